import { sizeInWords } from '@shared/attachments/mediaType'
import type { AppError } from '@shared/ipc/errors'
import type { OfferedTo } from '@shared/ipc/vaultPlaceOperations'
import type { VaultWhereabouts } from '@shared/vault/vaultPlace'
import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { Dialog } from '../components/Dialog'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { OtherSecretButton, SecretField } from '../vault/SecretField'
import { otherKind, secretOf, wrongSecretWords } from '../vault/secretKind'
import type { SecretKind } from '../vault/secretKind'
import { useVaultStore } from '../vault/vaultStore'
import { useWindowsStore } from '../windows/windowsStore'
import { FolderChoice } from './FolderChoice'
import { moveShown, useVaultPlaceStore, vaultMoved, whereaboutsLookedAt } from './vaultPlaceStore'
import './vaultPlace.css'

/** Moves the vault on request, locked or open: where to, and the secret that opens the copy before it is used. */
export const MoveSheet = () => {
  const isMoving = useVaultPlaceStore((state) => state.isMoving)
  return isMoving ? <Moving /> : null
}

const Moving = () => {
  const whereabouts = useVaultPlaceStore((state) => state.whereabouts)
  const [isWorking, setIsWorking] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const isOpen = useVaultStore(({ vault }) => vault.kind === 'unlocked')
  useEffect(() => void whereaboutsLookedAt(), [])
  return (
    // Once begun it is not stopped from here: it ends with the visits in one of the two folders.
    <Dialog title="Move the visits" isOpen onClose={() => !isWorking && moveShown(false)}>
      {whereabouts === null ? (
        <Loading label="Looking where they could go" />
      ) : (
        // A secret that was typed goes with the lock; why a move came to nothing stays.
        <MoveForm
          key={isOpen ? 'open' : 'locked'}
          whereabouts={whereabouts}
          isWorking={isWorking}
          onWorking={setIsWorking}
          error={error}
          onError={setError}
        />
      )}
    </Dialog>
  )
}

type MoveFormProps = {
  readonly whereabouts: VaultWhereabouts
  readonly isWorking: boolean
  readonly onWorking: (isWorking: boolean) => void
  readonly error: AppError | null
  readonly onError: (error: AppError | null) => void
}

const MoveForm = ({ whereabouts, isWorking, onWorking, error, onError }: MoveFormProps) => {
  const [to, setTo] = useState<OfferedTo>(whereabouts.proposed === null ? 'chosen' : 'proposed')
  const [keepOld, setKeepOld] = useState(false)
  const [way, setWay] = useState<SecretKind>('passphrase')
  const [secret, setSecret] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const hasApart = useWindowsStore(({ apart }) => apart.length > 0)
  const target = whereabouts[to]
  const wrong = wrongSecretWords(error)

  const move = async () => {
    if (isWorking || target === null || target.fault !== null) return
    if (secret.trim() === '') return field.current?.focus()
    onWorking(true)
    onError(null)
    try {
      const failure = await vaultMoved(to, keepOld, secretOf(way, secret))
      if (failure === null) return undefined
      setSecret('')
      onError(failure)
    } finally {
      // Also where a save broke: the sheet must not stay as if it still worked.
      onWorking(false)
    }
    return field.current?.focus()
  }

  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void move()
      }}
    >
      <p>
        Everything is copied, read back and opened in its new folder; only then does the old copy go. If it is
        interrupted, by a power cut too, your visits stay whole in one of the two.
        {hasApart ? ' Notes and letters in windows of their own are saved and closed first.' : ''}
      </p>
      <dl className="where-now">
        <dt>Now in</dt>
        <dd>{whereabouts.where}</dd>
      </dl>
      <FolderChoice
        label="Move them to"
        whereabouts={whereabouts}
        value={to}
        onChange={(chosen) => chosen !== 'here' && setTo(chosen)}
      />
      <Checkbox isSelected={keepOld} onChange={setKeepOld} isDisabled={isWorking}>
        Keep the old copy there as well, encrypted and no longer used
      </Checkbox>
      <SecretField
        kind={way}
        hint="With it the copy is opened and looked through before it is used."
        inputRef={field}
        value={secret}
        onChange={setSecret}
        isReadOnly={isWorking}
        error={wrong}
      />
      {error !== null && wrong === undefined ? <ErrorState words={errorWords(error)} /> : null}
      <div className="dialog-foot">
        <OtherSecretButton
          kind={way}
          className="first"
          isDisabled={isWorking}
          onPress={() => {
            setWay(otherKind(way))
            setSecret('')
            onError(null)
          }}
        />
        <Button onPress={() => moveShown(false)} isDisabled={isWorking}>
          Cancel
        </Button>
        <Button
          tone="primary"
          type="submit"
          isPending={isWorking}
          isDisabled={target === null || target.fault !== null}
        >
          {isWorking ? workingWords(whereabouts.bytes) : 'Move the visits'}
        </Button>
      </div>
    </Form>
  )
}

const workingWords = (bytes: number | null) =>
  bytes === null ? 'Copying and checking…' : `Copying and checking ${sizeInWords(bytes)}…`
