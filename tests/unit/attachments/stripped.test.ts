import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mediaTypeOf, shownTypes } from '@shared/attachments/mediaType'
import { orientationIn } from '@shared/attachments/orientation'
import { stripped } from '@shared/attachments/stripped'
import { picture, secrets, tellingGif, tellingJpeg, tellingPng, tellingWebp, tiff } from './tellingPictures'

const has = (content: Uint8Array, words: string) => Buffer.from(content).includes(words)
const told = (content: Uint8Array | null) =>
  secrets.filter((secret) => content !== null && has(content, secret))

it.each([
  ['JPEG', 'image/jpeg', tellingJpeg('baseline.jpg')],
  ['progressive JPEG', 'image/jpeg', tellingJpeg('progressive.jpg')],
  ['PNG', 'image/png', tellingPng()],
  ['GIF', 'image/gif', tellingGif()],
  ['WebP', 'image/webp', tellingWebp()],
])('takes place, people, comments, thumbnails and what is behind the end out of a %s', (_, type, telling) => {
  expect(told(telling).length).toBeGreaterThan(1)
  const clean = stripped(type, telling)
  expect(told(clean)).toEqual([])
  expect(clean).not.toBeNull()
  expect(mediaTypeOf(clean ?? new Uint8Array(), '')).toBe(type)
  // Once is enough: nothing is left to take out.
  expect(stripped(type, clean ?? new Uint8Array())).toEqual(clean)
})

it.each([
  ['baseline.jpg', 'image/jpeg'],
  ['progressive.jpg', 'image/jpeg'],
  ['plain.png', 'image/png'],
  ['plain.gif', 'image/gif'],
  ['lossy.webp', 'image/webp'],
])('leaves every byte of the picture itself as it is: %s', (name, type) => {
  expect(stripped(type, picture(name))).toEqual(picture(name))
})

it('keeps the data of a telling picture to the byte: only what told is missing', () => {
  const clean = Buffer.from(stripped('image/jpeg', tellingJpeg('baseline.jpg', 1)) ?? [])
  const plain = Buffer.from(picture('baseline.jpg'))
  expect(clean.subarray(0, 20)).toEqual(plain.subarray(0, 20))
  expect(clean.subarray(-(plain.length - 20))).toEqual(plain.subarray(20))
  expect(has(clean, 'ICC_PROFILE')).toBe(true)
  expect(clean).toHaveLength(plain.length + 4 + 'ICC_PROFILE\0 colours'.length)
  expect(Buffer.from(stripped('image/gif', tellingGif()) ?? []).includes('NETSCAPE2.0')).toBe(true)
})

it('keeps which way up a photograph is', () => {
  for (const orientation of [2, 3, 6, 8]) {
    const jpeg = Buffer.from(stripped('image/jpeg', tellingJpeg('baseline.jpg', orientation)) ?? [])
    expect(orientationIn(jpeg.subarray(jpeg.indexOf('Exif\0\0') + 6))).toBe(orientation)
    const webp = Buffer.from(stripped('image/webp', tellingWebp(orientation)) ?? [])
    expect(orientationIn(webp.subarray(webp.indexOf('EXIF') + 8))).toBe(orientation)
  }
  expect(has(stripped('image/jpeg', tellingJpeg('baseline.jpg', 1)) ?? new Uint8Array(), 'Exif')).toBe(false)
  expect(orientationIn(tiff(9, ''))).toBe(1)
})

it('promises nothing of a picture that breaks the rules of its format', () => {
  for (const [type, whole] of [
    ['image/jpeg', tellingJpeg('baseline.jpg')],
    ['image/png', tellingPng()],
    ['image/gif', tellingGif()],
    ['image/webp', tellingWebp()],
  ] as const) {
    expect(stripped(type, whole.subarray(0, 60)), type).toBeNull()
    expect(stripped(type, new Uint8Array(200)), type).toBeNull()
  }
  expect(stripped('application/pdf', new Uint8Array(9))).toBeNull()
})

it('answers bytes or a refusal to any bytes at all, and never runs for ever', () => {
  const pictures = [tellingJpeg('progressive.jpg'), tellingPng(), tellingGif(), tellingWebp()]
  fc.assert(
    fc.property(
      fc.constantFrom(...shownTypes),
      fc.constantFrom(...pictures),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
      fc.nat(700),
      (type, whole, changes, cut) => {
        const broken = whole.slice(0, cut)
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        const clean = stripped(type, broken)
        if (clean !== null) expect(stripped(type, clean)).toEqual(clean)
      },
    ),
    { seed: 5, numRuns: 3_000 },
  )
})
