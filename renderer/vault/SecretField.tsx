import type { Ref } from 'react'
import { Button } from '../components/Button'
import { PassphraseField } from '../components/PassphraseField'
import { TextField } from '../components/TextField'
import type { SecretKind } from './secretKind'

type SecretFieldProps = {
  readonly kind: SecretKind
  /** Where there is another passphrase beside it. */
  readonly label?: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly inputRef: Ref<HTMLInputElement>
  readonly isReadOnly: boolean
  readonly error: string | undefined
}

/** The field for either secret; it takes the keyboard. */
export const SecretField = ({ kind, label = 'Passphrase', hint, ...rest }: SecretFieldProps) =>
  kind === 'passphrase' ? (
    <PassphraseField
      key="passphrase"
      label={label}
      autoComplete="current-password"
      autoFocus
      {...(hint === undefined ? {} : { hint })}
      {...rest}
    />
  ) : (
    <TextField
      key="recoveryKey"
      label="Recovery key"
      hint={hint ?? 'Nine groups of four. Capitals, spaces and dashes make no difference.'}
      autoComplete="off"
      spellCheck="false"
      className="mono-field"
      autoFocus
      {...rest}
    />
  )

type OtherSecretProps = {
  readonly kind: SecretKind
  readonly className: 'first' | 'last'
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

/** Whoever has not got the one secret may have the other. */
export const OtherSecretButton = ({ kind, className, isDisabled = false, onPress }: OtherSecretProps) => (
  <Button tone="quiet" className={className} isDisabled={isDisabled} onPress={onPress}>
    {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use the passphrase instead'}
  </Button>
)
