import { generateX25519Identity } from 'age-encryption'
import { expect, it } from 'vitest'
import { recipientOf } from '../../electron/bundles/deviceKey'
import { anOpenCore, errorOf } from './support/aCore'
import type { TestCore } from './support/aCore'
import { attach, contentOf } from './support/attachments'
import { aNote, aVisit } from './support/visits'

const sealFor = async (from: TestCore, visitId: string, colleagues: readonly string[]) => {
  const readers = { colleagues: [...colleagues] }
  const exported = await from.ask('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: 'laptop A',
    readers,
    documents: { 'letter.txt': new Uint8Array(Buffer.from('the letter')) },
  })
  return { ...exported, sealed: new Uint8Array(exported.sealed) }
}

it('carries a visit from one computer to another: code, bundle, look, merge, and back again', async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  const { noteId } = await aNote(a, visitId, 'Visits are weekly.', ['Visits are weekly'])
  const content = Buffer.alloc(3_000_000, 9)
  const { attachment } = await attach(a, { visitId, noteId }, 'plan.bin', content)
  const { recipient } = await b.ask('bundles.code', {})
  const { sealed, changes, attachments } = await sealFor(a, visitId, [recipient])
  expect([changes > 2, attachments]).toEqual([true, 1])

  const looked = await b.ask('internal.openBundle', { sealed, key: null })
  expect(looked).toMatchObject({
    visitId,
    authority: 'Sheffield City Council',
    isNew: true,
    bundles: [{ deviceName: 'laptop A', sequence: 1 }],
  })
  expect(looked.words.join(' ')).toContain('1 note from A. Lead')
  expect(await b.ask('visits.list', {})).toEqual([])
  const merged = await b.ask('bundles.merge', { receivedId: looked.receivedId })
  expect(merged).toMatchObject({ visitId, words: looked.words })
  expect((await b.ask('visits.list', {})).map(({ id }) => id)).toEqual([visitId])
  expect((await b.ask('notes.get', { noteId })).passages[0]?.quote).toBe('Visits are weekly')
  const read = await contentOf(b, attachment.id)
  expect(read.ok && read.value.equals(content)).toBe(true)

  // The same bundle once more brings nothing, and the merge can be taken back.
  const again = await b.ask('internal.openBundle', { sealed, key: null })
  expect(again).toMatchObject({ isNew: false, words: ['Nothing new: everything in it is here already.'] })
  expect((await b.ask('bundles.merge', { receivedId: again.receivedId })).mergeId).toBeNull()
  expect(await b.ask('clashes.list', { visitId })).toEqual([])
  const { lastMerge, devices } = await b.ask('bundles.ofVisit', { visitId })
  expect(devices.map(({ name, last }) => [name, last])).toEqual([['laptop A', 1]])
  const mergeId = lastMerge?.mergeId ?? ''
  expect(await b.ask('bundles.undoMerge', { visitId, mergeId })).toBe('undone')
  expect(await b.ask('visits.list', {})).toEqual([])
})

it('refuses with a reason what it cannot open, and keeps nothing of what was let go of', async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  const refused = (reason: string) => ({ kind: 'bundleRefused', reason })
  const { sealed } = await sealFor(a, visitId, [])
  expect(errorOf(await b.call('internal.openBundle', { sealed, key: null }))).toEqual(
    refused('notForThisComputer'),
  )
  const other = await a.ask('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: '',
    readers: { passphrase: 'orchard lantern' },
    documents: {},
  })
  const open = (passphrase: string) =>
    b.call('internal.openBundle', { sealed: new Uint8Array(other.sealed), key: { passphrase } })
  expect(errorOf(await open('orchard'))).toEqual(refused('wrongPassphrase'))
  const opened = await open('orchard lantern')
  if (!opened.ok) throw new Error(opened.error.kind)
  const { receivedId } = opened.value as { receivedId: string }
  await b.ask('bundles.drop', { receivedId })
  expect(errorOf(await b.call('bundles.merge', { receivedId }))).toEqual({ kind: 'notFound', noun: 'bundle' })
})

it('seals for the organisation where its code is set, and takes no code with a wrong letter', async () => {
  const a = await anOpenCore()
  const visitId = await aVisit(a)
  const office = await generateX25519Identity()
  const recipient = await recipientOf(office)
  await a.ask('bundles.setOrganisation', { recipient: ` ${recipient.toUpperCase()} ` })
  const { sealed } = await sealFor(a, visitId, [])
  const b = await anOpenCore()
  const key = { identities: [office] }
  expect((await b.ask('internal.openBundle', { sealed, key })).visitId).toBe(visitId)
  const wrong = { recipient: recipient.slice(0, -1) }
  expect(errorOf(await a.call('bundles.setOrganisation', wrong)).kind).toBe('invalidRequest')
})
