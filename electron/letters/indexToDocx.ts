import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { EvidenceIndex } from '@shared/letters/evidenceIndex'
import { indexColumns, layOutIndex } from '@shared/letters/layOutIndex'
import type { IndexGroup, IndexPart } from '@shared/letters/layOutIndex'
import { draftMarking } from '@shared/letters/letter'
import { cleanDocx } from './cleanDocx'
import { docxPage, docxStyles } from './docxStyles'

/** A4 across: `docx` turns the sides itself. The length of the page less its margins is left for the table. */
const margin = Math.round((16 * 1440) / 25.4)
const textWidth = docxPage.size.height - 2 * margin

/** The index as a Word document of its own: always marked, a heading and a table for each part of the letter. */
export const indexToDocx = async (index: EvidenceIndex): Promise<Uint8Array> => {
  const { title, about, notice, parts } = layOutIndex(index)
  const document = new Document({
    title: `${title}: ${about}`,
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: {
            size: { ...docxPage.size, orientation: PageOrientation.LANDSCAPE },
            margin: { ...docxPage.margin, left: margin, right: margin },
          },
        },
        headers: { default: new Header({ children: [markingLine('Header')] }) },
        footers: {
          default: new Footer({ children: [markingLine('Footer'), footLine(`${title}: ${about}`)] }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          new Paragraph({ children: [new TextRun(about)] }),
          new Paragraph({ style: 'NoteToHeading', children: [new TextRun(notice)] }),
          ...parts.flatMap(partToDocx),
        ],
      },
    ],
  })
  return cleanDocx(new Uint8Array(await Packer.toBuffer(document)), `${title}: ${about}`)
}

const markingLine = (style: 'Header' | 'Footer'): Paragraph =>
  new Paragraph({ style, alignment: 'center', children: [new TextRun({ text: draftMarking, bold: true })] })

const footLine = (words: string): Paragraph =>
  new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun(words),
      new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })

const partToDocx = ({ heading, groups }: IndexPart): readonly (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] }),
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: [headRow, ...groups.flatMap(groupToRows)],
  }),
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
const rule = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const widths = indexColumns.map(({ width }) => Math.round((textWidth * width) / 100))

const cell = (children: readonly TextRun[], column: number): TableCell =>
  new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
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
        width: { size: textWidth, type: WidthType.DXA },
        margins: { right: 90, left: 60 },
        ...(isParagraph ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEEEEE' } } : {}),
        children: [new Paragraph({ style: 'TableText', keepNext: isParagraph, children: [...children] })],
      }),
    ],
  })
