import { joined, letters, view } from './bytes'
import { orientationIn, orientationOnly } from './orientation'

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  comment: 0xfe,
  jfif: 0xe0,
  exif: 0xe1,
  icc: 0xe2,
  adobe: 0xee,
}

/** JPEG (ITU-T T.81): only what is needed to show the picture, and its colour profile. */
export const strippedJpeg = (jpeg: Uint8Array): Uint8Array | null => {
  const kept: Uint8Array[] = []
  let orientation = 1
  if (jpeg[0] !== 0xff || jpeg[1] !== marker.start) return null
  for (let at = 2; at < jpeg.byteLength;) {
    if (jpeg[at] !== 0xff) return null
    // Any number of fill bytes may stand before a marker.
    while (jpeg[at + 1] === 0xff) at += 1
    const kind = jpeg[at + 1]
    // Whatever comes behind the end, as the film of a "live" picture, is not this picture.
    if (kind === marker.end) return finished(kept, orientation)
    if (kind === undefined || kind === 0 || isWithoutLength(kind) || at + 4 > jpeg.byteLength) return null
    const length = view(jpeg).getUint16(at + 2)
    const next = at + 2 + length
    if (length < 2 || next > jpeg.byteLength) return null
    const content = jpeg.subarray(at + 4, next)
    if (kind === marker.exif && letters(content, 0, 6) === 'Exif\0\0')
      orientation = orientationIn(content.subarray(6))
    const segment = jpeg.subarray(at, next)
    if (kind === marker.jfif) kept.push(...withoutThumbnail(segment, content))
    else if (isNeeded(kind, content)) kept.push(segment)
    at = next
    if (kind !== marker.scan) continue
    const end = endOfScan(jpeg, next)
    kept.push(jpeg.subarray(next, end))
    at = end
  }
  return null
}

const isWithoutLength = (kind: number): boolean => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8)

const isNeeded = (kind: number, content: Uint8Array): boolean => {
  if (kind === marker.icc) return letters(content, 0, 12) === 'ICC_PROFILE\0'
  // Says how the colours are meant, which decoders need.
  if (kind === marker.adobe) return letters(content, 0, 5) === 'Adobe'
  return kind !== marker.comment && !(kind >= 0xe0 && kind <= 0xef)
}

/** JFIF may carry a small copy of the picture: also of one whose large copy was cut or blacked out afterwards. */
const withoutThumbnail = (segment: Uint8Array, content: Uint8Array): readonly Uint8Array[] => {
  if (letters(content, 0, 5) !== 'JFIF\0' || content.byteLength < 14) return []
  const head = segment.slice(0, 18)
  head.set([0, 16], 2)
  head.set([0, 0], 16)
  return [head]
}

/** The picture's own data runs up to the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (jpeg: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < jpeg.byteLength; at += 1) {
    const kind = jpeg[at + 1] ?? 0
    if (jpeg[at] === 0xff && kind !== 0 && kind !== 0xff && !(kind >= 0xd0 && kind <= 0xd7)) return at
  }
  return jpeg.byteLength
}

const finished = (kept: readonly Uint8Array[], orientation: number): Uint8Array => {
  const start = Uint8Array.from([0xff, marker.start])
  const end = Uint8Array.from([0xff, marker.end])
  const [first, ...rest] = kept
  const isJfif = first?.[1] === marker.jfif
  // JFIF comes first where it is there; the way up follows it.
  const head = isJfif ? [first] : []
  const tail = isJfif ? rest : kept
  return joined([start, ...head, ...exif(orientation), ...tail, end])
}

const exif = (orientation: number): readonly Uint8Array[] => {
  if (orientation === 1) return []
  const content = joined([Uint8Array.from([0x45, 0x78, 0x69, 0x66, 0, 0]), orientationOnly(orientation)])
  return [joined([Uint8Array.from([0xff, marker.exif, 0, content.byteLength + 2]), content])]
}
