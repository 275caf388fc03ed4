import type { AppError } from '@shared/ipc/errors'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { said } from '../components/statusStore'
import { errorWords } from '../errors/words'
import { OtherStateNotice } from '../vaultPlace/OtherStateNotice'
import { SyncedNotice } from '../vaultPlace/SyncedNotice'
import { OtherSecretButton, SecretField } from './SecretField'
import { otherKind, secretOf, wrongSecretWords } from './secretKind'
import type { SecretKind } from './secretKind'
import { newRecoveryKeyAsked, passphraseChangeAsked } from './secretsStore'
import './vault.css'
import { unlocked, useVaultStore } from './vaultStore'
import type { LockedBecause } from './vaultStore'

/** The locked window: it shows nothing of what is inside. */
export const UnlockScreen = ({ attempts }: { readonly attempts: number }) => {
  const because = useVaultStore((state) => state.lockedBecause)
  const hasLostForm = useVaultStore((state) => state.hasLostForm)
  const hasKeptForm = useVaultStore((state) => state.hasKeptForm)
  const hasHiddenKey = useVaultStore((state) => state.hasHiddenKey)
  const [way, setWay] = useState<SecretKind>('passphrase')
  const [secret, setSecret] = useState('')
  const [isTrying, setIsTrying] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const wrong = wrongSecretWords(error)

  const unlock = async () => {
    if (secret.trim() === '' || isTrying) return field.current?.focus()
    setIsTrying(true)
    const failure = await unlocked(secretOf(way, secret))
    if (failure === null) {
      const { vault } = useVaultStore.getState()
      if (vault.kind === 'unlocked' && vault.isKeyUnkept)
        said(unkeptWords, {
          stays: true,
          action: { label: 'Make another key', onPress: newRecoveryKeyAsked },
        })
      else if (way === 'recoveryKey')
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
    setWay(otherKind(way))
    setSecret('')
    setError(null)
  }
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
            The new recovery key was hidden with the lock. If you have not put it away, make another one once
            you have unlocked.
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
          <SecretField
            kind={way}
            inputRef={field}
            value={secret}
            onChange={setSecret}
            isReadOnly={isTrying}
            error={wrong}
          />
          {error !== null && wrong === undefined ? <ErrorState words={errorWords(error)} /> : null}
          <div className="actions">
            <Button tone="primary" type="submit" isPending={isTrying}>
              {isTrying ? 'Unlocking…' : 'Unlock'}
            </Button>
            <OtherSecretButton kind={way} className="last" onPress={useOther} />
          </div>
        </Form>
      </div>
    </main>
  )
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

/** Until one is put away: whoever then forgets the passphrase has lost everything. */
const unkeptWords =
  'A new recovery key was made in place of the one before, and nobody has said that it is put away. Make another one now.'
