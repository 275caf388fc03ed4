import { Worker } from 'node:worker_threads'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import type { PlaceDone, PlaceNews, PlaceTask } from './placeTasks'

export type Errand = {
  readonly answer: Promise<Result<PlaceDone, PlaceFailure>>
  /** Ends it wherever it is; the answer is then `stopped`. */
  readonly stop: () => void
}

/** Goes to a place with one task. */
export type Courier = (task: PlaceTask, heard: (news: PlaceNews) => void) => Errand

export type CourierMessage =
  { readonly news: PlaceNews } | { readonly answer: Result<PlaceDone, PlaceFailure> }

/**
 * Each task in a worker of its own, the only part of Visitbook that ever opens a connection: it has no database and no
 * key but that of the one file it carries, and it ends with its task.
 */
export const courierInWorker =
  (script: string): Courier =>
  (task, heard) => {
    const worker = new Worker(script, {
      workerData: task,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const answer = new Promise<Result<PlaceDone, PlaceFailure>>((resolve) => {
      worker.on('message', (message: CourierMessage) => {
        if ('news' in message) return heard(message.news)
        resolve(message.answer)
        return void worker.terminate()
      })
      // A worker that broke says nothing of what it carried.
      worker.once('error', () => resolve(err({ fault: 'somethingBroke' })))
      worker.once('exit', () => resolve(err({ fault: 'stopped' })))
    })
    return { answer, stop: () => void worker.terminate() }
  }
