import { expect, it } from 'vitest'
import type { ChangeRecord, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { bytesOfAttachment } from '../../electron/bundles/attachmentFiles'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { sha256 } from '../../electron/bundles/sha256'
import { valueOf } from './support/aCore'
import { bundleOf, exchange, someLaptops, takeNote } from './support/laptops'
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
  const bytes = await bytesOfAttachment(b.vault, visitId, sha256(genuine))
  expect(Buffer.from(bytes ?? []).toString()).toBe('what was attached')
  const after = await allOf(b, visitId)
  expect([after.attachments, after.bytes]).toEqual([before.attachments, before.bytes])
})
