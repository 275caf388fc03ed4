import type { ReferBackContent } from '@shared/referBacks/referBack'
import { generateX25519Identity } from 'age-encryption'
import { expect, it } from 'vitest'
import { recipientOf } from '../../electron/bundles/deviceKey'
import { manifestOf, openBundleWith, sealWithManifest } from '../../electron/bundles/sealBundle'
import { anOpenCore, errorOf } from './support/aCore'
import type { TestCore } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aNote, aVisit } from './support/visits'

/** Whoever has this opens the bundles of these tests; a passphrase would cost a second each time. */
const office = await generateX25519Identity()
const key = { identities: [office] }
const recipient = await recipientOf(office)

const aReferBack = (word: string, more: Partial<ReferBackContent> = {}): ReferBackContent => ({
  raisedAt: '2024-10-15T10:42',
  raisedBy: `${word} author`,
  concern: `${word} concern`,
  child: `${word}-4711`,
  toldName: '',
  toldRole: '',
  toldAt: '',
  toldHow: '',
  response: '',
  respondedAt: '',
  outcome: '',
  closedAt: '',
  ...more,
})

/** The sealed bundle, and every byte that is in it. */
const sealed = async (from: TestCore, visitId: string, referBacks: readonly string[] = []) => {
  const exported = await from.ask('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: '',
    readers: { colleagues: [recipient] },
    documents: {},
    referBacks: [...referBacks],
  })
  const bytes = new Uint8Array(exported.sealed)
  const opened = await openBundleWith(bytes, key)
  if (!opened.ok) throw new Error(opened.error)
  const { entries, manifest } = opened.value
  const text = Object.values(entries).map((each) => Buffer.from(each).toString('latin1'))
  return { ...exported, bytes, entries, manifest, text: text.join('\n') }
}

const look = (to: TestCore, bytes: Uint8Array) =>
  to.ask('internal.openBundle', { sealed: new Uint8Array(bytes), key })

const received = async (to: TestCore, bytes: Uint8Array) => {
  const { receivedId } = await look(to, bytes)
  return to.ask('bundles.merge', { receivedId })
}

const save = async (core: TestCore, id: string, content: ReferBackContent) => {
  const { revision } = await core.ask('referBacks.get', { referBackId: id })
  await core.ask('referBacks.save', { referBackId: id, basedOn: revision, content, checkpoint: true })
}

const twoWithReferBacks = async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  await aNote(a, visitId, 'Visits are weekly.')
  const named = await a.ask('referBacks.create', { visitId, content: aReferBack('Zaunkoenig') })
  const other = await a.ask('referBacks.create', { visitId, content: aReferBack('Nachtigall') })
  return { a, b, visitId, named: named.id, other: other.id }
}

it('puts nothing of a refer-back into a bundle unless it is asked for, and then that one only', async () => {
  const { a, visitId, named } = await twoWithReferBacks()
  const without = await sealed(a, visitId)
  expect(without.text).toContain('Visits are weekly.')
  expect(without.text).not.toMatch(/Zaunkoenig|Nachtigall/)
  expect(Object.keys(without.entries)).not.toContain('refer-backs.json')
  expect(without.manifest.exchange?.counts).not.toHaveProperty('referBacks')

  await save(a, named, aReferBack('Zaunkoenig', { toldName: 'D. Duty' }))
  const asked = await sealed(a, visitId, [named])
  expect(asked.referBacks).toBe(1)
  expect(asked.text).toContain('Zaunkoenig concern')
  expect(asked.text).not.toContain('Nachtigall')
  // What vouches for it tells how many there are, and nothing of them.
  expect(asked.manifest.exchange?.counts.referBacks).toBe(1)
  expect(JSON.stringify(asked.manifest)).not.toMatch(/Zaunkoenig|4711|10:42/)
  // Asked for once is not asked for ever.
  expect((await sealed(a, visitId)).text).not.toMatch(/Zaunkoenig|Nachtigall/)
})

it('seals nothing where a named refer-back is of another visit or deleted', async () => {
  const { a, visitId, named, other } = await twoWithReferBacks()
  const elsewhere = await aVisit(a)
  const seal = (visit: string, referBacks: readonly string[]) =>
    a.call('internal.exportBundle', {
      visitId: visit,
      others: [],
      deviceName: '',
      readers: { colleagues: [recipient] },
      documents: {},
      referBacks: [...referBacks],
    })
  const notThere = { kind: 'notFound', noun: 'refer-back' }
  expect(errorOf(await seal(elsewhere, [named]))).toEqual(notThere)
  await a.ask('referBacks.delete', { referBackId: other, reason: 'Entered twice' })
  expect(errorOf(await seal(visitId, [named, other]))).toEqual(notThere)
})

