import type { BoardArea } from '@shared/evidence/evidenceBoard'
import { sourceKinds } from '@shared/evidence/sourceKinds'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cellAfter, cellKey, cellOf } from './boardKeys'
import { BoardRow } from './BoardRow'
import { cellChosen } from './evidenceStore'
import type { ChosenCell } from './evidenceStore'
import { columnWords } from './words'

type BoardProps = {
  readonly areas: readonly BoardArea[]
  readonly chosen: ChosenCell | null
}

/** The matrix of prompts by kind of source: one stop of the Tab key, arrows from cell to cell, Enter opens. */
export const Board = ({ areas, chosen }: BoardProps) => {
  const grid = useRef<HTMLTableElement>(null)
  const [last, setLast] = useState<ChosenCell | null>(chosen)
  const codes = areas.flatMap(({ rows }) => rows.map(({ prompt }) => prompt.code))
  // A cell that the filter took away gives its place to the first.
  const active = last !== null && codes.includes(last.code) ? last : { code: codes[0] ?? '', kind: null }

  const pressed = (event: KeyboardEvent) => {
    const key = keyUnder(event.target)
    if (key === undefined || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return cellChosen(cellOf(key), 'keyboard')
    }
    const next = cellAfter(event, cellOf(key), codes)
    if (next === null) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cellKey(next.code, next.kind)}"]`)?.focus()
  }

  return (
    <div className="board-scroll">
      <table
        role="grid"
        ref={grid}
        className="board"
        aria-label="Evidence by prompt and kind of source"
        onKeyDown={pressed}
        onFocus={(event) => {
          const key = keyUnder(event.target)
          if (key !== undefined) setLast(cellOf(key))
        }}
        onClick={(event) => {
          const key = keyUnder(event.target)
          if (key !== undefined) cellChosen(cellOf(key), 'pointer')
        }}
      >
        <thead>
          <tr>
            <th scope="col">Prompt</th>
            {sourceKinds.map((kind) => (
              <th key={kind} scope="col">
                {columnWords[kind]}
              </th>
            ))}
          </tr>
        </thead>
        {areas.map(({ area, rows }) => (
          <tbody key={area.code}>
            <tr>
              <th scope="rowgroup" colSpan={sourceKinds.length + 1} className="board-area">
                {area.number === undefined ? '' : `${area.number} `}
                {area.title}
              </th>
            </tr>
            {rows.map((row) => (
              <BoardRow
                key={row.prompt.code}
                row={row}
                active={inRow(active, row.prompt.code)}
                chosen={inRow(chosen, row.prompt.code)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const inRow = (cell: ChosenCell | null, code: string) =>
  cell?.code === code ? (cell.kind ?? 'prompt') : null

const keyUnder = (target: EventTarget) =>
  (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']

/** After Escape beside the board: the keyboard goes on at the cell it came from. */
export const focusCell = ({ code, kind }: ChosenCell) =>
  document.querySelector<HTMLElement>(`[data-cell="${cellKey(code, kind)}"]`)?.focus()
