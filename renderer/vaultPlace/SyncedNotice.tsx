import { FolderSync } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { safeSoFar, syncedWords } from './placeWords'
import { movePutOff, moveShown, useVaultPlaceStore, whereaboutsLookedAt } from './vaultPlaceStore'
import './vaultPlace.css'

/** On the locked window: the vault lies where it may be damaged. Nothing is shown where it lies well. */
export const SyncedNotice = () => {
  const synced = useVaultPlaceStore(({ whereabouts }) => whereabouts?.synced ?? null)
  const isPutOff = useVaultPlaceStore((state) => state.isPutOff)
  useEffect(() => void whereaboutsLookedAt(), [])
  if (synced === null || isPutOff) return null
  const { found, why } = syncedWords(synced)
  return (
    <section className="synced-notice" aria-labelledby="synced-notice-heading">
      <FolderSync aria-hidden size={20} />
      <div>
        <h2 id="synced-notice-heading">{found}</h2>
        <p>{why}</p>
        <p>{safeSoFar}</p>
        <div className="actions">
          <Button onPress={() => moveShown(true)}>Move the visits…</Button>
          <Button tone="quiet" onPress={movePutOff}>
            Not now
          </Button>
        </div>
      </div>
    </section>
  )
}
