import type { LineContent, LineOfEnquiry, LineOrigin, LineSide } from '@shared/enquiries/lineOfEnquiry'
import { withPassages } from '@shared/enquiries/lineEvidence'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { savingChanged } from '../savingStore'
import { emptiedOnLock } from '../vault/emptied'
import { tabChosen } from '../visits/tabChosen'
import { followsOthers } from '../windows/otherWindows'
import { isDoneInMain } from '../windows/windowsStore'
import { contentOf, createLineSaves } from './lineSaves'

type EnquiriesState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  readonly lines: readonly LineOfEnquiry[]
  /** What the evidence tab shows. */
  readonly view: 'board' | 'lines'
  readonly chosen: string | null
  /** The question of the chosen line gets the cursor, once. */
  readonly arriving: boolean
  /** Passages that are to go to some line: the question which one is open. */
  readonly adding: { readonly passageIds: readonly string[]; readonly area: string } | null
  /** A line that was saved elsewhere first; the user's words are still here. */
  readonly stale: { readonly lineId: string; readonly storedRevision: number } | null
}

const nothing: EnquiriesState = {
  visitId: null,
  loading: 'loading',
  lines: [],
  view: 'board',
  chosen: null,
  arriving: false,
  adding: null,
  stale: null,
}

/** The lines of enquiry of the open visit, and which of them is looked at. */
export const useEnquiriesStore = create<EnquiriesState>(() => nothing)

const { getState, setState } = useEnquiriesStore

const saves = createLineSaves({
  onSaved: (lineId, revision) => replaced(lineId, (line) => ({ ...line, revision })),
  onStale: (lineId, storedRevision) => setState({ stale: { lineId, storedRevision } }),
})

export const enquiriesOpened = async (visitId: string) => {
  // What is still on its way to the core must be in what the core answers.
  await saves.flush()
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  await linesLookedAt(visitId)
}

/** The lines as they are stored; one with words that are not stored yet keeps them. */
const linesLookedAt = async (visitId: string) => {
  const listed = await call('enquiries.list', { visitId })
  if (getState().visitId !== visitId) return
  if (!listed.ok) return setState({ loading: { failed: listed.error } })
  const { lines: shown } = getState()
  const unsaved = shown.filter(({ id }) => saves.isUnsaved(id))
  const stored = listed.value.filter((line) => unsaved.every(({ id }) => id !== line.id))
  // What is typed next goes on from the revision that is shown.
  stored.forEach(({ id }) => saves.forget(id))
  const inOrder = listed.value.map((line) => unsaved.find(({ id }) => id === line.id) ?? line)
  const gone = unsaved.filter(({ id }) => inOrder.every((line) => line.id !== id))
  setState({ loading: 'loaded', lines: [...inOrder, ...gone] })
}

export const viewChosen = (view: 'board' | 'lines') => setState({ view })

export const lineChosen = (chosen: string) => setState({ chosen, arriving: false })

/** The question has taken the cursor. */
export const arrivedAtLine = () => setState({ arriving: false })

/** Goes to the lines, from wherever in the visit. */
export const linesShown = (lineId?: string) => {
  const line = lineId === undefined ? {} : { lineId }
  if (isDoneInMain((visitId) => ({ kind: 'lines', visitId, ...line }))) return
  setState({ view: 'lines', arriving: false, ...(lineId === undefined ? {} : { chosen: lineId }) })
  void tabChosen('evidence')
}

/** A new line, chosen, with the cursor in its question; answers its id, or null when it could not be made. */
export const lineMade = async (
  content: Partial<LineContent> = {},
  origin: LineOrigin | null = null,
): Promise<string | null> => {
  const { visitId } = getState()
  if (visitId === null) return null
  const whole = { question: '', area: '', passages: [], ...content }
  const made = await call('enquiries.create', { visitId, content: whole, origin })
  if (!made.ok) {
    said(errorLine(made.error), { tone: 'problem' })
    return null
  }
  savedNow()
  setState(({ lines }) => ({ lines: [...lines, made.value], chosen: made.value.id, arriving: true }))
  return made.value.id
}

