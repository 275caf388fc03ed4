import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { bothTextsKept, ownTextKept } from './staleNote'

/** Somebody saved this note first. Nothing is lost either way, and the words say so. */
export const StaleNote = ({ visitId }: { readonly visitId: string }) => (
  <Dialog
    title="This note was saved elsewhere while you were writing"
    isOpen
    onClose={() => undefined}
    foot={
      <>
        <Button onPress={() => void bothTextsKept(visitId)}>Keep both, mine as a new note</Button>
        <Button tone="primary" onPress={ownTextKept}>
          Save mine over it
        </Button>
      </>
    }
  >
    <p>What you wrote is still here, and is not saved yet. The other text is saved.</p>
    <p>
      If you save yours over it, the other stays in the history of the note. If you keep both, the other stays
      as it is and yours becomes a note of its own, with its passages.
    </p>
  </Dialog>
)
