import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter, identityToRecipient } from 'age-encryption'
import { unzipSync, zipSync } from 'fflate'
import { expect, it, onTestFinished } from 'vitest'
import { newBundleIdentity, openBundle, sealBundle } from '../../electron/bundles/sealBundle'

const entries = { 'visit.json': Buffer.from('{"a":1}'), 'letter.docx': Buffer.alloc(100_000, 7) }
const now = '2024-11-20T10:00:00.000Z'

const asBytes = (content: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(content).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
  )

it('opens with its identity to the same bytes', async () => {
  const identity = await newBundleIdentity()
  const opened = await openBundle(await sealBundle(entries, { identity, now }), identity)
  expect(opened.ok && asBytes(opened.value.entries)).toEqual(asBytes(entries))
  expect(opened.ok && opened.value.manifest.sealedAt).toBe(now)
})

it('shows nothing of what is in it', async () => {
  const sealed = await sealBundle(entries, { identity: await newBundleIdentity(), now })
  expect(Buffer.from(sealed).includes('visit.json')).toBe(false)
})

it('does not open with another identity, nor when a byte is changed or its end is missing', async () => {
  const identity = await newBundleIdentity()
  const sealed = await sealBundle(entries, { identity, now })
  const changed = Uint8Array.from(sealed)
  changed[sealed.length - 500] = (changed[sealed.length - 500] ?? 0) ^ 1
  const notOpened = { ok: false, error: 'notDecrypted' }
  expect(await openBundle(sealed, await newBundleIdentity())).toEqual(notOpened)
  expect(await openBundle(changed, identity)).toEqual(notOpened)
  expect(await openBundle(sealed.subarray(0, sealed.length - 1), identity)).toEqual(notOpened)
})

it('believes no entry that its manifest does not vouch for', async () => {
  const identity = await newBundleIdentity()
  const seal = async (files: Record<string, Uint8Array>) => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(identity))
    return openBundle(await encrypter.encrypt(zipSync(files)), identity)
  }
  expect(await seal(entries)).toEqual({ ok: false, error: 'noManifest' })
  const honest = await openBundle(await sealBundle(entries, { identity, now }), identity)
  const manifest = Buffer.from(JSON.stringify(honest.ok && honest.value.manifest))
  const more = { 'manifest.json': manifest, ...entries, 'extra.txt': Buffer.from('?') }
  const fewer = { 'manifest.json': manifest, 'visit.json': entries['visit.json'] }
  const other = { 'manifest.json': manifest, ...entries, 'visit.json': Buffer.from('{"a":2}') }
  for (const files of [more, fewer, other]) {
    expect(await seal(files)).toEqual({ ok: false, error: 'entriesDiffer' })
  }
})

const hasAge = spawnSync('age', ['--version']).status === 0

it.skipIf(!hasAge)('opens with the age command and any unzip, without this app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-age-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const identity = await newBundleIdentity()
  writeFileSync(join(folder, 'key.txt'), `${identity}\n`, { mode: 0o600 })
  writeFileSync(join(folder, 'bundle'), await sealBundle(entries, { identity, now }))
  const archive = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'bundle')])
  expect(Object.keys(unzipSync(archive)).sort()).toEqual(['letter.docx', 'manifest.json', 'visit.json'])
})
