import { Worker } from 'node:worker_threads'
import type { FileProblem } from '@shared/ipc/errors'
import type { ImportedText } from '@shared/notes/import/importedText'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import type { NotesFile } from './readNotesFile'

export type NotesReader = (file: NotesFile) => Promise<Result<ImportedText, FileProblem[]>>

/** Two hundred pages take a second; what takes longer than this was made to. */
const patience = 20_000

/**
 * Reads a file of notes in a worker of its own, so that a file made to keep a reader busy for ever, or to fill the
 * memory, ends with the worker and nothing else.
 */
export const readInWorker =
  (script: string, milliseconds = patience): NotesReader =>
  (file) =>
    new Promise((resolve) => {
      const worker = new Worker(script, {
        workerData: file,
        // Standard output belongs to the one JSON object of a headless command.
        stdout: true,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      })
      const finish = (answer: Result<ImportedText, FileProblem[]>): void => {
        clearTimeout(timer)
        resolve(answer)
        void worker.terminate()
      }
      const refused = (message: string) => err([{ place: 'whole file', message }])
      const timer = setTimeout(
        () => finish(refused('takes too long to read, and was given up: it may be made to do harm')),
        milliseconds,
      )
      worker.once('message', (read: Result<ImportedText, string>) =>
        finish(read.ok ? read : refused(read.error)),
      )
      worker.once('error', () => finish(refused('cannot be read: it is damaged, or nested too deeply')))
      worker.once('exit', () => finish(refused('cannot be read: it is damaged, or nested too deeply')))
    })
