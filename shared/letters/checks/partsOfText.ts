import { countWords, listOf } from './documentPart'
import type { DocumentPart } from './documentPart'

type Line = { readonly text: string; readonly offset: number }
/** Signs of a list; PDFs have them in the private range. */
const bullet = /^\s*(?:[◼•■▪*–\uE000-\uF8FF]|-(?=\s))\s*/
const numbered = /^\s*(\d{1,3})\.(?:\s+|$)/

/** Headings that stand close to what follows or goes before. */
const ownHeading =
  /^\s*(?:#{1,6}\s+)?(?:Headline findings|Main findings|What needs to improve\b[^.]{0,60}|Areas? for (?:priority action|improvement)|Priority and immediate action|Recommendations|Executive summary|Strengths)\W{0,2}\d{0,2}\s*$/i

/** Lines that end the document itself: what follows is the office's own and the same in every report. */
const endings =
  /^\s*(?:The Office for Standards in Education\b|If you would like a copy of this document\b|Yours sincerely\b|Yours faithfully\b)/

/**
 * The parts of a document that is only text: from Word, Markdown, or a PDF with wrapped lines and running footers.
 * What stands above the salutation of a letter, and below its end, are lines.
 */
export const partsOfText = (text: string): readonly DocumentPart[] => {
  const lines = linesOf(text)
  const furniture = repeatedLines(lines)
  // In a text without wrapped lines, as Word's is read, each line is a paragraph.
  const inLongLines = lines.reduce((sum, line) => sum + (line.text.length > 150 ? line.text.length : 0), 0)
  const wrapped = inLongLines * 2 < text.length
  const groups: Line[][] = [[]]
  let before = ''
  let number = 0
  for (const line of lines) {
    const isFurniture = furniture.has(plain(line.text)) || /^\d*$/.test(line.text.trim())
    const isHeading = ownHeading.test(line.text)
    // A wrapped line may begin with the end of a sentence: "the age of / 25. Support".
    const own = Number(numbered.exec(line.text)?.[1] ?? Number.NaN)
    const isNumbered = own === number + 1 || (own >= 0 && (before === '' || /[.:;?!]$/.test(before)))
    if (isNumbered) number = own
    const opens = isHeading || isNumbered || bullet.test(line.text) || /^\s*#{1,6}\s/.test(line.text)
    if (isFurniture || opens || !wrapped) groups.push([])
    if (!isFurniture) groups.at(-1)?.push(line)
    if (isHeading) groups.push([])
    before = isFurniture ? '' : line.text.trimEnd()
  }
  const salutation = /^Dear \p{Lu}/mu.exec(text.slice(0, 5_000))?.index ?? 0
  let list: DocumentPart['list'] = null
  let over = false
  return groups
    .filter((group) => group.length > 0)
    .map((group): DocumentPart => {
      const [first, last] = [group[0] ?? lines[0], group.at(-1) ?? lines[0]]
      const offset = first?.offset ?? 0
      const raw = text.slice(offset, (last?.offset ?? 0) + (last?.text.length ?? 0))
      if (endings.test(raw)) over = true
      const marker = (bullet.exec(raw) ?? numbered.exec(raw) ?? /^(?:\s*#{1,6})?\s*/.exec(raw))?.[0] ?? ''
      const words = raw.slice(marker.length).trimEnd()
      const inside = !over && offset >= salutation
      const kind = inside ? kindOf(raw, words) : 'line'
      if (kind === 'heading') list = listOf(words)
      const printed = inside ? numbered.exec(raw)?.[1] : undefined
      return {
        kind,
        text: words,
        offset: offset + marker.length,
        list,
        statement: kind === 'paragraph' || kind === 'bullet',
        number: printed === undefined ? null : Number(printed),
      }
    })
}

const kindOf = (raw: string, words: string): DocumentPart['kind'] => {
  if (/^\s*#{1,6}\s/.test(raw)) return 'heading'
  const isTable = words.split('\n').some((line) => /\S {3,}\S/.test(line))
  if (bullet.test(raw)) return isTable ? 'line' : 'bullet'
  if (isTable) return 'line'
  const count = countWords(words)
  if (/[.!?:;][”’")]?\d{0,2}$/.test(words) && count >= 6 && !/\?\d{0,2}$/.test(words)) return 'paragraph'
  if (numbered.test(raw) && count >= 6) return 'paragraph'
  // Half of a paragraph that a page parts from the rest has no full stop at its end.
  return count > 0 && count <= 25 && /^\p{Lu}/u.test(words) && words.split('\n').length <= 3
    ? 'heading'
    : count > 8
      ? 'paragraph'
      : 'line'
}

const linesOf = (text: string): readonly Line[] => {
  let offset = 0
  return text.split('\n').map((line) => {
    const found = { text: line, offset }
    offset += line.length + 1
    return found
  })
}

const plain = (line: string): string =>
  line
    .trim()
    .replace(/(?<=\s)\d{1,3}$/, '')
    .trim()

/** Running headers and footers: the same line on three pages or more. */
const repeatedLines = (lines: readonly Line[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const words = plain(text)
    if (words.length >= 8 && !bullet.test(text)) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([words, count]) => (count >= 3 ? [words] : [])))
}
