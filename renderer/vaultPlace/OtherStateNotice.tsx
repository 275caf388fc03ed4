import { Files } from 'lucide-react'
import { Button } from '../components/Button'
import { OtherVisits } from './OtherVisits'
import { WhereVisits } from './WhereVisits'
import { othersPutOff, useVaultPlaceStore } from './vaultPlaceStore'
import './vaultPlace.css'

/** On the locked window: the same visits lie in another folder as well, and nobody can tell which the user means. */
export const OtherStateNotice = () => {
  const whereabouts = useVaultPlaceStore((state) => state.whereabouts)
  const arePutOff = useVaultPlaceStore((state) => state.areOthersPutOff)
  if (whereabouts === null || whereabouts.others.length === 0 || arePutOff) return null
  return (
    <section className="synced-notice" aria-labelledby="other-state-heading">
      <Files aria-hidden size={20} />
      <div>
        <h2 id="other-state-heading">The same visits lie in another folder, too</h2>
        <p>
          They may have been moved there, and this folder put back from a backup of the time before. What you
          write goes only into the ones you unlock.
        </p>
        <WhereVisits label="Here" where={whereabouts.where} writtenAt={whereabouts.writtenAt} />
        <OtherVisits label="There" />
        <div className="actions from-words">
          <Button tone="quiet" onPress={othersPutOff}>
            Go on with those here
          </Button>
        </div>
      </div>
    </section>
  )
}
