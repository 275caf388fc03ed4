import type { OutboxItem } from './place'
import { faultWords } from './placeFaults'
import type { PlaceFailure } from './placeFaults'

const firstPause = 15_000
const longestPause = 15 * 60_000
/** A server may ask for a day. */
const longestWait = 25 * 3_600_000

/**
 * When to try again after so many attempts, in milliseconds since 1970: each pause is twice the one before, up to a
 * quarter of an hour, and differs by up to a quarter, so that a team's laptops do not come back all at once. A server
 * that asks for a longer one gets it. null: not before somebody acts.
 */
export const nextTry = (
  { fault, retryAfter }: PlaceFailure,
  attempts: number,
  now: number,
  chance: number,
): number | null => {
  if (faultWords[fault].again === 'afterYou') return null
  const pause = Math.min(firstPause * 2 ** Math.min(attempts - 1, 20), longestPause)
  const spread = pause * (0.75 + chance / 2)
  return now + Math.round(Math.min(Math.max(spread, (retryAfter ?? 0) * 1000), longestWait))
}

/**
 * Whether it is time. A pause longer than any that was ever made comes from a clock that was years ahead: it ends now,
 * or the file would wait for those years.
 */
export const isDue = (nextTryAt: string, now: string): boolean =>
  nextTryAt !== '' && (nextTryAt <= now || Date.parse(nextTryAt) - Date.parse(now) > longestWait)

/** What is on its way, all together; null when nothing is. */
export type OutboxTotal = {
  readonly waiting: number
  readonly bytes: number
  readonly sent: number
  readonly isSending: boolean
  /** Some of it waits for somebody to act. */
  readonly isStuck: boolean
}

export const totalOf = (items: readonly OutboxItem[]): OutboxTotal | null => {
  const open = items.filter(isOnItsWay)
  if (open.length === 0) return null
  const sum = (of: (item: OutboxItem) => number) => open.reduce((total, item) => total + of(item), 0)
  return {
    waiting: open.length,
    bytes: sum(({ size }) => size),
    sent: sum(({ sent, size, state }) => (state === 'sent' ? size : Math.min(sent, size))),
    isSending: open.some(({ state, sent }) => state === 'sending' || (state === 'sent' && sent > 0)),
    isStuck: open.some(({ nextTryAt, fault }) => fault !== null && nextTryAt === ''),
  }
}

export const isOnItsWay = ({ state }: Pick<OutboxItem, 'state'>): boolean =>
  state === 'queued' || state === 'sending' || state === 'sent'

/** Files of which a copy is kept here although every place they were meant for has them, read back. */
export const removableCopies = (items: readonly OutboxItem[]): readonly string[] => {
  const files = new Map<string, OutboxItem[]>()
  for (const item of items) files.set(item.sha256, [...(files.get(item.sha256) ?? []), item])
  return [...files]
    .filter(
      ([, each]) =>
        each.some(({ isHere, state }) => isHere && state === 'verified') &&
        each.every(({ state }) => state === 'verified' || state === 'cancelled'),
    )
    .map(([sha256]) => sha256)
}

/** How a file is called in a place: as it was exported, with the beginning of its hash, so that no two meet. */
export const nameInPlace = (fileName: string, sha256: string): string => {
  const dot = fileName.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, '']
  const safe = safeWords(stem).slice(0, 120).trimEnd()
  return `${safe === '' ? 'file' : safe} ${sha256.slice(0, 12)}${safeWords(ending).slice(0, 20)}`
}

/** A computer only ever adds bundles, in its own folder: no two write the same name, and none is written over. */
export const bundleInPlace = (sequence: number, sha256: string): string =>
  `${bundleStart(sequence)}${sha256.slice(0, 16)}.visitbundle`

/** What the name of that bundle begins with, whatever it holds. */
export const bundleStart = (sequence: number): string => `${String(sequence).padStart(6, '0')}-`

// What Windows, FAT and SharePoint refuse in a name. A leading ~ or . hides a file there.
const safeWords = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u0000-\u001f"*:<>?/\\|#%\u007f]/g, '-')
    .replace(/^[~\s]+/, '')
