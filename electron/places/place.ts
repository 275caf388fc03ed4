import { createHash } from 'node:crypto'
import type { PlaceFault } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import { markName, markOf, readMark } from './placeMark'
import type { Answer, Content, PlaceAccess, PlaceEntry, PlacePath } from './placeAccess'

/** A file on its way to a place. Its name follows from its content, so that it is never written twice. */
export type FileToSend = {
  readonly path: PlacePath
  readonly size: number
  readonly sha256: string
  readonly content: Content
  /** Of this sending alone: what an interrupted one left behind is written over by the next try. */
  readonly temporary: string
}

/** Where bundles and documents are exchanged. */
export type Place = {
  /** Sets the place up if nobody did, and answers the id by which it is known from then on. */
  readonly join: (newId: string) => Answer<{ readonly id: string; readonly isNew: boolean }>
  /** Whether this is still the place with that id. */
  readonly check: (id: string) => Answer<null>
  readonly list: (folder: PlacePath) => Answer<readonly PlaceEntry[]>
  /** A whole file; null where there is none. */
  readonly read: (path: PlacePath, limit: number) => Answer<Uint8Array | null>
  /**
   * Writes under a name that nobody reads, reads it back, and gives it its own name in one step. `same`: it was there
   * already, with the same bytes.
   */
  readonly publish: (file: FileToSend, sent: (bytes: number) => void) => Answer<'published' | 'same'>
  /** Reads what stands in the place from its first to its last byte. null: nothing of that name is there. */
  readonly verify: (file: Pick<FileToSend, 'path' | 'size' | 'sha256'>) => Answer<'same' | 'other' | null>
  /** Takes away what an abandoned sending left. */
  readonly tidy: (temporary: string, folder: PlacePath) => Answer<null>
}

const largestMark = 8_192

export const createPlace = (access: PlaceAccess): Place => {
  const read: Place['read'] = async (path, limit) => {
    const parts: Uint8Array[] = []
    let size = 0
    const found = await access.read(path, (bytes) => {
      size += bytes.byteLength
      if (size > limit) return 'enough'
      parts.push(bytes)
      return 'more'
    })
    if (!found.ok) return found
    if (size > limit) return failed('tooLarge')
    return ok(found.value ? Buffer.concat(parts) : null)
  }

  const mark = async (): Answer<string | null> => {
    const found = await read([markName], largestMark)
    if (!found.ok) return found.error.fault === 'tooLarge' ? failed('markMissing') : found
    if (found.value === null) return ok(null)
    const id = readMark(Buffer.from(found.value).toString('utf8'))
    return id.ok ? ok(id.value) : failed(id.error)
  }

  const verify: Place['verify'] = async ({ path, size, sha256 }) => {
    const hash = createHash('sha256')
    let read = 0
    const found = await access.read(path, (bytes) => {
      read += bytes.byteLength
      hash.update(bytes)
      // Longer than what was sent it is another file already: some answers have no end.
      return read > size ? 'enough' : 'more'
    })
    if (!found.ok) return found
    if (!found.value) return ok(null)
    return ok(read === size && hash.digest('hex') === sha256 ? 'same' : 'other')
  }

  const makeFolders = async (path: PlacePath): Answer<null> => {
    for (let depth = 1; depth < path.length; depth += 1) {
      const made = await access.makeFolder(path.slice(0, depth))
      if (!made.ok) return made
    }
    return ok(null)
  }

  const write = async (file: FileToSend, sent: (bytes: number) => void): Answer<'published' | 'same'> => {
    const temporary = besideOf(file.path, file.temporary)
    const made = await makeFolders(file.path)
    if (!made.ok) return made
    const written = await access.write(temporary, file.content, file.size, sent)
    if (!written.ok) return written
    const readBack = await verify({ ...file, path: temporary })
    if (!readBack.ok) return readBack
    if (readBack.value !== 'same') return failed('readBackDiffers')
    const moved = await access.move(temporary, file.path)
    if (!moved.ok) return moved
    if (moved.value === 'moved') return ok('published')
    const there = await verify(file)
    if (!there.ok) return there
    if (there.value !== 'same') return failed('nameTaken')
    // Best effort, as below: it stands there under its own name already.
    await access.remove(temporary)
    return ok('same')
  }

  return {
    read,
    verify,
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
      const written = await write(
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
      const there = await verify(file)
      if (!there.ok) return there
      if (there.value === 'same') return ok('same')
      if (there.value === 'other') return failed('nameTaken')
      const written = await write(file, sent)
      // Best effort: what stays behind is written over by the next try, and read by nobody.
      if (!written.ok) await access.remove(besideOf(file.path, file.temporary))
      return written
    },

    tidy: (temporary, folder) => access.remove([...folder, temporary]),
  }
}

/** Ends in what sync programs leave alone and servers let pass; said to be nobody's by its beginning. */
export const temporaryName = (id: string): string => `.visitbook-${id}.tmp`

const besideOf = (path: PlacePath, name: string): PlacePath => [...path.slice(0, -1), name]

const once = (bytes: Uint8Array): Content =>
  async function* () {
    yield bytes
  }

const failed = (fault: PlaceFault) => err({ fault })
