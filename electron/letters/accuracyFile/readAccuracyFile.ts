import mammoth from 'mammoth'
import { mostAccuracyComments } from '@shared/letters/accuracyComment'
import type { ReadTable } from '@shared/letters/accuracyTable'
import { largestImportedText } from '@shared/notes/import/importedText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { decodeText } from '../../notes/import/decodeText'
import { readDocxParts } from '../../notes/import/docxParts'
import type { NotesFile } from '../../notes/import/readNotesFile'
import { csvToTable } from './csvToTable'
import { htmlToTables } from './htmlToTables'
import { markdownToTables } from './markdownToTables'

/**
 * Reads the tables of a file in which the authority comments on the facts: a Word document, CSV or Markdown; or says in
 * one sentence why not. Runs in a worker of its own, which is ended when it takes too long.
 */
export const readAccuracyFile = async ({
  name,
  bytes,
}: NotesFile): Promise<Result<readonly ReadTable[], string>> => {
  const isWord = /\.docx$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)
  const read = isWord ? await wordTables(bytes) : textTables(bytes)
  if (!read.ok) return read
  const tables = read.value.filter((table) => table.some((row) => row.some((cell) => cell !== '')))
  if (tables.length === 0)
    return err(
      'holds no table: one row for each comment, with the paragraph, its text, the comment, the evidence',
    )
  const cells = tables.flat(2)
  if (cells.reduce((sum, cell) => sum + cell.length, 0) > largestImportedText)
    return err(`holds too much text: the limit is ${largestImportedText / 1_000_000} million characters`)
  if (tables.some((table) => table.length > mostAccuracyComments + 10))
    return err(`holds too many rows: the limit is ${mostAccuracyComments} comments`)
  return ok(tables)
}

const wordTables = async (bytes: Uint8Array): Promise<Result<readonly ReadTable[], string>> => {
  const parts = readDocxParts(bytes)
  if (!parts.ok) return parts
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(parts.value.checked) },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return ok(htmlToTables(html))
  } catch {
    return err('is a damaged Word document, or one nested too deeply')
  }
}

const textTables = (bytes: Uint8Array): Result<readonly ReadTable[], string> => {
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (text.value.length > largestImportedText)
    return err(`holds too much text: the limit is ${largestImportedText / 1_000_000} million characters`)
  const clean = text.value.replace(/[\u0000-\u0008\u000B\u000E-\u001F]/g, ' ')
  const tables = markdownToTables(clean)
  return ok(tables.length > 0 ? tables : [csvToTable(clean)].filter((table) => table.some(isSeveral)))
}

const isSeveral = (row: readonly string[]): boolean => row.length > 1
