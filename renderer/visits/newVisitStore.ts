import type { AppError } from '@shared/ipc/errors'
import type { FrameworkSummary } from '@shared/ipc/contract'
import type { Authority } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { wentTo } from '../navigationStore'
import { emptiedOnLock } from '../vault/emptied'
import { readDraft } from './form/readDraft'
import type { DraftFaults } from './form/readDraft'
import { versionFor } from './form/versionFor'
import { emptyDraft } from './form/visitDraft'
import type { VisitDraft } from './form/visitDraft'

type NewVisit = {
  readonly draft: VisitDraft
  readonly frameworkId: string | null
  /** Once asked for, the faults follow what is typed, so that each goes as it is put right. */
  readonly isAsked: boolean
  readonly isCreating: boolean
  readonly error: AppError | null
}

const empty = (): NewVisit => ({
  draft: emptyDraft(),
  frameworkId: null,
  isAsked: false,
  isCreating: false,
  error: null,
})

/** The form of a visit that does not exist yet; a look elsewhere does not empty it. */
export const useNewVisitStore = create<NewVisit>(empty)

export const newVisitForgotten = () => useNewVisitStore.setState(empty())
emptiedOnLock(newVisitForgotten, () => useNewVisitStore.getState().draft.authorityName.trim() !== '')

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
