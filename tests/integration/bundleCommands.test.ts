import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { expect, it } from 'vitest'
import { recipientOf } from '../../electron/bundles/deviceKey'
import type { CommandEnd } from '../../electron/commands/answer'
import { exportBundleFile } from '../../electron/commands/exportBundleFile'
import { mergeBundleFiles } from '../../electron/commands/mergeBundleFiles'
import { openOutputFolder } from '../../electron/commands/outputFolder'
import type { OutputFolder } from '../../electron/commands/outputFolder'
import { verifyBundle } from '../../electron/commands/verifyBundle'
import type { Workshop } from '../../electron/commands/workshop'
import { aCore, aFolder, anOpenCore, resourcesFolder, valueOf } from './support/aCore'
import { aNote, aVisit } from './support/visits'

const aWorkshop = (): Workshop => {
  const { core, call } = aCore()
  return {
    core: { ask: core.call, call, internal: call, stop: async () => core.close() },
    printPdf: () => Promise.reject(new Error('Nothing is printed here')),
    documents: {
      exported: () => Promise.reject(new Error('Nothing is exported here')),
      edited: () => Promise.reject(new Error('Nothing is imported here')),
      template: () => Promise.reject(new Error('No template is added here')),
    },
    progress: () => {},
    resourcesFolder,
    now: () => '2026-11-22T09:00:00.000Z',
  }
}
const into = async (out: string, work: (folder: OutputFolder) => Promise<CommandEnd>) => {
  const folder = valueOf(openOutputFolder(out))
  const end = await work(folder)
  if (end.exitCode !== 0) folder.abandon()
  return end
}
const messageOf = ({ output }: CommandEnd): string =>
  (output as { error?: { message: string } }).error?.message ?? ''

const aKey = async (folder: string) => {
  const identity = await generateX25519Identity()
  const identityFile = join(folder, 'key.txt')
  writeFileSync(identityFile, `# created by somebody\n${identity}\n`)
  return { identityFile, recipient: await recipientOf(identity) }
}
const sample = join(resourcesFolder, 'sample', 'sheffield-2024-focused-visit.json')

it('seals a visit file, verifies the bundle and merges it into the same visit file again', async () => {
  const folder = aFolder()
  const { identityFile, recipient } = await aKey(folder)
  const out = join(folder, 'out')
  const exported = await into(out, (to) =>
    exportBundleFile(aWorkshop(), to, {
      kind: 'bundleExport',
      file: sample,
      out,
      readers: { recipients: [recipient] },
    }),
  )
  expect(exported.exitCode).toBe(0)
  const bundle = join(out, 'visit.visitbundle')
  expect(readFileSync(bundle).includes('Sheffield')).toBe(false)

  const key = { identityFile }
  const verified = await verifyBundle(aWorkshop(), { kind: 'bundleVerify', file: bundle, key })
  expect(verified).toMatchObject({
    exitCode: 0,
    output: {
      bundle: { format: 'visitbook.bundle', version: 1, exchange: { sequence: 1, previous: null } },
      changes: { ofNewerVersion: 0, attachments: 0, referBacks: 0 },
    },
  })

  const merged = await into(join(folder, 'merged'), (to) =>
    mergeBundleFiles(aWorkshop(), to, { kind: 'bundleMerge', files: [bundle], out, key }),
  )
  expect(merged).toMatchObject({ exitCode: 0, output: { gaps: [], clashes: 0 } })
  const notesIn = (file: string) =>
    (JSON.parse(readFileSync(file, 'utf8')) as { notes: { text: string }[] }).notes
      .map(({ text }) => text)
      .sort()
  expect(notesIn(join(folder, 'merged', 'visit.json')).length).toBe(notesIn(sample).length)
})

it('merges bundles in any order, and says what is missing where the first one is', async () => {
  const folder = aFolder()
  const { identityFile, recipient } = await aKey(folder)
  const a = await anOpenCore()
  const visitId = await aVisit(a)
  const paths: string[] = []
  const others: string[] = []
  for (const text of ['First.', 'Second.']) {
    await aNote(a, visitId, text)
    const readers = { colleagues: [recipient] }
    const asked = { visitId, others, deviceName: 'laptop A', readers, documents: {} }
    const { sealed } = await a.ask('internal.exportBundle', asked)
    paths.push(join(folder, `${text}visitbundle`))
    writeFileSync(paths.at(-1) ?? '', sealed)
    // From here on the laptop's own last word counts: the next bundle brings what is new since.
    others.push((await a.ask('bundles.ofVisit', { visitId })).devices[0]?.device ?? '')
  }
  const merge = (files: readonly string[], out: string) =>
    into(out, (to) =>
      mergeBundleFiles(aWorkshop(), to, { kind: 'bundleMerge', files, out, key: { identityFile } }),
    )
  const both = await merge(paths.toReversed(), join(folder, 'both'))
  expect(both).toMatchObject({ exitCode: 0, output: { gaps: [] } })
  const text = readFileSync(join(folder, 'both', 'visit.json'), 'utf8')
  for (const word of ['First.', 'Second.']) expect(text).toContain(word)
  const alone = await merge(paths.slice(1), join(folder, 'alone'))
  expect(alone.exitCode).toBe(2)
  expect(messageOf(alone)).toContain('one before them is missing')
  expect(readdirSync(folder)).not.toContain('alone')
})

it('refuses a wrong key, a cut bundle and a file that is none, each with its reason', async () => {
  const folder = aFolder()
  const { identityFile, recipient } = await aKey(folder)
  const out = join(folder, 'out')
  await into(out, (to) =>
    exportBundleFile(aWorkshop(), to, {
      kind: 'bundleExport',
      file: sample,
      out,
      readers: { recipients: [recipient] },
    }),
  )
  const bundle = join(out, 'visit.visitbundle')
  const cut = join(folder, 'cut')
  writeFileSync(cut, readFileSync(bundle).subarray(0, -100))
  const other = join(folder, 'other.txt')
  writeFileSync(other, `${await generateX25519Identity()}\n`)
  const verify = (file: string, key: string) =>
    verifyBundle(aWorkshop(), { kind: 'bundleVerify', file, key: { identityFile: key } })
  for (const [file, key, words] of [
    [bundle, other, 'does not open it'],
    [cut, identityFile, 'a byte of it was changed'],
    [sample, identityFile, 'does not open it'],
    [join(folder, 'nothing'), identityFile, 'cannot be used'],
    [bundle, sample, 'holds none'],
  ] as const) {
    const end = await verify(file, key)
    expect(end.exitCode).toBe(2)
    expect(messageOf(end)).toContain(words)
  }
  const noCode = await into(join(folder, 'no'), (to) =>
    exportBundleFile(aWorkshop(), to, {
      kind: 'bundleExport',
      file: sample,
      out,
      readers: { recipients: [recipient.slice(0, -1)] },
    }),
  )
  expect(noCode.exitCode).toBe(2)
  expect(readdirSync(folder)).not.toContain('no')
})
