import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'
import type { Option } from './Select'
import './choice.css'

type OnOff = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** A yes or no that counts when the form is sent; with a `value`, one of several in a react-aria CheckboxGroup. */
export const Checkbox = ({
  children,
  ...rest
}: Partial<Omit<OnOff, 'children'>> & Pick<OnOff, 'children'> & { readonly value?: string }) => (
  <AriaCheckbox {...rest} className="choice">
    <span className="choice-mark">
      <Check aria-hidden size={15} strokeWidth={3} />
    </span>
    <span>{children}</span>
  </AriaCheckbox>
)

/** A yes or no that counts at once. */
export const Switch = ({ children, ...rest }: OnOff) => (
  <AriaSwitch {...rest} className="choice">
    <span className="switch-track" />
    <span>{children}</span>
  </AriaSwitch>
)

export type RadioGroupProps<K extends string> = FieldWords & {
  readonly options: readonly Option<K>[]
  readonly value: K | null
  readonly onChange: (value: K) => void
  readonly className?: string
}

/** One of a few, all of them to be read before choosing. */
export const RadioGroup = <K extends string>(props: RadioGroupProps<K>) => {
  const { options, value, onChange, className = '', ...words } = props
  return (
    <AriaRadioGroup
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      isInvalid={words.error !== undefined}
      className={`field ${className}`}
    >
      <FieldFrame {...words}>
        <div className="radio-list">
          {options.map((option) => (
            <AriaRadio key={option.id} value={option.id} className="choice">
              <span className="choice-mark choice-round" />
              <span>
                {option.label}
                {option.detail === undefined ? null : <small>{option.detail}</small>}
              </span>
            </AriaRadio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
