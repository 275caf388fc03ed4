import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Kbd } from './Kbd'
import './segmented.css'

export type SegmentedOption<K extends string> = {
  readonly id: K
  readonly label: string
  readonly keys?: string
}

export type SegmentedProps<K extends string> = {
  readonly label: string
  readonly options: readonly SegmentedOption<K>[]
  readonly value: K
  readonly onChange: (value: K) => void
}

/** One of two to five short words, side by side; exactly one is always on. */
export const Segmented = <K extends string>({ label, options, value, onChange }: SegmentedProps<K>) => (
  <ToggleButtonGroup
    aria-label={label}
    className="segmented"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find((option) => keys.has(option.id))
      if (chosen) onChange(chosen.id)
    }}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className="segment">
        {option.label}
        {option.keys === undefined ? null : <Kbd>{option.keys}</Kbd>}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
