import type { AppError } from '@shared/ipc/errors'
import type { FrameworkSummary } from '@shared/ipc/contract'
import type { Authority } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { useNavigationStore, wentTo } from '../navigationStore'
import { savedBeforeLeaving } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { readDraft } from './form/readDraft'
import type { DraftFaults } from './form/readDraft'
import { versionFor } from './form/versionFor'
import { emptyDraft } from './form/visitDraft'
import { createFormKeeping } from './keptForm'
import type { VisitDraft } from '@shared/visits/visitDraft'

type NewVisit = {
  readonly draft: VisitDraft
  readonly frameworkId: string | null
  /** Once asked for, the faults follow what is typed, so that each goes as it is put right. */
  readonly isAsked: boolean
  readonly isCreating: boolean
  readonly error: AppError | null
  /** What was filled in before a lock or a restart has been asked for. */
  readonly isRead: boolean
}

const empty = (): NewVisit => ({
  draft: emptyDraft(),
  frameworkId: null,
  isAsked: false,
  isCreating: false,
  error: null,
  isRead: false,
})

/** The form of a visit that does not exist yet; a look elsewhere does not empty it. */
export const useNewVisitStore = create<NewVisit>(empty)

const { getState, setState } = useNewVisitStore

const keeping = createFormKeeping(() => {
  const { frameworkId, draft, isRead } = getState()
  if (!isRead) return undefined
  return isBegun() ? { frameworkId, draft } : null
})

/** The form of before a lock or a restart, once; one that cannot be read is no reason to keep anybody from a new visit. */
export const newVisitLookedAt = async () => {
  if (getState().isRead) return
  const kept = await call('visitForm.get', {})
  if (getState().isRead || (!kept.ok && kept.error.kind === 'locked')) return
  setState({ ...(kept.ok ? kept.value : {}), error: kept.ok ? null : kept.error, isRead: true })
  keeping.came()
}

/** Created, or given up: the form is empty again. */
export const newVisitForgotten = () => {
  setState({ ...empty(), isRead: true })
  void keeping.keepNow()
}

const isBegun = () => {
  const { frameworkId, draft } = getState()
  return frameworkId !== null || contentOf(draft) !== contentOf(emptyDraft())
}

/** Rows are told apart by ids of their own, which say nothing. */
const contentOf = (draft: VisitDraft) =>
  JSON.stringify(draft, (name, value: unknown) => (name === 'id' ? '' : value))

useNewVisitStore.subscribe((now, before) => {
  if (now.draft !== before.draft || now.frameworkId !== before.frameworkId) keeping.changed()
})

savedBeforeLeaving(keeping.keepNow)

emptiedOnLock(
  () => {
    setState(empty())
    keeping.forget()
  },
  () => isBegun() && !keeping.isKept(),
  () => isBegun() && keeping.isKept() && useNavigationStore.getState().screen.kind === 'newVisit',
)

export const newVisitChanged = (part: Partial<VisitDraft>) =>
  useNewVisitStore.setState(({ draft }) => ({ draft: { ...draft, ...part } }))

export const frameworkChosen = (frameworkId: string) => useNewVisitStore.setState({ frameworkId })

/** The last day of fieldwork so far, which decides the version of the framework. */
export const lastDayOf = (draft: VisitDraft) =>
  draft.dates.reduce<string | null>((latest, { first, last }) => {
    const day = last ?? first
    return day !== null && (latest === null || day > latest) ? day : latest
  }, null)

/** What stands against creating the visit. */
export const newVisitFaults = (
  { draft, frameworkId }: Pick<NewVisit, 'draft' | 'frameworkId'>,
  frameworks: readonly FrameworkSummary[],
): DraftFaults => {
  const read = readNew(draft, frameworkId, frameworks)
  const fault = frameworkFault(
    frameworks.filter(({ id }) => id === frameworkId),
    lastDayOf(draft),
  )
  return { ...(read.ok ? {} : read.error), ...(fault === null ? {} : { framework: fault }) }
}

/** Answers whether the form was accepted, so that the screen can lead to the first fault. */
export const newVisitAsked = async (frameworks: readonly FrameworkSummary[]): Promise<boolean> => {
  const { draft, frameworkId, isCreating } = useNewVisitStore.getState()
  if (isCreating) return true
  useNewVisitStore.setState({ isAsked: true })
  const read = readNew(draft, frameworkId, frameworks)
  if (!read.ok || frameworkId === null) return false
  if (Object.keys(newVisitFaults({ draft, frameworkId }, frameworks)).length > 0) return false
  useNewVisitStore.setState({ isCreating: true, error: null })
  const made = await call('visits.create', { frameworkId, version: null, details: read.value })
  if (made.ok) {
    newVisitForgotten()
    wentTo({ kind: 'visit', visitId: made.value.visitId, tab: 'notes' })
  } else useNewVisitStore.setState({ isCreating: false, error: made.error })
  return true
}

/** Themes count only where the framework combines them. */
const readNew = (draft: VisitDraft, frameworkId: string | null, frameworks: readonly FrameworkSummary[]) => {
  const combines = frameworks.find(({ id }) => id === frameworkId)?.combinableThemes ?? false
  return readDraft(combines ? draft : { ...draft, themes: [], includeLeaders: false, scope: '' }, combines)
}

const frameworkFault = (versions: readonly FrameworkSummary[], lastDay: string | null) => {
  if (versions.length === 0) return 'Choose the framework of the visit.'
  return lastDay !== null && versionFor(versions, lastDay) === undefined
    ? 'This framework was not in force on the last day of fieldwork. Look at the dates, or choose another.'
    : null
}

/** Suggestions only: without the list a name can still be typed. */
export const authoritiesLookedAt = async (): Promise<readonly Authority[]> => {
  const answer = await call('authorities.list', {})
  return answer.ok ? answer.value : []
}
