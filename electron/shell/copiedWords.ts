import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** What was last copied from a window of ours, as long as it may lie in the clipboard of the computer. */
export type CopiedWords = {
  /** A window says that something was copied or cut in it. */
  readonly copied: () => Promise<void>
  /** The vault is locked: what was copied from it goes, and nothing that somebody copied elsewhere. */
  readonly takeBack: () => Promise<void>
}

/** Only a digest is kept here, never the words. */
export const keepCopiedWords = (): CopiedWords => {
  let ours: string | null = null
  return {
    copied: async () => {
      ours = await digestNow()
    },
    takeBack: async () => {
      if (ours !== null && ours === (await digestNow())) clipboard.clear()
      ours = null
    },
  }
}

const digestNow = async (): Promise<string | null> => {
  const words = await clipboard.readText()
  return words === '' ? null : createHash('sha256').update(words, 'utf8').digest('hex')
}
