import type { ClashCard } from '@shared/bundles/clashCard'
import type { SettledClash } from '@shared/bundles/settledClashes'
import type { ClashDecision } from '@shared/bundles/settleClash'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { saveEverything } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers, mergedHere } from '../windows/otherWindows'

type ClashesState = {
  readonly visitId: string | null
  readonly cards: readonly ClashCard[] | null
  readonly settled: readonly SettledClash[] | null
  readonly failed: AppError | null
  /** Words that are being put anew, by the card. */
  readonly drafts: ReadonlyMap<string, string>
  /** The card whose decision is on its way. */
  readonly saving: string | null
  readonly lookedAt: Date
}

const nothing: ClashesState = {
  visitId: null,
  cards: null,
  settled: null,
  failed: null,
  drafts: new Map(),
  saving: null,
  lookedAt: new Date(0),
}

/** What two people changed without knowing of each other, and what was decided of it. */
export const useClashesStore = create<ClashesState>(() => nothing)

const { getState, setState } = useClashesStore

/** Names a card: one part of one thing. */
export const cardKey = ({
  entity,
  entityId,
  part,
}: Pick<ClashCard, 'entity' | 'entityId' | 'part'>): string => `${entity} ${entityId} ${part}`

export const clashesLookedAt = async (visitId: string): Promise<void> => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const cards = await call('clashes.list', { visitId })
  if (getState().visitId !== visitId) return
  setState(cards.ok ? { cards: cards.value, failed: null, lookedAt: new Date() } : { failed: cards.error })
}

export const settledLookedAt = async (visitId: string): Promise<void> => {
  const settled = await call('clashes.settled', { visitId })
  if (getState().visitId !== visitId) return
  setState(settled.ok ? { settled: settled.value } : { failed: settled.error })
}

/** null ends the writing; what was written is let go of. */
export const wordsDrafted = (card: ClashCard, words: string | null): void => {
  const drafts = new Map(getState().drafts)
  if (words === null) drafts.delete(cardKey(card))
  else drafts.set(cardKey(card), words)
  setState({ drafts })
}

export const clashSettled = async (card: ClashCard, decision: ClashDecision): Promise<void> => {
  const { visitId, saving } = getState()
  if (visitId === null || saving !== null) return
  setState({ saving: cardKey(card) })
  await saveEverything()
  const { entity, entityId, part } = card
  const sides = card.sides.map(({ record }) => record)
  const answer = await call('clashes.settle', { visitId, entity, entityId, part, sides, decision })
  setState({ saving: null })
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  const { settled, cards } = answer.value
  setState({ cards })
  if (!settled)
    return void said('It was changed meanwhile. Nothing was decided: look at it as it stands now.', {
      tone: 'problem',
    })
  wordsDrafted(card, null)
  mergedHere()
  said('Decided. Every wording stays below, under “Decided”.')
  await settledLookedAt(visitId)
}

for (const noun of ['bundles', 'clashes'])
  followsOthers(noun, () => {
    const { visitId } = getState()
    if (visitId !== null) void clashesLookedAt(visitId)
  })

emptiedOnLock(
  () => setState(nothing, true),
  () => getState().drafts.size > 0,
)
