import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { markOf } from '../../../../electron/places/placeMark'
import { realDisk } from './diskCalls'

/** What drives and sync programs do to a file that somebody has put there. */
export const harms = [
  'cut',
  'zeros',
  'other bytes',
  'empty',
  'late',
  'listed and gone',
  'under another name',
  'twice',
] as const

export type Harm = (typeof harms)[number]

/** What may stand where the team's drive was. */
export const swaps = ['nothing', 'an empty folder', 'another drive'] as const

/** The drive of a team, and what becomes of its files between two looks at it. */
export const aDriveOnItsWay = (drive: string) => {
  /** Every bundle that was ever there whole. */
  const whole = new Map<string, Buffer>()
  const aside = `${drive} aside`
  let instead: { readonly before: string } | null = null
  const bundles = (): readonly string[] =>
    realDisk
      .readdirSync(drive, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^\d{6}-[0-9a-f]{16}\.visitbundle$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  const told = (folder: string) => JSON.stringify(realDisk.readdirSync(folder, { recursive: true }))
  const backIn = (): void => {
    if (instead === null) return
    // Nothing of the team's goes to a drive that is not theirs.
    if (instead.before !== '') expect(told(drive)).toBe(instead.before)
    realDisk.rmSync(drive, { recursive: true, force: true })
    realDisk.renameSync(aside, drive)
    instead = null
  }
  return {
    /** Keeps what has come: whatever has a bundle's name is a whole bundle, whatever happened on the way. */
    look: (): number => {
      if (instead !== null) return 0
      const fresh = bundles().filter((path) => !whole.has(path))
      for (const path of fresh) {
        const bytes = realDisk.readFileSync(path)
        const hash = createHash('sha256').update(bytes).digest('hex')
        expect(basename(path)).toContain(hash.slice(0, 16))
        whole.set(path, bytes)
      }
      return fresh.length
    },
    harm: (how: Harm, pick: number, at: number): boolean => {
      const [path, bytes] = [...whole][pick % Math.max(1, whole.size)] ?? []
      if (instead !== null || path === undefined || bytes === undefined) return false
      const place = Math.floor(bytes.length * at)
      const broken = Buffer.from(bytes)
      realDisk.rmSync(path, { force: true })
      if (how === 'cut') realDisk.writeFileSync(path, bytes.subarray(0, place))
      else if (how === 'zeros') realDisk.writeFileSync(path, broken.fill(0, place))
      else if (how === 'other bytes')
        realDisk.writeFileSync(path, broken.fill(place % 251, place, place + 16))
      else if (how === 'empty') realDisk.writeFileSync(path, '')
      else if (how === 'listed and gone') realDisk.symlinkSync(join(drive, 'gone'), path)
      else if (how === 'under another name')
        realDisk.writeFileSync(join(path, '..', `.~${basename(path)}.part`), bytes)
      else if (how === 'twice') {
        realDisk.writeFileSync(path, bytes)
        realDisk.writeFileSync(path.replace('.visitbundle', ' (conflicted copy).visitbundle'), bytes)
        const again = `${String(900_000 + (pick % 1_000))}-${basename(path).slice(7)}`
        realDisk.writeFileSync(join(path, '..', again), bytes)
      }
      return true
    },
    /** One file that was harmed or late is there as it was sent. */
    mend: (pick: number): void => {
      const [path, bytes] = [...whole][pick % Math.max(1, whole.size)] ?? []
      if (instead !== null || path === undefined || bytes === undefined) return
      realDisk.rmSync(path, { force: true })
      realDisk.writeFileSync(path, bytes)
    },
    swap: (what: (typeof swaps)[number], id: string): void => {
      if (instead !== null) return backIn()
      realDisk.renameSync(drive, aside)
      if (what !== 'nothing') realDisk.mkdirSync(drive)
      if (what === 'another drive') realDisk.writeFileSync(join(drive, 'visitbook-place.json'), markOf(id))
      instead = { before: what === 'nothing' ? '' : told(drive) }
      return undefined
    },
    backIn,
    /** Everything has arrived as it was sent. */
    mendAll: (): void => {
      backIn()
      for (const [path, bytes] of whole) {
        realDisk.rmSync(path, { force: true })
        realDisk.writeFileSync(path, bytes)
      }
    },
    whole: (): readonly Uint8Array[] => [...whole.values()],
  }
}
