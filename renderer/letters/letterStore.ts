import type { AppError } from '@shared/ipc/errors'
import type { Finding } from '@shared/findings/finding'
import { editedLetter, rememberedParagraphs } from '@shared/letters/editedLetter'
import type { EditedParagraph, ParagraphMemory } from '@shared/letters/editedLetter'
import type { Issue } from '@shared/letters/issue'
import type { Letter, LetterContent, Source } from '@shared/letters/letter'
import type { RedraftProposal } from '@shared/letters/redraft'
import type { NoteSummary } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { useContradictionsStore } from '../contradictions/contradictionsStore'
import { createAutosave } from '../autosave'
import { useNavigationStore } from '../navigationStore'
import { savingChanged, useSavingStore } from '../savingStore'
import { savedBeforeLeaving } from '../unsaved'
import { notesWith } from '../notes/notesWith'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type LetterState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  /** null: not drafted yet. */
  readonly letter: Letter | null
  /** Counts the times the letter came from outside the editor: the editor then starts again from it. */
  readonly edition: number
  readonly notes: readonly NoteSummary[]
  readonly findings: readonly Finding[]
  /** What the checks found and nobody has accepted. */
  readonly issues: readonly Issue[]
  readonly accepted: readonly Issue[]
  /** What drafting again would do. */
  readonly proposals: readonly RedraftProposal[]
  /** The paragraph with the cursor. */
  readonly paragraphId: string | null
  readonly stale: number | null
  readonly failed: AppError | null
}

const nothing: LetterState = {
  visitId: null,
  loading: 'loading',
  letter: null,
  edition: 0,
  notes: [],
  findings: [],
  issues: [],
  accepted: [],
  proposals: [],
  paragraphId: null,
  stale: null,
  failed: null,
}

/** The letter of the open visit, what it rests on and what the checks say of it. */
export const useLetterStore = create<LetterState>(() => nothing)

const { getState, setState } = useLetterStore
let autosave: ReturnType<typeof autosaveOf> | undefined
/** As long as the editor's own history. */
let memory: ParagraphMemory = new Map()

export const letterOpened = async (visitId: string) => {
  await autosave?.flush()
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const [letter, notes, findings] = await Promise.all([
    call('letters.ofVisit', { visitId }),
    call('notes.list', { visitId }),
    call('findings.list', { visitId }),
  ])
  if (getState().visitId !== visitId) return
  if (!letter.ok) return setState({ loading: { failed: letter.error } })
  if (!notes.ok) return setState({ loading: { failed: notes.error } })
  if (!findings.ok) return setState({ loading: { failed: findings.error } })
  setState({ loading: 'loaded', notes: notes.value, findings: findings.value })
  const shown = getState().letter
  const isShown = shown?.id === letter.value?.id && shown?.revision === letter.value?.revision
  // What is shown may already be typed in again: only another text starts the editor anew.
  if (shown !== null && isShown && shown.stage === letter.value?.stage) void lookedAgain()
  else letterCame(letter.value)
}

export const letterDrafted = async () => {
  const { visitId } = getState()
  if (visitId === null) return
  const drafted = await call('letters.draft', { visitId })
  if (!drafted.ok) return setState({ failed: drafted.error })
  letterCame(drafted.value)
}

/** Takes the editor's paragraphs, shows them at once and saves them with the next autosave. */
export const letterEdited = (paragraphs: readonly EditedParagraph[]) => {
  const { letter } = getState()
  if (letter === null || letter.stage === 'final') return
  const edited = { ...letter, ...editedLetter(letter, paragraphs, memory) }
  memory = rememberedParagraphs(memory, letter, edited)
  keep(edited)
}

/** A paragraph rests on these passages from here on. */
export const sourcesGiven = (paragraphId: string, sources: readonly Source[]) => {
  const { letter } = getState()
  if (letter === null || letter.stage === 'final') return
  keep({
    ...letter,
    sections: letter.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((each) => (each.id === paragraphId ? { ...each, sources } : each)),
    })),
  })
}

export const paragraphReached = (paragraphId: string | null) => {
  if (getState().paragraphId !== paragraphId) setState({ paragraphId })
}

/** Applies what the user accepted of a redraft. Their own edits are saved first and never replaced unasked. */
export const redraftAccepted = async (origins: readonly string[]) => {
  await autosave?.flush()
  const { letter } = getState()
  if (letter === null) return
  const applied = await call('letters.applyRedraft', {
    letterId: letter.id,
    basedOn: letter.revision,
    accepted: [...origins],
  })
  if (!applied.ok) return setState({ failed: applied.error })
  letterCame(applied.value)
}

