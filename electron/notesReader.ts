import { parentPort, workerData } from 'node:worker_threads'
import { readNotesFile } from './notes/import/readNotesFile'
import type { NotesFile } from './notes/import/readNotesFile'

/** Entry of the worker that reads one file from outside and ends: it has no key, no database and little memory. */
void readNotesFile(workerData as NotesFile).then((read) => parentPort?.postMessage(read))
