import { HeadingLevel, Paragraph, ShadingType, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Table } from 'docx'
import type { EvidenceIndex } from '@shared/letters/evidenceIndex'
import { indexColumns, layOutIndex } from '@shared/letters/layOutIndex'
import type { IndexGroup, IndexPart } from '@shared/letters/layOutIndex'
import { internalDocx, internalTable, widthOf } from './internalDocx'

/** The index as a Word document of its own: always marked, a heading and a table for each part of the letter. */
export const indexToDocx = (index: EvidenceIndex): Promise<Uint8Array> => {
  const { title, about, notice, parts } = layOutIndex(index)
  return internalDocx({ heading: title, title: `${title}: ${about}` }, [
    new Paragraph({ children: [new TextRun(about)] }),
    new Paragraph({ style: 'NoteToHeading', children: [new TextRun(notice)] }),
    ...parts.flatMap(partToDocx),
  ])
}

const partToDocx = ({ heading, groups }: IndexPart): readonly (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] }),
  internalTable(
    indexColumns.map(({ width }) => width),
    [headRow, ...groups.flatMap(groupToRows)],
  ),
]

const groupToRows = ({ label, text, rows, none: nothing }: IndexGroup): readonly TableRow[] => [
  ...(label === ''
    ? []
    : [
        acrossRow(
          [new TextRun({ ...small, text: `${label}  `, bold: true }), new TextRun({ ...small, text })],
          true,
        ),
      ]),
  ...(rows.length === 0 ? [acrossRow([new TextRun({ ...small, text: nothing, italics: true })], false)] : []),
  ...rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((words, column) => cell([new TextRun({ ...small, text: words })], column)),
      }),
  ),
]

const small = { size: 18, font: 'Arial' } as const

const cell = (children: readonly TextRun[], column: number): TableCell =>
  new TableCell({
    width: { size: widthOf(indexColumns[column]?.width ?? 0), type: WidthType.DXA },
    margins: { right: 90, left: 60 },
    children: [new Paragraph({ style: 'TableText', children: [...children] })],
  })

/** Repeated at the top of every page the table runs over. */
const headRow = new TableRow({
  tableHeader: true,
  cantSplit: true,
  children: indexColumns.map(({ head }, column) =>
    cell([new TextRun({ ...small, text: head, bold: true })], column),
  ),
})

/** A row over all columns; that of a paragraph stays with its first passage. */
const acrossRow = (children: readonly TextRun[], isParagraph: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: indexColumns.length,
        width: { size: widthOf(100), type: WidthType.DXA },
        margins: { right: 90, left: 60 },
        ...(isParagraph ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEEEEE' } } : {}),
        children: [new Paragraph({ style: 'TableText', keepNext: isParagraph, children: [...children] })],
      }),
    ],
  })
