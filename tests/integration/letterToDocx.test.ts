import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import type { LetterContent } from '@shared/letters/letter'
import { letterToText } from '@shared/letters/letterToText'
import { letterToDocx } from '../../electron/letters/letterToDocx'
import { draftFile, readText } from '../unit/letters/caseFiles'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'visitbook-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const letter = draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))
const report = draftFile(readText('tests/fixtures/cases/sheffield-2014-sif-a.json'))
const marking = 'OFFICIAL-SENSITIVE'

const partsOf = async (content: LetterContent, mark: string | null): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await letterToDocx(content, { marking: mark }))).map(([name, part]) => [
      name,
      strFromU8(part),
    ]),
  )

it('says nothing about who made it, when, or with what', async () => {
  const parts = await partsOf(report, null)
  const all = Object.values(parts).join('\n')
  expect(Object.keys(parts).filter((name) => /comment|people|custom|app\.xml/i.test(name))).toEqual([])
  expect(all).not.toMatch(
    /creator|lastModifiedBy|Un-named|cp:revision|dcterms|rsid|<w:ins |<w:del |w:author/i,
  )
  expect(all).not.toMatch(/docProps\/(custom|app)\.xml|comments\.xml/)
  expect(parts['docProps/core.xml']).toContain('<dc:title>')
})

it('gives the same bytes for the same letter', async () => {
  const first = await letterToDocx(letter, { marking })
  const second = await letterToDocx(letter, { marking })
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
})

it('uses real headings, lists, numbering, a table with a header row and British English', async () => {
  const document = (await partsOf(report, null))['word/document.xml'] ?? ''
  const styles = (await partsOf(report, null))['word/styles.xml'] ?? ''
  expect(document.match(/w:val="Heading1"/g)).toHaveLength(1)
  expect(document).toMatch(/w:val="Heading2"/)
  expect(document).toMatch(/<w:numPr>/)
  expect(document).toMatch(/<w:tblHeader/)
  expect(document).not.toMatch(/<w:t[^>]*>(•|\d+\. )/)
  expect(styles).toMatch(/<w:lang [^>]*w:val="en-GB"/)
})

it('carries the marking in header and footer while it is a draft, and not when it is final', async () => {
  const marked = await partsOf(letter, marking)
  for (const name of ['word/header1.xml', 'word/footer1.xml']) expect(marked[name]).toContain(marking)
  expect(marked['word/footer1.xml']).toMatch(/PAGE/)
  expect(Object.values(await partsOf(letter, null)).join('')).not.toContain(marking)
})

it('keeps the signature with the last sentence, and begins the closing page of a report on a page of its own', async () => {
  const words = (await partsOf(letter, null))['word/document.xml'] ?? ''
  const paragraphs = words.split('<w:p>')
  const greeting = paragraphs.findIndex((each) => each.includes('Yours sincerely'))
  expect(paragraphs[greeting - 1]).toContain('<w:keepNext/>')
  const closing = ((await partsOf(report, null))['word/document.xml'] ?? '').match(
    /<w:p><w:pPr><w:pageBreakBefore\/>.*?<\/w:p>/gs,
  )
  expect(closing).toHaveLength(1)
  expect(closing?.[0]).toMatch(/Any complaints|The Office for Standards/)
})

it('holds any text as text', async () => {
  const hostile = '</w:t><w:br/> & "quotes" \u0000\u0007\uD800 <script> end'
  const section = letter.sections.find((candidate) => candidate.id === 'headline')
  if (!section) throw new Error('the sample has headlines')
  const paragraphs = section.paragraphs.map((paragraph) => ({ ...paragraph, text: hostile }))
  const content = { ...letter, title: hostile, sections: [{ ...section, paragraphs }] }
  const parts = await partsOf(content, hostile)
  expect(parts['word/document.xml']).toContain(
    '&lt;/w:t&gt;&lt;w:br/&gt; &amp; &quot;quotes&quot;  &lt;script&gt; end',
  )
  expect(Object.values(parts).join('')).not.toMatch(/[\u0000\u0007]/)
})

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((path) => ['soffice', 'soffice.exe'].map((name) => join(path, name)))
  .find((path) => existsSync(path))

const words = (text: string): readonly string[] =>
  text
    .replace(/^\s*(•|\d+\.)\s+/gm, ' ')
    .replace(/\uFEFF/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')

it.skipIf(office === undefined).each([
  ['letter', letter],
  ['report', report],
])('is read by LibreOffice as the same words in the same order: %s', async (name, content) => {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, await letterToDocx(content, { marking: null }))
  await run(office ?? '', [
    `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${name}`)).href}`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    path,
  ])
  const converted = readFileSync(join(folder, `${name}.txt`), 'utf8')
  expect(words(converted)).toEqual(words(letterToText(content, { marking: null })))
})
