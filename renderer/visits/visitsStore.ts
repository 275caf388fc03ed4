import type { AppError } from '@shared/ipc/errors'
import type { VisitSummary } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { wentTo } from '../navigationStore'
import { emptiedOnLock } from '../vault/emptied'

export type VisitsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly visits: readonly VisitSummary[]; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: AppError }

type Which = 'open' | 'archived'

/** The list of visits and how it is narrowed; the search and the place in it outlive a look into a visit. */
export const useVisitsStore = create<{ list: VisitsState; typed: string; which: Which }>(() => ({
  list: { kind: 'loading' },
  typed: '',
  which: 'open',
}))

emptiedOnLock(() => useVisitsStore.setState({ list: { kind: 'loading' }, typed: '', which: 'open' }))

export const visitsLookedAt = async () => {
  const answer = await call('visits.list', {})
  useVisitsStore.setState({
    list: answer.ok
      ? { kind: 'loaded', visits: answer.value, at: new Date() }
      : { kind: 'failed', error: answer.error },
  })
}

export const visitsSearched = (typed: string) => useVisitsStore.setState({ typed })
export const visitsFiltered = (which: Which) => useVisitsStore.setState({ which })

export const visitOpened = (visitId: string) => wentTo({ kind: 'visit', visitId, tab: 'notes' })

/** The sample visit, put among the user's own. */
export const sampleAdded = async (): Promise<AppError | null> => {
  const answer = await call('visits.addSample', {})
  if (!answer.ok) return answer.error
  visitOpened(answer.value.visitId)
  return null
}

/** A visit file chosen in a dialog. null: opened, or the user cancelled. */
export const visitFileOpened = async (): Promise<AppError | null> => {
  const answer = await call('shell.openVisitFile', {})
  if (!answer.ok) return answer.error
  if (answer.value !== null) visitOpened(answer.value.visitId)
  return null
}

export const archivedSet = async (visitId: string, archived: boolean): Promise<AppError | null> => {
  const answer = await call('visits.setArchived', { visitId, archived })
  if (!answer.ok) return answer.error
  await visitsLookedAt()
  said(archived ? 'Visit archived. Nothing in it was deleted.' : 'Visit is open again.', {
    action: { label: 'Undo', onPress: () => void undone(visitId, !archived) },
  })
  return null
}

const undone = async (visitId: string, archived: boolean) => {
  const answer = await call('visits.setArchived', { visitId, archived })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await visitsLookedAt()
}
