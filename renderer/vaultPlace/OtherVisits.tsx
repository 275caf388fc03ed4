import type { AppError } from '@shared/ipc/errors'
import { useState } from 'react'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { WhereVisits } from './WhereVisits'
import { otherVisitsUsed, useVaultPlaceStore } from './vaultPlaceStore'

/** Visits found in usual folders, each with a button that takes them. Nothing is shown where none were found. */
export const OtherVisits = ({ label = 'Found in' }: { readonly label?: string }) => {
  const others = useVaultPlaceStore(({ whereabouts }) => whereabouts?.others)
  const [taking, setTaking] = useState<number | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  if (others === undefined || others.length === 0) return null
  const take = async (number: number) => {
    setTaking(number)
    setError(await otherVisitsUsed(number))
    setTaking(null)
  }
  return (
    <div className="stack">
      <ul className="other-visits">
        {others.map((other, number) => (
          <li key={other.where}>
            <WhereVisits label={label} {...other} />
            <Button
              onPress={() => void take(number)}
              isPending={taking === number}
              aria-label={`Use these visits, in ${other.where}`}
            >
              Use these visits
            </Button>
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorState words={errorWords(error)} />}
    </div>
  )
}
