import { parentPort, workerData } from 'node:worker_threads'
import { readExported } from './letters/exported/readExported'
import { readEditedDocx } from './letters/readEditedDocx'
import { prepareTemplate } from './letters/template/prepareTemplate'
import type { DocumentTask } from './reading/documentTasks'

/** Entry of the worker that reads one document and ends: it has no key, no database and little memory. */
const read = async (task: DocumentTask) => {
  switch (task.task) {
    case 'exported':
      return readExported(task.format, task.bytes)
    case 'edited':
      return readEditedDocx(task.bytes)
    case 'template':
      return prepareTemplate(task.bytes)
  }
}

void read(workerData as DocumentTask).then((answer) => parentPort?.postMessage(answer))
