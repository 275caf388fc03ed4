import { expect, it } from 'vitest'
import type { ChangeRecord, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { bytesOfAttachment } from '../../electron/bundles/attachmentFiles'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { sha256 } from '../../electron/bundles/sha256'
import { valueOf } from './support/aCore'
import { bundleOf, exchange, reword, someLaptops, takeNote, textsOf } from './support/laptops'
import { allOf, attachTo } from './support/wholeVisit'

const twoLaptops = () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  return { visitId, a, b }
}
const told = ({ id: _, ...record }: KnownRecord, more: Partial<ChangeRecord>): KnownRecord => {
  const changed = { ...record, ...more }
  return { ...changed, id: sha256(canonicalJson(changed)) }
}

it('leaves the bytes of an attachment as they are, whatever content a colleague’s bundle gives its name to', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const [genuine, planted] = [Buffer.from('what was attached'), Buffer.from('what was planted!')]
  const attachmentId = await attachTo(a, { visitId, noteId }, genuine)
  await exchange(a, b, visitId)
  const before = await allOf(b, visitId)
  takeNote(a, visitId, 'Another note.')
  const bundle = await bundleOf(a, visitId, [b])
  const first = bundle.records.find(({ entityId }) => entityId === attachmentId)
  if (!first) throw new Error('a record of the attachment')
  const [hash, size] = [sha256(planted), planted.byteLength]
  const forged = told(first, {
    counter: bundle.records.length + 1,
    bases: [first.id],
    set: { 'field/sha256': hash, 'field/size': size },
  })
  const records = [...bundle.records, forged]
  valueOf(await receiveBundles(b.vault, visitId, [{ ...bundle, records, files: new Map([[hash, planted]]) }]))
  const bytes = valueOf(await bytesOfAttachment(b.vault, visitId, sha256(genuine)))
  expect(Buffer.from(bytes ?? []).toString()).toBe('what was attached')
  const after = await allOf(b, visitId)
  expect([after.attachments, after.bytes]).toEqual([before.attachments, before.bytes])
})

it('numbers its own changes and bundles as before, whatever somebody says this computer has sent', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(b, visitId, 'Visits are weekly.')
  await exchange(b, a, visitId)
  takeNote(a, visitId, 'Plans are clear.')
  const bundle = await bundleOf(a, visitId, [b])
  const [last] = bundle.records
  if (!last) throw new Error('a record')
  const device = b.vault.deviceId
  const vector = { ...bundle.exchange.vector, [device]: 1_000_000_000 }
  const claims = { ...bundle.exchange, device, sequence: 1_000_000, vector }
  const forged = [1_000_000_000, 5].map((counter) => told(last, { device, counter, bases: [last.id] }))
  const records = [...bundle.records, ...forged]
  valueOf(await receiveBundles(b.vault, visitId, [{ ...bundle, exchange: claims, records }]))

  reword(b, noteId, 'weekly', 'daily')
  for (const text of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) takeNote(b, visitId, text)
  const next = await bundleOf(b, visitId, [a])
  expect(next.exchange.sequence).toBe(2)
  const counters = next.records.flatMap((record) =>
    record.device === device && record.counter < 1_000_000_000 ? [record.counter] : [],
  )
  // It took none that was taken, and went on without a leap.
  expect(new Set(counters).size).toBe(counters.length)
  expect(Math.max(...counters)).toBeLessThan(20)
  valueOf(await receiveBundles(a.vault, visitId, [next]))
  expect(textsOf(a, visitId)).toEqual(textsOf(b, visitId))
  expect(textsOf(a, visitId)).toContain('Visits are daily.')
})
