import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { BundleManifest } from '@shared/bundles/bundleFormat'
import { clashCards } from '../../electron/bundles/decideClashes'
import { openExchange } from '../../electron/bundles/openExchange'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { sha256 } from '../../electron/bundles/sha256'
import { aFolder, valueOf } from './support/aCore'
import { aNewLaptop } from './support/laptops'
import { allOf } from './support/wholeVisit'

/** Bundles of format version 1, made once. They are never made anew: whoever has one can open it for ever. */
const folder = join(import.meta.dirname, '../fixtures/bundles')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const identity = readFileSync(join(folder, 'v1-key.txt'), 'utf8').match(/^AGE-SECRET-KEY-1.*$/m)?.[0] ?? ''
const passphrase = 'orchard lantern river'
const sums: Readonly<Record<string, string>> = {
  'v1-first.visitbundle': '462a3fd41869b4daf5e4b7dd1f4cd99da4090835f778862b423ae4f4001b3d33',
  'v1-passphrase.visitbundle': '244085412d44594201430ad068b9055ee4236816181ec6862707fbb64f33c9dd',
  'v1-second.visitbundle': '2ebf955da437f3114230012145c96b4adb1a0184eb16d90536f78dc415cb8479',
}

it('the bundles kept of version 1 are the bytes they always were', () => {
  const bundles = readdirSync(folder).filter((name) => name.endsWith('.visitbundle'))
  expect(Object.fromEntries(bundles.map((name) => [name, sha256(bytesOf(name))]))).toEqual(sums)
})

it('a visit kept in bundles of version 1 opens, merges and says what it said when it was sealed', async () => {
  const laptop = aNewLaptop('C')
  const open = async (name: string) => {
    const opened = await openExchange(bytesOf(name), { identities: [identity] })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    return opened.value
  }
  const bundles = [await open('v1-second.visitbundle'), await open('v1-first.visitbundle')]
  const visitId = bundles[0]?.exchange.visit ?? ''
  const { plan } = valueOf(await receiveBundles(laptop.vault, visitId, bundles))
  expect([plan.gaps, plan.parked]).toEqual([[], []])
  const all = await allOf(laptop, visitId)
  expect(all.notes.map(({ text }) => text.split('\n'))).toEqual(
    expect.arrayContaining([
      ['Six plans were read.'],
      [
        'Visits are daily and on time.',
        'Visits are fortnightly and on time.',
        'Plans are clear',
        'Children’s “own words” ✓',
      ],
    ]),
  )
  expect(all.notes).toHaveLength(2)
  expect(all.visit.authority.name).toBe('Sheffield City Council')
  expect(all.bytes).toEqual([Buffer.from('a plan, in bytes').toString('hex')])
  expect([all.lines, all.voices, all.leftOut].map(({ length }) => length)).toEqual([1, 1, 1])
  expect(all.letter?.sections.length).toBeGreaterThan(3)
  const cards = valueOf(clashCards(laptop.vault, visitId))
  expect(cards.map(({ sides }) => sides.map(({ words }) => words).sort())).toEqual(
    expect.arrayContaining([
      ['All children are heard.', 'Most children are heard.'],
      ['Visits are daily and on time.', 'Visits are fortnightly and on time.'],
    ]),
  )
})

it('one sealed with a passphrase opens with it and with no other', async () => {
  const sealed = bytesOf('v1-passphrase.visitbundle')
  expect((await openExchange(sealed, { passphrase })).ok).toBe(true)
  expect(await openExchange(sealed, { passphrase: `${passphrase}s` })).toEqual({
    ok: false,
    error: 'notDecrypted',
  })
})

it('opens without this app: by any implementation of age and any unzip', async () => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const archive = await decrypter.decrypt(bytesOf('v1-first.visitbundle'))
  const files = unzipSync(archive)
  const manifest = BundleManifest.parse(
    JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8')),
  )
  expect(manifest.version).toBe(1)
  for (const { name, sha256: sum } of manifest.entries)
    expect(sha256(files[name] ?? new Uint8Array())).toBe(sum)
  const at = aFolder()
  // Where this machine has the commands themselves, they are asked as well.
  if (hasCommand('age', '--version')) {
    const own = execFileSync('age', [
      '-d',
      '-i',
      join(folder, 'v1-key.txt'),
      join(folder, 'v1-first.visitbundle'),
    ])
    expect(sha256(own)).toBe(sha256(archive))
  }
  if (hasCommand('unzip', '-v')) {
    const zip = join(at, 'bundle.zip')
    writeFileSync(zip, archive)
    const visit = JSON.parse(execFileSync('unzip', ['-p', zip, 'visit.json']).toString('utf8')) as {
      format: string
      authority: { name: string }
    }
    expect([visit.format, visit.authority.name]).toEqual(['visitbook.visit', 'Sheffield City Council'])
  }
})

const hasCommand = (name: string, flag: string): boolean => spawnSync(name, [flag]).status === 0