it('says in the preview that one comes, has it above everything after the merge, and gives it back with the merge', async () => {
  const { a, b, visitId, named } = await twoWithReferBacks()
  const { bytes } = await sealed(a, visitId, [named])
  const preview = await look(b, bytes)
  expect(preview.referBacks).toEqual([
    '1 refer-back, sent by name: a child may be at risk now.',
    'Nobody has been told of 1 yet. It stands above every tab of the visit until it is answered.',
  ])
  expect(JSON.stringify(preview)).not.toContain('Zaunkoenig')
  const merged = await b.ask('bundles.merge', { receivedId: preview.receivedId })
  expect(await b.ask('referBacks.list', { visitId })).toMatchObject([aReferBack('Zaunkoenig')])
  const [visit] = await b.ask('visits.list', {})
  expect(visit?.waitingReferBacks).toMatchObject({ untold: 1 })
  // Once is enough, and what is kept of the merge says nothing of it.
  const again = await look(b, bytes)
  expect([again.referBacks, again.words]).toEqual([[], ['Nothing new: everything in it is here already.']])
  expect((await b.ask('bundles.merge', { receivedId: again.receivedId })).mergeId).toBeNull()
  expect(await b.ask('bundles.undoMerge', { visitId, mergeId: merged.mergeId ?? '' })).toBe('undone')
  expect(await b.ask('visits.list', {})).toEqual([])
  await received(b, bytes)
  expect(await b.ask('referBacks.list', { visitId })).toHaveLength(1)
  await b.core.close()
  const holding = await insideVault(b.folder, (db) =>
    db
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => name)
      .filter((name) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all()).includes('Zaunkoenig')),
  )
  expect(holding).toEqual(['refer_back', 'refer_back_revision'])
})

it('goes on with what a colleague wrote to it, and keeps both where both wrote', async () => {
  const { a, b, visitId, named } = await twoWithReferBacks()
  await received(b, (await sealed(a, visitId, [named])).bytes)
  const told = aReferBack('Zaunkoenig', { toldName: 'D. Duty', toldAt: '2024-10-15T10:50' })
  await save(b, named, told)
  await received(a, (await sealed(b, visitId, [named])).bytes)
  expect(await a.ask('referBacks.get', { referBackId: named })).toMatchObject(told)
  expect(await a.ask('referBacks.list', { visitId })).toHaveLength(2)

  // The answer is written on both, differently.
  const answered = { ...told, response: 'Visited at noon.', respondedAt: '2024-10-15T12:00' }
  const reached = { ...told, response: 'Nobody was in.', respondedAt: '2024-10-15T12:05' }
  await save(a, named, answered)
  await save(b, named, reached)
  const theirs = await sealed(b, visitId, [named])
  expect((await look(a, theirs.bytes)).referBacks.join(' ')).toContain('stands beside it')
  await received(a, theirs.bytes)
  await received(a, theirs.bytes)
  const all = await a.ask('referBacks.list', { visitId })
  expect(all.map(({ response }) => response).sort()).toEqual(['', 'Nobody was in.', 'Visited at noon.'])
  expect(await a.ask('referBacks.get', { referBackId: named })).toMatchObject(answered)
})

it('refuses a bundle whose refer-backs are not what its manifest says', async () => {
  const { a, b, visitId, named } = await twoWithReferBacks()
  const { entries, manifest } = await sealed(a, visitId, [named])
  const { exchange } = manifest
  if (exchange === undefined) throw new Error('It takes part in no exchange')
  const answer = async (own: typeof entries, told: typeof exchange) => {
    const bytes = await sealWithManifest(own, manifestOf(own, manifest.sealedAt, told), {
      recipients: [recipient],
    })
    return errorOf(await b.call('internal.openBundle', { sealed: new Uint8Array(bytes), key }))
  }
  const damaged = { kind: 'bundleRefused', reason: 'damaged' }
  const { 'refer-backs.json': file = new Uint8Array(), ...rest } = entries
  expect(await answer(rest, exchange)).toEqual(damaged)
  expect(await answer(entries, { ...exchange, counts: { changes: 1, attachments: 0 } })).toEqual(damaged)
  const json = Buffer.from(file).toString('utf8')
  for (const bad of [
    json.replace(visitId, '00000000-0000-7000-8000-00000000ffff'),
    json.replace('"concern"', '"__proto__"'),
    json.slice(0, -1),
    '[]',
  ]) {
    const own = { ...rest, 'refer-backs.json': new Uint8Array(Buffer.from(bad)) }
    expect(await answer(own, exchange), bad.slice(0, 40)).toEqual(damaged)
  }
})
