import type { AppError } from '@shared/ipc/errors'
import { useState } from 'react'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { vaultLookedAt } from '../vault/vaultStore'
import { vaultShown } from './vaultPlaceStore'
import './vaultPlace.css'

/** The vault was moved, and is not there now. It is looked for again or shown; an empty one is never made in its stead. */
export const VaultAway = ({ where }: { readonly where: string | null }) => {
  const [doing, setDoing] = useState<'looking' | 'showing' | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const look = async () => {
    setDoing('looking')
    setError(null)
    await vaultLookedAt()
    setDoing(null)
  }
  const show = async () => {
    setDoing('showing')
    setError(await vaultShown())
    setDoing(null)
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
              folder “vault” of Visitbook’s user folder) is damaged. Show the folder they are in, or bring the
              file back from a backup of this computer.
            </p>
          ) : (
            <>
              <dl className="where-now">
                <dt>They should be in</dt>
                <dd>{where}</dd>
              </dl>
              <p>
                If that is on a removable drive, connect it and look again. If the folder has another name or
                drive letter now, show where it is. If they were moved on another computer, they are there.
              </p>
            </>
          )}
        </div>
        <div className="stack">
          {error === null ? null : <ErrorState words={errorWords(error)} />}
          <div className="actions">
            <Button tone="primary" onPress={() => void look()} isPending={doing === 'looking'} autoFocus>
              Look again
            </Button>
            <Button onPress={() => void show()} isPending={doing === 'showing'}>
              Show the folder…
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}
