import type { AppError } from '@shared/ipc/errors'
import type { ReferBack, ReferBackContent } from '@shared/referBacks/referBack'
import { stateOfReferBack } from '@shared/referBacks/referBackState'
import { create } from 'zustand'
import { call } from '../api'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { isOlderThan, newReferBack, recordLeft, recordOpened, useRecordStore } from './recordStore'

type ReferBacksState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  /** The latest first. */
  readonly referBacks: readonly ReferBack[]
  /** What the dialog shows; null: it is closed. */
  readonly view: 'list' | 'record' | null
  /** When it was last looked at: times of that day are shown without it. */
  readonly lookedAt: Date
}

const nothing: ReferBacksState = {
  visitId: null,
  loading: 'loading',
  referBacks: [],
  view: null,
  lookedAt: new Date(0),
}

/** The refer-backs of the open visit. They go nowhere else in the window than into their own dialog and line. */
export const useReferBacksStore = create<ReferBacksState>(() => nothing)

const { getState, setState } = useReferBacksStore

/** A visit is on the screen: its standing line must know what waits. */
export const referBacksOpened = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const listed = await call('referBacks.list', { visitId })
  if (getState().visitId !== visitId) return
  setState(
    listed.ok
      ? { loading: 'loaded', referBacks: listed.value, lookedAt: new Date() }
      : { loading: { failed: listed.error } },
  )
}

/** An empty form at once, with the time and the author filled in; it is stored with the first thing typed. */
export const referBackBegun = async () => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return
  if (useRecordStore.getState().record !== null && !(await recordLeft())) return
  newReferBack(open.visit, changed)
  setState({ view: 'record' })
}

export const referBackShown = (referBack: ReferBack) => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return
  recordOpened(referBack, open.visit.timeZone, changed)
  setState({ view: 'record' })
}

export const referBacksShown = async () => {
  if (await recordLeft()) setState({ view: 'list', lookedAt: new Date() })
}

/** Of the standing line: the one that waits, or the list where there are several. */
export const waitingShown = () => {
  const waiting = getState().referBacks.filter((each) => isWaiting(each))
  const [only] = waiting
  if (only !== undefined && waiting.length === 1) referBackShown(only)
  else void referBacksShown()
}

/** The dialog closes once everything typed is saved; what cannot be saved keeps it open and says so. */
export const dialogClosed = async () => {
  if (await recordLeft()) setState({ view: null })
}

/** A record was saved or deleted: the list and the line follow. */
const changed = (referBackId: string, stored: ReferBack | null) =>
  setState(({ referBacks }) => ({
    lookedAt: new Date(),
    referBacks: [
      ...referBacks.filter((each) => each.id !== referBackId),
      ...(stored === null ? [] : [stored]),
    ].sort((a, b) => (a.raisedAt + a.id < b.raisedAt + b.id ? 1 : -1)),
  }))

const isWaiting = (content: ReferBackContent) => ['untold', 'waiting'].includes(stateOfReferBack(content))

emptiedOnLock(() => setState(nothing, true))

followsOthers('referBacks', async () => {
  const { visitId } = getState()
  if (visitId === null) return
  await referBacksOpened(visitId)
  const { record } = useRecordStore.getState()
  const stored = getState().referBacks.find(({ id }) => id === record?.id)
  if (stored !== undefined && isOlderThan(stored)) referBackShown(stored)
})
