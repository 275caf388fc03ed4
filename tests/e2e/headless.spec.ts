import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { titlesInPdf } from './pages/officeFiles'
import { launchOptions, projectFolder } from './runtime'

type File = {
  format: string
  path: string
  name: string
  bytes: number
  sha256: string
  checked?: boolean
  found?: string[]
}
type Source = { note: number; noteId: string; at: string; quote: string; direction: string }
type Report = {
  files: File[]
  issues: { rule: string; severity: string }[]
  paragraphs: { section: string; text: string; sources: Source[] }[]
  unusedEvidence: { direction: string; why: string; passages: { note: number; quote: string }[] }[]
  letter: { title: string; words: number }
  bundle: { name: string; identity: string; entries: { name: string; sha256: string }[] }
  error: { message: string; problems: { place: string; message: string }[] }
}
type Run = { code: number | null; report: Report; progress: string; temporary: string[] }

const badFiles = join(projectFolder, 'tests', 'fixtures', 'bad')
const sample = join(projectFolder, 'resources', 'sample', 'sheffield-2024-focused-visit.json')

/** Runs a command as a script would: output through a pipe, temporary files where the test can look for them. */
const run = (testInfo: TestInfo, command: readonly string[], stopAfter?: RegExp): Promise<Run> => {
  const temporary = testInfo.outputPath('tmp')
  mkdirSync(temporary, { recursive: true })
  const { executablePath, args, env } = launchOptions(command, { TMPDIR: temporary })
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, args, { env, cwd: testInfo.outputDir })
    let output = ''
    let progress = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => {
      progress += chunk.toString()
      if (stopAfter?.test(progress) === true && !child.killed) child.kill('SIGTERM')
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const ours = readdirSync(temporary).filter((name) => name.startsWith('visitbook-'))
      const report = (output === '' ? {} : JSON.parse(output)) as Report
      resolve({ code, report, progress, temporary: ours })
    })
  })
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('demo drafts, checks, exports and seals the sample visit, and says what it wrote', async ({}, testInfo) => {
  const out = testInfo.outputPath('demo')
  const { code, report, progress, temporary } = await run(testInfo, ['demo', '--out', out])
  expect(code, progress).toBe(0)
  expect(report.files.map((file) => file.format)).toEqual(['docx', 'pdf', 'html', 'md', 'txt', 'bundle'])
  expect(readdirSync(out).sort()).toEqual(report.files.map((file) => file.name).sort())
  for (const file of report.files) {
    expect(file.path).toBe(join(out, file.name))
    expect(sha256(file.path)).toBe(file.sha256)
    expect(readFileSync(file.path)).toHaveLength(file.bytes)
    // The bundle is opened again as it is sealed.
    if (file.format !== 'bundle') expect(file).toMatchObject({ checked: true, found: [] })
  }
  expect(report.letter.words).toBeGreaterThan(500)
  expect(report.bundle.identity).toMatch(/^AGE-SECRET-KEY-1/)
  expect(report.bundle.entries.map((entry) => entry.name)).toContain('visit.json')
  expect(progress).toContain('Drafting the letter')
  expect(temporary).toEqual([])
})

test('every source of a paragraph stands word for word in the note it names', async ({}, testInfo) => {
  const { code, report } = await run(testInfo, ['draft', sample, '--out', 'here', '--formats', 'md,txt'])
  expect(code).toBe(0)
  expect(
    readdirSync(testInfo.outputPath('here'))
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['md', 'txt'])
  const { notes } = JSON.parse(readFileSync(sample, 'utf8')) as { notes: { at: string; text: string }[] }
  const sources = report.paragraphs.flatMap((paragraph) => paragraph.sources)
  expect(sources.length).toBeGreaterThan(20)
  const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ')
  for (const source of sources) {
    expect(notes[source.note]?.at).toBe(source.at)
    expect(plain(notes[source.note]?.text)).toContain(plain(source.quote))
  }
})

