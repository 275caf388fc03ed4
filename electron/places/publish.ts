import { createHash } from 'node:crypto'
import type { PlaceFault } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import { compareContent } from './compareContent'
import type { Answer, Content, PlaceAccess, PlacePath } from './placeAccess'

/** A file on its way to a place. Its name follows from its content, so that it is never written twice. */
export type FileToSend = {
  readonly path: PlacePath
  readonly size: number
  readonly sha256: string
  readonly content: Content
  /** Of this sending alone: what an interrupted one left behind is gone on with, or written over, by the next try. */
  readonly temporary: string
}

/** What stands under a name: the file, a torn piece of it that holds nobody's work, or something else. */
export type Standing = 'same' | 'torn' | 'other'

/** Reads what stands in a place from its first to its last byte. null: nothing of that name is there. */
export const verify = async (
  access: PlaceAccess,
  { path, size, sha256 }: Pick<FileToSend, 'path' | 'size' | 'sha256'>,
): Answer<'same' | 'other' | null> => {
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

/** The same, and whose it is when it is not what was sent. */
export const standingOf = async (access: PlaceAccess, file: FileToSend): Answer<Standing | null> => {
  const there = await verify(access, file)
  if (!there.ok || there.value !== 'other') return there
  const compared = await compareContent(access, file.path, file)
  if (!compared.ok) return compared
  if (compared.value === null) return ok(null)
  return ok(compared.value.isTorn ? 'torn' : 'other')
}

/**
 * Writes a file under a name that nobody reads, reads it back, and gives it its own name in one step. A torn piece of
 * the file that has the name is moved aside first, looked at once more there, and taken away at the end.
 */
export const writeAndName = async (
  access: PlaceAccess,
  file: FileToSend,
  sent: (bytes: number) => void,
): Answer<'published' | 'same'> => {
  const temporary = beside(file.path, file.temporary)
  const made = await makeFolders(access, file.path)
  if (!made.ok) return made
  const begun = access.goesOn ? await compareContent(access, temporary, file) : ok(null)
  if (!begun.ok) return begun
  const from = begun.value?.alike ?? 0
  if (from > 0) sent(from)
  const written = await access.write(temporary, file.content, file.size, sent, from)
  if (!written.ok) return written
  const readBack = await verify(access, { ...file, path: temporary })
  if (!readBack.ok) return readBack
  if (readBack.value !== 'same') return failed('readBackDiffers')
  const moved = await access.move(temporary, file.path)
  if (!moved.ok) return moved
  if (moved.value === 'taken') return inPlaceOfTorn(access, file, temporary)
  // The try that was interrupted may have been about to take a torn piece away.
  if (begun.value !== null) await removeTorn(access, file, beside(file.path, tornName(file.temporary)))
  return ok('published')
}

const inPlaceOfTorn = async (
  access: PlaceAccess,
  file: FileToSend,
  temporary: PlacePath,
): Answer<'published' | 'same'> => {
  const there = await standingOf(access, file)
  if (!there.ok) return there
  if (there.value === 'same') {
    // Best effort: it stands there under its own name already.
    await access.remove(temporary)
    return ok('same')
  }
  if (there.value === 'other') return failed('nameTaken')
  const aside = beside(file.path, tornName(file.temporary))
  if (there.value === 'torn') {
    const set = await setAside(access, file, aside)
    if (!set.ok) return set
    if (!set.value) return failed('nameTaken')
  }
  const moved = await access.move(temporary, file.path)
  if (!moved.ok) return moved
  if (moved.value === 'taken') return failed('nameTaken')
  await removeTorn(access, file, aside)
  return ok('published')
}

/** false: what was moved is no torn piece after all; it has its name back. */
const setAside = async (access: PlaceAccess, file: FileToSend, aside: PlacePath): Answer<boolean> => {
  const cleared = await removeTorn(access, file, aside)
  if (!cleared.ok) return cleared
  const moved = await access.move(file.path, aside)
  if (!moved.ok) return moved
  if (moved.value === 'taken') return ok(false)
  const seen = await standingOf(access, { ...file, path: aside })
  if (!seen.ok) return seen
  if (seen.value !== 'other') return ok(true)
  const back = await access.move(aside, file.path)
  return back.ok ? ok(false) : back
}

/** Takes a torn piece away that was moved aside, and nothing else that may have got its name. */
const removeTorn = async (access: PlaceAccess, file: FileToSend, aside: PlacePath): Answer<null> => {
  const seen = await standingOf(access, { ...file, path: aside })
  if (!seen.ok) return seen
  return seen.value === null || seen.value === 'other' ? ok(null) : access.remove(aside)
}

const makeFolders = async (access: PlaceAccess, path: PlacePath): Answer<null> => {
  for (let depth = 1; depth < path.length; depth += 1) {
    const made = await access.makeFolder(path.slice(0, depth))
    if (!made.ok) return made
  }
  return ok(null)
}

/** Ends in what sync programs leave alone and servers let pass; said to be nobody's by its beginning. */
export const temporaryName = (id: string): string => `.visitbook-${id}.tmp`

/** Where a torn piece waits to be taken away. */
const tornName = (temporary: string): string => temporary.replace(/\.tmp$/, '.torn.tmp')

export const beside = (path: PlacePath, name: string): PlacePath => [...path.slice(0, -1), name]

const failed = (fault: PlaceFault) => err({ fault })
