import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'
import './overlay.css'
import './select.css'

export type Option<K extends string = string> = {
  readonly id: K
  readonly label: string
  readonly detail?: string
}

export type SelectProps<K extends string> = FieldWords & {
  readonly options: readonly Option<K>[]
  readonly value: K | null
  readonly onChange: (value: K) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

/** One of a few fixed values. */
export const Select = <K extends string>(props: SelectProps<K>) => {
  const { options, value, onChange, placeholder, isDisabled, className = '', ...words } = props
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      placeholder={placeholder ?? 'Choose…'}
      isDisabled={isDisabled ?? false}
      isInvalid={words.error !== undefined}
      className={`field ${className}`}
    >
      <FieldFrame {...words}>
        <Button className="input select-button">
          <SelectValue className="select-value">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown aria-hidden size={16} />
        </Button>
      </FieldFrame>
      <Popover className="popover list-popover" offset={4}>
        <ListBox items={options} className="listbox">
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** One row of a list of options, in selects and combo boxes. */
export const OptionRow = ({ option }: { readonly option: Option }) => (
  <ListBoxItem id={option.id} textValue={option.label} className="option">
    {({ isSelected }) => (
      <>
        <span className="option-words">
          {option.label}
          {option.detail === undefined ? null : <small>{option.detail}</small>}
        </span>
        {isSelected ? <Check aria-hidden size={16} /> : null}
      </>
    )}
  </ListBoxItem>
)
