import { Parser } from 'htmlparser2'
import type { PrintedPart } from '@shared/letters/printedParts'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readDocxParts } from '../notes/import/docxParts'
import { readDocxLists } from './readDocxLists'

/** A Word document as the parts of a letter, with the words of its headers and footers. */
export type LetterDocx = {
  readonly parts: readonly PrintedPart[]
  readonly runningWords: readonly string[]
}

/**
 * Reads a letter that this app wrote, also after Word or LibreOffice wrote it again: by its styles and lists. Words
 * that somebody deleted with changes tracked are not read, inserted ones are. The failure is one sentence.
 */
export const readLetterDocx = (bytes: Uint8Array): Result<LetterDocx, string> => {
  const docx = readDocxParts(bytes)
  if (!docx.ok) return docx
  const { textOf, namesOf } = docx.value
  const body = textOf('word/document.xml')
  if (!/<\/(?:\w+:)?document>\s*$/.test(body)) return err('is a damaged Word document: its text is cut off')
  const styles = styleNames(textOf('word/styles.xml'))
  const isNumbered = readDocxLists(textOf('word/numbering.xml'))
  let number = 0
  const parts: PrintedPart[] = []
  for (const block of blocksOf(body)) {
    if (block.kind === 'row') {
      parts.push({ kind: 'row', cells: block.cells })
      continue
    }
    const { text, list } = block
    const style = (styles.get(block.style) ?? block.style).toLowerCase()
    if (text === '') continue
    // A template without a first heading has a title in its place.
    const level = style === 'title' ? '1' : /^heading ?([123])$/.exec(style)?.[1]
    if (level !== undefined) parts.push({ kind: 'heading', level: levels[level] ?? 3, text })
    else if (style === 'address') parts.push({ kind: 'line', text })
    else if (style === 'note to heading') parts.push({ kind: 'footnote', text })
    else if (list === '') parts.push({ kind: 'paragraph', number: null, text })
    else if (isNumbered(list)) parts.push({ kind: 'paragraph', number: (number += 1), text })
    else parts.push({ kind: 'bullet', text })
  }
  const runningWords = namesOf(/^word\/(?:header|footer)\d*\.xml$/).flatMap((name) =>
    wordsOfDocxPart(textOf(name)).split('\n'),
  )
  return ok({ parts, runningWords: runningWords.filter((words) => words !== '') })
}

/** The words of a header or footer, or of any other part. */
export const wordsOfDocxPart = (xml: string): string =>
  blocksOf(xml)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells))
    .join('\n')

const levels: Readonly<Record<string, 1 | 2 | 3>> = { '1': 1, '2': 2, '3': 3 }

type Block =
  | { readonly kind: 'paragraph'; readonly style: string; readonly list: string; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** Names of the styles, by the ids that paragraphs carry; other programs rename the ids and keep the names. */
const styleNames = (xml: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  let id = ''
  read(xml, (name, attributes) => {
    if (name === 'w:style') id = attributes['w:styleId'] ?? ''
    else if (name === 'w:name' && id !== '') names.set(id, attributes['w:val'] ?? '')
  })
  return names
}

/** Paragraphs and rows of tables, in their order. */
const blocksOf = (xml: string): readonly Block[] => {
  const blocks: Block[] = []
  let cells: string[] | null = null
  let cell: string[] = []
  let [style, list, text] = ['', '', '']
  /** Words of paragraphs whose end was deleted with changes tracked: they run on into the next one. */
  let runOn = ''
  let isEndDeleted = false
  let [isText, isRun, isMark] = [false, false, false]
  let unread = 0
  read(
    xml,
    (name, attributes) => {
      if (name === 'w:del' && isMark) isEndDeleted = true
      if (unreadElements.has(name)) unread += 1
      else if (name === 'w:tr') cells = []
      else if (name === 'w:tc') cell = []
      else if (name === 'w:p') {
        ;[style, list, text] = ['', '', '']
        isEndDeleted = false
      } else if (name === 'w:pPr') isMark = true
      else if (name === 'w:r') isRun = true
      else if (name === 'w:pStyle') style = attributes['w:val'] ?? ''
      else if (name === 'w:numId') list = attributes['w:val'] ?? ''
      else if (name === 'w:t') isText = true
      else if (unread === 0 && (name === 'w:br' || name === 'w:cr')) text += '\n'
      else if (unread === 0 && name === 'w:noBreakHyphen') text += '\u2011'
      // The same name stands for the stops of a paragraph.
      else if (unread === 0 && isRun && name === 'w:tab') text += '\t'
    },
    (name) => {
      if (unreadElements.has(name)) unread -= 1
      else if (name === 'w:t') isText = false
      else if (name === 'w:r') isRun = false
      else if (name === 'w:pPr') isMark = false
      else if (name === 'w:p') {
        text = runOn + text
        runOn = isEndDeleted && cells === null ? text : ''
        if (runOn !== '') return
        if (cells !== null) cell.push(text.trim())
        else blocks.push({ kind: 'paragraph', style, list: list === '0' ? '' : list, text: text.trim() })
      } else if (name === 'w:tc') cells?.push(cell.join('\n'))
      else if (name === 'w:tr' && cells !== null) {
        blocks.push({ kind: 'row', cells })
        cells = null
      }
    },
    (words) => {
      if (isText && unread === 0) text += words
    },
  )
  return blocks
}

/** Deleted with changes tracked, repeated for old programs, or worked out by the program that shows the page. */
const unreadElements = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
])

const read = (
  xml: string,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void,
  onClose: (name: string) => void = () => undefined,
  onText: (words: string) => void = () => undefined,
): void => {
  const parser = new Parser(
    { onopentag: onOpen, onclosetag: onClose, ontext: onText },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}
