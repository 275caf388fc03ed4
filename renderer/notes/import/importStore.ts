import type { AppError } from '@shared/ipc/errors'
import { largestNotesFile, mostImported } from '@shared/notes/import/importedText'
import type { ImportedText } from '@shared/notes/import/importedText'
import { notesToAdd, planImport, textOfBlocks } from '@shared/notes/import/planImport'
import type { ImportChoices, ImportPlan, NoteChoice } from '@shared/notes/import/planImport'
import { proposeNotes } from '@shared/notes/import/proposeNotes'
import type { ImportContext, ProposedNotes } from '@shared/notes/import/proposeNotes'
import { daysOf } from '@shared/notes/import/readDay'
import { partHeadingsOf } from '@shared/notes/import/recogniseFields'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { v7 } from 'uuid'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { counted } from '../../findings/words'
import { emptiedOnLock } from '../../vault/emptied'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { tabChosen } from '../../visits/tabChosen'
import type { NoteDocument } from '../noteSessions'
import { notesOpened, useNotesStore } from '../notesStore'
import { useOpenNoteStore } from '../openNoteStore'
import { importUndone } from './importUndone'

type Read = ImportedText & { readonly fileName: string }

/** Notes of a file, looked at before anything is stored. */
export type Preview = {
  readonly kind: 'preview'
  readonly visitId: string
  readonly fileName: string
  readonly days: readonly string[]
  readonly proposed: ProposedNotes
  /** Proposed notes whose words the visit has already, by id. */
  readonly known: ReadonlySet<string>
  readonly choices: ImportChoices
  /** The note whose text is shown. */
  readonly current: string
  readonly adding: 'no' | 'underWay' | { readonly failed: AppError }
  /** The notes were to be added while a question was open: it is shown as one. */
  readonly isPressed: boolean
}

type ImportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | Preview

/** The import that is under way. */
export const useImportStore = create<{ import: ImportState }>(() => ({ import: { kind: 'closed' } }))

const became = (state: ImportState) => useImportStore.setState({ import: state })

const changePreview = (change: (preview: Preview) => Partial<Preview>) =>
  useImportStore.setState(({ import: now }) => ({
    import: now.kind === 'preview' ? { ...now, ...change(now) } : now,
  }))

emptiedOnLock(() => became({ kind: 'closed' }))

export const importClosed = () => became({ kind: 'closed' })

/** Notes of a file that the user chooses. */
export const importFromFile = () => imported(() => call('shell.openNotesFile', {}))

/** Notes of the text in the clipboard. */
export const importFromClipboard = () => imported(() => call('shell.readClipboardNotes', {}))

/** Notes of a file that was dropped on the window. */
export const importFromDrop = (file: File) =>
  imported(async () => {
    if (file.size > largestNotesFile) return refused('is too large; the limit is 20 MB')
    const bytes = await file.arrayBuffer().catch(() => null)
    // A folder can be dropped too.
    if (bytes === null) return refused('is not a file, or cannot be read')
    return call('shell.readNotesFile', { fileName: file.name.slice(0, 500), bytes: new Uint8Array(bytes) })
  })

const refused = (message: string) =>
  err<AppError>({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })

const imported = async (read: () => Promise<Result<Read | null, AppError>>) => {
  const visit = useOpenVisitStore.getState().open
  if (visit.kind !== 'loaded') return
  await tabChosen('notes')
  became({ kind: 'reading' })
  const answer = await read()
  // Closed or locked meanwhile: nobody waits for it.
  if (useImportStore.getState().import.kind !== 'reading') return
  if (!answer.ok) return became({ kind: 'failed', error: answer.error })
  if (answer.value === null) return became({ kind: 'closed' })
  await previewed(answer.value)
}

