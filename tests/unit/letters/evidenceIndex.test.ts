import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyVersion } from '@shared/frameworks/resolvePack'
import { draftLetter } from '@shared/letters/draftLetter'
import { evidenceIndex } from '@shared/letters/evidenceIndex'
import type { EvidenceIndex } from '@shared/letters/evidenceIndex'
import { exportFileName, indexFileName } from '@shared/letters/exportFileName'
import { csvCell, csvColumns, indexToCsv } from '@shared/letters/indexToCsv'
import { indexToHtml } from '@shared/letters/indexToHtml'
import { indexColumns } from '@shared/letters/layOutIndex'
import type { LetterContent } from '@shared/letters/letter'
import type { Note, NoteSummary } from '@shared/notes/note'
import { aFinding, aNote, aPassage, anInput, id } from './builders'
import { countedIds, openVisitFile, packs, readText } from './caseFiles'
import { someVisits } from './someVisits'

const summaryOf = ({ document: _1, text: _2, template: _3, ...note }: Note): NoteSummary => ({
  ...note,
  excerpt: '',
})

const sample = openVisitFile(readText('resources/sample/sheffield-2024-focused-visit.json'))
const sampleLetter = draftLetter(sample)
const sampleIndex = evidenceIndex({
  letter: sampleLetter,
  authority: sample.visit.authority.name,
  notes: sample.notes.map(summaryOf),
  findings: sample.findings,
})

/** The sample with other words of one note's passage. */
const indexOf = (letter: LetterContent, notes: readonly Note[]): EvidenceIndex =>
  evidenceIndex({ letter, authority: 'Sheffield', notes: notes.map(summaryOf), findings: [] })

const everyPack = packs.flatMap((file) => file.versions.map((version) => applyVersion(file, version)))

describe.each(everyPack.map((pack) => [`${pack.id}@${pack.version}`, pack] as const))('%s', (_, pack) => {
  it('has every source of every paragraph exactly once, and every other standing passage once as not used', () => {
    fc.assert(
      fc.property(someVisits(pack), fc.nat({ max: 20 }), (visit, spare) => {
        const letter = draftLetter({ ...visit, newId: countedIds() })
        const notes: Note[] = visit.notes.map((note) => ({
          ...note,
          passages: visit.passages.filter(({ noteId }) => noteId === note.id),
        }))
        notes.push(aNote(500 + spare, { passages: [aPassage(500 + spare)] }))
        const index = indexOf(letter, notes)
        const key = (paragraph: string, source: { findingId: string | null; passageId: string }) =>
          `${paragraph} ${source.findingId} ${source.passageId}`
        const listed = index.paragraphs.flatMap(({ paragraphId, entries }) =>
          entries.map((entry) => key(paragraphId, entry)),
        )
        const paragraphs = letter.sections.flatMap((section) => section.paragraphs)
        const wanted = paragraphs.flatMap(({ id: paragraphId, sources }) =>
          sources.map((source) => key(paragraphId, source)),
        )
        expect([...listed].sort()).toEqual([...wanted].sort())
        const used = new Set(paragraphs.flatMap(({ sources }) => sources.map(({ passageId }) => passageId)))
        const unused = notes.flatMap(({ passages }) => passages).filter((passage) => !used.has(passage.id))
        expect(index.unused.map(({ passageId }) => passageId).sort()).toEqual(
          unused.map((passage) => passage.id).sort(),
        )
      }),
      { numRuns: 20 },
    )
  })
})

it('names for each passage its note, time, activity, role, case, area, prompts, direction and tallies', () => {
  const letter = draftLetter(
    anInput([aFinding(1)], {
      notes: [aNote(1, { case: 'C07', tallies: [{ what: 'visits in time', n: 14, of: 18 }] })],
    }),
  )
  const notes = [
    aNote(9, { at: '2024-10-15T09:00' }),
    aNote(1, {
      case: 'C07',
      tallies: [{ what: 'visits in time', n: 14, of: 18 }],
      passages: [aPassage(1)],
    }),
  ]
  const entries = indexOf(letter, notes).paragraphs.flatMap((paragraph) => paragraph.entries)
  expect(entries).toEqual([
    {
      passageId: id(2_001),
      findingId: id(1_001),
      quote: 'Words of passage 1',
      direction: 'Strength',
      note: 'Note 2',
      at: '15 October 2024, 10:20',
      activity: 'Case sample',
      role: 'social worker',
      case: 'C07',
      area: 'PD',
      prompts: 'PD1',
      counted: '14 of 18 visits in time',
      remark: '',
    },
  ])
})

