import { parentPort, workerData } from 'node:worker_threads'
import { v7 } from 'uuid'
import { createCore } from './ipc/createCore'
import { errandsThroughMain } from './ipc/errandRelay'
import { courierByProcess } from './places/courier'
import type { After } from './vault/idleLock'
import type { CoreMessage, CoreOptions, ToCore } from './ipc/coreProtocol'

/** Entry of the core worker: the database and the services, away from the thread that draws the window. */
const start = (): void => {
  if (!parentPort) throw new Error('The core runs as a worker only')
  const port = parentPort
  const post = (message: CoreMessage): void => port.postMessage(message)
  const errands = errandsThroughMain(post)

  const core = createCore({
    ...(workerData as CoreOptions),
    now: () => new Date(),
    newId: () => v7(),
    after,
    courier: courierByProcess(errands.start, after),
    chance: Math.random,
    log: ({ reference, name, code }) => console.error(`core: unexpected ${reference} ${name} ${code}`),
  })
  core.onEvent((event) => post({ event }))
  port.on('message', (request: ToCore) => {
    if ('errand' in request) return errands.reported(request)
    void core.call(request.operation, request.input).then((answer) => post({ id: request.id, answer }))
  })
}

const after: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds)
  return () => clearTimeout(timer)
}

start()
