import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { textOfDocx, wordsOf } from './pages/officeFiles'
import { launchOptions, projectFolder } from './runtime'

type Expectation = {
  readonly visit: string
  readonly must: readonly { readonly what: string; readonly pattern: string }[]
  readonly mustNot: readonly { readonly what: string; readonly pattern: string }[]
  readonly counts: Readonly<Record<string, number>>
}
type Report = {
  readonly files: readonly { readonly format: string; readonly path: string }[]
  readonly issues: readonly { readonly rule: string }[]
  readonly paragraphs: readonly { readonly text: string; readonly sources: readonly { quote: string }[] }[]
}
type VisitFile = {
  readonly notes: readonly unknown[]
  readonly findings?: readonly { readonly passages: readonly string[] }[]
}

const cases = join(projectFolder, 'tests', 'fixtures', 'cases')
const names = readdirSync(cases)
  .filter((name) => name.endsWith('.expect.json'))
  .map((name) => name.replace('.expect.json', ''))
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Runs a command of the app to its end and answers what it printed. */
const run = async (testInfo: TestInfo, command: readonly string[]): Promise<Report> => {
  const { executablePath, args, env } = launchOptions(command)
  const child = spawn(executablePath, args, { env, cwd: testInfo.outputDir })
  let [output, progress] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (progress += chunk.toString()))
  const code = await new Promise((done, failed) => child.once('close', done).once('error', failed))
  expect(code, progress).toBe(0)
  return JSON.parse(output) as Report
}

const fileOf = (report: Report, format: string) =>
  report.files.find((file) => file.format === format)?.path ?? ''

for (const name of names)
  test(`${name}: the Word document says what it must, and nothing that it must not`, async ({}, testInfo) => {
    test.setTimeout(90_000)
    const expected = readJson(join(cases, `${name}.expect.json`)) as Expectation
    const path = resolve(cases, expected.visit)
    const isSample = path.includes(join('resources', 'sample'))
    const command = isSample ? ['demo'] : ['draft', path, '--formats', 'docx,txt']
    const report = await run(testInfo, [...command, '--out', testInfo.outputPath('out')])
    const text = textOfDocx(fileOf(report, 'docx'))

    const joined = text.replace(/\s+/g, ' ')
    for (const { what, pattern } of expected.must) expect(joined, what).toMatch(new RegExp(pattern, 'i'))
    for (const { what, pattern } of expected.mustNot)
      expect(joined, what).not.toMatch(new RegExp(pattern, 'i'))
    const plain = readFileSync(fileOf(report, 'txt'), 'utf8').trim()
    expect(wordsOf(text)).toEqual(wordsOf(plain).filter((word) => word !== 'OFFICIAL-SENSITIVE'))

    const visit = readJson(path) as VisitFile
    expect(visit.notes).toHaveLength(expected.counts['notes'] ?? -1)
    const backed = report.paragraphs.filter((paragraph) => paragraph.sources.length > 0)
    expect(backed).toHaveLength((visit.findings ?? []).filter(({ passages }) => passages.length > 0).length)
    const quotes = new Set(
      backed.flatMap((paragraph) => paragraph.sources.map(({ quote }) => plainOf(quote))),
    )
    expect(quotes).toEqual(
      new Set((visit.findings ?? []).flatMap((finding) => finding.passages.map(plainOf))),
    )
  })

const plainOf = (quote: string) => quote.replace(/\s+/g, ' ').trim()

test('a visit without findings is drafted in its own words, each of them said to be unworded', async ({}, testInfo) => {
  const report = await run(testInfo, [
    'draft',
    join(cases, 'minimal.json'),
    '--formats',
    'docx',
    '--out',
    testInfo.outputPath('out'),
  ])
  const text = textOfDocx(fileOf(report, 'docx'))
  expect(text).toContain('Family and friends were looked at before any other home was considered')
  expect(text).toContain('Does not know what was decided at the last review')
  expect(report.issues.map((issue) => issue.rule).join(' ')).toMatch(/unworded/)
  expect(report.paragraphs.filter((paragraph) => paragraph.sources.length > 0)).toHaveLength(3)
})
