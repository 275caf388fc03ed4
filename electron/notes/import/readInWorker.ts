import type { FileProblem } from '@shared/ipc/errors'
import type { ImportedText } from '@shared/notes/import/importedText'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { inOwnWorker, patience } from '../../reading/inOwnWorker'
import type { NotesFile } from './readNotesFile'

export type NotesReader = (file: NotesFile) => Promise<Result<ImportedText, FileProblem[]>>

/** Reads a file of notes in a worker of its own. */
export const readInWorker =
  (script: string, milliseconds = patience): NotesReader =>
  async (file) => {
    const read = await inOwnWorker<NotesFile, ImportedText>(script, file, milliseconds)
    return read.ok ? read : err([{ place: 'whole file', message: read.error }])
  }
