import type { ReadTable } from '@shared/letters/accuracyTable'

const line = /^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/

/** The tables of a Markdown file: a head, a line of dashes, and the rows that follow. */
export const markdownToTables = (text: string): readonly ReadTable[] => {
  const lines = text.split(/\r\n|\r|\n/)
  const tables: string[][][] = []
  for (let at = 1; at < lines.length; at += 1) {
    const head = lines[at - 1] ?? ''
    if (!line.test(lines[at] ?? '') || !(lines[at] ?? '').includes('|') || !head.includes('|')) continue
    const table = [cellsOf(head)]
    at += 1
    while (at < lines.length && (lines[at] ?? '').includes('|')) {
      table.push(cellsOf(lines[at] ?? ''))
      at += 1
    }
    tables.push(table)
  }
  return tables
}

/** `| a | b |`: an escaped bar is a word, and `<br>` a new line. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .trim(),
    )
