import type { ReadTable } from '@shared/letters/accuracyTable'

/** Rows of a CSV file, with commas, semicolons or tabs, as spreadsheets write it (RFC 4180). */
export const csvToTable = (text: string): ReadTable => {
  const sign = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let at = 0
  const closeCell = (): void => {
    row.push(cell)
    cell = ''
  }
  const closeRow = (): void => {
    closeCell()
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const unit = text.charAt(at)
    if (isQuoted) {
      if (unit !== '"') cell += unit
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (unit === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (unit === sign) closeCell()
    else if (unit === '\n' || unit === '\r') {
      if (unit === '\r' && text.charAt(at + 1) === '\n') at += 1
      closeRow()
    } else cell += unit
    at += 1
  }
  if (cell !== '' || row.length > 0) closeRow()
  return rows.filter((each) => each.some((words) => words.trim() !== ''))
}

/** What stands most often in the first line outside quotation marks. */
const separatorOf = (text: string): string => {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}
