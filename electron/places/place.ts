import { createHash } from 'node:crypto'
import type { PlaceFault } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import { markName, markOf, readMark } from './placeMark'
import type { Answer, Content, PlaceAccess, PlaceEntry, PlacePath } from './placeAccess'
import { beside, standingOf, temporaryName, verify, writeAndName } from './publish'
import type { FileToSend, Standing } from './publish'

/** Where bundles and documents are exchanged. */
export type Place = {
  /** Sets the place up if nobody did, and answers the id by which it is known from then on. */
  readonly join: (newId: string) => Answer<{ readonly id: string; readonly isNew: boolean }>
  /** Whether this is still the place with that id. */
  readonly check: (id: string) => Answer<null>
  readonly list: (folder: PlacePath) => Answer<readonly PlaceEntry[]>
  /** A whole file; null where there is none. */
  readonly read: (path: PlacePath, limit: number) => Answer<Uint8Array | null>
  /** Its beginning; null where there is none. */
  readonly readHead: (path: PlacePath, length: number) => Answer<Uint8Array | null>
  /**
   * Writes under a name that nobody reads, reads it back, and gives it its own name in one step; goes on with what an
   * interrupted try left, where the place can. A torn piece of the same file makes room. `same`: it was there already,
   * with the same bytes.
   */
  readonly publish: (file: FileToSend, sent: (bytes: number) => void) => Answer<'published' | 'same'>
  /** Reads what stands in the place from its first to its last byte. null: nothing of that name is there. */
  readonly verify: (file: Pick<FileToSend, 'path' | 'size' | 'sha256'>) => Answer<'same' | 'other' | null>
  /** The same, and for another file whether it is but a torn piece of this one. */
  readonly standing: (file: FileToSend) => Answer<Standing | null>
  /** Takes away what an abandoned sending left. */
  readonly tidy: (temporary: string, folder: PlacePath) => Answer<null>
}

const largestMark = 8_192
const notAMark: ReadonlySet<PlaceFault> = new Set(['tooLarge', 'nameTaken'])

export const createPlace = (access: PlaceAccess): Place => {
  /** Not much more than `most` of it. */
  const readUpTo = async (path: PlacePath, most: number): Answer<Uint8Array | null> => {
    const parts: Uint8Array[] = []
    let size = 0
    const found = await access.read(path, (bytes) => {
      size += bytes.byteLength
      parts.push(bytes)
      return size > most ? 'enough' : 'more'
    })
    if (!found.ok) return found
    return ok(found.value ? Buffer.concat(parts) : null)
  }
  const read: Place['read'] = async (path, limit) => {
    const found = await readUpTo(path, limit)
    return found.ok && found.value !== null && found.value.byteLength > limit ? failed('tooLarge') : found
  }

  const mark = async (): Answer<string | null> => {
    const found = await read([markName], largestMark)
    // Too large, or no file at all: whatever has the name is no mark.
    if (!found.ok) return notAMark.has(found.error.fault) ? failed('markMissing') : found
    if (found.value === null) return ok(null)
    const id = readMark(Buffer.from(found.value).toString('utf8'))
    return id.ok ? ok(id.value) : failed(id.error)
  }

  return {
    read,
    readHead: async (path, length) => {
      const found = await readUpTo(path, length)
      return found.ok && found.value !== null ? ok(found.value.slice(0, length)) : found
    },
    verify: (file) => verify(access, file),
    standing: (file) => standingOf(access, file),
    list: access.list,

    check: async (id) => {
      const found = await mark()
      if (!found.ok) return found
      if (found.value === id) return ok(null)
      if (found.value !== null) return failed('anotherPlace')
      const entries = await access.list([])
      if (!entries.ok) return entries
      return failed(entries.value.length === 0 ? 'emptyPlace' : 'markMissing')
    },

    join: async (newId) => {
      // The folder itself must be there: Visitbook makes no place out of a drive that is missing.
      const root = await access.root()
      if (!root.ok) return root
      const before = await mark()
      if (!before.ok) return before
      if (before.value !== null) return ok({ id: before.value, isNew: false })
      const bytes = markOf(newId)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const temporary = temporaryName(newId)
      const written = await writeAndName(
        access,
        { path: [markName], size: bytes.byteLength, sha256, content: once(bytes), temporary },
        () => undefined,
      )
      if (!written.ok) {
        await access.remove([temporary])
        // Two colleagues set it up at once: the one who came first has named it.
        if (written.error.fault !== 'nameTaken') return written
      }
      const after = await mark()
      if (!after.ok) return after
      return after.value === null
        ? failed('readBackDiffers')
        : ok({ id: after.value, isNew: after.value === newId })
    },

    publish: async (file, sent) => {
      const there = await standingOf(access, file)
      if (!there.ok) return there
      if (there.value === 'same') return ok('same')
      if (there.value === 'other') return failed('nameTaken')
      const written = await writeAndName(access, file, sent)
      // Best effort: what stays behind is written over by the next try, and read by nobody.
      if (!written.ok && !(access.goesOn && goesOnAfter.has(written.error.fault)))
        await access.remove(beside(file.path, file.temporary))
      return written
    },

    tidy: (temporary, folder) => access.remove([...folder, temporary]),
  }
}

/** After these a half is worth its room. A full disk needs that back, and a content that is lost has no other half. */
const goesOnAfter: ReadonlySet<PlaceFault> = new Set([
  'stopped',
  'missingFolder',
  'notAnswering',
  'inUse',
  'readOnly',
  'notReadable',
  'diskFailing',
])

const once = (bytes: Uint8Array): Content =>
  async function* () {
    yield bytes
  }

const failed = (fault: PlaceFault) => err({ fault })
