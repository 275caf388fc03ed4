import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BundleExchange } from '@shared/bundles/bundleFormat'
import { exportChanges } from '../../electron/bundles/exchangeBundle'
import { exchangeIn } from '../../electron/bundles/openExchange'
import { manifestOf, readArchive, sealWithManifest } from '../../electron/bundles/sealBundle'
import { deviceRecipient } from '../../electron/bundles/deviceKey'
import { openReceived } from '../../electron/bundles/receivedBundles'
import { isSoak, soakRuns, soakTold } from '../soakRuns'
import { errorOf, fingerprintOf, valueOf } from './support/aCore'
import { aBreak, archiveOf, archiveWith, brokenBy, hostileNames, saying } from './support/brokenArchives'
import { dumpOf, someLaptops, takeNote } from './support/laptops'
import type { Laptop } from './support/laptops'
import { attachTo } from './support/wholeVisit'

const anExport = async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  takeNote(a, visitId, 'Visits are weekly.\n\n- Plans are clear', ['Plans are clear'])
  takeNote(a, visitId, 'Staff turnover is low.')
  const good = valueOf(await exportChanges(a.vault, visitId, { others: [], deviceName: 'laptop A' }))
  return { good, visitId, a, b }
}

/** How many rows were ever written. */
const changesIn = ({ vault }: Laptop): unknown => vault.db.prepare('SELECT total_changes()').pluck().get()

const now = '2024-11-20T10:00:00.000Z'
const readWhole = (archive: Uint8Array) => {
  const opened = readArchive(archive)
  return opened.ok ? exchangeIn(opened.value) : opened
}

const broughtBy = (answer: ReturnType<typeof readWhole>) =>
  answer.ok ? [answer.value.records, answer.value.parked, [...answer.value.files.keys()]] : answer.error

/** `npm run soak -- --only archives` breaks ten thousand. */
const runs = soakRuns(1_000, 17)

/** A bundle with that archive in it, as somebody seals it who knows the code of a colleague. */
const sealedFor = (recipient: string, archive: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(archive)
}

it('refuses with a reason or reads right whatever is broken in an archive, touches nothing else, and grows no larger by it', async () => {
  const { good, visitId, b } = await anExport()
  const whole = [archiveOf(good.entries, good.manifest), archiveOf(good.entries, good.manifest, 9)]
  const read = whole.map((archive) => readWhole(archive))
  for (const each of read) expect(each.ok).toBe(true)
  const recipient = await deviceRecipient(b.vault)
  // The first look writes down what was saved here.
  await openReceived(b.vault, await sealedFor(recipient, whole[0] ?? new Uint8Array()), null)
  const [dump, count, files] = [dumpOf(b), changesIn(b), fingerprintOf(b.vault.attachmentsFolder)]
  let [refused, opened] = [0, 0]
  const before = process.memoryUsage().rss
  let most = 0
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1 }), aBreak, async (which, how) => {
      const broken = brokenBy(good, whole[which] ?? new Uint8Array(), how)
      const answer = readWhole(broken)
      if (!answer.ok) refused += 1
      // Whoever puts a whole archive together again may number it otherwise, and brings the same changes.
      else if ('at' in how) expect(answer).toEqual(read[which])
      else expect(broughtBy(answer)).toEqual(broughtBy(read[which] ?? answer))
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(({} as { polluted?: true }).polluted).toBeUndefined()
      opened += 1
      if (isSoak || opened % 10 === 0) {
        const received = await openReceived(b.vault, await sealedFor(recipient, broken), null)
        expect(received.ok).toBe(answer.ok)
        if (received.ok) expect(received.value.visitId).toBe(visitId)
        else expect(received.error).toMatchObject({ kind: 'bundleRefused' })
        expect(changesIn(b)).toBe(count)
      }
      most = Math.max(most, process.memoryUsage().rss - before)
    }),
    runs,
  )
  expect(dumpOf(b)).toEqual(dump)
  expect(fingerprintOf(b.vault.attachmentsFolder)).toEqual(files)
  // Many bytes of an archive say nothing, or twice the same: names and sizes before each entry, dates.
  expect(refused).toBeGreaterThan(runs.numRuns / 4)
  const gained = Math.round(most / 1_000_000)
  // What else runs on the machine is no matter of the gate.
  if (isSoak) expect(gained).toBeLessThan(400)
  soakTold({ refused, 'read as they were': runs.numRuns - refused, 'most MB of memory gained': gained })
}, 600_000)

