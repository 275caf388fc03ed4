import type { NoteHit } from '@shared/notes/noteSearch'
import { useNavigationStore, wentTo } from '../navigationStore'
import { narrowed, notesOpened, useNotesStore } from '../notes/notesStore'
import { noteOpened } from '../notes/openNoteStore'
import { tabChosen } from '../visits/tabChosen'
import { visitOpened } from '../visits/visitsStore'
import type { PaletteRow } from './paletteRows'
import { paletteClosed, searchTyped, useSearchStore } from './searchStore'

/** Does what a row of the palette stands for. */
export const rowChosen = (row: PaletteRow) => {
  if (row.kind === 'filter') return searchTyped(row.completion.typed)
  const { typed } = useSearchStore.getState()
  paletteClosed()
  afterPalette(() => acted(row, typed))
}

/** Once the palette is gone and has given the keyboard back: what is opened takes it from there, and returns it there. */
const afterPalette = (deed: () => void) =>
  requestAnimationFrame(() => {
    if (document.querySelector('.palette') === null) requestAnimationFrame(deed)
    else afterPalette(deed)
  })

const acted = (row: Exclude<PaletteRow, { kind: 'filter' }>, typed: string) => {
  switch (row.kind) {
    case 'command':
      return row.command.act()
    case 'note':
      return noteWanted(row.hit, typed)
    case 'prompt':
      return promptWanted(row.area.code, row.prompt.code)
    case 'visit':
      return visitOpened(row.visit.id)
  }
}

/** A phrase as it was typed, for a snippet may cut it; or the first word that was found. */
const findTextOf = (snippet: NoteHit['snippet'], typed: string) =>
  /["“”]\s*([^"“”\s]+\s[^"“”]*[^"“”\s])/u.exec(typed)?.[1] ?? snippet.find(({ hit }) => hit)?.text

const noteWanted = ({ visitId, noteId, snippet }: NoteHit, typed: string) => {
  const findText = findTextOf(snippet, typed)
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
