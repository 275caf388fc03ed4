import type { PlaceFailure } from '@shared/places/placeFaults'
import type { Result } from '@shared/result'
import type { CourierMessage } from './courier'
import type { PlaceDone } from './placeTasks'

type PlaceAnswer = Result<PlaceDone, PlaceFailure>

const partSize = 500_000

/**
 * What was fetched goes ahead of its answer in parts: as one message a large bundle would hold main, which passes it on
 * and draws the window, for a second and more.
 */
export const answerInParts = (answer: PlaceAnswer, post: (message: CourierMessage) => void): void => {
  const bytes = bytesIn(answer)
  // A view would be sent with all that lies behind it: each part is a copy of its own.
  for (let at = 0; at < bytes.byteLength; at += partSize)
    post({ part: new Uint8Array(bytes.subarray(at, at + partSize)) })
  post({ answer: withBytes(answer, new Uint8Array()) })
}

/** The answer as it was before it went in parts. */
export const joined = (answer: PlaceAnswer, parts: readonly Uint8Array[]): PlaceAnswer =>
  parts.length === 0 ? answer : withBytes(answer, Buffer.concat(parts))

const bytesIn = (answer: PlaceAnswer): Uint8Array =>
  (answer.ok && answer.value.done === 'read' ? answer.value.bytes : null) ?? new Uint8Array()

const withBytes = (answer: PlaceAnswer, bytes: Uint8Array): PlaceAnswer =>
  answer.ok && answer.value.done === 'read' && answer.value.bytes !== null
    ? { ok: true, value: { ...answer.value, bytes } }
    : answer
