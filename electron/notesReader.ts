import { parentPort, workerData } from 'node:worker_threads'
import { readAccuracyFile } from './letters/accuracyFile/readAccuracyFile'
import { readNotesFile } from './notes/import/readNotesFile'
import type { NotesFile } from './notes/import/readNotesFile'

const file = workerData as NotesFile & { readonly as?: 'tables' }

/** Entry of the worker that reads one file from outside and ends: it has no key, no database and little memory. */
void (file.as === 'tables' ? readAccuracyFile(file) : readNotesFile(file)).then((read) =>
  parentPort?.postMessage(read),
)
