import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { vaultLookedAt } from '../vault/vaultStore'
import { OtherVisits } from './OtherVisits'
import { ShowVisits } from './ShowVisits'
import { whereaboutsLookedAt } from './vaultPlaceStore'
import './vaultPlace.css'

/** The vault was moved, and is not there now. It is looked for again or shown; an empty one is never made in its stead. */
export const VaultAway = ({ where }: { readonly where: string | null }) => {
  const [isLooking, setIsLooking] = useState(false)
  useEffect(() => void whereaboutsLookedAt(), [])
  const look = async () => {
    setIsLooking(true)
    await vaultLookedAt()
    await whereaboutsLookedAt()
    setIsLooking(false)
  }
  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <div role="alert">
          <h1>
            {where === null
              ? 'Where your visits are cannot be read'
              : 'Your visits are not where they were moved to'}
          </h1>
          <p>Nothing has been changed, and nothing new has been begun in their place.</p>
          {where === null ? (
            <p>
              They were moved to a folder of their own, and the file that says which one (place.json, in the
              folder “vault” of Visitbook’s user folder) cannot be read. Show the folder they are in. An older
              copy of that file would lead to where they were before.
            </p>
          ) : (
            <>
              <dl className="where-now">
                <dt>They should be in</dt>
                <dd>{where}</dd>
              </dl>
              <p>
                If that is on a removable or locked drive, connect and unlock it, then look again. If the
                folder has another name or drive letter now, show where it is. If they were moved on another
                computer, they are there.
              </p>
            </>
          )}
        </div>
        <div className="stack">
          <OtherVisits />
          <div className="actions">
            <Button tone="primary" onPress={() => void look()} isPending={isLooking} autoFocus>
              Look again
            </Button>
            <ShowVisits words="Show the folder…" />
          </div>
        </div>
      </div>
    </main>
  )
}
