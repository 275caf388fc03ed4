import fc from 'fast-check'
import { zipSync } from 'fflate'
import type { BundleManifest } from '@shared/bundles/bundleFormat'
import { manifestOf } from '../../../electron/bundles/sealBundle'
import type { BundleEntries } from '../../../electron/bundles/sealBundle'

export const archiveOf = (entries: BundleEntries, manifest: Uint8Array, level: 0 | 9 = 0): Uint8Array =>
  zipSync({ 'manifest.json': manifest, ...entries }, { level })

/** Names that a careless program would take for places on its disk, or for parts of the language. */
export const hostileNames = [
  '../notes.txt',
  '../../../../etc/passwd',
  '/etc/passwd',
  'a\\b',
  'C:\\x',
  '.hidden',
  '..',
  'attachments/../x',
  'attachments/x',
  'a\u0000',
  '',
  '__proto__',
] as const

const hugeNumbers = [1e300, -1, 0.5, Number.MAX_SAFE_INTEGER, 2 ** 53, 4_294_967_296, 99] as const

/** Where a manifest or a change has a number, a name or an object that can be another one. */
const numbersAt = [
  'sequence',
  'counts.changes',
  'counts.attachments',
  'vector.A',
  'bytes',
  'version',
] as const

/** How somebody breaks an archive: its bytes, or what stands in it, put together again as if nothing had happened. */
export const aBreak = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('change', 'cut', 'take out', 'put in', 'double'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 64 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('name'), name: fc.constantFrom(...hostileNames) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('number'),
      where: fc.constantFrom(...numbersAt),
      number: fc.constantFrom(...hugeNumbers),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('prototype'),
      key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
      line: fc.nat({ max: 50 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hash'),
      line: fc.nat({ max: 50 }),
      digit: fc.nat({ max: 63 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bomb'), size: fc.nat({ max: 3 }) }) },
)

export type Break = typeof aBreak extends fc.Arbitrary<infer B> ? B : never

type Good = { readonly entries: BundleEntries; readonly manifest: Uint8Array }

const now = '2024-11-20T10:00:00.000Z'
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

const bombs = new Map<number, Uint8Array>()
/** Zeros become a thousandth of themselves, and every other bomb says to be small; those of each size are packed once. */
const bombOf = ({ entries, manifest }: Good, size: number): Uint8Array => {
  const known = bombs.get(size)
  if (known) return known
  // Beyond what any archive may come to.
  const letter = new Uint8Array(16_500_000 + 500_000 * size)
  const honest = archiveOf({ ...entries, 'letter.docx': letter }, manifest, 9)
  const bomb = size % 2 === 0 ? honest : saying(honest, 'letter.docx', 10)
  bombs.set(size, bomb)
  return bomb
}

/** The archive, saying that an entry of it is so long when it is unpacked: in the header before it, and in the list. */
export const saying = (archive: Uint8Array, name: string, size: number): Uint8Array => {
  const bytes = Buffer.from(archive)
  for (const at of placesOf(bytes, name))
    bytes.writeUInt32LE(size, bytes.readUInt32LE(Math.max(0, at - 46)) === 0x02_01_4b_50 ? at - 22 : at - 8)
  return bytes
}

const placesOf = (bytes: Buffer, text: string): readonly number[] => {
  const places: number[] = []
  for (let at = bytes.indexOf(text, 30); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at)
  // The manifest names it as well.
  return places.filter(
    (at) => bytes.readUInt32LE(at - 30) === 0x04_03_4b_50 || bytes.readUInt32LE(at - 46) === 0x02_01_4b_50,
  )
}

/** With an entry of that name, which the manifest vouches for. */
export const archiveWith = ({ entries, manifest }: Good, name: string): Uint8Array => {
  // No packer writes this one, and whoever wants to do harm writes bytes.
  const written = name === '__proto__' ? '__prot0__' : name
  const own = { ...entries, [written]: Buffer.from('x') }
  const archive = Buffer.from(archiveOf(own, manifestOf(own, now, exchangeOf(manifest))))
  return Buffer.from(archive.toString('latin1').replaceAll('__prot0__', '__proto__'), 'latin1')
}

/** The archive after somebody has been at it. */
export const brokenBy = (good: Good, whole: Uint8Array, how: Break): Uint8Array => {
  const { entries, manifest } = good
  if ('at' in how) {
    const place = Math.floor(how.at * whole.length)
    const before = whole.subarray(0, place)
    const parts = {
      change: [before, how.bytes, whole.subarray(place + how.bytes.length)],
      cut: [before],
      'take out': [before, whole.subarray(place + how.length)],
      'put in': [before, how.bytes, whole.subarray(place)],
      double: [before, whole.subarray(Math.max(0, place - how.length))],
    }
    return Buffer.concat(parts[how.kind as keyof typeof parts])
  }
  if ('name' in how) return archiveWith(good, how.name)
  if ('size' in how) return bombOf(good, how.size)
  if ('number' in how) {
    const told = JSON.parse(textOf(manifest)) as { exchange: Record<string, unknown>; version: number }
    const [first = '', second] = how.where.split('.')
    if (first === 'version') told.version = how.number
    else if (first === 'bytes')
      (told as unknown as { entries: { bytes: number }[] }).entries.forEach(
        (each) => (each.bytes = how.number),
      )
    else if (second === undefined) told.exchange[first] = how.number
    else told.exchange[first] = { ...(told.exchange[first] as object), [second]: how.number }
    return archiveOf(entries, Buffer.from(JSON.stringify(told)))
  }
  const lines = textOf(entries['changes.jsonl']).trimEnd().split('\n')
  const at = how.line % lines.length
  const line = lines[at] ?? ''
  lines[at] =
    'key' in how
      ? line.replace('{', `{"${how.key}":{"polluted":true},`)
      : line.replace(/[0-9a-f]{64}/, (hash) => flipped(hash, how.digit))
  const own = { ...entries, 'changes.jsonl': Buffer.from(`${lines.join('\n')}\n`) }
  return archiveOf(own, manifestOf(own, now, exchangeOf(manifest)))
}

const flipped = (hash: string, digit: number): string =>
  hash.slice(0, digit) + (hash[digit] === '0' ? '1' : '0') + hash.slice(digit + 1)

const exchangeOf = (manifest: Uint8Array) => (JSON.parse(textOf(manifest)) as BundleManifest).exchange
