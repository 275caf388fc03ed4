import { Parser } from 'htmlparser2'
import type { ImportedBlock } from '@shared/notes/import/importedText'
import type { LeftOutCounts } from './leftOutCounts'

/** `number` is the one that mammoth puts where the footnote is named. */
type Footnote = { readonly number: number; words: string }
type Row = { readonly cells: ImportedBlock[][] }

/**
 * Blocks of the HTML that mammoth makes of a Word document: it knows few tags, each with its end. A row of a table whose
 * cells are short becomes one line; where cells hold paragraphs, each stays one. A footnote stands under the block
 * that names it.
 */
export const htmlToBlocks = (html: string, leftOut: LeftOutCounts): readonly ImportedBlock[] => {
  const blocks: ImportedBlock[] = []
  const rows: Row[] = []
  const lists: ('bullet' | 'number')[] = []
  const notes = new Map<string, Footnote>()
  let named: string[] = []
  let note: Footnote | null = null
  let words = ''
  let kind: ImportedBlock['kind'] = 'paragraph'
  let level = 0
  let quotes = 0
  let isItemBegun = false

  const sink = (): ImportedBlock[] => rows.at(-1)?.cells.at(-1) ?? blocks
  const close = (): void => {
    const text = words
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    words = ''
    if (text === '') return
    if (note !== null) note.words += note.words === '' ? text : `\n${text}`
    else if (isItemBegun && kind !== 'heading') {
      const last = sink().pop()
      if (last !== undefined) sink().push({ ...last, text: `${last.text}\n${text}` })
    } else {
      sink().push({ kind, level, text })
      isItemBegun = lists.length > 0 && kind !== 'heading'
    }
    for (const id of named) sink().push({ kind: 'paragraph', level: 0, text: `\u0000${id}` })
    if (named.length > 0) isItemBegun = false
    named = []
  }
  const settle = (): void => {
    const list = lists.at(-1)
    kind = list ?? (quotes > 0 ? 'quote' : 'paragraph')
    level = list === undefined ? 0 : lists.length - 1
  }

  const parser = new Parser({
    onopentag: (name, { id, href }) => {
      if (/^h[1-6]$/.test(name)) {
        close()
        kind = 'heading'
        level = Number(name[1])
      } else if (name === 'ul' || name === 'ol') {
        close()
        lists.push(name === 'ul' ? 'bullet' : 'number')
        isItemBegun = false
        settle()
      } else if (name === 'li') {
        close()
        isItemBegun = false
        if (id !== undefined && /^(?:foot|end)note-/.test(id)) {
          note = { number: notes.size + 1, words: '' }
          notes.set(id, note)
          leftOut.add('footnotes')
        }
        settle()
      } else if (name === 'p') {
        close()
        settle()
      } else if (name === 'blockquote') {
        close()
        quotes += 1
        settle()
      } else if (name === 'table') {
        close()
        leftOut.add('tables')
      } else if (name === 'tr') rows.push({ cells: [] })
      else if (name === 'td' || name === 'th') rows.at(-1)?.cells.push([])
      else if (name === 'br') words += '\n'
      else if (name === 'img') leftOut.add('pictures')
      else if (name === 's') leftOut.add('struckOut')
      else if (name === 'strong' || name === 'em' || name === 'u') leftOut.add('looks')
      else if (name === 'a' && href !== undefined && /^#(?:foot|end)note-(?!ref)/.test(href) && note === null)
        named.push(href.slice(1))
    },
    ontext: (text) => {
      words += text
    },
    onclosetag: (name) => {
      if (/^(?:h[1-6]|p|li|blockquote|td|th|ul|ol)$/.test(name)) close()
      if (name === 'blockquote') quotes -= 1
      if (name === 'ul' || name === 'ol') {
        lists.pop()
        isItemBegun = false
      }
      if (name === 'li') {
        note = null
        isItemBegun = false
      }
      if (name === 'tr') {
        const row = rows.pop()
        if (row !== undefined) sink().push(...blocksOfRow(row))
      }
      if (/^(?:h[1-6]|blockquote|ul|ol)$/.test(name)) settle()
    },
  })
  parser.end(html)
  close()
  return blocks.flatMap((block) => {
    if (!block.text.startsWith('\u0000')) return [block]
    const found = notes.get(block.text.slice(1))
    if (found === undefined) return []
    return [{ ...block, text: `[${found.number}] ${found.words.replace(/\s*↑$/, '')}` }]
  })
}

const blocksOfRow = ({ cells }: Row): readonly ImportedBlock[] => {
  const filled = cells.filter((cell) => cell.length > 0)
  const isLine = filled.every(
    (cell) => cell.length === 1 && cell[0]?.kind === 'paragraph' && !cell[0].text.includes('\n'),
  )
  if (!isLine || filled.length === 0) return filled.flat()
  return [{ kind: 'paragraph', level: 0, text: filled.map((cell) => cell[0]?.text ?? '').join(' | ') }]
}
