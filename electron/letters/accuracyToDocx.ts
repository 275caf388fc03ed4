import { Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { verdictWords } from '@shared/letters/accuracyComment'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import type { WrittenWords } from '@shared/letters/exported/judgeExported'
import type { LetterContent } from '@shared/letters/letter'
import { printable } from '@shared/letters/printable'
import { internalDocx, internalTable, widthOf } from './internalDocx'

const columns = [
  { head: 'Paragraph', width: 9 },
  { head: 'Text', width: 19 },
  { head: 'Comment of the authority', width: 24 },
  { head: 'Evidence', width: 15 },
  { head: 'Decision', width: 10 },
  { head: 'Response', width: 23 },
] as const

/** What the authority said of the facts with the answer to each, as a table to send back. It is always marked. */
export const accuracyToDocx = (letter: Titled, comments: readonly AccuracyComment[]): Promise<Uint8Array> => {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: words, width }) => cell(words, width, true)),
  })
  return internalDocx({ heading: title, title }, [
    new Paragraph({ children: runs(aboutOf(letter)) }),
    internalTable(
      columns.map(({ width }) => width),
      [head, ...comments.map(commentRow)],
    ),
  ])
}

type Titled = Pick<LetterContent, 'title' | 'authorityShortName'>

/** The words of that document, part by part: what it is held against when it is opened again. */
export const accuracyWords = (letter: Titled, comments: readonly AccuracyComment[]): WrittenWords => ({
  title,
  parts: [
    title,
    aboutOf(letter),
    columns.map((column) => column.head).join(' '),
    ...comments.map((comment) => wordsOf(comment).join(' ')),
  ].map((words) => ({ words: printable(words), near: words })),
})

const title = 'Factual accuracy: comments and responses'
const aboutOf = (letter: Titled): string => `${letter.title}. ${letter.authorityShortName}`

/** In the order of `columns`. */
const wordsOf = (comment: AccuracyComment): readonly string[] => {
  const { paragraphNumber, quoted, evidence, verdict, response } = comment
  return [
    paragraphNumber,
    quoted === '' ? comment.quote : quoted,
    comment.comment,
    evidence,
    verdict === '' ? 'Not decided yet' : verdictWords[verdict],
    response,
  ]
}

const commentRow = (comment: AccuracyComment): TableRow => {
  const words = wordsOf(comment)
  return new TableRow({
    children: columns.map(({ width }, at) => cell(words[at] ?? '', width, at === 4)),
  })
}

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
