import type { AppError } from '@shared/ipc/errors'
import type { OfferedTo } from '@shared/ipc/vaultPlaceOperations'
import type { VaultWhereabouts } from '@shared/vault/vaultPlace'
import { useState } from 'react'
import { Button } from '../components/Button'
import { RadioGroup } from '../components/Choice'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { faultLine } from './placeWords'
import { vaultFolderChosen } from './vaultPlaceStore'

type FolderChoiceProps = {
  readonly label: string
  readonly whereabouts: VaultWhereabouts
  readonly value: OfferedTo | 'here'
  readonly onChange: (to: OfferedTo | 'here') => void
  /** Set where leaving it as it is can be chosen too. */
  readonly hereLabel?: string
}

/** Which of the folders that were offered takes the visits. */
export const FolderChoice = ({ label, whereabouts, value, onChange, hereLabel }: FolderChoiceProps) => {
  const { proposed, chosen, where } = whereabouts
  const [error, setError] = useState<AppError | null>(null)
  const choose = async () => {
    const answer = await vaultFolderChosen()
    setError(typeof answer === 'object' ? answer : null)
    if (answer === true) onChange('chosen')
  }
  const fault = value === 'here' ? null : (whereabouts[value]?.fault ?? null)
  return (
    <div className="folder-choice">
      <RadioGroup
        label={label}
        value={value}
        onChange={onChange}
        error={fault === null ? undefined : faultLine(fault)}
        options={[
          ...(proposed === null
            ? []
            : [
                {
                  id: 'proposed' as const,
                  label: 'A folder of your own on this computer (recommended)',
                  detail: proposed.where,
                },
              ]),
          ...(chosen === null
            ? []
            : [{ id: 'chosen' as const, label: 'The folder you chose', detail: chosen.where }]),
          ...(hereLabel === undefined ? [] : [{ id: 'here' as const, label: hereLabel, detail: where }]),
        ]}
      />
      <Button tone="quiet" onPress={() => void choose()}>
        {chosen === null ? 'Choose another folder…' : 'Choose a different folder…'}
      </Button>
      {proposed === null && chosen === null ? (
        <p className="muted">
          Every usual folder of yours on this computer is copied or shared as well. Choose one that is not: on
          another drive, for example.
        </p>
      ) : null}
      {error === null ? null : <ErrorState words={errorWords(error)} />}
    </div>
  )
}
