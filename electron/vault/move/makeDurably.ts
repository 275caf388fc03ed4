import { dirname } from 'node:path'
import type { MoveDeeds } from './moveDeeds'
import { nearestThere } from './targetFault'

/** Makes a folder, and those above it that are not there, so that a power cut takes none of them away again. */
export const makeDurably = (folder: string, deeds: MoveDeeds): void => {
  const made = missingAbove(folder, nearestThere(folder))
  deeds.makeFolder(folder)
  // The folder itself may be there from an attempt that was interrupted before this.
  for (const each of new Set([...made, folder])) deeds.syncFolder(dirname(each))
}

const missingAbove = (folder: string, there: string | null): readonly string[] =>
  folder === there || folder === dirname(folder) ? [] : [folder, ...missingAbove(dirname(folder), there)]
