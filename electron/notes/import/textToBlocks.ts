import type { ImportedBlock } from '@shared/notes/import/importedText'

/**
 * Blocks of plain text, by what people type: an empty line ends a paragraph; `#`, a line drawn under words, or a short
 * line in capitals makes a heading; a dash or a dot an item; `>` a quote. Numbers count as a list only where they
 * count from one: "12. March" keeps its number.
 */
export const textToBlocks = (text: string): readonly ImportedBlock[] => {
  const blocks: ImportedBlock[] = []
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029|\f/)
  let paragraph: string[] = []
  let quote: string[] = []
  let expected = 1
  let indents: readonly number[] = []
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', level: 0, text: paragraph.join('\n') })
    if (quote.length > 0) blocks.push({ kind: 'quote', level: 0, text: quote.join('\n') })
    paragraph = []
    quote = []
  }
  lines.forEach((raw, at) => {
    const line = raw.trimEnd()
    const heading = /^#{1,6}\s+(\S.*)$/.exec(line)
    const bullet = /^(\s*)[-*•◦▪‣·–]\s+(\S.*)$/.exec(line)
    const number = /^(\s*)(\d{1,3})[.)]\s+(\S.*)$/.exec(line)
    const said = /^\s*>\s?(.*)$/.exec(line)
    if (line.trim() === '') {
      close()
      // An empty line between items does not end their counting.
      if (lines[at + 1]?.trim() === '') expected = 1
      return
    }
    if (heading?.[1] !== undefined) {
      close()
      blocks.push({
        kind: 'heading',
        level: line.indexOf(' ') === -1 ? 1 : line.search(/[^#]/),
        text: heading[1],
      })
    } else if (
      paragraph.length === 1 &&
      /^(?:={3,}|-{3,})$/.test(line) &&
      (paragraph[0] ?? '').length <= 100
    ) {
      blocks.push({ kind: 'heading', level: line.startsWith('=') ? 1 : 2, text: paragraph[0] ?? '' })
      paragraph = []
    } else if (/^\s*(?:[-=_*~]\s*){3,}$/.test(line)) {
      close()
    } else if (bullet?.[2] !== undefined) {
      close()
      indents = [...indents.filter((indent) => indent < widthOf(bullet[1] ?? '')), widthOf(bullet[1] ?? '')]
      blocks.push({ kind: 'bullet', level: indents.length - 1, text: bullet[2] })
      return
    } else if (number?.[3] !== undefined && Number(number[2]) === expected) {
      close()
      indents = [...indents.filter((indent) => indent < widthOf(number[1] ?? '')), widthOf(number[1] ?? '')]
      blocks.push({ kind: 'number', level: indents.length - 1, text: number[3] })
      expected += 1
      return
    } else if (said !== null) {
      if (paragraph.length > 0) close()
      if (said[1]?.trim()) quote.push(said[1].trim())
      else close()
    } else if (paragraph.length === 0 && isInCapitals(line) && isAlone(lines, at)) {
      close()
      blocks.push({ kind: 'heading', level: 2, text: line.trim() })
    } else {
      if (quote.length > 0) close()
      paragraph.push(line.trim())
    }
    indents = []
    expected = 1
  })
  close()
  return blocks
}

const widthOf = (indent: string) => indent.replace(/\t/g, '    ').length

const isInCapitals = (line: string): boolean =>
  line.length <= 60 && /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.!?]$/.test(line)

const isAlone = (lines: readonly string[], at: number): boolean =>
  (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === ''
