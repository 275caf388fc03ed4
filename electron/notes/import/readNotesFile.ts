import { largestImportedText } from '@shared/notes/import/importedText'
import type { ImportedText } from '@shared/notes/import/importedText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { decodeText } from './decodeText'
import { docxToBlocks } from './docxToBlocks'
import { countLeftOut } from './leftOutCounts'
import { markdownToBlocks } from './markdownToBlocks'
import { textToBlocks } from './textToBlocks'

/** A file of notes: `name` tells Markdown from text; what a Word document is, its bytes tell. */
export type NotesFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Reads notes typed elsewhere into blocks, or says in one sentence why not. Runs in a worker of its own, which is ended
 * when it takes too long: see `notesReader.ts`.
 */
export const readNotesFile = async ({ name, bytes }: NotesFile): Promise<Result<ImportedText, string>> => {
  const read = /\.docx$/i.test(name) || isPacked(bytes) ? await docxToBlocks(bytes) : readText(name, bytes)
  if (!read.ok) return read
  const length = read.value.blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (length > largestImportedText)
    return err(`holds too much text: the limit is ${largestImportedText / 1_000_000} million characters`)
  return read.value.blocks.some(({ text }) => text.trim() !== '') ? read : err('holds no words')
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const readText = (name: string, bytes: Uint8Array): Result<ImportedText, string> => {
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (text.value.length > largestImportedText)
    return err(`holds too much text: the limit is ${largestImportedText / 1_000_000} million characters`)
  const leftOut = countLeftOut()
  const clean = text.value.replace(/[\u0000-\u0008\u000B\u000E-\u001F]/g, () => {
    leftOut.add('characters')
    return ' '
  })
  if (!/\.(?:md|markdown|mdown)$/i.test(name))
    return ok({ blocks: textToBlocks(clean), leftOut: leftOut.all() })
  try {
    const read = markdownToBlocks(clean)
    return ok({ ...read, leftOut: [...leftOut.all(), ...read.leftOut] })
  } catch {
    return err('is Markdown nested too deeply')
  }
}
