import { Worker } from 'node:worker_threads'
import type { CoreOperation, Input, Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import type { CoreMessage, CoreOptions, ToCore } from '../ipc/coreProtocol'
import { errandsForCore } from '../ipc/errandRelay'
import type { InternalInput, InternalOperation, InternalOutput } from '../ipc/internalContract'
import type { StartErrand } from '../places/courier'

type Answer<T> = Promise<Result<T, AppError>>

/** The core worker as main sees it: every question gets an answer, also when the worker dies. */
export type Core = {
  readonly ask: (operation: CoreOperation, input: unknown) => Answer<unknown>
  readonly call: <O extends CoreOperation>(operation: O, input: Input<O>) => Answer<Output<O>>
  readonly internal: <O extends InternalOperation>(
    operation: O,
    input: InternalInput<O>,
  ) => Answer<InternalOutput<O>>
  readonly stop: () => Promise<void>
}

type Connections = {
  /** The built `core.js`. */
  readonly script: string
  readonly options: CoreOptions
  readonly onEvent: (event: AppEvent) => void
  /** How one goes to a place. */
  readonly startErrand: StartErrand
  /** Notes that the worker died and names it by a reference. */
  readonly report: (error: unknown) => string
}

/** The worker that holds the database: the first question starts it, and after a death the next one, locked. */
export const startCore = ({ script, options, onEvent, startErrand, report }: Connections): Core => {
  const waiting = new Map<number, (answer: Result<unknown, AppError>) => void>()
  let worker: Worker | null = null
  let lastId = 0

  const start = () => {
    const started = new Worker(script, { workerData: options, stdout: true })
    // Standard output belongs to the one JSON object of a headless command.
    started.stdout.pipe(process.stderr, { end: false })
    const errands = errandsForCore(startErrand, (told, transferred) => {
      if (worker === started) started.postMessage(told, [...transferred])
    })
    started.on('message', (message: CoreMessage) => {
      if ('errand' in message) return errands.ordered(message)
      if ('event' in message) return onEvent(message.event)
      waiting.get(message.id)?.(message.answer)
      waiting.delete(message.id)
    })
    let cause: unknown = new Error('The core worker ended')
    started.on('error', (error) => {
      cause = error
    })
    started.on('exit', () => {
      errands.end()
      if (worker !== started) return
      worker = null
      const reference = report(cause)
      for (const answer of waiting.values()) answer(err({ kind: 'unexpected', reference }))
      waiting.clear()
      onEvent({ kind: 'vaultLocked', because: 'failure' })
    })
    return started
  }

  const ask = (operation: CoreOperation | InternalOperation, input: unknown) =>
    new Promise<Result<unknown, AppError>>((resolve) => {
      worker ??= start()
      lastId += 1
      waiting.set(lastId, resolve)
      worker.postMessage({ id: lastId, operation, input } satisfies ToCore)
    })

  return {
    ask,
    // The contracts tie an operation's name to its answer; the message in between cannot.
    call: (operation, input) => ask(operation, input) as Answer<never>,
    internal: (operation, input) => ask(operation, input) as Answer<never>,
    stop: async () => {
      const stopping = worker
      worker = null
      await stopping?.terminate()
    },
  }
}
