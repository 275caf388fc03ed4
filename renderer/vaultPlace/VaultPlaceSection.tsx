import type { VaultWhereabouts } from '@shared/vault/vaultPlace'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { safeSoFar, syncedWords } from './placeWords'
import { moveShown, useVaultPlaceStore, whereaboutsLookedAt } from './vaultPlaceStore'
import './vaultPlace.css'

/** In the settings: the folder of the visits, and whether it is a good one. */
export const VaultPlaceSection = () => {
  const whereabouts = useVaultPlaceStore((state) => state.whereabouts)
  useEffect(() => void whereaboutsLookedAt(), [])
  return (
    <section aria-labelledby="vault-place-heading">
      <div className="page-title">
        <h2 id="vault-place-heading">Where the visits are</h2>
        <Button onPress={() => moveShown(true)}>Move the visits…</Button>
      </div>
      {whereabouts === null ? null : <Where whereabouts={whereabouts} />}
    </section>
  )
}

/** Said only of a folder that was looked at. */
const Where = ({ whereabouts }: { readonly whereabouts: VaultWhereabouts }) => {
  const words = whereabouts.synced === null ? null : syncedWords(whereabouts.synced)
  return (
    <>
      <dl className="where-now">
        <dt>Folder</dt>
        <dd>{whereabouts.where}</dd>
      </dl>
      {words === null ? (
        <p className="settings-words">
          Encrypted, on this computer. Visitbook sees no program that copies this folder and no network in
          between, as it should be for a file that is written while you type.
        </p>
      ) : (
        <div className="synced-words">
          <p>
            <b>{words.found}.</b> {words.why}
          </p>
          <p>{safeSoFar}</p>
        </div>
      )}
      {whereabouts.leftBehind.map((folder) => (
        <div key={folder} className="synced-words">
          <p>
            <b>An old copy of your visits was left in {folder}.</b> Visitbook does not use it, and takes it
            away when you unlock: as soon as that drive is there and no other program holds it. If somebody
            has worked in it since, it stays.
          </p>
        </div>
      ))}
    </>
  )
}
