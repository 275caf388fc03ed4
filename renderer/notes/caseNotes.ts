import { said } from '../components/statusStore'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { fieldsEdited } from './noteEdits'
import { sessionOf } from './noteSessions'
import { paletteOpened, searchTyped, useSearchStore } from '../search/searchStore'

/** The palette with the notes of one case, of this visit and of others. */
export const caseNotesShown = (code: string) => {
  paletteOpened()
  if (useSearchStore.getState().isOpen) searchTyped(`case:${/\s/.test(code) ? `"${code}"` : code} `)
}

/** A case code was typed: it is the case of a note that has none yet. */
export const caseWritten = (noteId: string, code: string) => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind === 'loaded' && sessionOf(noteId)?.fields.case === '') fieldsEdited({ case: code }, open.pack)
}

/** The key was pressed where no case is named. */
export const noCaseHere = () => said('No case is named here: put the cursor beside a case code such as C07.')
