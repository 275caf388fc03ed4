import { view } from './bytes'

const orientationTag = 0x0112

/** Which way up a picture is to be shown, 1 to 8, from the TIFF structure inside its EXIF; 1 where it does not say. */
export const orientationIn = (tiff: Uint8Array): number => {
  if (tiff.byteLength < 14) return 1
  const data = view(tiff)
  const mark = data.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) return 1
  const little = mark === 0x4949
  const directory = data.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const entries = data.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return 1
    if (data.getUint16(at, little) !== orientationTag) continue
    const value = data.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A TIFF structure that says which way up, and nothing else. */
export const orientationOnly = (orientation: number): Uint8Array =>
  Uint8Array.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
