import { joined, letters, view } from './bytes'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What is shown: the picture, its colours, its transparency, its size on paper, its frames. No text, time, EXIF. */
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
)

/** PNG (W3C, third edition): chunks are taken over whole, with their check sums. */
export const strippedPng = (png: Uint8Array): Uint8Array | null => {
  if (!signature.every((byte, at) => png[at] === byte)) return null
  const kept = [png.subarray(0, 8)]
  for (let at = 8; at + 12 <= png.byteLength;) {
    const next = at + 12 + view(png).getUint32(at)
    const kind = letters(png, at + 4, at + 8)
    if (next > png.byteLength || !/^[A-Za-z]{4}$/.test(kind)) return null
    if (needed.has(kind)) kept.push(png.subarray(at, next))
    if (kind === 'IEND') return joined(kept)
    at = next
  }
  return null
}