/** The letter with everything typed saved; null where it is not, or there is none. */
export const letterSaved = async (): Promise<Letter | null> => {
  await autosave?.flush()
  const { saving } = useSavingStore.getState()
  return saving.kind === 'failed' || saving.kind === 'stale' ? null : getState().letter
}

export const letterFailed = (failed: AppError) => setState({ failed })

/** The other text stays in the history whichever is kept. */
export const staleLetterKept = (keepWhich: 'mine' | 'stored') => {
  const { stale, letter, visitId } = getState()
  if (stale === null || letter === null || visitId === null) return
  setState({ stale: null })
  if (keepWhich === 'mine') {
    autosave?.basedOn(stale)
    autosave?.changed(contentOf(letter))
    return
  }
  autosave?.stop()
  savingChanged({ kind: 'nothingYet' })
  void letterOpened(visitId)
}

export const failureSeen = () => setState({ failed: null })

/** A letter from outside the editor: it starts again from it. */
export const letterCame = (letter: Letter | null) => {
  autosave?.stop()
  autosave = letter === null ? undefined : autosaveOf(letter)
  memory = new Map()
  setState((state) => ({
    letter,
    edition: state.edition + 1,
    proposals: [],
    issues: [],
    accepted: [],
    failed: null,
  }))
  void lookedAgain()
}

const keep = (letter: Letter) => {
  setState({ letter })
  autosave?.changed(contentOf(letter))
}

const autosaveOf = (letter: Letter) =>
  createAutosave<LetterContent, { revision: number; savedAt: string }>({
    revision: letter.revision,
    save: (content, basedOn) => call('letters.save', { letterId: letter.id, basedOn, content }),
    onSaved: ({ revision, savedAt }) => {
      setState((state) =>
        state.letter === null ? state : { letter: { ...state.letter, revision, savedAt } },
      )
      checkSoon()
    },
    onStale: (_unsaved, storedRevision) => setState({ stale: storedRevision }),
  })

/** Asks the checks, and what drafting again would change. Both read the saved letter. */
const lookedAgain = async () => {
  const { letter } = getState()
  if (letter === null) return
  const [issues, plan] = await Promise.all([
    call('letters.check', { letterId: letter.id }),
    letter.stage === 'final' ? null : call('letters.planRedraft', { letterId: letter.id }),
  ])
  if (getState().letter?.id !== letter.id) return
  if (issues.ok)
    setState({
      issues: issues.value.filter(({ accepted }) => accepted === undefined),
      accepted: issues.value.filter(({ accepted }) => accepted !== undefined),
    })
  else setState({ failed: issues.error })
  if (plan?.ok === true) setState({ proposals: plan.value.proposals })
}

/** The same, of what is typed to the last letter. */
export const checkedAgain = async () => {
  await autosave?.flush()
  await lookedAgain()
}

let checkTimer: ReturnType<typeof setTimeout> | undefined
/** A pause long enough not to check every half-written word. */
const checkSoon = () => {
  clearTimeout(checkTimer)
  checkTimer = setTimeout(() => void lookedAgain(), 800)
}

/** The letter without what the vault knows of it. */
export const contentOf = (letter: Letter): LetterContent => {
  const { id: _i, visitId: _v, revision: _r, stage: _s, savedAt: _a, ...content } = letter
  return content
}

savedBeforeLeaving(async () => autosave?.flush())

/** Another window has the letter: nothing of it may be shown or saved from here. */
export const letterLeft = () => {
  autosave?.stop()
  autosave = undefined
  memory = new Map()
  clearTimeout(checkTimer)
  setState(nothing, true)
}

emptiedOnLock(letterLeft)

followsOthers('findings', async () => {
  const { visitId } = getState()
  if (visitId === null) return
  const findings = await call('findings.list', { visitId })
  if (!findings.ok || getState().visitId !== visitId) return
  setState({ findings: findings.value })
  checkSoon()
})
// Under somebody who is typing nothing is read anew; merging is done elsewhere.
followsOthers('merged', () => {
  const { visitId } = getState()
  if (visitId !== null && useNavigationStore.getState().screen.kind !== 'visit') void letterOpened(visitId)
})
followsOthers('judgements', () => checkSoon())
followsOthers('proportions', () => checkSoon())
// A contradiction that is settled stays no longer in the list of checks.
useContradictionsStore.subscribe((now, before) => {
  if (now.settled !== before.settled && before.settled !== null) checkSoon()
})

followsOthers('notes', async (noteId) => {
  const { visitId, notes } = getState()
  if (visitId === null) return
  const now = await notesWith(notes, visitId, noteId)
  if (now === null || getState().visitId !== visitId) return
  setState({ notes: now })
  checkSoon()
})
