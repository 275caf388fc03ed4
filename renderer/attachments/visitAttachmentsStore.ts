import type { AttachmentInVisit } from '@shared/attachments/attachment'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type Listed = 'loading' | { readonly failed: AppError } | readonly AttachmentInVisit[]

/** The attachments of the visit that are looked at; null: none. */
export const useVisitAttachmentsStore = create<{
  shown: { readonly visitId: string; readonly attachments: Listed } | null
}>(() => ({ shown: null }))

const { getState, setState } = useVisitAttachmentsStore

export const visitAttachmentsShown = async (visitId: string) => {
  setState({ shown: { visitId, attachments: 'loading' } })
  await lookedAt(visitId)
}

/** What is shown from before stays until the answer is there. */
const lookedAt = async (visitId: string) => {
  const listed = await call('attachments.list', { visitId })
  if (getState().shown?.visitId !== visitId) return
  setState({ shown: { visitId, attachments: listed.ok ? listed.value : { failed: listed.error } } })
}

export const visitAttachmentsClosed = () => setState({ shown: null })

export const isListed = (attachments: Listed): attachments is readonly AttachmentInVisit[] =>
  Array.isArray(attachments)

emptiedOnLock(visitAttachmentsClosed)

/** A file came into a note of another window, or a note there no longer shows one. */
const lookedAgain = () => {
  const { shown } = getState()
  if (shown !== null) void lookedAt(shown.visitId)
}
followsOthers('attachments', lookedAgain)
followsOthers('notes', lookedAgain)
