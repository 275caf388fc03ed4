import type { AppError } from '@shared/ipc/errors'
import type { Finding, FindingContent, Judgement } from '@shared/findings/finding'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { autosavePause, createAutosave } from '../autosave'
import { said } from '../components/statusStore'
import { useNavigationStore } from '../navigationStore'
import { savingChanged } from '../savingStore'
import { savedBeforeLeaving } from '../unsaved'
import { notesWith } from '../notes/notesWith'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type FindingsState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  readonly findings: readonly Finding[]
  readonly notes: readonly NoteSummary[]
  readonly judgements: readonly Judgement[]
  /** A finding that was saved elsewhere first; the user's text is still here. */
  readonly stale: { readonly findingId: string; readonly storedRevision: number } | null
}

const nothing: FindingsState = {
  visitId: null,
  loading: 'loading',
  findings: [],
  notes: [],
  judgements: [],
  stale: null,
}

/** The findings of the open visit and the passages they can rest on. */
export const useFindingsStore = create<FindingsState>(() => nothing)

const { getState, setState } = useFindingsStore
const autosaves = new Map<string, ReturnType<typeof autosaveOf>>()

export const findingsOpened = async (visitId: string) => {
  // What is still on its way to the core must be in what the core answers.
  await saveAll()
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const [findings, notes, judgements] = await Promise.all([
    call('findings.list', { visitId }),
    call('notes.list', { visitId }),
    call('judgements.list', { visitId }),
  ])
  if (getState().visitId !== visitId) return
  if (!findings.ok) return setState({ loading: { failed: findings.error } })
  if (!notes.ok) return setState({ loading: { failed: notes.error } })
  if (!judgements.ok) return setState({ loading: { failed: judgements.error } })
  setState({ loading: 'loaded', findings: findings.value, notes: notes.value, judgements: judgements.value })
}

/** Answers the new finding's id, so that the screen can put the cursor into it. */
export const findingMade = async (content: FindingContent): Promise<string | null> => {
  const { visitId } = getState()
  if (visitId === null) return null
  const made = await call('findings.create', { visitId, content })
  if (!made.ok) {
    savingFailed(made.error)
    return null
  }
  setState((state) => ({ findings: [...state.findings, made.value] }))
  savingChanged({ kind: 'saved', at: new Date().toISOString() })
  return made.value.id
}

/** Shows the change at once and saves it with the next autosave. */
export const findingEdited = (findingId: string, change: Partial<FindingContent>) => {
  const finding = getState().findings.find((each) => each.id === findingId)
  if (finding === undefined) return
  const edited = { ...finding, ...change, ...lapsedSignOff(finding, change) }
  setState((state) => ({ findings: state.findings.map((each) => (each.id === findingId ? edited : each)) }))
  let autosave = autosaves.get(findingId)
  if (autosave === undefined) {
    autosave = autosaveOf(finding)
    autosaves.set(findingId, autosave)
  }
  autosave.changed(contentOf(edited))
}

/** The lead signed what was written: other words, another reason or other evidence are not signed off. */
const lapsedSignOff = (finding: Finding, change: Partial<FindingContent>): Partial<FindingContent> => {
  const isOther =
    (change.text !== undefined && change.text !== finding.text) ||
    (change.reason !== undefined && change.reason !== finding.reason) ||
    (change.passageIds !== undefined && change.passageIds.some((id) => !finding.passageIds.includes(id)))
  if (!isOther || finding.signedOffBy === '' || finding.kind !== 'priority-action') return {}
  said('The sign-off of this priority action is taken back: its words have changed since.')
  return { signedOffBy: '', signedOffAt: undefined }
}

/** Answers whether it is gone: it can then be restored. */
export const findingDeleted = async (findingId: string): Promise<boolean> => {
  await autosaves.get(findingId)?.flush()
  const deleted = await call('findings.delete', { findingId })
  if (!deleted.ok) {
    savingFailed(deleted.error)
    return false
  }
  forgetAutosave(findingId)
  setState((state) => ({ findings: state.findings.filter((each) => each.id !== findingId) }))
  savingChanged({ kind: 'saved', at: new Date().toISOString() })
  return true
}

export const findingRestored = async (findingId: string) => {
  const { visitId } = getState()
  if (visitId === null) return
  const restored = await call('findings.restore', { findingId })
  if (!restored.ok) return savingFailed(restored.error)
  savingChanged({ kind: 'saved', at: new Date().toISOString() })
  await findingsOpened(visitId)
}

const savingFailed = ({ kind }: AppError) =>
  savingChanged({
    kind: 'failed',
    reason: kind === 'locked' || kind === 'diskFull' ? kind : 'unexpected',
  })

