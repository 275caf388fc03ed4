import { sourceKinds } from '@shared/evidence/sourceKinds'
import type { ChosenCell } from './evidenceStore'

/** Names a cell in the page: `PD1:records`, `PD1:` for the prompt itself. */
export const cellKey = (code: string, kind: ChosenCell['kind']): string => `${code}:${kind ?? ''}`

export const cellOf = (key: string): ChosenCell => {
  const [code = '', name] = key.split(':')
  return { code, kind: sourceKinds.find((kind) => kind === name) ?? null }
}

type Press = { readonly key: string; readonly ctrlKey: boolean }

const page = 10

/** Where a key leads from a cell, on a board with these rows; null when the key is none of the board's. */
export const cellAfter = (
  { key, ctrlKey }: Press,
  from: ChosenCell,
  codes: readonly string[],
): ChosenCell | null => {
  const row = codes.indexOf(from.code)
  const column = from.kind === null ? 0 : sourceKinds.indexOf(from.kind) + 1
  const last = { row: codes.length - 1, column: sourceKinds.length }
  const to = (toRow: number, toColumn: number): ChosenCell | null => {
    const code = codes[Math.min(Math.max(toRow, 0), last.row)]
    const bounded = Math.min(Math.max(toColumn, 0), last.column)
    return code === undefined ? null : { code, kind: sourceKinds[bounded - 1] ?? null }
  }
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    case 'Home':
      return to(ctrlKey ? 0 : row, 0)
    case 'End':
      return to(ctrlKey ? last.row : row, last.column)
    default:
      return null
  }
}
