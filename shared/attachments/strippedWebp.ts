import { joined, letters, view } from './bytes'
import { orientationIn, orientationOnly } from './orientation'

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const flag = { exif: 0b1000, xmp: 0b100 }

/** WebP (RFC 9649): the picture, its frames and its colour profile. */
export const strippedWebp = (webp: Uint8Array): Uint8Array | null => {
  if (webp.byteLength < 12 || letters(webp, 0, 4) !== 'RIFF' || letters(webp, 8, 12) !== 'WEBP') return null
  const end = 8 + view(webp).getUint32(4, true)
  if (end > webp.byteLength + 1) return null
  const kept: Uint8Array[] = []
  let orientation = 1
  for (let at = 12; at < Math.min(end, webp.byteLength);) {
    if (at + 8 > webp.byteLength) return null
    const kind = letters(webp, at, at + 4)
    const length = view(webp).getUint32(at + 4, true)
    const next = at + 8 + length
    if (next > webp.byteLength) return null
    if (kind === 'EXIF') orientation = orientationOf(webp.subarray(at + 8, next))
    if (needed.has(kind)) kept.push(padded(webp.slice(at, next)))
    at = next + (length % 2)
  }
  if (kept.length === 0) return null
  return riff(kept, orientation)
}

const orientationOf = (exif: Uint8Array): number =>
  orientationIn(letters(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)

/** Chunks have even lengths; what stands in the byte that makes them so is nobody's. */
const padded = (chunk: Uint8Array): Uint8Array =>
  chunk.byteLength % 2 === 0 ? chunk : joined([chunk, new Uint8Array(1)])

const riff = (kept: readonly Uint8Array[], orientation: number): Uint8Array => {
  const extended = kept.find((chunk) => letters(chunk, 0, 4) === 'VP8X')
  // Only the extended form can say which way up.
  const turned = extended !== undefined && orientation !== 1
  if (extended) extended[8] = ((extended[8] ?? 0) & ~flag.xmp & ~flag.exif) | (turned ? flag.exif : 0)
  const body = joined([...kept, ...(turned ? [exifChunk(orientation)] : [])])
  const head = new Uint8Array(12)
  head.set([0x52, 0x49, 0x46, 0x46], 0)
  view(head).setUint32(4, body.byteLength + 4, true)
  head.set([0x57, 0x45, 0x42, 0x50], 8)
  return joined([head, body])
}

const exifChunk = (orientation: number): Uint8Array => {
  const content = orientationOnly(orientation)
  const head = new Uint8Array(8)
  head.set([0x45, 0x58, 0x49, 0x46], 0)
  view(head).setUint32(4, content.byteLength, true)
  return joined([head, content])
}
