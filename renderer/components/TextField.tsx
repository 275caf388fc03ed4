import type { ReactNode, Ref } from 'react'
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string
    readonly className?: string
    readonly inputRef?: Ref<HTMLInputElement>
  }

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const { label, hint, error, optional, labelHidden, placeholder, className = '', inputRef, ...rest } = props
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={`field ${className}`}>
      <FieldFrame {...wordsOf({ label, hint, error, optional, labelHidden })}>
        <Input className="input" placeholder={placeholder ?? ''} {...(inputRef ? { ref: inputRef } : {})} />
      </FieldFrame>
    </AriaTextField>
  )
}

export type TextAreaProps = Omit<TextFieldProps, 'inputRef'> & {
  readonly rows?: number
  readonly areaRef?: Ref<HTMLTextAreaElement>
  /** Drawn under the words of the field, in a frame with it. */
  readonly under?: ReactNode
}

/** Several lines of plain text; grows with its content. */
export const TextArea = (props: TextAreaProps) => {
  const { label, hint, error, optional, labelHidden, placeholder, className = '', ...others } = props
  const { rows = 3, areaRef, under, ...rest } = others
  const area = (
    <AriaTextArea
      className="input"
      placeholder={placeholder ?? ''}
      rows={rows}
      {...(areaRef ? { ref: areaRef } : {})}
    />
  )
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={`field ${className}`}>
      <FieldFrame {...wordsOf({ label, hint, error, optional, labelHidden })}>
        {under === undefined ? (
          area
        ) : (
          <div className="area">
            {under}
            {area}
          </div>
        )}
      </FieldFrame>
    </AriaTextField>
  )
}

type LooseWords = { readonly [K in keyof FieldWords]: FieldWords[K] | undefined } & { readonly label: string }

/** Leaves out what is not there, as optional properties ask. */
export const wordsOf = ({ label, hint, error, optional, labelHidden }: LooseWords): FieldWords => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(error === undefined ? {} : { error }),
  ...(optional === undefined ? {} : { optional }),
  ...(labelHidden === undefined ? {} : { labelHidden }),
})