it('refuses a sealed bundle that is cut anywhere, and touches nothing on the disk or in the vault', async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.', ['Visits are weekly'])
  // Larger than two of the blocks that age seals one by one.
  await attachTo(a, { visitId, noteId }, Buffer.alloc(150_000, 7))
  const { entries, manifest } = valueOf(
    await exportChanges(a.vault, visitId, { others: [], deviceName: 'laptop A' }),
  )
  const sealed = await sealWithManifest(entries, manifest, { recipients: [await deviceRecipient(b.vault)] })
  const body = sealed.indexOf(10, Buffer.from(sealed).indexOf('\n--- ') + 1) + 17
  const blocks = [0, 1, 2, 3].map((block) => body + block * (65_536 + 16))
  const cuts = [0, 1, 20, ...blocks.flatMap((end) => [end - 1, end, end + 1]), sealed.length - 1]
  await openReceived(b.vault, sealed, null)
  const [dump, count, files] = [dumpOf(b), changesIn(b), fingerprintOf(b.vault.attachmentsFolder)]
  for (const cut of cuts.filter((each) => each < sealed.length)) {
    const answer = await openReceived(b.vault, sealed.subarray(0, cut), null)
    expect(errorOf(answer)).toEqual({ kind: 'bundleRefused', reason: 'notForThisComputer' })
  }
  expect(changesIn(b)).toBe(count)
  expect(dumpOf(b)).toEqual(dump)
  expect(fingerprintOf(b.vault.attachmentsFolder)).toEqual(files)
}, 120_000)

it('unpacks nothing that would become far larger than it is', async () => {
  const { entries, manifest } = (await anExport()).good
  const bomb = archiveOf({ ...entries, 'letter.docx': new Uint8Array(60_000_000) }, manifest, 9)
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(readArchive(bomb)).toEqual({ ok: false, error: 'tooLarge' })
}, 120_000)

it('gives an entry up at the length that it was said to have, packed or not', async () => {
  const { entries, manifest } = (await anExport()).good
  for (const level of [0, 9] as const) {
    const own = { ...entries, 'letter.docx': new Uint8Array(1_000_000) }
    const lying = saying(archiveOf(own, manifest, level), 'letter.docx', 10)
    expect(readArchive(lying)).toEqual({ ok: false, error: 'notAnArchive' })
  }
})

it('takes no entry named like a place on a disk', async () => {
  const { good } = await anExport()
  for (const name of hostileNames) {
    const answer = readArchive(archiveWith(good, name))
    expect([name, answer.ok]).toEqual([name, false])
  }
  const odd = { constructor: Buffer.from('x'), 'toString.txt': Buffer.from('y') }
  expect(readArchive(archiveOf(odd, manifestOf(odd, now))).ok).toBe(true)
})

it('believes no count, number or vector that is not what is there', async () => {
  const { entries, manifest } = (await anExport()).good
  const { exchange } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { exchange: BundleExchange }
  const answer = (change: Partial<Record<keyof BundleExchange, unknown>>) =>
    readWhole(archiveOf(entries, manifestOf(entries, now, { ...exchange, ...change } as BundleExchange)))
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
  expect(readWhole(archiveOf(entries, manifestOf(entries, now)))).toEqual({ ok: false, error: 'noExchange' })
  const latin = { 'changes.jsonl': Buffer.from([0xff, 0x0a]) }
  expect(readWhole(archiveOf(latin, manifestOf(latin, now, exchange))).ok).toBe(false)
})

it('believes no file that is not what its name says, and no number of them', async () => {
  const { entries, manifest } = (await anExport()).good
  const { exchange } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { exchange: BundleExchange }
  const bytes = Buffer.from('the plan')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const withFile = (name: string, attachments: number) => {
    const all = { ...entries, [`attachments/${name}`]: bytes }
    const counts = { ...exchange.counts, attachments }
    return readWhole(archiveOf(all, manifestOf(all, now, { ...exchange, counts })))
  }
  const good = withFile(hash, 1)
  expect(good.ok && [...good.value.files.keys()]).toEqual([hash])
  expect(withFile('0'.repeat(64), 1)).toEqual({ ok: false, error: 'entriesDiffer' })
  for (const told of [0, 2]) expect(withFile(hash, told)).toEqual({ ok: false, error: 'countsDiffer' })
})
