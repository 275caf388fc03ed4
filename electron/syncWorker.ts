import { parentPort, workerData } from 'node:worker_threads'
import type { CourierMessage } from './places/courier'
import { runPlaceTask } from './places/placeTasks'
import type { PlaceTask } from './places/placeTasks'

/** Entry of the worker that goes to one place with one task. Nothing else in Visitbook opens a connection. */
const post = (message: CourierMessage): void => parentPort?.postMessage(message)

void runPlaceTask(workerData as PlaceTask, (news) => post({ news })).then((answer) => post({ answer }))
