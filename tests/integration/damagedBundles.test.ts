import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BundleExchange } from '@shared/bundles/bundleFormat'

import { exportChanges } from '../../electron/bundles/exchangeBundle'
import { exchangeIn } from '../../electron/bundles/openExchange'
import { manifestOf, readArchive } from '../../electron/bundles/sealBundle'
import type { BundleEntries } from '../../electron/bundles/sealBundle'
import { soakRuns, soakTold } from '../soakRuns'
import { valueOf } from './support/aCore'
import { someLaptops, takeNote } from './support/laptops'

const anExport = async () => {
  const { visitId, laptops } = someLaptops(['A'])
  const [laptop] = laptops
  if (!laptop) throw new Error('a laptop')
  takeNote(laptop, visitId, 'Visits are weekly.\n\n- Plans are clear', ['Plans are clear'])
  takeNote(laptop, visitId, 'Staff turnover is low.')
  return valueOf(await exportChanges(laptop.vault, visitId, { others: [], deviceName: 'laptop A' }))
}
const now = '2024-11-20T10:00:00.000Z'
const archiveOf = (entries: BundleEntries, manifest: Uint8Array, level: 0 | 9 = 0) =>
  zipSync({ 'manifest.json': manifest, ...entries }, { level })
const read = (archive: Uint8Array) => {
  const opened = readArchive(archive)
  return opened.ok ? exchangeIn(opened.value) : opened
}

/** `npm run soak -- --only archives` breaks ten thousand. */
const runs = soakRuns(1_000, 17)

it('refuses with a reason or reads right whatever is broken in an archive', async () => {
  const { entries, manifest } = await anExport()
  const whole = [archiveOf(entries, manifest), archiveOf(entries, manifest, 9)]
  const good = whole.map((archive) => read(archive))
  for (const each of good) expect(each.ok).toBe(true)
  const aBreak = fc.record({
    which: fc.nat({ max: 1 }),
    kind: fc.constantFrom('change', 'cut', 'take out', 'put in', 'double'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 64 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  })
  let refused = 0
  fc.assert(
    fc.property(aBreak, ({ which, kind, at, length, bytes }) => {
      const archive = whole[which] ?? new Uint8Array()
      const place = Math.floor(at * archive.length)
      const before = archive.subarray(0, place)
      const broken = {
        change: [before, bytes, archive.subarray(place + bytes.length)],
        cut: [before],
        'take out': [before, archive.subarray(place + length)],
        'put in': [before, bytes, archive.subarray(place)],
        double: [before, archive.subarray(Math.max(0, place - length))],
      }[kind]
      const answer = read(Buffer.concat(broken))
      if (answer.ok) expect(answer).toEqual(good[which])
      else refused += 1
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    runs,
  )
  // Many bytes of an archive say nothing, or twice the same: names and sizes before each entry, dates.
  expect(refused).toBeGreaterThan(runs.numRuns / 4)
  soakTold({ refused, 'read as they were': runs.numRuns - refused })
}, 300_000)

it('unpacks nothing that would become far larger than it is', async () => {
  const { entries, manifest } = await anExport()
  const bomb = archiveOf({ ...entries, 'letter.docx': new Uint8Array(60_000_000) }, manifest, 9)
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(readArchive(bomb)).toEqual({ ok: false, error: 'tooLarge' })
}, 120_000)

it('takes no entry named like a place on a disk', () => {
  for (const name of [
    '../notes.txt',
    '/etc/passwd',
    'a\\b',
    'C:\\x',
    '.hidden',
    '..',
    'attachments/../x',
    'a\u0000',
    '',
  ]) {
    const entries = { [name]: Buffer.from('x') }
    expect(readArchive(archiveOf(entries, manifestOf(entries, now))).ok).toBe(false)
  }
  const odd = { constructor: Buffer.from('x'), 'toString.txt': Buffer.from('y') }
  expect(readArchive(archiveOf(odd, manifestOf(odd, now))).ok).toBe(true)
})

it('believes no count, number or vector that is not what is there', async () => {
  const { entries, manifest } = await anExport()
  const { exchange } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { exchange: BundleExchange }
  const answer = (change: Partial<Record<keyof BundleExchange, unknown>>) =>
    read(archiveOf(entries, manifestOf(entries, now, { ...exchange, ...change } as BundleExchange)))
  expect(answer({}).ok).toBe(true)
  expect(answer({ counts: { changes: 99, attachments: 0 } })).toEqual({ ok: false, error: 'countsDiffer' })
  for (const change of [
    { counts: { changes: 1e300, attachments: 0 } },
    { counts: { changes: -1, attachments: 0 } },
    { sequence: 0 },
    { vector: { A: -1 } },
    { vector: { A: 0.5 } },
    { previous: 'abc' },
    { visit: '../x' },
    { device: '' },
  ])
    expect(answer(change)).toEqual({ ok: false, error: 'noManifest' })
  const other = '01890000-0000-7000-8000-0000000000ff'
  expect(answer({ visit: other })).toEqual({ ok: false, error: { changes: { kind: 'otherVisit', line: 1 } } })
  expect(read(archiveOf(entries, manifestOf(entries, now)))).toEqual({ ok: false, error: 'noExchange' })
  const latin = { 'changes.jsonl': Buffer.from([0xff, 0x0a]) }
  expect(read(archiveOf(latin, manifestOf(latin, now, exchange))).ok).toBe(false)
})

it('believes no file that is not what its name says, and no number of them', async () => {
  const { entries, manifest } = await anExport()
  const { exchange } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { exchange: BundleExchange }
  const bytes = Buffer.from('the plan')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const withFile = (name: string, attachments: number) => {
    const all = { ...entries, [`attachments/${name}`]: bytes }
    const counts = { ...exchange.counts, attachments }
    return read(archiveOf(all, manifestOf(all, now, { ...exchange, counts })))
  }
  const good = withFile(hash, 1)
  expect(good.ok && [...good.value.files.keys()]).toEqual([hash])
  expect(withFile('0'.repeat(64), 1)).toEqual({ ok: false, error: 'entriesDiffer' })
  for (const told of [0, 2]) expect(withFile(hash, told)).toEqual({ ok: false, error: 'countsDiffer' })
})
