import type { KeptVoice, KeptVoiceContent } from '@shared/evidence/keptVoice'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { emptyDraft, draftOf, isBegun, readDraft } from './keptDraft'
import type { KeptDraft } from './keptDraft'

type VoicesState = {
  readonly visitId: string | null
  readonly kept: 'loading' | { readonly failed: AppError } | readonly KeptVoice[]
  /** The form that is open. */
  readonly draft: KeptDraft | null
  readonly isSaving: boolean
}

const nothing: VoicesState = { visitId: null, kept: 'loading', draft: null, isSaving: false }

/** The numbers of people and records that the team keeps by hand, and the form of one. */
export const useVoicesStore = create<VoicesState>(() => nothing)

const { getState, setState } = useVoicesStore

/** The tab was opened, or a number changed: what is shown from before stays until the answer is there. */
export const voicesLookedAt = async (visitId: string) => {
  // A form that was asked for from elsewhere waits for its visit.
  if (getState().visitId !== visitId) setState({ visitId, kept: 'loading' })
  const kept = await call('voices.list', { visitId })
  if (getState().visitId === visitId) setState({ kept: kept.ok ? kept.value : { failed: kept.error } })
}

export const areKept = (kept: VoicesState['kept']): kept is readonly KeptVoice[] => Array.isArray(kept)

/** The form of a new number, or of one that is there. */
export const voiceBegun = (kept?: KeptVoice) =>
  setState({ draft: kept === undefined ? emptyDraft : draftOf(kept) })

export const voiceDrafted = (change: Partial<KeptDraft>) => {
  const { draft } = getState()
  if (draft !== null) setState({ draft: { ...draft, ...change } })
}

export const voiceFormClosed = () => setState({ draft: null })

/** Keeps what the form says; the form stays open with what is missing, and when it could not be saved. */
export const voiceFormKept = async (by: string) => {
  const { visitId, draft, isSaving } = getState()
  if (visitId === null || draft === null || isSaving) return
  const content = readDraft(draft, by)
  if (content === null) return voiceDrafted({ isTried: true })
  setState({ isSaving: true })
  const kept = await save(visitId, draft, content)
  setState({ isSaving: false })
  if (!kept.ok) {
    said(errorLine(kept.error), { tone: 'problem' })
    return
  }
  voiceFormClosed()
  await voicesLookedAt(visitId)
  said('The number is kept.')
}

const save = (visitId: string, { of }: KeptDraft, content: KeptVoiceContent) =>
  of === null
    ? call('voices.add', { visitId, content })
    : call('voices.save', { voiceId: of.id, basedOn: of.revision, content })

/** Takes a number out of all sums, with the way back. */
export const voiceRemoved = async ({ id, visitId }: KeptVoice) => {
  const removed = await call('voices.remove', { voiceId: id })
  if (!removed.ok) {
    said(errorLine(removed.error), { tone: 'problem' })
    return
  }
  await voicesLookedAt(visitId)
  said('The number is taken out.', { action: { label: 'Undo', onPress: () => void restored(id, visitId) } })
}

const restored = async (voiceId: string, visitId: string) => {
  const back = await call('voices.restore', { voiceId })
  if (!back.ok) said(errorLine(back.error), { tone: 'problem' })
  else await voicesLookedAt(visitId)
}

followsOthers('voices', () => {
  const { visitId } = getState()
  if (visitId !== null) void voicesLookedAt(visitId)
})

emptiedOnLock(
  () => setState(nothing, true),
  () => {
    const { draft } = getState()
    return draft !== null && isBegun(draft)
  },
)
