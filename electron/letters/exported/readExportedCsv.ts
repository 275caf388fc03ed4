import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { formula } from '@shared/letters/indexToCsv'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { csvToTable } from '../accuracyFile/csvToTable'

/** A table as a spreadsheet shows it, and whatever in it a spreadsheet would run. The marking stands in every row. */
export const readExportedCsv = (text: string): Result<ExportedFile, string> => {
  const rows = csvToTable(text.replace(/^\uFEFF/, ''))
  const [head = [], ...others] = rows
  if (rows.some((row) => row.length !== head.length)) return err('is a damaged table')
  return ok({
    body: rows.map((row) => row.join(' ')).join('\n'),
    places: others.map(([first = ''], at) => ({ place: `row ${at + 2}`, words: first })),
    title: null,
    hidden: [
      ...(text.startsWith('\uFEFF') ? [] : ['no mark by which a spreadsheet knows its signs']),
      ...(rows.flat().some((cell) => formula.test(cell)) ? ['a formula'] : []),
    ],
  })
}
