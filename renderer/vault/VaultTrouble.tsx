import { assertNever } from '@shared/result'
import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import type { ErrorWords } from '../components/State'
import { errorWords } from '../errors/words'
import { OtherVisits } from '../vaultPlace/OtherVisits'
import { ShowVisits } from '../vaultPlace/ShowVisits'
import { WhereVisits } from '../vaultPlace/WhereVisits'
import { useVaultPlaceStore, whereaboutsLookedAt } from '../vaultPlace/vaultPlaceStore'
import '../vaultPlace/vaultPlace.css'
import { vaultLookedAt } from './vaultStore'
import type { Vault } from './vaultStore'

export type Trouble = Extract<Vault, { kind: 'missing' | 'damaged' | 'newer' | 'unreachable' }>

/** The notes cannot be opened, and not because of a passphrase. Looking again is all that this screen does. */
export const VaultTrouble = ({ trouble }: { readonly trouble: Trouble }) => {
  const [isLooking, setIsLooking] = useState(false)
  const where = useVaultPlaceStore(({ whereabouts }) => whereabouts?.where)
  useEffect(() => void whereaboutsLookedAt(), [])
  const words = wordsOf(trouble)
  // Without the one or the other file they may as well be elsewhere: nothing here would be lost by going there.
  const mayBeElsewhere =
    trouble.kind === 'missing' || (trouble.kind === 'damaged' && trouble.part === 'header')
  const lookAgain = async () => {
    setIsLooking(true)
    await vaultLookedAt()
    setIsLooking(false)
  }
  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <div role="alert">
          <h1>{words.what}</h1>
          <p>{words.safe}</p>
          <p>{words.next}</p>
        </div>
        <div className="stack">
          {where === undefined ? null : <WhereVisits label="Their folder" where={where} />}
          {mayBeElsewhere ? <OtherVisits /> : null}
          <div className="actions">
            <Button tone="primary" onPress={() => void lookAgain()} isPending={isLooking} autoFocus>
              Look again
            </Button>
            {mayBeElsewhere ? <ShowVisits words="Show another folder…" /> : null}
          </div>
        </div>
      </div>
    </main>
  )
}

const wordsOf = (trouble: Trouble): ErrorWords => {
  switch (trouble.kind) {
    case 'missing':
      return {
        what: 'Your notes are not where they were',
        safe: 'The file with their locks (vault.json) is here, the file with the notes themselves (visitbook.db) is not: it was moved or deleted outside Visitbook. Nothing has been changed, and no empty one has been put in its place.',
        next: 'Bring the file visitbook.db back into their folder, from the bin or from a backup of this computer, then look again.',
      }
    case 'damaged':
      return trouble.part === 'header'
        ? {
            what: 'The file with the locks of your notes cannot be read',
            safe: 'The notes are in a file of their own (visitbook.db) and have not been touched. They can be opened only together with the right vault.json.',
            next: 'Copy their folder somewhere safe. Then bring back vault.json from a backup of this computer and look again.',
          }
        : {
            what: 'The file with your notes is damaged',
            safe: 'Visitbook has found this before writing anything and changes nothing in a damaged file.',
            next: 'Copy their folder somewhere safe before anything else. Then bring back visitbook.db from a backup of this computer and look again.',
          }
    case 'newer':
      return {
        what: 'These notes were written by a newer Visitbook',
        safe: `Nothing has been changed. The notes are in form ${trouble.version}; this Visitbook knows forms up to ${trouble.known} and will not guess.`,
        next: 'Install the newer Visitbook on this computer; it opens them with the same passphrase.',
      }
    case 'unreachable':
      return {
        what: 'Visitbook could not look for your notes',
        safe: 'Nothing has been changed.',
        next: errorWords(trouble.error).next,
      }
    default:
      return assertNever(trouble)
  }
}
