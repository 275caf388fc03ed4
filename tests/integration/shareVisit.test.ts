import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { expect, it } from 'vitest'
import { codeFileText } from '@shared/bundles/teamComputer'
import { recipientOf } from '../../electron/bundles/deviceKey'
import { anOpenCore, errorOf } from './support/aCore'
import type { TestCore } from './support/aCore'
import { aNote, aVisit } from './support/visits'

const codeOf = async (core: TestCore) => (await core.ask('bundles.code', {})).recipient
const computersOn = async (core: TestCore, visitId: string) =>
  (await core.ask('bundles.ofVisit', { visitId })).computers
const seal = async (core: TestCore, visitId: string, colleagues: readonly string[]) =>
  new Uint8Array(
    (
      await core.ask('internal.exportBundle', {
        visitId,
        others: [],
        deviceName: '',
        readers: { colleagues: [...colleagues] },
        documents: {},
      })
    ).sealed,
  )
const bringIn = async (core: TestCore, sealed: Uint8Array<ArrayBuffer>) => {
  const { receivedId } = await core.ask('internal.openBundle', { sealed, key: null })
  return core.ask('bundles.merge', { receivedId })
}

it('takes a colleague’s computer into the team by its code, pasted in any form or from its file', async () => {
  const a = await anOpenCore()
  const visitId = await aVisit(a)
  const recipient = await recipientOf(await generateX25519Identity())
  const invite = (code: string, name = '') => a.ask('bundles.invite', { visitId, code, name })
  expect(await invite(` ${recipient.toUpperCase().replace(/(.{20})/g, '$1 ')}\n`)).toBe('invited')
  expect(await invite(recipient)).toBe('alreadyThere')
  expect(await invite(codeFileText({ name: 'Bo’s\nlaptop', recipient }), '')).toBe('alreadyThere')
  expect(await invite(recipient, 'Bo’s laptop')).toBe('invited')
  expect(await invite(recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q'))).toBe('noCode')
  expect(await invite('Bo')).toBe('noCode')
  expect(await invite(await codeOf(a))).toBe('ownCode')
  expect(await computersOn(a, visitId)).toMatchObject([
    { recipient, name: 'Bo’s laptop', device: '', addedBy: 'A. Lead' },
  ])
  await a.ask('bundles.removeComputer', { visitId, recipient })
  expect(await computersOn(a, visitId)).toEqual([])
  expect(errorOf(await a.call('bundles.removeComputer', { visitId, recipient }))).toEqual({
    kind: 'notFound',
    noun: 'computer',
  })
  expect(await invite(recipient)).toBe('invited')
  expect(await computersOn(a, visitId)).toMatchObject([{ recipient, name: 'Bo’s laptop' }])
})

it('whoever gets one bundle can answer it: the codes of the team come with it', async () => {
  const [a, b, c] = [await anOpenCore(), await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  await a.ask('bundles.nameComputer', { name: 'laptop A' })
  await b.ask('bundles.nameComputer', { name: 'laptop B' })
  for (const [core, name] of [
    [b, 'Bo'],
    [c, 'Cem'],
  ] as const)
    await a.ask('bundles.invite', { visitId, code: await codeOf(core), name })
  const { words } = await bringIn(b, await seal(a, visitId, [await codeOf(b)]))
  expect(words.join(' ')).toContain('3 computers of the team from A. Lead')
  const known = await computersOn(b, visitId)
  expect(new Map(known.map(({ recipient, name }) => [recipient, name]))).toEqual(
    new Map([
      [await codeOf(a), 'laptop A'],
      [await codeOf(b), 'Bo'],
      [await codeOf(c), 'Cem'],
    ]),
  )
  expect(known.find(({ name }) => name === 'laptop A')?.device).not.toBe('')
  // Its own name goes before what it was called until it had said it itself.
  await bringIn(a, await seal(b, visitId, [await codeOf(a)]))
  expect((await computersOn(a, visitId)).map(({ name }) => name).sort()).toEqual([
    'Cem',
    'laptop A',
    'laptop B',
  ])
  expect((await a.ask('bundles.ofVisit', { visitId })).nextBundle).toBe(2)
})

it('makes and checks a copy of the vault before each merge, encrypted as the vault is, and keeps the last five', async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  const code = await codeOf(b)
  const folder = join(b.folder, 'backups')
  const names: string[] = []
  for (let round = 0; round < 7; round += 1) {
    await aNote(a, visitId, `Visits are weekly, canary ${round}.`)
    names.push((await bringIn(b, await seal(a, visitId, [code]))).backup)
  }
  expect(readdirSync(folder).sort()).toEqual([...new Set(names)].sort().slice(-5))
  for (const name of readdirSync(folder)) {
    const copy = readFileSync(join(folder, name))
    expect(copy.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(copy.includes('canary')).toBe(false)
  }
})

it('merges nothing where the copy cannot be made, and says so', async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  const sealed = await seal(a, visitId, [await codeOf(b)])
  const { receivedId } = await b.ask('internal.openBundle', { sealed, key: null })
  const folder = join(b.folder, 'backups')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file in its place')
  expect(errorOf(await b.call('bundles.merge', { receivedId }))).toEqual({
    kind: 'notBackedUp',
    reason: 'other',
  })
  expect(await b.ask('visits.list', {})).toEqual([])
  rmSync(folder)
  expect((await b.ask('bundles.merge', { receivedId })).visitId).toBe(visitId)
  expect(existsSync(folder)).toBe(true)
})
