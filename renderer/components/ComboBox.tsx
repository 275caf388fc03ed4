import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'
import { OptionRow } from './Select'
import type { Option } from './Select'
import './overlay.css'
import './select.css'

export type ComboBoxProps = FieldWords & {
  /** Suggestions, filtered as the user types; any other text is accepted too. */
  readonly options: readonly Option[]
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** A suggestion was taken, by key or mouse. */
  readonly onChosen?: (option: Option) => void
  readonly placeholder?: string
  readonly className?: string
  readonly isDisabled?: boolean
}

/** A line of text with suggestions. */
export const ComboBox = (props: ComboBoxProps) => {
  const { options, text, onTextChange, onChosen, placeholder, className = '', isDisabled, ...words } = props
  return (
    <AriaComboBox
      allowsCustomValue
      menuTrigger="input"
      inputValue={text}
      onInputChange={onTextChange}
      defaultFilter={contains}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChosen?.(chosen)
      }}
      defaultItems={options}
      isDisabled={isDisabled ?? false}
      isInvalid={words.error !== undefined}
      className={`field ${className}`}
    >
      <FieldFrame {...words}>
        <Group className="input-group" isInvalid={words.error !== undefined}>
          <Input className="input" placeholder={placeholder ?? ''} />
          <Button className="icon-button" aria-label={`Suggestions for ${words.label.toLowerCase()}`}>
            <ChevronDown aria-hidden size={16} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="popover list-popover" offset={4}>
        <ListBox className="listbox">{(option: Option) => <OptionRow option={option} />}</ListBox>
      </Popover>
    </AriaComboBox>
  )
}

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** "hull" finds "Kingston upon Hull": any part of the name, whatever its case and accents. */
const contains = (name: string, typed: string) => folded(name).includes(folded(typed.trim()))
