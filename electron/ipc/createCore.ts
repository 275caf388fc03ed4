import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { NewId } from '@shared/ids'
import type { Result } from '@shared/result'
import { attachmentLimits } from '@shared/attachments/attachment'
import { createReadings } from '../attachments/readings'
import { createUploads } from '../attachments/uploads'
import { createBuiltInPacks } from '../frameworks/builtInPacks'
import { createIdleLock } from '../vault/idleLock'
import type { After } from '../vault/idleLock'
import { knownFailure } from '../vault/knownFailure'
import { createVaultSession } from '../vault/vaultSession'
import { createAuthorities } from '../visits/authorities'
import { coreContract } from './coreContract'
import { createCoreHandlers } from './coreHandlers'
import type { CoreOptions } from './coreProtocol'
import { createBugReporter, createDispatch } from './dispatch'
import type { BugReport } from './dispatch'

/** What the core takes from its surroundings, so that tests decide about time, ids and waiting. */
export type CoreSurroundings = {
  readonly now: () => Date
  readonly newId: NewId
  readonly after: After
  readonly log: (report: BugReport) => void
}

export type Core = {
  /** Calls are answered in their order, one after another: no write meets another half-way. */
  readonly call: (operation: string, input: unknown) => Promise<Result<unknown, AppError>>
  readonly onEvent: (listener: (event: AppEvent) => void) => void
  /** Finishes what was asked before, and locks. */
  readonly close: () => Promise<void>
}

/** The whole core of the app in plain Node: the worker is a thin skin around it. */
export const createCore = (options: CoreOptions & CoreSurroundings): Core => {
  const { newId, after } = options
  const listeners = new Set<(event: AppEvent) => void>()
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event))

  const session = createVaultSession({
    profileFolder: options.profileFolder,
    fastKeys: options.fastKeys ?? false,
    now: () => options.now().toISOString(),
    newId,
    wait: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
  })
  const idleLock = createIdleLock(after, {
    announce: () => emit({ kind: 'locking', because: 'idle' }),
    lock: () => void call('vault.lock', {}),
    locked: () => emit({ kind: 'vaultLocked', because: 'idle' }),
  })
  const dispatch = createDispatch(
    coreContract,
    createCoreHandlers({
      session,
      idleLock,
      builtInPacks: createBuiltInPacks(options.resourcesFolder),
      authorities: createAuthorities(options.resourcesFolder),
      resourcesFolder: options.resourcesFolder,
      uploads: createUploads(options.attachmentLimits ?? attachmentLimits),
      readings: createReadings(),
    }),
    createBugReporter(newId, options.log),
    knownFailure,
  )

  let last: Promise<unknown> = Promise.resolve()
  const call: Core['call'] = (operation, input) => {
    const answer = last.then(() => dispatch(operation, input))
    // What becomes of one call is no concern of the next.
    last = answer.catch(() => undefined)
    return answer
  }

  return {
    call,
    onEvent: (listener) => void listeners.add(listener),
    close: async () => void (await call('vault.lock', {})),
  }
}
