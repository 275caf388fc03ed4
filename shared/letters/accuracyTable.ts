import type { AccuracyRow } from './accuracyComment'
import type { LetterContent } from './letter'
import { paragraphPlaces } from './paragraphPlaces'

/** A table of a file, row by row, as plain words. */
export type ReadTable = readonly (readonly string[])[]

/** Which column holds what, by its place; null where the table has none. */
export type AccuracyColumns = {
  readonly paragraphNumber: number | null
  readonly quoted: number | null
  readonly comment: number | null
  readonly evidence: number | null
}

export type AccuracyColumn = keyof AccuracyColumns

export const accuracyColumns: readonly AccuracyColumn[] = ['paragraphNumber', 'quoted', 'comment', 'evidence']

/** The table that holds the comments, how it is understood, and its rows without its head. */
export type UnderstoodTable = {
  readonly columns: AccuracyColumns
  /** What stands over each column; "Column 2" where nothing does. */
  readonly names: readonly string[]
  readonly rows: ReadTable
}

const none: AccuracyColumns = { paragraphNumber: null, quoted: null, comment: null, evidence: null }

/** Words that heads of such tables have; a head is taken for the first that fits it. */
const heads: readonly (readonly [AccuracyColumn, RegExp])[] = [
  ['evidence', /evidence|support(?:ing)?\b|source|proof|attach|basis\b/i],
  [
    'comment',
    /comment|inaccura|correct|amend|feedback|observation|issue|challenge|suggest|should (?:read|say)/i,
  ],
  [
    'paragraphNumber',
    /\bpara(?:graph)?s?\b(?!.*\btext\b)|\bno\b\.?|\bnum(?:ber)?\b|\bref(?:erence)?\b|^#$|section/i,
  ],
  ['quoted', /text|word(?:s|ing)|publish|report|letter|extract|quot|statement|sentence|draft|says/i],
]

/** The first table that looks like comments on facts, with the rows of the same kind that follow; null: there is none. */
export const understoodTable = (tables: readonly ReadTable[]): UnderstoodTable | null => {
  const filled = tables.map((table) => table.filter((row) => row.some((cell) => cell.trim() !== '')))
  const headed = filled
    .map((table) => ({ table, head: headOf(table) }))
    .find(({ head }) => head !== null && head.columns.comment !== null)
  if (headed !== undefined && headed.head !== null) {
    const { columns, at } = headed.head
    const width = widthOf(headed.table)
    // Word breaks long tables into several, and some are sent with their head on every page.
    const rest = filled
      .slice(filled.indexOf(headed.table) + 1)
      .filter((table) => widthOf(table) === width)
      .flatMap((table) => table.filter((row) => !isHead(row)))
    return {
      columns,
      names: namesOf(headed.table[at] ?? [], width),
      rows: [...headed.table.slice(at + 1).filter((row) => !isHead(row)), ...rest],
    }
  }
  const plain = filled.find((table) => widthOf(table) >= 2)
  if (plain === undefined) return null
  return { columns: guessed(widthOf(plain)), names: namesOf([], widthOf(plain)), rows: plain }
}

/** A head stands among the first rows; a title may stand over it. */
const headOf = (table: ReadTable): { readonly columns: AccuracyColumns; readonly at: number } | null => {
  for (const [at, row] of table.slice(0, 5).entries()) if (isHead(row)) return { columns: columnsOf(row), at }
  return null
}

const isHead = (row: readonly string[]): boolean =>
  row.every((cell) => cell.length <= 120) &&
  Object.values(columnsOf(row)).filter((column) => column !== null).length >= 2

const columnsOf = (row: readonly string[]): AccuracyColumns => {
  const columns: Record<AccuracyColumn, number | null> = { ...none }
  row.forEach((cell, at) => {
    const kind = heads.find(([name, words]) => columns[name] === null && words.test(cell))?.[0]
    if (kind !== undefined) columns[kind] = at
  })
  return columns
}

/** Without a head: the order in which such tables are usually made. */
const guessed = (width: number): AccuracyColumns =>
  width >= 4
    ? { paragraphNumber: 0, quoted: 1, comment: 2, evidence: 3 }
    : width === 3
      ? { paragraphNumber: 0, quoted: 1, comment: 2, evidence: null }
      : { paragraphNumber: 0, quoted: null, comment: 1, evidence: null }

const widthOf = (table: ReadTable): number => Math.max(0, ...table.map((row) => row.length))

const namesOf = (head: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, at) => {
    const name = (head[at] ?? '').replace(/\s+/g, ' ').trim()
    return name === '' ? `Column ${at + 1}` : name
  })

/** The comments of the rows. A row without words of its own is none; one without a comment says what is quoted. */
export const accuracyRows = ({ rows, columns }: UnderstoodTable): readonly AccuracyRow[] =>
  rows
    .map((row): AccuracyRow => {
      const cell = (column: AccuracyColumn, most: number) =>
        (row[columns[column] ?? -1] ?? '').trim().slice(0, most)
      return {
        paragraphNumber: cell('paragraphNumber', 200),
        quoted: cell('quoted', 20_000),
        comment: cell('comment', 20_000),
        evidence: cell('evidence', 20_000),
      }
    })
    .filter(({ comment, quoted, evidence }) => comment + quoted + evidence !== '')

/** The paragraph that a row is about: the one with the words it quotes, or the one it names by number. null: unknown. */
export const paragraphOfRow = (
  content: Pick<LetterContent, 'sections'>,
  { paragraphNumber, quoted }: Pick<AccuracyRow, 'paragraphNumber' | 'quoted'>,
): string | null => {
  const places = paragraphPlaces(content)
  const numbered = numberedAs(places, paragraphNumber)
  const words = plain(quoted)
  if (words.length >= shortestQuote) {
    const holding = places.filter(({ paragraph }) => plain(paragraph.text).includes(words))
    const one = holding.length === 1 ? holding[0] : holding.find(({ paragraph }) => paragraph.id === numbered)
    if (one !== undefined) return one.paragraph.id
    const near = places.find(({ paragraph }) => sharesWords(words, plain(paragraph.text)))
    if (holding.length === 0 && near !== undefined) return near.paragraph.id
  }
  return numbered
}

/** Shorter words stand in many paragraphs. */
const shortestQuote = 12

/** Only where the document itself numbers its paragraphs does a number say which is meant. */
const numberedAs = (places: ReturnType<typeof paragraphPlaces>, paragraphNumber: string): string | null => {
  const number = /\d+/.exec(paragraphNumber)?.[0]
  if (number === undefined) return null
  const counted = places.filter(({ section }) => section.numbered && section.kind === 'prose')
  return counted[Number(number) - 1]?.paragraph.id ?? null
}

/** Word for word, whatever the typist's quotation marks, dashes, spaces and capitals. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Quoted with a slip or with gaps: nearly all of its longer words are there. */
const sharesWords = (quoted: string, text: string): boolean => {
  const wanted = [...new Set(quoted.split(' ').filter((word) => word.length > 3))]
  if (wanted.length < 5) return false
  const there = new Set(text.split(' '))
  return wanted.filter((word) => there.has(word)).length >= wanted.length * 0.7
}