it('says what became of a passage since: reworded, judged anew, gone, taken out, or its note deleted', () => {
  const letter = draftLetter(anInput([aFinding(1)]))
  const remark = (notes: readonly Note[]) =>
    indexOf(letter, notes).paragraphs.flatMap(({ entries }) => entries.map((entry) => entry.remark))
  const note = (...passages: Note['passages']) => [aNote(1, { passages })]
  expect(remark(note(aPassage(1)))).toEqual([''])
  expect(remark(note(aPassage(1, { quote: 'Other words', direction: 'concern' })))).toEqual([
    'The note now says: “Other words”; now concern',
  ])
  expect(remark(note(aPassage(1, { gone: true })))).toEqual(['These words are no longer in the note'])
  expect(remark(note())).toEqual(['Taken out of its note'])
  expect(remark([])).toEqual(['Its note was deleted'])
})

it('calls paragraphs by the number that is printed, or by their heading and place', () => {
  const places = sampleIndex.paragraphs.map(({ place }) => place)
  expect(places).toContain('Headline findings, paragraph 1')
  expect(places).toContain('What needs to improve in this area of social work practice, point 2')
  const report = openVisitFile(readText('tests/fixtures/cases/liverpool-2026-ilacs.json'))
  const numbered = evidenceIndex({
    letter: draftLetter(report),
    authority: 'Liverpool',
    notes: report.notes.map(summaryOf),
    findings: report.findings,
  }).paragraphs.map(({ place }) => place)
  expect(numbered).toContain('Paragraph 1')
  expect(new Set(numbered).size).toBe(numbered.length)
})

const rowsOf = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at]
    if (quoted && sign === '"' && csv[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r') {
        at += 1
        rows.push([])
      }
    } else cell += sign
  }
  return rows.slice(0, -1)
}

it('is a table in which a reader of RFC 4180 finds every passage again, each row with its marking', () => {
  const csv = indexToCsv(sampleIndex)
  expect(csv.startsWith('\uFEFFMarking,')).toBe(true)
  const [head, ...rows] = rowsOf(csv.slice(1))
  expect(head).toEqual(csvColumns)
  for (const row of rows) {
    expect(row).toHaveLength(csvColumns.length)
    expect(row[0]).toBe('OFFICIAL-SENSITIVE')
  }
  const quotes = [...sampleIndex.paragraphs.flatMap(({ entries }) => entries), ...sampleIndex.unused].map(
    ({ quote }) => quote.replace(/\s+/g, ' ').trim(),
  )
  expect(rows.map((row) => row[4]).filter((quote) => quote !== '')).toEqual(quotes)
})

it('never hands a spreadsheet a cell that it would run', () => {
  for (const start of ['=', '+', '-', '@', ' =', '\t=', '＝'])
    expect(csvCell(`${start}HYPERLINK("x")`)).toMatch(/^"?'/)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const [[cell = ''] = []] = rowsOf(`${csvCell(text)}\r\n`)
      expect(cell).not.toMatch(/^\s*[=+\-@]/)
      expect(cell.replace(/^'/, '')).toBe(
        rowsOf(`${csvCell(`x${text}`)}\r\n`)[0]?.[0]
          ?.slice(1)
          .trim()
          .replace(/^'/, ''),
      )
    }),
    { seed: 4, numRuns: 300 },
  )
})

it('is a whole document across the page, with headings, table heads and the marking, and no markup of ours from notes', () => {
  const html = indexToHtml(sampleIndex)
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  expect(html).toContain('size: A4 landscape')
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html.match(/<thead>/g)?.length).toBe(html.match(/<h2>/g)?.length)
  expect(html.match(/<th scope="col"/g)?.length).toBe(
    (html.match(/<h2>/g)?.length ?? 0) * indexColumns.length,
  )
  expect(html).toContain('OFFICIAL-SENSITIVE')
  expect(html).not.toMatch(/<script|src=|href=|url\(/)
  const hostile = indexOf(draftLetter(anInput([aFinding(1, { text: '<img src=x>' })])), [
    aNote(1, { role: '<script>', passages: [aPassage(1, { quote: '</td><b>' })] }),
  ])
  expect(indexToHtml(hostile)).not.toMatch(/<img|<script|<\/td><b>/)
})

it('is named as what it is and always marked, also beside a final letter', () => {
  expect(indexFileName(sampleLetter, 'csv')).toBe(
    'OFFICIAL-SENSITIVE Sheffield focused visit letter evidence index 2024-11-20.csv',
  )
  expect(exportFileName(sampleLetter, 'final', 'docx')).toBe('Sheffield focused visit letter 2024-11-20.docx')
})