/** Puts one finding before another (null: last of all), keeping all others in their order. */
export const findingMoved = async (findingId: string, beforeId: string | null) => {
  const { visitId, findings } = getState()
  const moved = findings.find((each) => each.id === findingId)
  if (visitId === null || moved === undefined || findingId === beforeId) return
  const others = findings.filter((each) => each.id !== findingId)
  const at = beforeId === null ? others.length : others.findIndex((each) => each.id === beforeId)
  const ordered = [...others.slice(0, at), moved, ...others.slice(at)]
  setState({ findings: ordered })
  const saved = await call('findings.order', { visitId, findingIds: ordered.map((each) => each.id) })
  if (!saved.ok) {
    savingFailed(saved.error)
    return findingsOpened(visitId)
  }
  savingChanged({ kind: 'saved', at: new Date().toISOString() })
}

/** Shows the judgement at once; a rationale being typed is saved as often as any other text. */
export const judgementDecided = (judgement: Judgement) => {
  setState((state) => ({
    judgements: [...state.judgements.filter((each) => each.area !== judgement.area), judgement],
  }))
  undecided.add(judgement.area)
  savingChanged({ kind: 'pending' })
  judgementTimer ??= setTimeout(() => void saveJudgements(), autosavePause)
}

const undecided = new Set<string>()
let judgementTimer: ReturnType<typeof setTimeout> | undefined

const saveJudgements = async () => {
  clearTimeout(judgementTimer)
  judgementTimer = undefined
  const { visitId, judgements } = getState()
  const waiting = judgements.filter((each) => undecided.has(each.area))
  undecided.clear()
  if (visitId === null || waiting.length === 0) return
  const answers = await Promise.all(
    waiting.map((judgement) => call('judgements.set', { visitId, judgement })),
  )
  const failed = answers.find((answer) => !answer.ok)
  if (failed === undefined || failed.ok) return savingChanged({ kind: 'saved', at: new Date().toISOString() })
  for (const each of waiting) undecided.add(each.area)
  savingFailed(failed.error)
  judgementTimer ??= setTimeout(() => void saveJudgements(), 2_000)
}

/** Two people's words for one finding: both are kept, or, by choice, the user's are saved over the other's. */
export const staleFindingSettled = async (how: 'keepBoth' | 'replace') => {
  const { stale, visitId, findings } = getState()
  const finding = findings.find((each) => each.id === stale?.findingId)
  const autosave = finding && autosaves.get(finding.id)
  if (stale === null || visitId === null || finding === undefined || autosave === undefined) return
  setState({ stale: null })
  if (how === 'replace') {
    autosave.basedOn(stale.storedRevision)
    autosave.changed(contentOf(finding))
    return
  }
  // The user's words go nowhere until they are saved as a finding of their own.
  if ((await findingMade(contentOf(finding))) === null) return setState({ stale })
  forgetAutosave(finding.id)
  await findingsOpened(visitId)
}

const saveAll = async () => {
  await Promise.all([saveJudgements(), ...[...autosaves.values()].map((autosave) => autosave.flush())])
}

const autosaveOf = (finding: Finding) =>
  createAutosave<FindingContent, { revision: number; savedAt: string }>({
    revision: finding.revision,
    save: (content, basedOn) => call('findings.save', { findingId: finding.id, basedOn, content }),
    onSaved: ({ revision }) =>
      setState((state) => ({
        findings: state.findings.map((each) => (each.id === finding.id ? { ...each, revision } : each)),
      })),
    onStale: (_unsaved, storedRevision) => setState({ stale: { findingId: finding.id, storedRevision } }),
  })

const contentOf = ({
  id: _i,
  visitId: _v,
  revision: _r,
  position: _p,
  ...content
}: Finding): FindingContent => content

const forgetAutosave = (findingId: string) => {
  autosaves.get(findingId)?.stop()
  autosaves.delete(findingId)
}

savedBeforeLeaving(saveAll)

emptiedOnLock(() => {
  for (const findingId of autosaves.keys()) forgetAutosave(findingId)
  clearTimeout(judgementTimer)
  judgementTimer = undefined
  undecided.clear()
  setState(nothing, true)
})

/** A passage with what a card says of the note it comes from. */
export type PassageInNote = { readonly passage: Passage; readonly note: NoteSummary }

export const passagesOf = (notes: readonly NoteSummary[]): readonly PassageInNote[] =>
  notes.flatMap((note) => note.passages.map((passage) => ({ passage, note })))

followsOthers('notes', async (noteId) => {
  const { visitId, notes } = getState()
  if (visitId === null) return
  const now = await notesWith(notes, visitId, noteId)
  if (now === null || getState().visitId !== visitId) return
  setState({ notes: now })
})

// Under somebody who is typing nothing is read anew; merging is done elsewhere.
followsOthers('merged', () => {
  const { visitId } = getState()
  if (visitId !== null && useNavigationStore.getState().screen.kind !== 'visit') void findingsOpened(visitId)
})
