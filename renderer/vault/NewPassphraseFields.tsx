import { PassphraseField } from '../components/PassphraseField'
import type { NewPassphrase } from './newPassphrase'
import { StrengthMeter } from './StrengthMeter'

type NewPassphraseFieldsProps = {
  readonly of: NewPassphrase
  /** What the first field is called; the second is called so "again". */
  readonly label: string
  readonly autoFocus: boolean
  readonly isDisabled: boolean
}

/** A passphrase and the same once more, with how strong it is. */
export const NewPassphraseFields = ({ of, label, autoFocus, isDisabled }: NewPassphraseFieldsProps) => (
  <>
    <PassphraseField
      label={label}
      autoComplete="new-password"
      autoFocus={autoFocus}
      inputRef={of.fields.passphrase}
      value={of.passphrase}
      onChange={of.typed}
      isDisabled={isDisabled}
      error={of.faults.passphrase}
    />
    <StrengthMeter strength={of.passphrase === '' ? null : of.strength} />
    <PassphraseField
      label={`${label} again`}
      autoComplete="new-password"
      inputRef={of.fields.again}
      value={of.again}
      onChange={of.typedAgain}
      isDisabled={isDisabled}
      error={of.faults.again}
    />
  </>
)
