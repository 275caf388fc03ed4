import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { Ref } from 'react'
import { Group, Input, TextField } from 'react-aria-components'
import type { TextFieldProps } from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'
import { IconToggle } from './IconButton'
import { wordsOf } from './TextField'

export type PassphraseFieldProps = Omit<
  TextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'type'
> &
  FieldWords & {
    readonly inputRef?: Ref<HTMLInputElement>
    readonly autoComplete: 'new-password' | 'current-password'
  }

/** A secret line of text, hidden until the user asks to see it. */
export const PassphraseField = (props: PassphraseFieldProps) => {
  const { label, hint, error, optional, labelHidden, inputRef, ...rest } = props
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      spellCheck="false"
      isInvalid={error !== undefined}
      className="field"
    >
      <FieldFrame {...wordsOf({ label, hint, error, optional, labelHidden })}>
        <Group className="input-group" isInvalid={error !== undefined}>
          <Input className="input" {...(inputRef ? { ref: inputRef } : {})} />
          <IconToggle
            label={shown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
            icon={shown ? EyeOff : Eye}
            isSelected={shown}
            onChange={setShown}
          />
        </Group>
      </FieldFrame>
    </TextField>
  )
}
