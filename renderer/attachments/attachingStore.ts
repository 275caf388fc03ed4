import { sliceSize } from '@shared/attachments/attachment'
import type { AttachProgress } from '@shared/attachments/attachment'
import { sizeInWords } from '@shared/attachments/mediaType'
import type { AppError } from '@shared/ipc/errors'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorWords } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { insertAttachment } from './insertAttachment'

/** A file on its way into the vault. */
export type Attaching = {
  readonly number: number
  readonly noteId: string
  readonly name: string
  readonly size: number
  /** Sent and read back: twice the size is the whole way. */
  readonly done: number
}

export const useAttachingStore = create<{ files: readonly Attaching[] }>(() => ({ files: [] }))

const { getState, setState } = useAttachingStore
const cancelled = new Set<number>()
let lastNumber = 0
let running: Promise<unknown> = Promise.resolve()

type Place = { readonly visitId: string; readonly noteId: string }

/** Files go into the vault one after another, in the order they were given, each into the text as soon as it is safe. */
export const filesAttached = (place: Place, given: readonly File[], afterKey: string | null = null) => {
  const entries = given.map((file) => ({ file, number: (lastNumber += 1) }))
  setState(({ files }) => ({
    files: [
      ...files,
      ...entries.map(({ file: { name, size }, number }) => ({
        number,
        noteId: place.noteId,
        name,
        size,
        done: 0,
      })),
    ],
  }))
  running = running.then(async () => {
    let after = afterKey
    for (const { file, number } of entries) {
      if (!isGone(number)) after = (await attachOne(place, file, number, after)) ?? after
      forget(number)
    }
  })
  return running
}

/** Pictures on the clipboard are all called the same: they get the time they were pasted at. */
export const pictureNamed = (file: File, now: Date) => {
  if (!/^image\.\w+$/.test(file.name)) return file
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = `${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`
  return new File([file], file.name.replace('image', `Picture ${day} ${time}`), { type: file.type })
}

/** Nothing of the file is kept. */
export const attachingCancelled = (number: number) => {
  cancelled.add(number)
  setState(({ files }) => ({ files: files.filter((file) => file.number !== number) }))
}

const attachOne = async (place: Place, file: File, number: number, afterKey: string | null) => {
  const came = await sendFile(place, file, number)
  if (came === null) return null
  if (!came.ok) return failed(file.name, came.error)
  const { attachment, known, freeSpace } = came.value
  const { id: attachmentId, visitId, name, mediaType, size } = attachment
  const inNote = { attachmentId, visitId, name, mediaType, size, caption: '' }
  const inserted = await insertAttachment(place.noteId, inNote, afterKey)
  if (inserted === false)
    said(`“${name}” is kept in the visit, but could not be put into its note. Find it in the attachments.`, {
      tone: 'problem',
    })
  else if (known && file.name !== name)
    said(`This file is in the visit already, as “${name}”. It is stored once.`)
  if (freeSpace !== null)
    said(`Only ${sizeInWords(freeSpace)} are free on the disk. Make room before it is full.`, {
      tone: 'problem',
    })
  return inserted === false ? null : inserted.blockKey
}

/** null: cancelled. */
const sendFile = async (
  place: Place,
  file: File,
  number: number,
): Promise<Result<Extract<AttachProgress, { kind: 'attached' }>, AppError> | null> => {
  const begun = await call('attachments.begin', { ...place, name: file.name, size: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  const cancel = () => call('attachments.cancel', { uploadId })
  for (let offset = 0; offset < file.size; offset += sliceSize) {
    const bytes = await sliceOf(file, offset)
    if (bytes === null || isGone(number)) {
      await cancel()
      return bytes === null && !isGone(number) ? err(unreadable) : null
    }
    const sent = await call('attachments.append', { uploadId, offset, bytes })
    if (!sent.ok) return sent
    progressed(number, sent.value.received)
  }
  for (;;) {
    if (isGone(number)) {
      await cancel()
      return null
    }
    const finished = await call('attachments.finish', { uploadId })
    if (!finished.ok) return finished
    if (finished.value.kind === 'attached') return { ok: true, value: finished.value }
    progressed(number, file.size + finished.value.checked)
  }
}

const unreadable: AppError = { kind: 'notAttached', reason: 'changed', limit: null, freeSpace: null }

/** A file that was moved or changed since it was chosen cannot be read: Chromium throws then. */
const sliceOf = async (file: File, offset: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await file.slice(offset, offset + sliceSize).arrayBuffer())
  } catch {
    return null
  }
}

const failed = (name: string, error: AppError) => {
  // Locking empties the window: there is nobody to tell.
  if (error.kind === 'locked') return null
  const { what, safe, next } = errorWords(error)
  said(`“${name}” was not attached. ${what}. ${safe} ${next}`, { tone: 'problem' })
  return null
}

const isGone = (number: number) =>
  cancelled.has(number) || !getState().files.some((file) => file.number === number)

const progressed = (number: number, done: number) =>
  setState(({ files }) => ({
    files: files.map((file) => (file.number === number ? { ...file, done } : file)),
  }))

const forget = (number: number) => {
  cancelled.delete(number)
  setState(({ files }) => ({ files: files.filter((file) => file.number !== number) }))
}

emptiedOnLock(() => setState({ files: [] }))
