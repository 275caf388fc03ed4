import { Button } from '../components/Button'
import { forgotPlaces } from '../navigationStore'
import { saveEverything } from '../unsaved'

/** A screen broke while it was being drawn. What was typed is saved from where it is kept, and the list opens afresh. */
export const CrashScreen = ({ onOpen }: { readonly onOpen: () => void }) => {
  const openAgain = async () => {
    try {
      await saveEverything()
    } finally {
      forgotPlaces()
      onOpen()
    }
  }
  return (
    <main className="alone">
      <div className="alone-sheet" role="alert">
        <p className="alone-name">Visitbook</p>
        <h1>This screen broke off</h1>
        <p>Everything saved so far is safe, and Visitbook tries to save what was typed in the last moment.</p>
        <p>
          Go back to the list of visits. If it happens again in the same place, tell support what you did
          there.
        </p>
        <Button tone="primary" autoFocus onPress={() => void openAgain()}>
          Back to the visits
        </Button>
      </div>
    </main>
  )
}
