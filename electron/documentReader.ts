import { parentPort, workerData } from 'node:worker_threads'
import { readExported } from './letters/exported/readExported'
import { readEditedDocx } from './letters/readEditedDocx'
import type { DocumentTask } from './reading/documentTasks'

/** Entry of the worker that reads one document and ends: it has no key, no database and little memory. */
const read = async (task: DocumentTask) =>
  task.task === 'exported' ? readExported(task.format, task.bytes) : readEditedDocx(task.bytes)

void read(workerData as DocumentTask).then((answer) => parentPort?.postMessage(answer))
