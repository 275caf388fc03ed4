import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import type { Input, Operation, Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Bridge } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const passphrase = 'four quiet herons wading upstream'
const badFiles = join(projectFolder, 'tests', 'fixtures', 'bad')
const sample = join(projectFolder, 'resources', 'sample', 'sheffield-2024-focused-visit.json')

type Call = <O extends Operation>(operation: O, input: Input<O>) => Promise<Result<Output<O>, AppError>>

const callFrom = (page: Page): Call => {
  const ask = (operation: string, input: unknown) =>
    page.evaluate(
      ([name, asked]) => (window as unknown as { bridge: Bridge }).bridge.call(name as string, asked),
      [operation, input] as const,
    )
  return (operation, input) => ask(operation, input) as Promise<never>
}

const valueOf = <T>(answer: Result<T, AppError>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** The app with a new vault, and the folder in which its dialogs are answered. */
const openWithVault = async (testInfo: TestInfo) => {
  const { app, page } = await openApp(testInfo)
  const call = callFrom(page)
  const { recoveryKey } = valueOf(await call('vault.create', { passphrase }))
  return { app, page, call, recoveryKey, folder: testInfo.outputPath('dialogs') }
}

test('a letter is exported in every format, and the answer is the size on the disk', async ({}, testInfo) => {
  const { call, folder } = await openWithVault(testInfo)
  const { visitId } = valueOf(await call('visits.addSample', {}))
  const { id: letterId } = valueOf(await call('letters.draft', { visitId }))
  for (const format of ['docx', 'pdf', 'html', 'md', 'txt'] as const) {
    const written = valueOf(await call('shell.exportLetter', { letterId, format }))
    expect(written?.fileName).toMatch(new RegExp(`^OFFICIAL-SENSITIVE Sheffield .* draft\\.${format}$`))
    expect(readFileSync(join(folder, written?.fileName ?? ''))).toHaveLength(written?.bytes ?? -1)
  }
  expect(readdirSync(folder)).toHaveLength(5)

  writeFileSync(join(folder, 'cancel'), '')
  expect(await call('shell.exportLetter', { letterId, format: 'pdf' })).toEqual({ ok: true, value: null })
  rmSync(folder, { recursive: true })
  expect(await call('shell.exportLetter', { letterId, format: 'txt' })).toEqual({
    ok: false,
    error: { kind: 'notExported', reason: 'missingFolder' },
  })
})

test('a folder that may not be written to is named as such, and the file in it stays', async ({}, testInfo) => {
  test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'root may write everywhere')
  const { call, folder } = await openWithVault(testInfo)
  const { visitId } = valueOf(await call('visits.addSample', {}))
  const { id: letterId } = valueOf(await call('letters.draft', { visitId }))
  const written = valueOf(await call('shell.exportLetter', { letterId, format: 'txt' }))
  const before = readFileSync(join(folder, written?.fileName ?? ''))
  chmodSync(folder, 0o500)
  expect(await call('shell.exportLetter', { letterId, format: 'txt' })).toEqual({
    ok: false,
    error: { kind: 'notExported', reason: 'readOnly' },
  })
  chmodSync(folder, 0o700)
  expect(readdirSync(folder)).toEqual([written?.fileName])
  expect(readFileSync(join(folder, written?.fileName ?? ''))).toEqual(before)
})

test('the recovery key can be saved and printed until it is said to be safe, and not after', async ({}, testInfo) => {
  const { call, recoveryKey, folder } = await openWithVault(testInfo)
  expect(valueOf(await call('shell.saveRecoveryKey', {}))).toEqual({ fileName: 'Visitbook recovery key.txt' })
  expect(readFileSync(join(folder, 'Visitbook recovery key.txt'), 'utf8')).toContain(`\n${recoveryKey}\n`)
  expect(valueOf(await call('shell.printRecoveryKey', {}))).toEqual({ printed: true })
  expect(readFileSync(join(folder, 'printed recovery key.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  valueOf(await call('shell.recoveryKeyKept', {}))
  for (const operation of ['shell.saveRecoveryKey', 'shell.printRecoveryKey'] as const) {
    expect(await call(operation, {})).toEqual({ ok: false, error: { kind: 'locked' } })
  }
})

test('locking forgets the recovery key', async ({}, testInfo) => {
  const { call } = await openWithVault(testInfo)
  valueOf(await call('vault.lock', {}))
  expect(await call('shell.saveRecoveryKey', {})).toEqual({ ok: false, error: { kind: 'locked' } })
})

test('a visit file chosen by the user becomes a visit; a bad one is refused with its place', async ({}, testInfo) => {
  const { call, folder } = await openWithVault(testInfo)
  const open = () => call('shell.openVisitFile', {})
  copyFileSync(sample, join(folder, 'visit.json'))
  const { visitId } = valueOf(await open()) ?? { visitId: '' }
  expect(valueOf(await call('visits.get', { visitId })).authority.name).toBe('Sheffield City Council')
  copyFileSync(join(badFiles, 'quote-not-in-note.json'), join(folder, 'visit.json'))
  expect(await open()).toMatchObject({
    ok: false,
    error: { kind: 'unusableFile', problems: [{ place: 'notes[0].passages[0].quote' }] },
  })
  rmSync(join(folder, 'visit.json'))
  mkdirSync(join(folder, 'visit.json'))
  expect(await open()).toMatchObject({
    error: { problems: [{ place: 'whole file', message: 'is not a file' }] },
  })
  expect(valueOf(await call('visits.list', {}))).toHaveLength(1)
})

test('a framework pack that does not fit is refused with the path of the fault', async ({}, testInfo) => {
  const { call, folder } = await openWithVault(testInfo)
  const pack = JSON.parse(
    readFileSync(join(projectFolder, 'resources', 'frameworks', 'sif-a.json'), 'utf8'),
  ) as Record<string, unknown>
  const add = (content: object) => {
    writeFileSync(join(folder, 'framework.json'), JSON.stringify(content))
    return call('shell.addFramework', {})
  }
  expect(await add({ ...pack, id: 'our-own', graded: 'yes' })).toMatchObject({
    ok: false,
    error: { kind: 'unusableFile', problems: [{ place: 'graded' }] },
  })
  expect(valueOf(await add({ ...pack, id: 'our-own' }))).toEqual({ id: 'our-own' })
  expect(valueOf(await call('frameworks.list', {})).map(({ id }) => id)).toContain('our-own')
})
