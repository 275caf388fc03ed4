import { generateX25519Identity } from 'age-encryption'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { expect, it } from 'vitest'
import { recipientOf } from '../../electron/bundles/deviceKey'
import { manifestOf, openBundleWith, sealWithManifest } from '../../electron/bundles/sealBundle'
import { sha256 } from '../../electron/bundles/sha256'
import { anOpenCore, aFolder, errorOf, fingerprintOf } from './support/aCore'
import { aNote, aVisit } from './support/visits'

const office = await generateX25519Identity()
const key = { identities: [office] }

/** A bundle with a whole visit, in which the record of its details is another. */
const withDetails = async (change: (record: Record<string, unknown>) => Record<string, unknown>) => {
  const [from, to] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(from)
  await aNote(from, visitId, 'Visits are weekly.')
  const { sealed } = await from.ask('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: '',
    readers: { colleagues: [await recipientOf(office)] },
    documents: {},
  })
  const opened = await openBundleWith(new Uint8Array(sealed), key)
  if (!opened.ok) throw new Error(opened.error)
  const { entries, manifest } = opened.value
  const lines = Buffer.from(entries['changes.jsonl'] ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const changed = lines.map((line) => {
    const record = JSON.parse(line) as Record<string, unknown>
    return record['entity'] === 'visit' ? canonicalJson(change(record) as never) : line
  })
  const own = { ...entries, 'changes.jsonl': Buffer.from(changed.map((line) => `${line}\n`).join('')) }
  const recipients = [(await to.ask('bundles.code', {})).recipient, await recipientOf(office)]
  const bytes = await sealWithManifest(own, manifestOf(own, manifest.sealedAt, manifest.exchange), {
    recipients,
  })
  return { to, visitId, bytes: new Uint8Array(bytes) }
}

const unreadable = {
  'a form of a newer version': (record: Record<string, unknown>) => ({ ...record, form: 99 }),
  'a framework that is none': (record: Record<string, unknown>) => ({
    ...record,
    set: { ...(record['set'] as object), 'silent/pack': '{}' },
  }),
}

for (const [what, change] of Object.entries(unreadable))
  it(`refuses a visit whose details have ${what}, before anything is copied or asked, and says why`, async () => {
    const { to, visitId, bytes } = await withDetails(change)
    const before = fingerprintOf(to.folder).length
    expect(errorOf(await to.call('internal.openBundle', { sealed: bytes, key: null }))).toEqual({
      kind: 'bundleRefused',
      reason: 'newerVersion',
    })
    expect(fingerprintOf(to.folder)).toHaveLength(before)
    expect(await to.ask('visits.list', {})).toEqual([])

    // In a place it is told as such, and not as a visit to take or one without its beginning.
    const drive = aFolder()
    await to.ask('internal.addFolderPlace', { folder: drive, name: 'Drive' })
    const folder = join(drive, 'bundles', visitId, '00000000-0000-7000-8000-0000000000aa')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `000001-${sha256(bytes).slice(0, 16)}.visitbundle`), bytes)
    expect(await to.ask('places.findBundles', { visitId: null })).toMatchObject({
      found: [],
      newer: 1,
      unbegun: 0,
    })
  })
