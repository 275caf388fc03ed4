import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { PassphraseField } from '../components/PassphraseField'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import type { AppError } from '@shared/ipc/errors'
import { NewVaultFolder, useFirstFolder } from '../vaultPlace/NewVaultFolder'
import type { FirstFolder } from '../vaultPlace/NewVaultFolder'
import { StrengthMeter } from './StrengthMeter'
import { createEstimate, enough } from './strength'
import type { Strength } from './strength'
import { vaultCreated } from './vaultStore'
import './vault.css'

/** First start: what is stored and where, and the passphrase that will open it. */
export const CreateVault = () => {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [state, setState] = useState<'filling' | 'asked' | 'creating'>('filling')
  const [error, setError] = useState<AppError | null>(null)
  const [chosen, setChosen] = useState<FirstFolder | null>(null)
  const folder = useFirstFolder(chosen)
  const strength = useStrength(passphrase)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const faults = state === 'filling' ? {} : faultsOf(passphrase, again, strength)

  const create = async () => {
    const found = faultsOf(passphrase, again, strength)
    setState('asked')
    if (found.passphrase !== undefined) return first.current?.focus()
    if (found.again !== undefined) return second.current?.focus()
    setState('creating')
    setError(null)
    const failure = await vaultCreated(passphrase, folder === 'here' ? undefined : folder)
    if (failure === null) return undefined
    setState('asked')
    return setError(failure)
  }

  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <h1>Choose a passphrase for your notes</h1>
        <p>
          Visitbook keeps your visits, notes, findings and letters in one encrypted file, in a folder of your
          own. Visitbook sends it nowhere, and only your passphrase opens it.
        </p>
        <NewVaultFolder value={folder} onChange={setChosen} />
        <Form
          className="stack"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          <PassphraseField
            label="Passphrase"
            autoComplete="new-password"
            autoFocus
            inputRef={first}
            value={passphrase}
            onChange={setPassphrase}
            isDisabled={state === 'creating'}
            error={faults.passphrase}
          />
          <StrengthMeter strength={passphrase === '' ? null : strength} />
          <PassphraseField
            label="Passphrase again"
            autoComplete="new-password"
            inputRef={second}
            value={again}
            onChange={setAgain}
            isDisabled={state === 'creating'}
            error={faults.again}
          />
          {error === null ? null : <ErrorState words={errorWords(error)} />}
          <div className="actions">
            <Button tone="primary" type="submit" isPending={state === 'creating'}>
              {state === 'creating' ? 'Making the encrypted file…' : 'Create'}
            </Button>
            <span className="muted" role="status">
              {state === 'creating'
                ? 'This takes about a second, on purpose: guessing would take that long too.'
                : ''}
            </span>
          </div>
        </Form>
      </div>
    </main>
  )
}

type Faults = { readonly passphrase?: string; readonly again?: string }

const faultsOf = (passphrase: string, again: string, strength: Strength | null): Faults => {
  if (passphrase === '') return { passphrase: 'Type a passphrase.' }
  if (strength === null) return { passphrase: 'Its strength is still being measured. Try again in a moment.' }
  if (strength.score < enough) {
    return {
      passphrase:
        'Not strong enough to protect children’s information on a lost computer. Use four or more words.',
    }
  }
  if (passphrase !== again) {
    return {
      again: again === '' ? 'Type it once more, so that a slip shows now.' : 'The two are not the same.',
    }
  }
  return {}
}

/** null until the word lists are there. */
const useStrength = (passphrase: string): Strength | null => {
  const [estimate, setEstimate] = useState<{ readonly of: (passphrase: string) => Strength } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void createEstimate().then((of) => isCurrent && setEstimate({ of }))
    return () => {
      isCurrent = false
    }
  }, [])
  return estimate?.of(passphrase) ?? null
}
