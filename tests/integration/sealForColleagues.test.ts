import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ReferBackContent } from '@shared/referBacks/referBack'
import { readVisitFile } from '@shared/visits/readVisitFile'
import { deviceIdentity, deviceRecipient, readRecipient, recipientOf } from '../../electron/bundles/deviceKey'
import { openExchange } from '../../electron/bundles/openExchange'
import { exportBundle } from '../../electron/bundles/exportBundle'
import type { BundleReaders } from '../../electron/bundles/exportBundle'
import { openBundleWith } from '../../electron/bundles/sealBundle'
import { createBuiltInPacks } from '../../electron/frameworks/builtInPacks'
import { createReferBack } from '../../electron/referBacks/referBackService'
import { writeSetting } from '../../electron/vault/settings'
import { aFolder, resourcesFolder, valueOf } from './support/aCore'
import { someLaptops, takeNote } from './support/laptops'

const aTeam = () => {
  const { visitId, laptops } = someLaptops(['A', 'B', 'C'])
  const [a, b, c] = laptops
  if (!a || !b || !c) throw new Error('three laptops')
  takeNote(a, visitId, 'Visits are weekly.', ['Visits are weekly'])
  const exported = async (readers: BundleReaders, documents = {}) =>
    valueOf(await exportBundle(a.vault, visitId, { others: [], deviceName: 'laptop A', readers, documents }))
  return { visitId, a, b, c, exported }
}

it('opens for every colleague it was sealed for and for its maker, and for nobody else', async () => {
  const { a, b, c, exported } = aTeam()
  const { sealed, sequence } = await exported({ colleagues: [await deviceRecipient(b.vault)] })
  expect(sequence).toBe(1)
  for (const { vault } of [a, b])
    expect((await openExchange(sealed, { identities: [await deviceIdentity(vault)] })).ok).toBe(true)
  expect(await openExchange(sealed, { identities: [await deviceIdentity(c.vault)] })).toEqual({
    ok: false,
    error: 'notDecrypted',
  })
})

it('opens with the key of the organisation too, where one is set', async () => {
  const { a, exported } = aTeam()
  const office = await generateX25519Identity()
  const without = await exported({ colleagues: [] })
  expect((await openExchange(without.sealed, { identities: [office] })).ok).toBe(false)
  writeSetting(a.vault.db, 'organisationRecipient', await recipientOf(office))
  const { sealed } = await exported({ colleagues: [] })
  expect((await openExchange(sealed, { identities: [office] })).ok).toBe(true)
})

it('opens with its passphrase, and with no other', async () => {
  const { exported } = aTeam()
  const { sealed } = await exported({ passphrase: 'orchard lantern gravel' })
  expect((await openExchange(sealed, { passphrase: 'orchard lantern gravel' })).ok).toBe(true)
  expect(await openExchange(sealed, { passphrase: 'orchard lantern' })).toEqual({
    ok: false,
    error: 'notDecrypted',
  })
})

it('holds the visit in its open form and the documents, and no refer-back', async () => {
  const { visitId, a, exported } = aTeam()
  const canary = 'Zaunkoenig'
  const texts = ['raisedBy', 'concern', 'child', 'toldName', 'toldRole', 'outcome']
  const content = {
    ...(Object.fromEntries(texts.map((name) => [name, `${canary} ${name}`])) as Record<string, string>),
    raisedAt: '2024-10-15T10:42',
    toldAt: '',
    toldHow: 'phone' as const,
    response: '',
    respondedAt: '',
    closedAt: '',
  } as ReferBackContent
  valueOf(createReferBack(a.vault, { visitId, content }))
  const letter = Buffer.from('the letter')
  const { sealed } = await exported({ colleagues: [] }, { 'letter.docx': letter })
  const opened = await openBundleWith(sealed, { identities: [await deviceIdentity(a.vault)] })
  if (!opened.ok) throw new Error(opened.error)
  expect(Object.keys(opened.value.entries).sort()).toEqual(['changes.jsonl', 'letter.docx', 'visit.json'])
  expect(Buffer.from(opened.value.entries['letter.docx'] ?? []).equals(letter)).toBe(true)
  const text = Buffer.from(opened.value.entries['visit.json'] ?? []).toString('utf8')
  const file = readVisitFile(text, createBuiltInPacks(join(resourcesFolder))())
  expect(file.ok && file.value.notes.map((note) => note.text)).toEqual(['Visits are weekly.'])
  for (const [name, bytes] of Object.entries(opened.value.entries))
    expect(Buffer.from(bytes).includes(canary), name).toBe(false)
})

it('takes a code as it was dictated or pasted, and none with a wrong letter', async () => {
  const { a } = aTeam()
  const code = await deviceRecipient(a.vault)
  expect(await deviceRecipient(a.vault)).toBe(code)
  expect(readRecipient(` ${code.slice(0, 20)} ${code.slice(20).toUpperCase()}\n`)).toBe(code)
  const wrong = `${code.slice(0, 30)}${code[30] === 'q' ? 'p' : 'q'}${code.slice(31)}`
  for (const typed of [wrong, code.slice(1), '', 'AGE-SECRET-KEY-1']) expect(readRecipient(typed)).toBeNull()
})

const hasAge = spawnSync('age', ['--version']).status === 0

it.skipIf(!hasAge)('opens for each colleague with the age command and any unzip', async () => {
  const { b, exported } = aTeam()
  const { sealed } = await exported({ colleagues: [await deviceRecipient(b.vault)] })
  const folder = aFolder()
  writeFileSync(join(folder, 'key.txt'), `${await deviceIdentity(b.vault)}\n`, { mode: 0o600 })
  writeFileSync(join(folder, 'bundle'), sealed)
  const archive = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'bundle')])
  expect(Object.keys(unzipSync(archive)).sort()).toEqual(['changes.jsonl', 'manifest.json', 'visit.json'])
})
