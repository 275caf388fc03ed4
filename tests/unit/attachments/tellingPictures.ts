import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

const folder = join(import.meta.dirname, '../../fixtures/pictures')
export const picture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

/** What cameras, phones and programs write into pictures; none of these words may be found in a stripped one. */
export const secrets = [
  'GPSLatitude 53.3811',
  'Samira Photographer',
  'seen at the unit, do not share',
  'thumbnail of the uncut picture',
  'xmp:CreatorTool',
  'Photoshop 3.0 IPTC',
]

const ascii = (text: string) => new TextEncoder().encode(text)
const be16 = (value: number) => Uint8Array.from([value >> 8, value & 255])
const be32 = (value: number) =>
  Uint8Array.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])
const le32 = (value: number) => be32(value).reverse()
export const bytes = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** EXIF as phones write it: the way up, and behind it whatever else. */
export const tiff = (orientation: number, more: string): Uint8Array =>
  bytes(
    ascii('II*\0'),
    le32(8),
    Uint8Array.from([1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]),
    le32(0),
    ascii(more),
  )

const segment = (kind: number, content: Uint8Array) =>
  bytes(Uint8Array.from([0xff, kind]), be16(content.length + 2), content)

/** A JPEG from a camera that tells everything, with more pictures behind its end. */
export const tellingJpeg = (base: string, orientation = 6): Uint8Array => {
  const plain = picture(base)
  const jfif = plain.subarray(2, 20)
  const withThumbnail = segment(
    0xe0,
    bytes(jfif.subarray(4, 16), Uint8Array.from([1, 10]), ascii(secrets[3] ?? '')),
  )
  return bytes(
    plain.subarray(0, 2),
    withThumbnail,
    segment(0xe1, bytes(ascii('Exif\0\0'), tiff(orientation, `${secrets[0]} ${secrets[1]} ${secrets[3]}`))),
    segment(0xe1, bytes(ascii('http://ns.adobe.com/xap/1.0/\0'), ascii(`<x ${secrets[4]}="a"/>`))),
    segment(0xed, ascii(`${secrets[5]} ${secrets[1]}`)),
    segment(0xfe, ascii(secrets[2] ?? '')),
    segment(0xe2, ascii('ICC_PROFILE\0 colours')),
    plain.subarray(20),
    ascii(`${secrets[3]} moving picture`),
  )
}

const chunk = (kind: string, content: Uint8Array) =>
  bytes(be32(content.length), ascii(kind), content, be32(crc32(bytes(ascii(kind), content))))

/** A PNG with texts, a time, EXIF and something behind its end. */
export const tellingPng = (): Uint8Array => {
  const plain = picture('plain.png')
  return bytes(
    plain.subarray(0, 33),
    chunk('tEXt', ascii(`Author\0${secrets[1]}`)),
    chunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${secrets[4]}`)),
    chunk('eXIf', tiff(1, secrets[0] ?? '')),
    chunk('tIME', Uint8Array.from([7, 0xe8, 10, 15, 10, 20, 0])),
    plain.subarray(33),
    ascii(secrets[2] ?? ''),
  )
}

/** An animated-looking GIF with a comment and XMP. */
export const tellingGif = (): Uint8Array => {
  const plain = picture('plain.gif')
  const comment = secrets[2] ?? ''
  const start = 13 + 3 * 2 ** (((plain[10] ?? 0) & 7) + 1)
  const block = (text: string) => bytes(Uint8Array.from([text.length]), ascii(text))
  const end = Uint8Array.from([0])
  const extension = (kind: number) => Uint8Array.from([0x21, kind])
  return bytes(
    plain.subarray(0, start),
    bytes(extension(0xff), block('NETSCAPE2.0'), Uint8Array.from([3, 1, 0, 0]), end),
    bytes(extension(0xfe), block(comment), block(secrets[1] ?? ''), end),
    bytes(extension(0xff), block('XMP DataXMP'), block(secrets[4] ?? ''), end),
    plain.subarray(start),
    ascii(secrets[3] ?? ''),
  )
}

/** A WebP of the extended form with EXIF and XMP. */
export const tellingWebp = (orientation = 6): Uint8Array => {
  const plain = picture('lossy.webp')
  const part = (kind: string, content: Uint8Array) =>
    bytes(ascii(kind), le32(content.length), content, new Uint8Array(content.length % 2))
  const extended = part('VP8X', Uint8Array.from([0b1100, 0, 0, 0, 7, 0, 0, 3, 0, 0]))
  const body = bytes(
    ascii('WEBP'),
    extended,
    plain.subarray(12),
    part('EXIF', tiff(orientation, `${secrets[0]} ${secrets[1]}`)),
    part('XMP ', ascii(secrets[4] ?? '')),
  )
  return bytes(ascii('RIFF'), le32(body.length), body)
}
