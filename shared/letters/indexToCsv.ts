import type { EvidenceIndex, IndexEntry } from './evidenceIndex'
import { draftMarking } from './letter'
import { printable } from './printable'

/** Column heads. The marking stands in every row: a row copied out of the table takes it along. */
export const csvColumns = [
  'Marking',
  'Paragraph',
  'Part',
  'Text of the paragraph',
  'Passage',
  'Direction',
  'Note',
  'Date and time',
  'Activity',
  'Source role',
  'Case',
  'Area',
  'Prompts',
  'Counted',
  'Remark',
] as const

/**
 * The index as a table for a spreadsheet: RFC 4180, in UTF-8 with the mark by which Excel knows it. A paragraph that
 * rests on nothing has one row that says so.
 */
export const indexToCsv = (index: EvidenceIndex): string => {
  const lines = csvRows(index).map((row) => row.map(quoted).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** The rows of the table as whoever opens it reads them, its head among them. */
export const csvRows = ({ paragraphs, unused }: EvidenceIndex): readonly (readonly string[])[] => {
  const rows = [
    ...paragraphs.flatMap(({ place, part, text, entries }) =>
      (entries.length === 0 ? [null] : entries).map((entry) => [place, part, text, ...cellsOf(entry)]),
    ),
    ...unused.map((entry) => ['Not used', '', '', ...cellsOf(entry)]),
  ]
  return [csvColumns, ...rows.map((row) => [draftMarking, ...row].map(harmless))]
}

const cellsOf = (entry: IndexEntry | null): readonly string[] =>
  entry === null
    ? ['', '', '', '', '', '', '', '', '', '', 'This paragraph rests on no passage']
    : [
        entry.quote,
        entry.direction,
        entry.note,
        entry.at,
        entry.activity,
        entry.role,
        entry.case,
        entry.area,
        entry.prompts,
        entry.counted,
        entry.remark,
      ]

/** One cell as it stands in the file. */
export const csvCell = (text: string): string => quoted(harmless(text))

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it words again. */
const harmless = (text: string): string => {
  const words = printable(text).replace(/\s+/g, ' ').trim()
  return formula.test(words) ? `'${words}` : words
}

/** How words begin that a spreadsheet would run. */
export const formula = /^\s*[=+\-@＝＋－＠]/

const quoted = (words: string): string =>
  /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
