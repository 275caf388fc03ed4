import { parentPort, workerData } from 'node:worker_threads'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createCore } from './ipc/createCore'
import { courierInWorker } from './places/courier'
import type { CoreMessage, CoreOptions, CoreRequest } from './ipc/coreProtocol'

/** Entry of the core worker: the database and the services, away from the thread that draws the window. */
const start = (): void => {
  if (!parentPort) throw new Error('The core runs as a worker only')
  const port = parentPort
  const post = (message: CoreMessage): void => port.postMessage(message)

  const core = createCore({
    ...(workerData as CoreOptions),
    now: () => new Date(),
    newId: () => v7(),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds)
      return () => clearTimeout(timer)
    },
    courier: courierInWorker(join(import.meta.dirname, 'syncWorker.js')),
    chance: Math.random,
    log: ({ reference, name, code }) => console.error(`core: unexpected ${reference} ${name} ${code}`),
  })
  core.onEvent((event) => post({ event }))
  port.on('message', (request: CoreRequest) => {
    void core.call(request.operation, request.input).then((answer) => post({ id: request.id, answer }))
  })
}

start()
