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
  TextRun,
  WidthType,
} from 'docx'
import type { TableRow } from 'docx'
import { draftMarking } from '@shared/letters/letter'
import { cleanDocx } from './cleanDocx'
import { docxPage } from './docxPage'
import { docxStyles } from './docxStyles'

/** A4 across: `docx` turns the sides itself. The length of the page less its margins is left for tables. */
const margin = Math.round((16 * 1440) / 25.4)
const textWidth = docxPage.size.height - 2 * margin

/** Per cent of the width of the text, in twentieths of a point. */
export const widthOf = (share: number): number => Math.round((textWidth * share) / 100)

/** A Word document that is not for publication: pages across, marked at head and foot of each whatever the letter's stage. */
export const internalDocx = async (
  { heading, title }: { readonly heading: string; readonly title: string },
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> => {
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
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
          ...children,
        ],
      },
    ],
  })
  return cleanDocx(new Uint8Array(await Packer.toBuffer(document)), title)
}

/** A table over the width of the page; `shares` are per cent of it, column by column. */
export const internalTable = (shares: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: shares.map(widthOf),
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: [...rows],
  })

const rule = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

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
