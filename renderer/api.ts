import type { Input, Operation, Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Bridge } from '@shared/ipc/events'
import type { Result } from '@shared/result'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Asks the main process; the answer is always a value, failures included. The only way out of the window. */
export const call = <O extends Operation>(operation: O, input: Input<O>) =>
  window.bridge.call(operation, input) as Promise<Result<Output<O>, AppError>>
