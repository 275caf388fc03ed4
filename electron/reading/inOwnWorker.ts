import { Worker } from 'node:worker_threads'
import { err } from '@shared/result'
import type { Result } from '@shared/result'

/** Two hundred pages take a second; what takes longer than this was made to. */
export const patience = 20_000

/**
 * Has a file read in a worker of its own, which has no key and no database, so that a file made to keep a reader busy for
 * ever, or to fill the memory, ends with the worker and nothing else. The failure is one sentence.
 */
export const inOwnWorker = <Task, Read>(
  script: string,
  task: Task,
  milliseconds = patience,
): Promise<Result<Read, string>> =>
  new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: task,
      // Standard output belongs to the one JSON object of a headless command.
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const finish = (answer: Result<Read, string>): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => finish(err('takes too long to read, and was given up: it may be made to do harm')),
      milliseconds,
    )
    const damaged = () => finish(err('cannot be read: it is damaged, or nested too deeply'))
    worker.once('message', finish)
    worker.once('error', damaged)
    worker.once('exit', damaged)
  })
