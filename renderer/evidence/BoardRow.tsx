import type { BoardRow as Row } from '@shared/evidence/evidenceBoard'
import { sourceKindWords, sourceKinds } from '@shared/evidence/sourceKinds'
import type { SourceKind } from '@shared/evidence/sourceKinds'
import { memo } from 'react'
import { cellKey } from './boardKeys'
import { cellWords, heatOf, signsOf, stateWords } from './words'

type BoardRowProps = {
  readonly row: Row
  /** The cell that the Tab key comes to, where it is in this row. */
  readonly active: SourceKind | 'prompt' | null
  readonly chosen: SourceKind | 'prompt' | null
}

/** A prompt and its evidence by kind of source. Keys and presses are taken by the board. */
export const BoardRow = memo(({ row, active, chosen }: BoardRowProps) => (
  <tr data-code={row.prompt.code}>
    <th
      scope="row"
      data-cell={cellKey(row.prompt.code, null)}
      tabIndex={active === 'prompt' ? 0 : -1}
      aria-selected={chosen === 'prompt'}
      title={`${row.prompt.code}: ${row.prompt.text}`}
    >
      {row.prompt.short}
      {row.state === 'ok' ? null : (
        <>
          {' '}
          <span className="board-state" data-state={row.state}>
            {stateWords[row.state]}
          </span>
        </>
      )}
    </th>
    {sourceKinds.map((kind) => (
      <Cell key={kind} row={row} kind={kind} isActive={active === kind} isChosen={chosen === kind} />
    ))}
  </tr>
))

type CellProps = {
  readonly row: Row
  readonly kind: SourceKind
  readonly isActive: boolean
  readonly isChosen: boolean
}

const Cell = ({ row, kind, isActive, isChosen }: CellProps) => {
  const weight = row.cells[kind]
  return (
    <td
      data-cell={cellKey(row.prompt.code, kind)}
      data-heat={heatOf(weight)}
      data-depth={Math.min(weight.sources, 3)}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isChosen}
      aria-label={`${row.prompt.short}, ${sourceKindWords[kind]}: ${cellWords(weight)}`}
    >
      {weight.passages === 0 ? (
        '–'
      ) : (
        <>
          {weight.sources}
          <span className="board-sign">{signsOf(weight)}</span>
        </>
      )}
    </td>
  )
}
