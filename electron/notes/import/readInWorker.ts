import type { FileProblem } from '@shared/ipc/errors'
import type { ReadTable } from '@shared/letters/accuracyTable'
import type { ImportedText } from '@shared/notes/import/importedText'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { inOwnWorker, patience } from '../../reading/inOwnWorker'
import type { NotesFile } from './readNotesFile'

export type NotesReader = (file: NotesFile) => Promise<Result<ImportedText, FileProblem[]>>
/** Reads the tables of a file instead of its notes, in the same way. */
export type TablesReader = (file: NotesFile) => Promise<Result<readonly ReadTable[], FileProblem[]>>

/** Reads a file of notes in a worker of its own. */
export const readInWorker =
  (script: string, milliseconds = patience): NotesReader =>
  (file) =>
    readIn<NotesFile, ImportedText>(script, file, milliseconds)

export const readTablesInWorker =
  (script: string, milliseconds = patience): TablesReader =>
  (file) =>
    readIn<NotesFile & { readonly as: 'tables' }, readonly ReadTable[]>(
      script,
      { ...file, as: 'tables' },
      milliseconds,
    )

const readIn = async <File, Read>(
  script: string,
  file: File,
  milliseconds: number,
): Promise<Result<Read, FileProblem[]>> => {
  const read = await inOwnWorker<File, Read>(script, file, milliseconds)
  return read.ok ? read : err([{ place: 'whole file', message: read.error }])
}
