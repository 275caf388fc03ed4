import { inflateRawSync } from 'node:zlib'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** `notAnArchive`: it is none, or does not hold what it says to hold. */
export type ZipFault = 'notAnArchive' | 'tooLarge' | 'nameNotAllowed'

type ZipLimits = {
  /** What all entries together may come to. */
  readonly mostBytes: number
  readonly isAllowed: (name: string) => boolean
}

/** An entry, as the list at the end of the archive tells of it. */
type Listed = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * Unpacks an archive that anybody may have made. Names and sizes are looked at before anything is unpacked, and an entry
 * that turns out to be longer than was said is given up at that length: neither time nor memory can grow beyond the limit.
 */
export const readZip = (
  archive: Uint8Array,
  { mostBytes, isAllowed }: ZipLimits,
): Result<Readonly<Record<string, Uint8Array>>, ZipFault> => {
  try {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
    const listed = listedIn(bytes)
    if (listed.reduce((sum, { size }) => sum + size, 0) > mostBytes) return err('tooLarge')
    // Each byte belongs to one entry: many that name the same stream would have it read again and again.
    if (listed.reduce((sum, { packed }) => sum + packed, 0) > bytes.byteLength) return err('tooLarge')
    if (!listed.every(({ name }) => isAllowed(name))) return err('nameNotAllowed')
    return ok(Object.fromEntries(listed.map((entry) => [entry.name, unpacked(bytes, entry)])))
  } catch {
    return err('notAnArchive')
  }
}

const endSignature = 0x06_05_4b_50
const listSignature = 0x02_01_4b_50
const entrySignature = 0x04_03_4b_50
const [endLength, listLength, entryLength] = [22, 46, 30]
const longestComment = 65_535
/** The flag that says that a name is UTF-8. */
const utf8 = 0x08_00
const [stored, deflated] = [0, 8]

const listedIn = (bytes: Buffer): readonly Listed[] => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const listed: Listed[] = []
  for (let at = bytes.readUInt32LE(end + 16); listed.length < count;) {
    if (bytes.readUInt32LE(at) !== listSignature) throw notAsSaid()
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const name = part(bytes, at + listLength, nameLength ?? 0)
    listed.push({
      name: name.toString((bytes.readUInt16LE(at + 8) & utf8) === 0 ? 'latin1' : 'utf8'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += listLength + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return listed
}

const endOf = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.byteLength - endLength - longestComment)
  for (let at = bytes.byteLength - endLength; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at
  throw notAsSaid()
}

const unpacked = (bytes: Buffer, { method, packed, size, at }: Listed): Uint8Array => {
  if (bytes.readUInt32LE(at) !== entrySignature) throw notAsSaid()
  const before = entryLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = part(bytes, at + before, packed)
  const found =
    method === deflated ? inflateRawSync(content, { maxOutputLength: Math.max(1, size) }) : content
  if ((method !== deflated && method !== stored) || found.byteLength !== size) throw notAsSaid()
  // Not a view: what is kept of an entry must not keep the whole archive.
  return Uint8Array.from(found)
}

const part = (bytes: Buffer, at: number, length: number): Buffer => {
  if (at + length > bytes.byteLength) throw notAsSaid()
  return bytes.subarray(at, at + length)
}

const notAsSaid = (): Error => new Error('The archive does not hold what it says')
