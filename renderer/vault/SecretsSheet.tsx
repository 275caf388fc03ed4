import type { AppError } from '@shared/ipc/errors'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { useNewPassphrase } from './newPassphrase'
import { NewPassphraseFields } from './NewPassphraseFields'
import { OtherSecretButton, SecretField } from './SecretField'
import { otherKind, secretOf, wrongSecretWords } from './secretKind'
import type { SecretKind } from './secretKind'
import { passphraseChanged, recoveryKeyRenewed, secretsLeft, useSecretsStore } from './secretsStore'
import './vault.css'

/** Changes what opens the vault; each time one of the two secrets is asked for first. */
export const SecretsSheet = () => {
  const sheet = useSecretsStore((state) => state.sheet)
  const isPassphrase = sheet !== 'none' && sheet.change === 'passphrase'
  return (
    <Dialog
      title={isPassphrase ? 'Change the passphrase' : 'A new recovery key'}
      isOpen={sheet !== 'none'}
      onClose={secretsLeft}
    >
      {sheet === 'none' ? null : isPassphrase ? <ChangePassphrase by={sheet.by} /> : <NewRecoveryKey />}
    </Dialog>
  )
}

const ChangePassphrase = ({ by }: { readonly by: SecretKind }) => {
  const chosen = useNewPassphrase()
  const attempt = useAttempt(by, async (shown) => {
    const passphrase = chosen.taken()
    return passphrase === null ? null : passphraseChanged(shown, passphrase)
  })
  return (
    <SecretForm attempt={attempt} deed="Change the passphrase" doing="Changing…">
      <p>
        Your notes stay as they are; only what opens them changes. The recovery key goes on working.
        Colleagues and files that were exported are not touched.
      </p>
      <ProofField attempt={attempt} />
      <NewPassphraseFields
        of={chosen}
        label="New passphrase"
        autoFocus={false}
        isDisabled={attempt.isTrying}
      />
    </SecretForm>
  )
}

const NewRecoveryKey = () => {
  const attempt = useAttempt('passphrase', recoveryKeyRenewed)
  return (
    <SecretForm attempt={attempt} deed="Make a new key" doing="Making it…">
      <p>
        For when the printed key was lost, or somebody may have seen it. The new one is shown once, to be
        printed or saved. The one you have now then opens your notes no longer, except with an older copy of
        Visitbook’s files, as in a backup.
      </p>
      <ProofField attempt={attempt} />
    </SecretForm>
  )
}

type Attempt = ReturnType<typeof useAttempt>

/** A deed that needs a secret: which one, what was typed, and how it went. */
const useAttempt = (first: SecretKind, deed: (secret: VaultSecret) => Promise<AppError | null>) => {
  const [way, setWay] = useState<SecretKind>(first)
  const [secret, setSecret] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const [isTrying, setIsTrying] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const wrong = wrongSecretWords(error)
  const typed = (words: string) => {
    setSecret(words)
    setIsEmpty(false)
  }
  const act = async () => {
    if (secret.trim() === '') {
      setIsEmpty(true)
      return field.current?.focus()
    }
    setIsTrying(true)
    setError(null)
    const failure = await deed(secretOf(way, secret))
    setIsTrying(false)
    setError(failure)
    if (failure === null) return undefined
    field.current?.focus()
    return field.current?.select()
  }
  const useOther = () => {
    setWay(otherKind(way))
    typed('')
    setError(null)
  }
  return { way, secret, typed, isEmpty, isTrying, error, wrong, field, act, useOther }
}

const ProofField = ({ attempt }: { readonly attempt: Attempt }) => {
  const { way, secret, typed, isEmpty, isTrying, wrong, field, useOther } = attempt
  return (
    <>
      <SecretField
        kind={way}
        label="Present passphrase"
        inputRef={field}
        value={secret}
        onChange={typed}
        isReadOnly={isTrying}
        error={isEmpty ? 'Type it first: an open window alone is not enough to change this.' : wrong}
      />
      <div className="actions">
        <OtherSecretButton kind={way} className="last" onPress={useOther} />
      </div>
    </>
  )
}

type SecretFormProps = {
  readonly attempt: Attempt
  readonly deed: string
  readonly doing: string
  readonly children: ReactNode
}

const SecretForm = ({ attempt, deed, doing, children }: SecretFormProps) => (
  <Form
    className="stack"
    validationBehavior="aria"
    onSubmit={(event) => {
      event.preventDefault()
      if (!attempt.isTrying) void attempt.act()
    }}
  >
    {children}
    {attempt.error !== null && attempt.wrong === undefined ? (
      <ErrorState words={errorWords(attempt.error)} />
    ) : null}
    <div className="dialog-foot">
      <Button onPress={secretsLeft}>Cancel</Button>
      <Button tone="primary" type="submit" isPending={attempt.isTrying}>
        {attempt.isTrying ? doing : deed}
      </Button>
    </div>
  </Form>
)
