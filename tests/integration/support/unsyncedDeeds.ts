import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MoveDeeds } from '../../../electron/vault/move/moveDeeds'

/** Something that was done to a name in a folder and is not sure to outlast a power cut before that folder is synced. */
type Unsynced = { readonly folder: string; readonly undo: () => void }

/** Remembers what the deeds of a move do to folders until they sync them, and takes it back as a power cut may. */
export const unsyncedDeeds = () => {
  let unsynced: readonly Unsynced[] = []
  return {
    noting: <T>(name: keyof MoveDeeds, words: readonly string[], deed: () => T): T => {
      const undoing = undoingOf(name, words)
      const answer = deed()
      unsynced =
        name === 'syncFolder'
          ? unsynced.filter(({ folder }) => folder !== words[0])
          : [...unsynced, ...undoing]
      return answer
    },
    lose: (losing: (folder: string) => boolean): void => {
      for (const { folder, undo } of unsynced.toReversed()) if (losing(folder)) undo()
      unsynced = []
    },
  }
}

const undoingOf = (
  name: keyof MoveDeeds,
  [first = '', second = '']: readonly string[],
): readonly Unsynced[] => {
  switch (name) {
    case 'makeFolder':
      return missingDownTo(first).map((folder) => ({
        folder: dirname(folder),
        undo: () => rmSync(folder, { recursive: true, force: true }),
      }))
    case 'write':
    case 'remove':
      return [putBack(first)]
    case 'copy':
      return [putBack(second)]
    case 'rename':
      return [putBack(second), putBack(first)]
    case 'removeFolder':
      return [{ folder: dirname(first), undo: () => void mkdirSync(first, { recursive: true }) }]
    default:
      return []
  }
}

/** The file as it is now, or that there is none. */
const putBack = (path: string): Unsynced => {
  const before = existsSync(path) ? readFileSync(path) : null
  return {
    folder: dirname(path),
    undo: () => {
      if (before === null) rmSync(path, { force: true })
      else if (existsSync(dirname(path))) writeFileSync(path, before)
    },
  }
}

/** The folder and those above it that are not there, the outermost first. */
const missingDownTo = (folder: string): readonly string[] =>
  existsSync(folder) ? [] : [...missingDownTo(dirname(folder)), folder]