const cases = join(projectFolder, 'tests', 'fixtures', 'cases')
const kinds: Readonly<Record<string, string>> = {
  'a focused visit': sample,
  'a monitoring visit': join(cases, 'herefordshire-2024-monitoring-visit.json'),
  'an inspection': join(cases, 'liverpool-2026-ilacs.json'),
  'an inspection under the framework of 2013': join(cases, 'sheffield-2014-sif-a.json'),
}

for (const [kind, file] of Object.entries(kinds))
  test(`the PDF of ${kind} is tagged, has a title, a language and its headings as outline, and names no author and no machine`, async ({}, testInfo) => {
    const { report } = await run(testInfo, ['draft', file, '--out', 'here', '--formats', 'pdf,html'])
    const [path, page] = ['pdf', 'html'].map(
      (format) => report.files.find((each) => each.format === format)?.path ?? '',
    )
    const html = readFileSync(page ?? '', 'utf8')
    const headings = [...html.matchAll(/<h[123]>(.*?)<\/h[123]>/g)].map((match) => match[1] ?? '')
    const titles = titlesInPdf(path ?? '').map((title) => title.replace(/\s+/g, ' ').trim())
    expect(headings.length).toBeGreaterThan(3)
    expect(titles).toEqual(expect.arrayContaining(headings))
    expect(titles).toContain(report.letter.title)
    const pdf = readFileSync(path ?? '').toString('latin1')
    expect(pdf).toContain('/Lang (en-GB)')
    if (html.includes('<table>')) for (const tag of ['/S /Table', '/S /TH']) expect(pdf).toContain(tag)
    for (const tag of ['/S /H1', '/S /H2', '/S /L\n', '/S /P']) expect(pdf).toContain(tag)
    expectBare(pdf)
  })

test('the evidence index comes with the letter when it is asked for, as an internal document', async ({}, testInfo) => {
  const { code, report } = await run(testInfo, [
    'draft',
    sample,
    '--out=here',
    '--formats=txt',
    '--evidence-index=docx,pdf,csv',
  ])
  expect(code).toBe(0)
  expect(report.files.map((file) => file.format)).toEqual([
    'txt',
    'evidence-index-docx',
    'evidence-index-pdf',
    'evidence-index-csv',
  ])
  for (const file of report.files.slice(1)) {
    expect(file.name).toMatch(/^OFFICIAL-SENSITIVE .* evidence index /)
    expect(file).toMatchObject({ checked: true, found: [] })
  }
  expect(report.unusedEvidence).toEqual([])
  const csv = readFileSync(report.files[3]?.path ?? '', 'utf8')
  for (const source of report.paragraphs.flatMap((paragraph) => paragraph.sources))
    expect(csv).toContain(source.quote.replace(/\s+/g, ' ').replaceAll('"', '""'))
  const path = report.files[2]?.path ?? ''
  const titles = titlesInPdf(path)
  for (const heading of ['Evidence index', 'Headline findings', 'Passages that no paragraph rests on'])
    expect(titles).toContain(heading)
  expect(readFileSync(path).toString('latin1')).toContain('/Lang (en-GB)')
  expectBare(readFileSync(path).toString('latin1'))
})

const expectBare = (pdf: string) => {
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('/Title')
  expect(pdf).not.toContain('/Author')
  expect(pdf).not.toMatch(/\/(?:Creation|Mod)Date/)
  expect(pdf).not.toMatch(/Mozilla|Chrome\/|Linux|Electron/)
}

test('frameworks lists the packs with their versions and dates', async ({}, testInfo) => {
  const { code, report, temporary } = await run(testInfo, ['frameworks'])
  const { frameworks } = report as unknown as {
    frameworks: { id: string; version: string; validFrom: string }[]
  }
  expect(code).toBe(0)
  expect(frameworks.map((pack) => pack.id)).toEqual(
    expect.arrayContaining(['ilacs-focused-visit', 'ilacs-standard', 'ilacs-2018', 'sif-a', 'sif-b']),
  )
  for (const pack of frameworks)
    expect(`${pack.version} ${pack.validFrom}`).toMatch(/^\d{4}-\d{2} \d{4}-\d{2}-\d{2}$/)
  expect(temporary).toEqual([])
})

