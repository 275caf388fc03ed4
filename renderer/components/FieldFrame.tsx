import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import './field.css'

/** What every labelled field has in common. An `error` is shown and read out as the reason the field is not accepted. */
export type FieldWords = {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  /** Read out but not seen, where the place already says it. */
  readonly labelHidden?: boolean
}

/** Label above, then the control, then hint and error. Belongs inside a react-aria field. */
export const FieldFrame = ({
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: FieldWords & { readonly children: ReactNode }) => (
  <>
    <Label className={labelHidden ? 'sr-only' : 'field-label'}>
      {label}
      {optional ? <span className="optional">optional</span> : null}
    </Label>
    {children}
    {hint === undefined ? null : (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </>
)
