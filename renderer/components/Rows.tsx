import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { IconButton } from './IconButton'
import './rows.css'

export type RowsProps<Row extends { readonly id: string }> = {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  /** A new, empty row. */
  readonly newRow: () => Row
  readonly addLabel: string
  readonly removeLabel: (row: Row, place: number) => string
  /** Rows that may not be taken away: one must stay. */
  readonly atLeast?: number
  readonly children: (row: Row, change: (part: Partial<Row>) => void, place: number) => ReactNode
}

/** A list of like things that the user adds to and takes from; the keyboard follows: to the new row, or back to "Add". */
export const Rows = <Row extends { readonly id: string }>(props: RowsProps<Row>) => {
  const { rows, onChange, newRow, addLabel, removeLabel, atLeast = 0, children } = props
  const list = useRef<HTMLDivElement>(null)
  const next = useRef<'none' | 'last' | 'add'>('none')
  useEffect(() => {
    if (next.current === 'last') {
      list.current?.querySelector<HTMLElement>(`.row-item:last-of-type ${focusable}`)?.focus()
    }
    if (next.current === 'add') list.current?.querySelector<HTMLElement>(':scope > .button')?.focus()
    next.current = 'none'
  }, [rows.length])
  return (
    <div className="rows" ref={list}>
      {rows.map((row, place) => (
        <div className="row-item" key={row.id}>
          <div className="row-fields">
            {children(
              row,
              (part) => onChange(rows.map((other) => (other.id === row.id ? { ...other, ...part } : other))),
              place,
            )}
          </div>
          {rows.length > atLeast ? (
            <IconButton
              label={removeLabel(row, place)}
              icon={X}
              onPress={() => {
                next.current = 'add'
                onChange(rows.filter((other) => other.id !== row.id))
              }}
            />
          ) : null}
        </div>
      ))}
      <Button
        icon={Plus}
        onPress={() => {
          next.current = 'last'
          onChange([...rows, newRow()])
        }}
      >
        {addLabel}
      </Button>
    </div>
  )
}

const focusable = ':is(input, textarea, button, [role="spinbutton"])'
