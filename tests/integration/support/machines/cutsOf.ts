import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { filesIn } from '../aCore'
import type { Machine } from './aMachine'
import { realDisk } from './diskCalls'

/** How much of what had not been flushed is gone after a power cut: nothing, the later half of it, all of it. */
const losses = [0, 0.5, 1] as const

/** What a machine and the drive would hold had the power failed during a deed. */
export type Cuts = {
  /** Before how many calls to files and statements to the database it was cut. */
  readonly calls: number
  /** A folder for each different thing that would have been left. */
  readonly left: readonly string[]
}

/** Does something, and keeps what would be left if the power failed before each of its calls, and after the last. */
export const cutsOf = async (
  machine: Machine,
  { root, to }: { readonly root: string; readonly to: string },
  deed: () => Promise<unknown>,
): Promise<Cuts> => {
  const parts = [relative(root, machine.profile()), 'drives']
  const left = new Map<string, string>()
  const looked = new Set<string>()
  let calls = 0
  const copyTo = (folder: string): void => {
    for (const part of parts)
      realDisk.cpSync(join(root, part), join(folder, part), {
        recursive: true,
        filter: (path) => !path.endsWith('-shm'),
      })
  }
  const keep = (unsynced: number, lose: (share: number, copy: string) => void): void => {
    calls += 1
    const seen = `${unsynced} ${stateOf(root, parts)}`
    if (looked.has(seen)) return
    looked.add(seen)
    for (const share of unsynced === 0 ? [0] : losses) {
      const copy = join(to, `cut ${left.size}`)
      copyTo(copy)
      lose(share, copy)
      const state = stateOf(copy, parts)
      if (left.has(state)) realDisk.rmSync(copy, { recursive: true })
      else left.set(state, copy)
    }
  }
  realDisk.mkdirSync(to, { recursive: true })
  await machine.tellEachCall(deed, keep)
  return { calls, left: [...left.values()] }
}

/** The disk of a machine as it was left. */
export const putOn = (root: string, folder: string): void => {
  for (const part of realDisk.readdirSync(folder)) {
    realDisk.rmSync(join(root, part), { recursive: true, force: true })
    realDisk.cpSync(join(folder, part), join(root, part), { recursive: true })
  }
}

const stateOf = (root: string, parts: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts)
    for (const [path, bytes] of filesIn(join(root, part)))
      hash.update(`${relative(root, path)} ${bytes.byteLength}\n`).update(bytes)
  return hash.digest('hex')
}
