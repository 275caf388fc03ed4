import type { AppError } from '@shared/ipc/errors'
import { isOnItsWay } from '@shared/places/outbox'
import type { OutboxItem } from '@shared/places/place'
import { faultWords } from '@shared/places/placeFaults'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type OutboxState = {
  readonly list: 'loading' | { readonly failed: AppError } | readonly OutboxItem[]
  readonly isShown: boolean
}

const nothing: OutboxState = { list: 'loading', isShown: false }

/** What is on its way to a place, and what is where. */
export const useOutboxStore = create<OutboxState>(() => nothing)

const { getState, setState } = useOutboxStore

export const outboxItems = (list: OutboxState['list']): readonly OutboxItem[] =>
  Array.isArray(list) ? (list as readonly OutboxItem[]) : []

let isReading = false
let isAskedAgain = false

/** Reads the outbox. News come faster than a window need follow them: while it reads, they are one more look. */
export const outboxLookedAt = async (): Promise<void> => {
  if (isReading) {
    isAskedAgain = true
    return undefined
  }
  isReading = true
  isAskedAgain = false
  const answer = await call('outbox.list', {})
  isReading = false
  if (answer.ok) {
    const { list } = getState()
    if (Array.isArray(list)) told(outboxItems(list), answer.value)
    setState({ list: answer.value })
  } else if (answer.error.kind !== 'locked') setState({ list: { failed: answer.error } })
  return isAskedAgain ? outboxLookedAt() : undefined
}

/** A word when something has arrived, and one when a place stops taking files. The rest stands in the outbox. */
const told = (before: readonly OutboxItem[], now: readonly OutboxItem[]) => {
  const known = new Map(before.map((item) => [item.id, item]))
  const stuck = new Set(before.map(({ placeId, fault }) => `${placeId} ${fault}`))
  const arrived = now.filter(({ id, state }) => state === 'verified' && known.get(id)?.state !== 'verified')
  for (const { title, placeName } of arrived) said(`Sent to ${placeName} and read back there: ${title}`)
  for (const { placeId, placeName, fault } of now.filter(isOnItsWay)) {
    if (fault === null || stuck.has(`${placeId} ${fault}`)) continue
    stuck.add(`${placeId} ${fault}`)
    const { what, next } = faultWords[fault]
    said(`${placeName}: ${what}. ${next}`, { action: { label: 'Outbox', onPress: () => outboxShown(true) } })
  }
}

export const outboxShown = (isShown: boolean) => {
  setState({ isShown })
  if (isShown) void outboxLookedAt()
}

export const triedAgain = async (wanted: { readonly placeId?: string; readonly itemId?: string } = {}) => {
  const { placeId = null, itemId = null } = wanted
  await followed(call('outbox.tryAgain', { placeId, itemId }))
}

export const sendingCancelled = async ({ id, title, placeName, sentAt, state, attempts }: OutboxItem) => {
  const isDone = await followed(call('outbox.cancel', { itemId: id }))
  if (isDone)
    said(
      sentAt === ''
        ? `${title} is not sent to ${placeName}.${state === 'queued' && attempts === 0 ? '' : ' A half of it that may lie there is taken away once the place answers.'}`
        : `${title} may be in ${placeName} already.`,
      {
        action: { label: 'Undo', onPress: () => void triedAgain({ itemId: id }) },
      },
    )
}

export const copiesRemoved = async () => {
  const answer = await call('outbox.removeCopies', {})
  await outboxLookedAt()
  if (!answer.ok) return said(errorLine(answer.error), { tone: 'problem' })
  const { removed } = answer.value
  return said(removed === 1 ? 'One local copy was removed.' : `${removed} local copies were removed.`)
}

const followed = async (asked: ReturnType<typeof call<'outbox.cancel'>>) => {
  const answer = await asked
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await outboxLookedAt()
  return answer.ok
}

emptiedOnLock(() => setState(nothing, true))

followsOthers('outbox', outboxLookedAt)
