import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readZip } from '../../electron/bundles/readZip'

const limits = { mostBytes: 1_000_000, isAllowed: () => true }

/** The archive with each line of its list as often as said. */
const listedOften = (archive: Uint8Array, times: number): Uint8Array => {
  const bytes = Buffer.from(archive)
  const end = bytes.length - 22
  const from = bytes.readUInt32LE(end + 16)
  const list = bytes.subarray(from, end)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(tail.readUInt16LE(8) * times, 8)
  tail.writeUInt16LE(tail.readUInt16LE(10) * times, 10)
  tail.writeUInt32LE(list.length * times, 12)
  return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => list), tail])
}

it('refuses a list that has one stream read again and again', () => {
  const archive = zipSync({ note: [new Uint8Array(1_000), { level: 0 }] })
  expect(readZip(listedOften(archive, 1), limits)).toMatchObject({ ok: true })
  expect(readZip(listedOften(archive, 3), limits)).toEqual({ ok: false, error: 'tooLarge' })
})
