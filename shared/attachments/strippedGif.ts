import { joined, letters } from './bytes'

/** GIF89a: frames, their timing and the number of repeats; no comments, no texts, no XMP. */
export const strippedGif = (gif: Uint8Array): Uint8Array | null => {
  if (!/^GIF8[79]a$/.test(letters(gif, 0, 6)) || gif.byteLength < 13) return null
  const start = 13 + colourTable(gif[10])
  const kept = [gif.subarray(0, start)]
  for (let at = start; at < gif.byteLength;) {
    const introducer = gif[at]
    if (introducer === 0x3b) return joined([...kept, Uint8Array.from([0x3b])])
    const blocks =
      introducer === 0x21 ? at + 2 : introducer === 0x2c ? at + 10 + colourTable(gif[at + 9]) + 1 : null
    const next = blocks === null ? null : endOfBlocks(gif, blocks)
    if (next === null) return null
    if (introducer === 0x2c || isNeeded(gif, at)) kept.push(gif.subarray(at, next))
    at = next
  }
  return null
}

const isNeeded = (gif: Uint8Array, at: number): boolean => {
  const label = gif[at + 1]
  // Applications: only those that say how often the frames are repeated.
  if (label === 0xff) return /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(letters(gif, at + 3, at + 14))
  return label === 0xf9
}

/** Bytes of a colour table, from the flags that announce it. */
const colourTable = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

const endOfBlocks = (gif: Uint8Array, from: number): number | null => {
  for (let at = from; at < gif.byteLength;) {
    const length = gif[at] ?? 0
    if (length === 0) return at + 1
    at += length + 1
  }
  return null
}
