import type { AppError } from '@shared/ipc/errors'
import { mostAccuracyComments } from '@shared/letters/accuracyComment'
import type { AccuracyRow } from '@shared/letters/accuracyComment'
import { accuracyRows, paragraphOfRow, understoodTable } from '@shared/letters/accuracyTable'
import type { AccuracyColumn, UnderstoodTable } from '@shared/letters/accuracyTable'
import type { LetterContent } from '@shared/letters/letter'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { counted } from '../../findings/words'
import { emptiedOnLock } from '../../vault/emptied'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { tabChosen } from '../../visits/tabChosen'
import { letterOpened, letterSaved, useLetterStore } from '../letterStore'
import { accuracyLookedAt, accuracyRemoved } from './accuracyStore'

type ImportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | {
      readonly kind: 'preview'
      readonly fileName: string
      readonly table: UnderstoodTable
      readonly adding: 'no' | 'underWay' | { readonly failed: AppError }
    }

/** A table of the authority's comments that is looked at before anything is stored. */
export const useAccuracyImport = create<{ import: ImportState }>(() => ({ import: { kind: 'closed' } }))

const became = (state: ImportState) => useAccuracyImport.setState({ import: state })

export const accuracyImportClosed = () => became({ kind: 'closed' })

/** From anywhere in the visit: the comments are matched with the paragraphs of its letter. */
export const accuracyImportAsked = async () => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return
  await tabChosen('letter')
  await letterOpened(open.visit.id)
  await accuracyImportWanted()
}

/** A file that the user chooses; nothing is stored before they have looked at it. */
export const accuracyImportWanted = async () => {
  const { letter } = useLetterStore.getState()
  if (letter === null) return said('Draft the letter first: the comments are about its paragraphs.')
  if (letter.stage === 'final') return said('A final text takes no more comments: reopen it first.')
  became({ kind: 'reading' })
  const read = await call('shell.openAccuracyFile', {})
  // Closed or locked meanwhile: nobody waits for it.
  if (useAccuracyImport.getState().import.kind !== 'reading') return
  if (!read.ok) return became({ kind: 'failed', error: read.error })
  if (read.value === null) return accuracyImportClosed()
  const table = understoodTable(read.value.tables)
  if (table === null) return became({ kind: 'failed', error: noComments })
  became({ kind: 'preview', fileName: read.value.fileName, table, adding: 'no' })
}

const noComments: AppError = {
  kind: 'unusableFile',
  problems: [{ place: 'whole file', message: 'holds no table with a column of comments' }],
}

/** Another column holds these words; it then holds nothing else. */
export const columnChosen = (column: AccuracyColumn, place: number | null) =>
  useAccuracyImport.setState(({ import: now }) => {
    if (now.kind !== 'preview') return { import: now }
    const others = Object.entries(now.table.columns).map(([name, at]) => [name, at === place ? null : at])
    const columns = { ...now.table.columns, ...Object.fromEntries(others), [column]: place }
    return { import: { ...now, table: { ...now.table, columns } } }
  })

/** The rows as they would be added, each with the paragraph it is about. */
export const rowsToAdd = (
  table: UnderstoodTable,
  letter: LetterContent,
): readonly (AccuracyRow & { readonly paragraphId: string | null })[] =>
  accuracyRows(table)
    .slice(0, mostAccuracyComments)
    .map((row) => ({ ...row, paragraphId: paragraphOfRow(letter, row) }))

export const accuracyAdded = async () => {
  const { import: preview } = useAccuracyImport.getState()
  if (preview.kind !== 'preview' || preview.adding === 'underWay') return
  became({ ...preview, adding: 'underWay' })
  const letter = await letterSaved()
  if (letter === null) return accuracyImportClosed()
  const rows = rowsToAdd(preview.table, letter)
  const added = await call('accuracy.addAll', { letterId: letter.id, rows: [...rows] })
  if (!added.ok) return became({ ...preview, adding: { failed: added.error } })
  accuracyImportClosed()
  await accuracyLookedAt(letter.id)
  const ids = added.value.map(({ id }) => id)
  said(`${counted(ids.length, 'comment')} of the authority added`, {
    action: { label: 'Undo', onPress: () => void accuracyRemoved(ids) },
  })
}

emptiedOnLock(accuracyImportClosed)
