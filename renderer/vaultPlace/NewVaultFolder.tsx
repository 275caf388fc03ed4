import { FolderSync } from 'lucide-react'
import type { OfferedTo } from '@shared/ipc/vaultPlaceOperations'
import { FolderChoice } from './FolderChoice'
import { syncedWords } from './placeWords'
import { useVaultPlaceStore } from './vaultPlaceStore'
import './vaultPlace.css'

/** Where the first vault is to be made: asked only where the profile’s own folder is no good place for one. */
export type FirstFolder = OfferedTo | 'here'

/** Before there is a vault: a safe folder is proposed. */
export const NewVaultFolder = ({
  value,
  onChange,
}: {
  readonly value: FirstFolder
  readonly onChange: (to: FirstFolder) => void
}) => {
  const whereabouts = useVaultPlaceStore((state) => state.whereabouts)
  if (whereabouts === null || whereabouts.synced === null) return null
  const { before, why } = syncedWords(whereabouts.synced)
  return (
    <section className="synced-notice" aria-labelledby="new-folder-heading">
      <FolderSync aria-hidden size={20} />
      <div>
        <h2 id="new-folder-heading">{before}</h2>
        <p>{why}</p>
        <FolderChoice
          label="Keep the visits in"
          whereabouts={whereabouts}
          value={value}
          onChange={onChange}
          hereLabel="Visitbook’s own folder all the same"
        />
      </div>
    </section>
  )
}

/** The folder that was chosen, or the best there is: the proposed one, where there is a reason for another at all. */
export const useFirstFolder = (chosen: FirstFolder | null): FirstFolder =>
  useVaultPlaceStore(({ whereabouts }) => {
    if (whereabouts === null || whereabouts.synced === null) return 'here'
    return chosen ?? (whereabouts.proposed === null ? 'here' : 'proposed')
  })
