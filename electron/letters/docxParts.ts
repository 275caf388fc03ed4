import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { gradeTableHead, noGrade, staysWithNext } from '@shared/letters/layOutLetter'
import type { LaidOut } from '@shared/letters/layOutLetter'
import { printable } from '@shared/letters/printable'
import { assertNever } from '@shared/result'
import { docxPage } from './docxPage'
import { bulletList, paragraphNumbers } from './docxStyles'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** One thing on the page as paragraphs or a table of a Word document. */
export const laidOutToDocx = (
  part: LaidOut,
  at: number,
  parts: readonly LaidOut[],
): readonly (Paragraph | Table)[] => {
  const keep = staysWithNext(parts, at) ? { keepNext: true } : {}
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[part.level], children: runs(part.text) })]
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(part.text),
          ...(part.number === null ? {} : { numbering: { reference: paragraphNumbers, level: 0 } }),
          ...(part.startsPage ? { pageBreakBefore: true } : {}),
          ...keep,
        }),
      ]
    case 'bullets':
      return part.items.map(
        (item) => new Paragraph({ children: runs(item), numbering: { reference: bulletList, level: 0 } }),
      )
    case 'lines':
      return part.lines.map(
        (line, at) =>
          new Paragraph({
            style: 'Lines',
            children: runs(line),
            keepNext: part.signOff && at < part.lines.length - 1,
            spacing: linesSpacing(part.signOff, at, part.lines.length),
          }),
      )
    case 'table':
      return [gradeTable(part.rows), new Paragraph({ children: [] })]
    case 'footnote':
      return [new Paragraph({ style: 'NoteToHeading', children: runs(part.text), ...keep })]
    default:
      return assertNever(part)
  }
}

const runs = (text: string, bold = false): readonly TextRun[] =>
  printable(text)
    .trim()
    .split('\n')
    .map(
      (line, at) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(at > 0 ? { break: 1 } : {}) }),
    )

/** Lines stand close together; a signature has room between the greeting and the name. */
const linesSpacing = (signOff: boolean, at: number, count: number) => ({
  before: at === 0 && signOff ? 240 : 0,
  after: at === 0 && signOff ? 720 : at === count - 1 ? 240 : 0,
})

const rule = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const widths = [Math.round(docxPage.textWidth * 0.66), Math.round(docxPage.textWidth * 0.34)] as const

const gradeTable = (rows: Extract<LaidOut, { kind: 'table' }>['rows']): Table =>
  new Table({
    width: { size: docxPage.textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: [
      gradeRow(gradeTableHead, true),
      ...rows.map((row) => gradeRow([row.label, row.grade === '' ? noGrade : row.grade], false)),
    ],
  })

const gradeRow = (cells: readonly [string, string], head: boolean): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? widths[0], type: WidthType.DXA },
          children: [
            new Paragraph({ style: 'TableText', keepNext: true, children: runs(text, head || column === 1) }),
          ],
        }),
    ),
  })
