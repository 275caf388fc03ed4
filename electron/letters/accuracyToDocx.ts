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
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { verdictWords } from '@shared/letters/accuracyComment'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import { draftMarking } from '@shared/letters/letter'
import type { LetterContent } from '@shared/letters/letter'
import { printable } from '@shared/letters/printable'
import { cleanDocx } from './cleanDocx'
import { docxPage, docxStyles } from './docxStyles'

/** A4 across: `docx` turns the sides itself. */
const margin = Math.round((16 * 1440) / 25.4)
const textWidth = docxPage.size.height - 2 * margin

const columns = [
  { head: 'Paragraph', width: 9 },
  { head: 'Text', width: 19 },
  { head: 'Comment of the authority', width: 24 },
  { head: 'Evidence', width: 15 },
  { head: 'Decision', width: 10 },
  { head: 'Response', width: 23 },
] as const

/** What the authority said of the facts with the answer to each, as a table to send back. It is always marked. */
export const accuracyToDocx = async (
  letter: Pick<LetterContent, 'title' | 'authorityShortName'>,
  comments: readonly AccuracyComment[],
): Promise<Uint8Array> => {
  const title = 'Factual accuracy: comments and responses'
  const document = new Document({
    title,
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
        footers: { default: new Footer({ children: [markingLine('Footer'), footLine(title)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          new Paragraph({ children: runs(`${letter.title}. ${letter.authorityShortName}`) }),
          new Table({
            width: { size: textWidth, type: WidthType.DXA },
            columnWidths: columns.map(({ width }) => widthOf(width)),
            borders: {
              top: rule,
              bottom: rule,
              left: none,
              right: none,
              insideHorizontal: rule,
              insideVertical: none,
            },
            rows: [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: columns.map(({ head, width }) => cell(head, width, true)),
              }),
              ...comments.map(commentRow),
            ],
          }),
        ],
      },
    ],
  })
  return cleanDocx(new Uint8Array(await Packer.toBuffer(document)), title)
}

const commentRow = (comment: AccuracyComment): TableRow => {
  const { paragraphNumber, quoted, evidence, verdict, response } = comment
  const words = [
    paragraphNumber,
    quoted === '' ? comment.quote : quoted,
    comment.comment,
    evidence,
    verdict === '' ? 'Not decided yet' : verdictWords[verdict],
    response,
  ]
  return new TableRow({
    children: columns.map(({ width }, at) => cell(words[at] ?? '', width, at === 4)),
  })
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const widthOf = (share: number): number => Math.round((textWidth * share) / 100)

const cell = (words: string, share: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: widthOf(share), type: WidthType.DXA },
    margins: { right: 90, left: 60 },
    children: [new Paragraph({ style: 'TableText', children: runs(words, bold) })],
  })

const runs = (words: string, bold = false): TextRun[] =>
  printable(words)
    .trim()
    .split('\n')
    .map((text, at) => new TextRun({ text, bold, ...(at > 0 ? { break: 1 } : {}) }))

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
