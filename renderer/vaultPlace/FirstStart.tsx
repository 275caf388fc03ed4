import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { CreateVault } from '../vault/CreateVault'
import { OtherVisits } from './OtherVisits'
import { ShowVisits } from './ShowVisits'
import { useVaultPlaceStore, whereaboutsLookedAt } from './vaultPlaceStore'
import './vaultPlace.css'

/** No vault is known: where there is one in a usual folder, nothing is begun beside it unless somebody wants that. */
export const FirstStart = () => {
  const hasOthers = useVaultPlaceStore(({ whereabouts }) => (whereabouts?.others.length ?? 0) > 0)
  const [beginsNew, setBeginsNew] = useState(false)
  useEffect(() => void whereaboutsLookedAt(), [])
  return hasOthers && !beginsNew ? <VisitsFound onBegin={() => setBeginsNew(true)} /> : <CreateVault />
}

const VisitsFound = ({ onBegin }: { readonly onBegin: () => void }) => (
  <main className="alone">
    <div className="alone-sheet">
      <p className="alone-name">Visitbook</p>
      <h1>There are visits on this computer already</h1>
      <p>
        Visitbook does not know whose they are: the file that says where yours are may have been lost, or they
        belong to another Visitbook of this account. Only their own passphrase opens them, and nothing in them
        changes before that.
      </p>
      <div className="stack">
        <OtherVisits label="Folder" />
        <div className="actions from-words">
          <ShowVisits words="Mine are in another folder…" tone="quiet" />
          <Button tone="quiet" onPress={onBegin}>
            Begin new ones beside them
          </Button>
        </div>
      </div>
    </div>
  </main>
)
