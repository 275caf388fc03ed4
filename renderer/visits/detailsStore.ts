import type { AppError } from '@shared/ipc/errors'
import type { Visit } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { wentTo } from '../navigationStore'
import { savingChanged } from '../savingStore'
import { savedBeforeLeaving } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { faultsWords } from './form/focusFirstFault'
import { readDraft } from './form/readDraft'
import type { DraftFaults } from './form/readDraft'
import { draftFromVisit } from './form/visitDraft'
import type { VisitDraft } from '@shared/visits/visitDraft'
import { visitLookedAt } from './openVisitStore'

export type Details = {
  readonly visitId: string
  readonly needsTheme: boolean
  readonly basedOn: number
  readonly draft: VisitDraft
  readonly faults: DraftFaults
  readonly state: 'clean' | 'changed' | 'saving'
  /** The revision that was saved elsewhere first. */
  readonly stale: number | null
  readonly error: AppError | null
}

/** The details of a visit while they are edited. What is not saved yet outlives a look at another tab. */
export const useDetailsStore = create<{ details: Details | null }>(() => ({ details: null }))

emptiedOnLock(
  () => useDetailsStore.setState({ details: null }),
  () => (useDetailsStore.getState().details?.state ?? 'clean') !== 'clean',
)

const became = (part: Partial<Details>) =>
  useDetailsStore.setState(({ details }) => ({ details: details === null ? null : { ...details, ...part } }))

/** Shows the visit as it is saved, unless changes of the user's own are waiting. */
export const detailsOpened = (visit: Visit, needsTheme: boolean) => {
  const { details } = useDetailsStore.getState()
  if (details?.visitId === visit.id && (details.state !== 'clean' || details.basedOn >= visit.revision))
    return
  useDetailsStore.setState({ details: detailsOf(visit, needsTheme) })
}

const detailsOf = (visit: Visit, needsTheme: boolean): Details => ({
  visitId: visit.id,
  needsTheme,
  basedOn: visit.revision,
  draft: draftFromVisit(visit),
  faults: {},
  state: 'clean',
  stale: null,
  error: null,
})

export const detailsChanged = (part: Partial<VisitDraft>) => {
  const { details } = useDetailsStore.getState()
  if (details === null) return
  const draft = { ...details.draft, ...part }
  // Faults that are shown follow what is typed, so that each goes as it is put right; none appears before its time.
  const read = readDraft(draft, details.needsTheme)
  const isRefused = Object.keys(details.faults).length > 0
  became({ draft, state: 'changed', faults: isRefused && !read.ok ? read.error : {} })
}

/** Saves what is in the form; answers the faults that stand against it. */
export const detailsSaved = async (): Promise<DraftFaults> => {
  const { details } = useDetailsStore.getState()
  if (details === null || details.state === 'saving') return {}
  const read = readDraft(details.draft, details.needsTheme)
  if (!read.ok) {
    became({ faults: read.error })
    return read.error
  }
  became({ faults: {}, state: 'saving', error: null })
  savingChanged({ kind: 'pending' })
  const { visitId, basedOn } = details
  const answer = await call('visits.save', { visitId, basedOn, details: read.value })
  if (answer.ok) {
    notSavedSaid?.()
    // What was typed while the answer was on its way is still to be saved.
    const now = useDetailsStore.getState().details
    became({
      basedOn: answer.value.revision,
      state: now?.draft === details.draft ? 'clean' : 'changed',
      stale: null,
    })
    savingChanged({ kind: 'saved', at: new Date().toISOString() })
    await visitLookedAt(visitId)
  } else if (answer.error.kind === 'stale') {
    became({ state: 'changed', stale: answer.error.storedRevision })
    savingChanged({ kind: 'stale' })
  } else {
    became({ state: 'changed', error: answer.error })
    const { kind } = answer.error
    savingChanged({ kind: 'failed', reason: kind === 'diskFull' || kind === 'locked' ? kind : 'unexpected' })
  }
  return {}
}

/** The user's form wins over what was saved elsewhere: saved on top of it. */
export const mineKept = async () => {
  const { details } = useDetailsStore.getState()
  if (details === null || details.stale === null) return
  became({ basedOn: details.stale, stale: null })
  await detailsSaved()
}

/** What was saved elsewhere wins: the form shows it. */
export const othersTaken = async () => {
  const { details } = useDetailsStore.getState()
  if (details === null) return
  const answer = await call('visits.get', { visitId: details.visitId })
  if (!answer.ok) return became({ error: answer.error })
  useDetailsStore.setState({ details: detailsOf(answer.value, details.needsTheme) })
  savingChanged({ kind: 'nothingYet' })
  await visitLookedAt(details.visitId)
}

const saveWhatIsComplete = async (): Promise<DraftFaults> =>
  useDetailsStore.getState().details?.state === 'changed' ? detailsSaved() : {}

let notSavedSaid: (() => void) | undefined

/** On leaving the tab: what is complete is saved; what is not stays in the form, and the user hears of it. */
export const detailsLeft = async () => {
  const faults = Object.keys(await saveWhatIsComplete()).length
  const visitId = useDetailsStore.getState().details?.visitId
  if (faults === 0 || visitId === undefined) return
  notSavedSaid?.()
  notSavedSaid = said(`The details of the visit are not saved yet: ${faultsWords(faults)}.`, {
    tone: 'problem',
    action: {
      label: 'Back to the details',
      onPress: () => wentTo({ kind: 'visit', visitId, tab: 'details' }),
    },
  })
}

savedBeforeLeaving(async () => void (await saveWhatIsComplete()))