const previewed = async (file: Read) => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return became({ kind: 'closed' })
  const { visit, pack } = open
  const context: ImportContext = {
    fieldwork: visit.dates,
    areas: areasOfVisit(visit, pack),
    partHeadings: partHeadingsOf(pack),
  }
  const proposed = proposeNotes(file, context)
  const { notes } = proposed
  if (notes.length === 0 || notes.length > mostImported)
    return became({ kind: 'failed', error: refused(countWords(notes.length)).error })
  const texts = notes.map(({ blocks }) => textOfBlocks(blocks))
  const there = await call('notes.alreadyThere', { visitId: visit.id, texts })
  if (useImportStore.getState().import.kind !== 'reading') return
  if (!there.ok) return became({ kind: 'failed', error: there.error })
  const days = daysOf(visit.dates)
  const known = new Set(notes.flatMap(({ id }, index) => (there.value[index] === true ? [id] : [])))
  const { narrowing, notes: listed } = useNotesStore.getState()
  const opened = useOpenNoteStore.getState().open
  const lead = visit.team.find(({ role }) => role === 'lead') ?? visit.team[0]
  became({
    kind: 'preview',
    visitId: visit.id,
    fileName: file.fileName,
    days,
    proposed,
    known,
    choices: {
      byId: {},
      // With one day of fieldwork there is nothing to ask.
      unknownDay: days.length === 1 ? (days[0] ?? null) : null,
      outsideDay: null,
      author: (opened.kind === 'open' ? opened.fields.author : listed[0]?.author) || (lead?.name ?? ''),
      area: narrowing.kind === 'all' ? (context.areas[0]?.code ?? '') : narrowing.area,
      activity: 'observation',
    },
    current: notes[0]?.id ?? '',
    adding: 'no',
    isPressed: false,
  })
}

const countWords = (count: number) =>
  count === 0
    ? 'holds no words but those of days'
    : `holds the beginnings of ${count.toLocaleString('en-GB')} notes; the limit is ${mostImported.toLocaleString('en-GB')}: divide the file`

export const planOf = ({ proposed, known, choices }: Preview): ImportPlan =>
  planImport(proposed.notes, known, choices)

export const importedNoteLookedAt = (id: string) => changePreview(() => ({ current: id }))

/** A decision for all notes of the file. */
export const importChosen = (change: Partial<ImportChoices>) =>
  changePreview(({ choices }) => ({ choices: { ...choices, ...change } }))

/** A decision for one note. */
export const importedNoteChosen = (id: string, change: NoteChoice) =>
  changePreview(({ choices }) => ({
    choices: { ...choices, byId: { ...choices.byId, [id]: { ...choices.byId[id], ...change } } },
  }))

/** Its words go on the note before it, which stays in view. */
export const importedNoteJoined = (id: string) =>
  changePreview((preview) => {
    const { notes } = planOf(preview)
    const before = notes[notes.findIndex((note) => note.id === id) - 1]
    if (before === undefined) return {}
    const byId = { ...preview.choices.byId, [id]: { ...preview.choices.byId[id], isJoined: true } }
    return { choices: { ...preview.choices, byId }, current: before.id }
  })

/** Adds the notes as they are shown, all or none; while a question is open it is put instead. */
export const importAgreed = async () => {
  const { import: preview } = useImportStore.getState()
  if (preview.kind !== 'preview' || preview.adding === 'underWay') return
  const plan = planOf(preview)
  if (plan.withoutDay > 0 || plan.outsideFieldwork > 0 || plan.included === 0)
    return changePreview(() => ({ isPressed: true }))
  changePreview(() => ({ adding: 'underWay' }))
  const { visitId, choices } = preview
  const notes = notesToAdd(plan, choices.author, () => v7()).map(({ fields, document }) => ({
    fields: { ...fields, tallies: [...fields.tallies] },
    document: document as NoteDocument,
  }))
  const added = await call('notes.addAll', { visitId, notes })
  if (!added.ok) return changePreview(() => ({ adding: { failed: added.error } }))
  became({ kind: 'closed' })
  const { noteIds } = added.value
  await notesOpened(visitId)
  said(`${counted(noteIds.length, 'note')} added.`, {
    action: { label: 'Undo', onPress: () => void importUndone(visitId, noteIds) },
  })
}
