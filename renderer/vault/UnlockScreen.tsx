import type { AppError } from '@shared/ipc/errors'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { PassphraseField } from '../components/PassphraseField'
import { TextField } from '../components/TextField'
import { ErrorState } from '../components/State'
import { said } from '../components/statusStore'
import { errorWords } from '../errors/words'
import { OtherStateNotice } from '../vaultPlace/OtherStateNotice'
import { SyncedNotice } from '../vaultPlace/SyncedNotice'
import { passphraseChangeAsked } from './secretsStore'
import './vault.css'
import { unlocked, useVaultStore } from './vaultStore'
import type { LockedBecause } from './vaultStore'

/** The locked window: it shows nothing of what is inside. */
export const UnlockScreen = ({ attempts }: { readonly attempts: number }) => {
  const because = useVaultStore((state) => state.lockedBecause)
  const hasLostForm = useVaultStore((state) => state.hasLostForm)
  const hasKeptForm = useVaultStore((state) => state.hasKeptForm)
  const hasHiddenKey = useVaultStore((state) => state.hasHiddenKey)
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [secret, setSecret] = useState('')
  const [isTrying, setIsTrying] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const isWrong = error?.kind === 'wrongPassphrase' || error?.kind === 'wrongRecoveryKey'

  const unlock = async () => {
    if (secret.trim() === '' || isTrying) return field.current?.focus()
    setIsTrying(true)
    const failure = await unlocked(way === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret })
    if (failure === null) {
      if (way === 'recoveryKey')
        said('Opened by the recovery key. If the passphrase is forgotten, choose a new one now.', {
          stays: true,
          action: { label: 'Choose a passphrase', onPress: () => passphraseChangeAsked('recoveryKey') },
        })
      return undefined
    }
    setIsTrying(false)
    setError(failure)
    field.current?.focus()
    return field.current?.select()
  }
  const useOther = () => {
    setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase')
    setSecret('')
    setError(null)
  }
  const common = {
    autoFocus: true,
    inputRef: field,
    value: secret,
    onChange: setSecret,
    isReadOnly: isTrying,
    error: isWrong ? wrongWords(error) : undefined,
  } as const

  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <h1>Locked</h1>
        <p>{because === null ? attemptWords(attempts) : becauseWords[because]}</p>
        {hasLostForm ? (
          <p>The form of a visit was not complete and could not be saved: fill it in once more.</p>
        ) : null}
        {hasHiddenKey ? (
          <p>
            The new recovery key was hidden with the lock. If you have not put it away, make another one in
            the settings: the one before works no more.
          </p>
        ) : null}
        {hasKeptForm ? (
          <p>The new visit that you were filling in is kept: unlock, and its form is as you left it.</p>
        ) : null}
        <SyncedNotice />
        <OtherStateNotice />
        <Form
          className="stack"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            void unlock()
          }}
        >
          {way === 'passphrase' ? (
            <PassphraseField
              key="passphrase"
              label="Passphrase"
              autoComplete="current-password"
              {...common}
            />
          ) : (
            <TextField
              key="recoveryKey"
              label="Recovery key"
              hint="Nine groups of four. Capitals, spaces and dashes make no difference."
              autoComplete="off"
              spellCheck="false"
              className="mono-field"
              {...common}
            />
          )}
          {error !== null && !isWrong ? <ErrorState words={errorWords(error)} /> : null}
          <div className="actions">
            <Button tone="primary" type="submit" isPending={isTrying}>
              {isTrying ? 'Unlocking…' : 'Unlock'}
            </Button>
            <Button tone="quiet" className="last" onPress={useOther}>
              {way === 'passphrase' ? 'Use the recovery key instead' : 'Use the passphrase instead'}
            </Button>
          </div>
        </Form>
      </div>
    </main>
  )
}

const wrongWords = (error: AppError) => {
  const { what, next } = errorWords(error)
  return `${what}. ${next}`
}

const attemptWords = (attempts: number) =>
  attempts === 0
    ? 'Your notes are encrypted on this computer.'
    : `Your notes are encrypted on this computer. Wrong tries since they were last open: ${attempts}.`

const becauseWords: Readonly<Record<LockedBecause, string>> = {
  idle: 'Nobody used Visitbook for a while, so it saved what was typed and locked.',
  suspend: 'The computer went to sleep, so Visitbook saved what was typed and locked.',
  screenLock: 'The screen was locked, so Visitbook saved what was typed and locked too.',
  menu: 'What was typed is saved.',
  failure:
    'A part of Visitbook stopped and was started again. All that was shown as saved is on the disk; unlock to go on.',
}
