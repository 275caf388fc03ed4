import { createHash } from 'node:crypto'
import { clipboard } from 'electron'
import { createSignal } from './signal'

/** What was last copied from a window of ours, as long as it may lie in the clipboard of the computer. */
export type CopiedWords = {
  /** A window says what was copied or cut in it. */
  readonly copied: (words: string) => void
  /** The vault is locked: what was copied from it goes, and nothing that somebody copied elsewhere. */
  readonly takeBack: () => Promise<void>
}

/** A clipboard whose owner does not answer may hold up a lock so long, in milliseconds. */
const patience = 1_000

/** Only a digest is kept here, never the words. */
export const keepCopiedWords = (
  from: Pick<typeof clipboard, 'readText' | 'clear'> = clipboard,
): CopiedWords => {
  let ours: string | null = null
  return {
    copied: (words) => {
      ours = digestOf(words)
    },
    takeBack: async () => {
      const digest = ours
      ours = null
      if (digest === null) return
      const done = createSignal<true>()
      const inTime = done.within(patience)
      // One that cannot be read holds nothing that could be taken from it.
      void Promise.resolve(from.readText())
        .then((now) => (digestOf(now) === digest ? from.clear() : undefined))
        .catch(() => undefined)
        .finally(() => done.give(true))
      await inTime
    },
  }
}

/** null: no words. Systems write the ends of lines in their own way. */
const digestOf = (words: string): string | null => {
  const same = words.replaceAll(/\s+/g, ' ').trim()
  return same === '' ? null : createHash('sha256').update(same, 'utf8').digest('hex')
}