const places: Readonly<Record<string, RegExp>> = {
  'dates-out-of-order.json': /^dates\[0\]/,
  'extra-key.json': /finding/,
  'not-json.json': /^line \d+, column \d+$/,
  'quote-not-in-note.json': /^notes\[\d+\]\.passages\[\d+\]\.quote$/,
  'unknown-area.json': /^notes\[\d+\]\.area$/,
  'unknown-framework.json': /^framework$/,
  'unknown-prompt.json': /^notes\[\d+\]\.passages\[\d+\]\.prompts\[\d+\]$/,
  'wrong-version.json': /^version$/,
}

for (const [name, place] of Object.entries(places)) {
  test(`${name} is refused with its place, and leaves nothing behind`, async ({}, testInfo) => {
    const out = testInfo.outputPath('out', 'deeper')
    const { code, report, progress, temporary } = await run(testInfo, [
      'draft',
      join(badFiles, name),
      '--out',
      out,
    ])
    expect(code).toBe(2)
    const problem = report.error.problems.find((one) => place.test(one.place))
    expect(problem, JSON.stringify(report.error)).toBeDefined()
    expect(progress).toContain(`${problem?.place}: ${problem?.message}`)
    expect(existsSync(testInfo.outputPath('out'))).toBe(false)
    expect(temporary).toEqual([])
  })
}

test('no bad file lacks its test', () => {
  expect(Object.keys(places).sort()).toEqual(readdirSync(badFiles).sort())
})

test('a file of 100 MB, a missing file and a folder are refused before they are read', async ({}, testInfo) => {
  const large = testInfo.outputPath('large.json')
  writeFileSync(large, '')
  truncateSync(large, 100_000_000)
  const before = readdirSync(testInfo.outputDir)
  for (const [file, message] of [
    [large, 'is too large: 100 MB; the limit is 50 MB'],
    [testInfo.outputPath('none.json'), 'is missing or cannot be read'],
    [projectFolder, 'is not a file'],
  ] as const) {
    const { code, report } = await run(testInfo, ['draft', file, '--out', 'here'])
    expect(code).toBe(2)
    expect(report.error.problems).toEqual([{ place: 'whole file', message }])
  }
  expect(readdirSync(testInfo.outputDir).filter((name) => name !== 'tmp')).toEqual(before)
})

test('an output folder that cannot be one is refused, and files already there stay', async ({}, testInfo) => {
  const taken = testInfo.outputPath('taken')
  writeFileSync(taken, 'mine')
  const { code, report } = await run(testInfo, ['draft', sample, '--out', join(taken, 'below')])
  expect(code).toBe(2)
  expect(report.error.message).toContain('cannot become one')
  expect(readFileSync(taken, 'utf8')).toBe('mine')
})

test('an unknown command is told the usage', async ({}, testInfo) => {
  const { code, report, progress } = await run(testInfo, ['dmeo'])
  expect(code).toBe(2)
  expect(report.error.message).toBe('There is no command "dmeo".')
  expect(progress).toContain('Usage: npm start -- COMMAND')
})

test('a run that is broken off leaves neither files nor its vault', async ({}, testInfo) => {
  const out = testInfo.outputPath('demo')
  const { code, temporary } = await run(testInfo, ['demo', '--out', out], /Laying it out as html/)
  expect(code).toBe(143)
  expect(existsSync(out)).toBe(false)
  expect(temporary).toEqual([])
})

test('a command runs beside the open app and leaves its profile alone', async ({}, testInfo) => {
  const profile = testInfo.outputPath('home', '.config')
  const { executablePath, args, env } = launchOptions(['frameworks'], {
    XDG_CONFIG_HOME: profile,
    HOME: profile,
  })
  const codes = await Promise.all(
    [0, 1].map(
      () =>
        new Promise((resolve) => spawn(executablePath, args, { env, stdio: 'ignore' }).once('exit', resolve)),
    ),
  )
  expect(codes).toEqual([0, 0])
  expect(existsSync(join(profile, 'Visitbook'))).toBe(false)
  expect(existsSync(join(profile, 'visitbook'))).toBe(false)
})