export const newLineWanted = () => {
  linesShown()
  void lineMade()
}

/** Shows the change at once and saves it with the next autosave. */
export const lineEdited = (lineId: string, change: Partial<LineContent>) => {
  const line = getState().lines.find(({ id }) => id === lineId)
  if (line === undefined) return
  const edited = { ...line, ...change }
  replaced(lineId, () => edited)
  saves.changed(line, contentOf(edited))
}

export const passagesPut = (lineId: string, passageIds: readonly string[], side: LineSide) => {
  const line = getState().lines.find(({ id }) => id === lineId)
  if (line !== undefined && passageIds.length > 0)
    lineEdited(lineId, { passages: withPassages(line, passageIds, side) })
}

/** Answered, dropped or open again; null: done. */
export const lineDecided = async (
  lineId: string,
  decision: { readonly state: LineOfEnquiry['state']; readonly reason: string; readonly by: string },
): Promise<AppError | null> => {
  await saves.flush(lineId)
  const line = getState().lines.find(({ id }) => id === lineId)
  if (line === undefined) return null
  const decided = await call('enquiries.decide', { lineId, basedOn: line.revision, ...decision })
  if (!decided.ok) return decided.error
  saves.forget(lineId)
  savedNow()
  replaced(lineId, () => decided.value)
  return null
}

export const lineDeleted = async (lineId: string) => {
  await saves.flush(lineId)
  const deleted = await call('enquiries.delete', { lineId, reason: '' })
  if (!deleted.ok) return said(errorLine(deleted.error), { tone: 'problem' })
  saves.forget(lineId)
  savedNow()
  setState(({ lines }) => ({ lines: lines.filter(({ id }) => id !== lineId), chosen: null }))
  said('Line of enquiry deleted.', { action: { label: 'Undo', onPress: () => void lineRestored(lineId) } })
}

const lineRestored = async (lineId: string) => {
  const { visitId } = getState()
  const restored = await call('enquiries.restore', { lineId })
  if (!restored.ok) return said(errorLine(restored.error), { tone: 'problem' })
  if (visitId === null) return
  await enquiriesOpened(visitId)
  setState({ chosen: lineId })
}

/** Asks which line these passages are for or against. */
export const addToLineAsked = (passageIds: readonly string[], area: string) => {
  if (passageIds.length > 0) setState({ adding: { passageIds, area } })
}

export const addToLineClosed = () => setState({ adding: null })

/** Two people's words for one line: both are kept, or, by choice, the user's are saved over the other's. */
export const staleLineSettled = async (how: 'keepBoth' | 'replace') => {
  const { stale, visitId, lines } = getState()
  const line = lines.find(({ id }) => id === stale?.lineId)
  if (stale === null || visitId === null || line === undefined) return
  setState({ stale: null })
  if (how === 'replace')
    return saves.changed({ ...line, revision: stale.storedRevision }, contentOf(line), true)
  // The user's words go nowhere until they are saved as a line of their own.
  if ((await lineMade(contentOf(line), line.origin)) === null) return setState({ stale })
  saves.forget(line.id)
  await enquiriesOpened(visitId)
}

const replaced = (lineId: string, change: (line: LineOfEnquiry) => LineOfEnquiry) =>
  setState(({ lines }) => ({ lines: lines.map((line) => (line.id === lineId ? change(line) : line)) }))

const savedNow = () => savingChanged({ kind: 'saved', at: new Date().toISOString() })

followsOthers('enquiries', () => {
  const { visitId } = getState()
  if (visitId !== null) void linesLookedAt(visitId)
})

emptiedOnLock(() => {
  saves.forgetAll()
  setState(nothing, true)
})
