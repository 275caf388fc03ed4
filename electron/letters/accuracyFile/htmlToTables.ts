import { Parser } from 'htmlparser2'
import type { ReadTable } from '@shared/letters/accuracyTable'

/** The tables of the HTML that mammoth makes of a Word document. What stands in a table in a cell is words of the cell. */
export const htmlToTables = (html: string): readonly ReadTable[] => {
  const tables: string[][][] = []
  let depth = 0
  let cell: string | null = null
  let skipped = 0
  const row = (): string[] | undefined => tables.at(-1)?.at(-1)
  const parser = new Parser({
    onopentag: (name, { colspan }) => {
      if (name === 'table') {
        depth += 1
        if (depth === 1) tables.push([])
      }
      if (depth !== 1) return
      if (name === 'tr') tables.at(-1)?.push([])
      if (name === 'td' || name === 'th') {
        cell = ''
        // A cell that reaches over others stands in the first of their places.
        const wide = Math.min(Number(colspan ?? 1) || 1, mostColumns)
        skipped = wide - 1
      }
      if (name === 'br' && cell !== null) cell += '\n'
    },
    ontext: (text) => {
      if (cell !== null) cell += text
    },
    onclosetag: (name) => {
      if (/^(?:p|li|h[1-6]|tr)$/.test(name) && cell !== null) cell += '\n'
      if (depth === 1 && (name === 'td' || name === 'th') && cell !== null) {
        row()?.push(tidy(cell), ...Array.from({ length: skipped }, () => ''))
        skipped = 0
        cell = null
      }
      if (name === 'table') depth -= 1
    },
  })
  parser.end(html)
  return tables
}

const mostColumns = 50

const tidy = (words: string): string =>
  words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
