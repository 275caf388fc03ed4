import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { layOutLetter } from '@shared/letters/layOutLetter'
import type { LetterContent } from '@shared/letters/letter'
import { printable } from '@shared/letters/printable'
import { runningLines } from '@shared/letters/runningLines'
import { cleanDocx } from './cleanDocx'
import { docxPage } from './docxPage'
import { docxNumbering, docxStyles } from './docxStyles'
import { laidOutToDocx } from './docxParts'

/**
 * The letter as a Word document: real styles, lists, numbering and table, marking and page numbers in header and
 * footer, and nothing about who made it or when. The same letter always gives the same bytes.
 */
export const letterToDocx = async (
  content: LetterContent,
  { marking }: { readonly marking: string | null },
): Promise<Uint8Array> => cleanDocx(await packedLetter(content, { marking }), content.title)

/** The same as the library writes it: not fit to leave, but to be laid into a template. */
export const packedLetter = async (
  content: LetterContent,
  { marking }: { readonly marking: string | null },
): Promise<Uint8Array> => {
  const document = new Document({
    title: printable(content.title),
    styles: docxStyles,
    numbering: docxNumbering,
    sections: [
      {
        properties: { page: docxPage },
        headers: { default: new Header({ children: [markingLine(marking, 'Header')] }) },
        footers: {
          default: new Footer({ children: [markingLine(marking, 'Footer'), ...footLines(content)] }),
        },
        children: layOutLetter(content).flatMap(laidOutToDocx),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const markingLine = (marking: string | null, style: 'Header' | 'Footer'): Paragraph =>
  new Paragraph({
    style,
    alignment: 'center',
    children: marking === null ? [] : [new TextRun({ text: printable(marking), bold: true })],
  })

/** The number of the page stands at the end of the last line. */
const footLines = (content: LetterContent): readonly Paragraph[] =>
  runningLines(content).map(
    (words, at, lines) =>
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: docxPage.textWidth }],
        children: [
          new TextRun({ text: printable(words) }),
          ...(at === lines.length - 1
            ? [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]
            : []),
        ],
      }),
  )
