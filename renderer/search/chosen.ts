import type { NoteHit } from '@shared/notes/noteSearch'
import { useNavigationStore, wentTo } from '../navigationStore'
import { narrowed, notesOpened, useNotesStore } from '../notes/notesStore'
import { noteOpened } from '../notes/openNoteStore'
import { tabChosen } from '../visits/tabChosen'
import { visitOpened } from '../visits/visitsStore'
import type { PaletteRow } from './paletteRows'
import { paletteClosed, searchTyped } from './searchStore'

/** Does what a row of the palette stands for. */
export const rowChosen = (row: PaletteRow) => {
  if (row.kind === 'filter') return searchTyped(row.completion.typed)
  paletteClosed()
  // The dialog gives the keyboard back first; what is opened may then take it.
  requestAnimationFrame(() => acted(row))
}

const acted = (row: Exclude<PaletteRow, { kind: 'filter' }>) => {
  switch (row.kind) {
    case 'command':
      return row.command.act()
    case 'note':
      return noteWanted(row.hit)
    case 'prompt':
      return promptWanted(row.area.code, row.prompt.code)
    case 'visit':
      return visitOpened(row.visit.id)
  }
}

const noteWanted = ({ visitId, noteId, snippet }: NoteHit) => {
  const findText = snippet.find(({ hit }) => hit)?.text
  const { screen } = useNavigationStore.getState()
  const isThere =
    screen.kind === 'visit' &&
    screen.visitId === visitId &&
    screen.tab === 'notes' &&
    screen.noteId === noteId &&
    screen.findText === findText
  // The same place once more is no new place, but the cursor may have left it.
  if (isThere)
    return void noteOpened(noteId, findText === undefined ? { kind: 'none' } : { kind: 'text', findText })
  wentTo({ kind: 'visit', visitId, tab: 'notes', noteId, ...(findText === undefined ? {} : { findText }) })
}

/** The notes tab of the open visit, narrowed to one prompt. */
const promptWanted = async (area: string, code: string) => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit') return
  await tabChosen('notes')
  if (useNotesStore.getState().visitId !== screen.visitId) void notesOpened(screen.visitId)
  narrowed({ kind: 'prompts', area, codes: [code] })
}
