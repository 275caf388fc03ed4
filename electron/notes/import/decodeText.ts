import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** The characters of a text file in one of the encodings that people's editors write, or why it is no text. */
export const decodeText = (bytes: Uint8Array): Result<string, string> => {
  const known = knownBinary(bytes)
  if (known !== null) return err(known)
  const text = decoded(bytes)
  if (text === null) return err('is no text, or damaged')
  // Pictures and programs have these; nobody types them.
  const strange = text.match(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g)?.length ?? 0
  if (text.includes('\u0000') || strange > 5 + text.length / 1_000) return err('is no text')
  return ok(text.replace(/^\uFEFF/, ''))
}

const decoded = (bytes: Uint8Array): string | null => {
  const marks = bytes.subarray(0, 2)
  try {
    if (marks[0] === 0xff && marks[1] === 0xfe)
      return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
    if (marks[0] === 0xfe && marks[1] === 0xff)
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Older editors on Windows; every byte has a meaning in it, so what is no text is told by its characters.
    return fromWindows1252(bytes)
  }
}

/** The characters of 0x80 to 0x9F; Node's decoder of this name takes them for control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)

const beginnings: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Word file (.doc): open it in Word and save it as .docx'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF: copy its text and import that from the clipboard'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'is in Rich Text Format: open it in Word and save it as .docx'],
  [[0x50, 0x4b], 'is no Word document, or a damaged one'],
]

const knownBinary = (bytes: Uint8Array): string | null =>
  beginnings.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[1] ?? null
