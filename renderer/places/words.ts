import { sizeInWords } from '@shared/attachments/mediaType'
import { totalOf } from '@shared/places/outbox'
import type { OutboxTotal } from '@shared/places/outbox'
import type { OutboxItem } from '@shared/places/place'
import { faultWords } from '@shared/places/placeFaults'
import { assertNever } from '@shared/result'
import { inSentence, momentWords } from '../components/moments'

/** How far one file is on its way to one place. */
export const stateWords = (item: OutboxItem, now: Date): string => {
  switch (item.state) {
    case 'queued':
      return waitingWords(item, now)
    case 'sending':
      return item.sent >= item.size ? 'Being read back' : `Being sent, ${percentOf(item)} %`
    case 'sent':
      return item.fault === null
        ? 'Sent, being read back'
        : `Sent, not read back yet. ${waitingWords(item, now)}`
    case 'verified':
      return `Read back ${inSentence(momentWords(item.verifiedAt, now))}`
    case 'cancelled':
      return cancelledWords(item)
    default:
      return assertNever(item.state)
  }
}

const cancelledWords = ({ sentAt, attempts }: OutboxItem): string => {
  if (sentAt !== '') return 'Cancelled after it was sent: it may be there'
  return attempts === 0
    ? 'Not sent: cancelled'
    : 'Not sent: cancelled. A half of it may still lie there; it goes with the next file that is sent there'
}

const waitingWords = ({ fault, nextTryAt }: OutboxItem, now: Date): string => {
  if (fault === null) return 'Waiting to be sent'
  if (nextTryAt === '') return 'Waiting for you'
  const isSoon = Date.parse(nextTryAt) <= now.getTime()
  return isSoon ? 'Next try now' : `Next try at ${new Date(nextTryAt).toLocaleTimeString('en-GB')}`
}

export const percentOf = ({ sent, size }: Pick<OutboxItem, 'sent' | 'size'>): number =>
  Math.min(100, Math.floor((sent / Math.max(1, size)) * 100))

export const filesInWords = (count: number): string => (count === 1 ? '1 file' : `${count} files`)

export const totalWords = ({ waiting, bytes, sent, isSending }: OutboxTotal): string =>
  isSending
    ? `${filesInWords(waiting)} on the way: ${sizeInWords(sent)} of ${sizeInWords(bytes)} sent`
    : `${filesInWords(waiting)} waiting, ${sizeInWords(bytes)}`

/** For the line at the bottom: nothing unless something is on its way. */
export const outboxLine = (items: readonly OutboxItem[]): string => {
  const total = totalOf(items)
  if (total === null) return ''
  if (total.isSending) return `Outbox: ${filesInWords(total.waiting)} on the way`
  const fault = items.find((item) => item.state !== 'cancelled' && item.fault !== null)?.fault ?? null
  const why = fault === null ? '' : ` – ${faultWords[fault].what.toLowerCase()}`
  return `Outbox: ${filesInWords(total.waiting)} waiting${why}`
}
