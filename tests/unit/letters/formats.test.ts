import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLetter } from '@shared/letters/draftLetter'
import { exportFileName } from '@shared/letters/exportFileName'
import { letterToHtml } from '@shared/letters/letterToHtml'
import { letterToMarkdown } from '@shared/letters/letterToMarkdown'
import { letterToText } from '@shared/letters/letterToText'
import type { LetterContent } from '@shared/letters/letter'
import { printHeaderFooter } from '@shared/letters/printHeaderFooter'
import { runningLines } from '@shared/letters/runningLines'
import { aFinding, anInput } from './builders'
import { draftFile, readText } from './caseFiles'

const paths = [
  'resources/sample/sheffield-2024-focused-visit.json',
  'tests/fixtures/cases/sheffield-2014-sif-a.json',
] as const
const marking = 'OFFICIAL-SENSITIVE'

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
const textWords = (text: string): readonly string[] => words(text.replace(/^(•|\d+\.)\s+/gm, ''))
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const
const htmlWords = (html: string): readonly string[] =>
  words(
    html
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof entities) => entities[name]),
  )
const markdownWords = (markdown: string): readonly string[] =>
  words(
    markdown
      .replace(/^\| --- \| --- \|$/gm, '')
      .replace(/^#+ |^- |^\d+\. /gm, '')
      .replace(/^\| | \|$|(?<!\\)\| /gm, '')
      .replace(/\\\n/g, '\n')
      .replace(/^\*\*(.*)\*\*$/gm, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  )

describe.each(paths)('%s', (path) => {
  const content = draftFile(readText(path))
  it.each([null, marking])('has the same words in the same order in every format (marking: %s)', (mark) => {
    const expected = textWords(letterToText(content, { marking: mark }))
    expect(expected.length).toBeGreaterThan(500)
    expect(htmlWords(letterToHtml(content, { marking: mark }))).toEqual(expected)
    expect(markdownWords(letterToMarkdown(content, { marking: mark }))).toEqual(expected)
  })
})

it('numbers paragraphs through the whole document', () => {
  const text = letterToText(draftFile(readText(paths[1])), { marking: null })
  const numbers = [...text.matchAll(/^(\d+)\. /gm)].map((match) => Number(match[1]))
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})

const html = (text: string): string => letterToHtml(withText(text), { marking: text })
const withText = (text: string): LetterContent => ({
  ...draftLetter(anInput([aFinding(1, { text })])),
  title: text,
})

it('is a whole document in British English with headings, lists and a table head', () => {
  const page = letterToHtml(draftFile(readText(paths[1])), { marking: null })
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page).toMatch(/<th scope="col">Judgement<\/th>/)
  expect(page).toMatch(/<th scope="row">1 Children who need help and protection<\/th><td>Good<\/td>/)
  expect(page).toMatch(/<ol start="1"><li value="1">/)
  expect(page).not.toMatch(/<script|src=|href=|url\(/)
})

it('never lets a text become markup', () => {
  const tags = (page: string): readonly string[] =>
    (page.match(/<[^>]*>/g) ?? []).filter((tag) => tag !== '<br>')
  const harmless = tags(html('words'))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(
          '<script>alert(1)</script>',
          '</title><img src=x onerror=1>',
          '"><b>',
          '&lt;i&gt;',
          '</style>',
        ),
      ),
      (text) => {
        fc.pre(text.trim() !== '' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
        expect(tags(html(text))).toEqual(harmless)
        const printed = printHeaderFooter([text], { marking: text })
        const plain = printHeaderFooter(['words'], { marking: 'words' })
        expect(tags(printed.header)).toEqual(tags(plain.header))
        expect(tags(printed.footer)).toEqual(tags(plain.footer))
      },
    ),
    { numRuns: 40 },
  )
})

// reports/inspections/2026-07-07-liverpool.txt: "Inspection of Liverpool ... / 11 to 22 May 2026" at the foot of each page.
it('names at the foot of a report its title and the days of fieldwork, and of a letter its title', () => {
  const report = draftFile(readText('tests/fixtures/cases/liverpool-2026-ilacs.json'))
  expect(runningLines(report)).toEqual([
    'Inspection of Liverpool local authority children’s services',
    '11 to 22 May 2026',
  ])
  expect(printHeaderFooter(runningLines(report), { marking: null }).footer).toContain(
    'Inspection of Liverpool local authority children’s services<br>11 to 22 May 2026',
  )
  expect(
    runningLines(draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))),
  ).toHaveLength(1)
})

it('never lets a text become Markdown', () => {
  const markdown = (text: string): string => letterToMarkdown(withText(text), { marking: null })
  expect(markdown('# not a heading')).toContain('\\# not a heading')
  expect(markdown('- not a point')).toContain('\\- not a point')
  expect(markdown('12. not a number')).toContain('12\\. not a number')
  expect(markdown('<b>*a* _b_ [c](d)</b>')).toContain('\\<b\\>\\*a\\* \\_b\\_ \\[c\\](d)\\</b\\>')
  expect(markdown('&copy; AT&T')).toContain('\\&copy; AT\\&T')
})

describe('file names', () => {
  const named = { documentType: 'letter', title: 'Focused visit to Sheffield children’s services' } as const
  it('says place, kind, date and, while a draft, its marking', () => {
    const content = { ...named, authorityShortName: 'Sheffield', letterDate: '2024-11-20' }
    expect(exportFileName(content, 'draft', 'docx')).toBe(
      'OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft.docx',
    )
    expect(exportFileName(content, 'final', 'docx')).toBe('Sheffield focused visit letter 2024-11-20.docx')
  })

  it('can be written on every system, whatever the place is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
        fc.boolean(),
        (place, final) => {
          const name = exportFileName(
            { ...named, authorityShortName: place, letterDate: null },
            final ? 'final' : 'draft',
            'pdf',
          )
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]\.pdf$/u)
          expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
          expect(new TextEncoder().encode(name).length).toBeLessThan(256)
        },
      ),
    )
  })
})
