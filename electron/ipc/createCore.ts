import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { NewId } from '@shared/ids'
import type { Result } from '@shared/result'
import { attachmentLimits } from '@shared/attachments/attachment'
import { createReadings } from '../attachments/readings'
import { createUploads } from '../attachments/uploads'
import { createOutboxRunner } from '../outbox/outboxRunner'
import type { Courier } from '../places/courier'
import { inTurn } from '../places/inTurn'
import { createBuiltInPacks } from '../frameworks/builtInPacks'
import { createIdleLock } from '../vault/idleLock'
import type { After } from '../vault/idleLock'
import { knownFailure } from '../vault/knownFailure'
import { moveDeeds } from '../vault/move/moveDeeds'
import type { MoveDeeds } from '../vault/move/moveDeeds'
import { here } from '../vault/place/lookAround'
import type { Whereabouts } from '../vault/place/lookAround'
import { createVaultPlaces } from '../vault/place/vaultPlaceService'
import { createVaultSession } from '../vault/vaultSession'
import { createAuthorities } from '../visits/authorities'
import { coreContract } from './coreContract'
import { createCoreHandlers } from './coreHandlers'
import type { CoreOptions } from './coreProtocol'
import { createBugReporter, createDispatch } from './dispatch'
import type { BugReport } from './dispatch'
import { outsideTheOrder, wakesTheOutbox } from './placeHandlers'

/** What the core takes from its surroundings, so that tests decide about time, ids and waiting. */
export type CoreSurroundings = {
  readonly now: () => Date
  readonly newId: NewId
  readonly after: After
  readonly log: (report: BugReport) => void
  /** Goes to places. */
  readonly courier: Courier
  /** A number from 0 up to 1, another one each time. */
  readonly chance: () => number
  /** Other surroundings of the vault’s folder, and another disk, than this computer’s. */
  readonly at?: Whereabouts
  readonly deeds?: MoveDeeds
}

export type Core = {
  /**
   * Calls are answered in their order, one after another: no write meets another half-way. Those that wait for a place
   * let the others by.
   */
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

  const [fastKeys, deeds] = [options.fastKeys ?? false, options.deeds ?? moveDeeds]
  const session = createVaultSession({
    profileFolder: options.profileFolder,
    fastKeys,
    deeds,
    now: () => options.now().toISOString(),
    newId,
    wait: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
  })
  const idleLock = createIdleLock(after, {
    announce: () => emit({ kind: 'locking', because: 'idle' }),
    lock: () => void call('vault.lock', {}),
    locked: () => emit({ kind: 'vaultLocked', because: 'idle' }),
  })
  const report = createBugReporter(newId, options.log)
  const folder = () => session.paths().outbox
  const { opened } = session
  const errands = inTurn(options.courier, after)
  const runner = createOutboxRunner({
    opened,
    folder,
    courier: errands.courier,
    after,
    chance: options.chance,
    changed: () => emit({ kind: 'changed', noun: 'outbox', id: null }),
    // A full disk is no bug: the outbox goes on with the next thing that happens.
    report: (error) => void (knownFailure(error) ?? report(error)),
  })
  const dispatch = createDispatch(
    coreContract,
    createCoreHandlers({
      session,
      places: createVaultPlaces({
        session,
        home: options.profileFolder,
        fastKeys,
        at: options.at ?? here(),
        deeds,
      }),
      idleLock,
      builtInPacks: createBuiltInPacks(options.resourcesFolder),
      authorities: createAuthorities(options.resourcesFolder),
      resourcesFolder: options.resourcesFolder,
      uploads: createUploads(options.attachmentLimits ?? attachmentLimits),
      readings: createReadings(),
      sync: { opened, courier: errands.courier, runner, folder },
    }),
    report,
    knownFailure,
  )

  /** Nobody is on the way to a place from here on; waits for none. */
  const stopSending = (): void => {
    runner.stop()
    errands.stop()
  }

  let last: Promise<unknown> = Promise.resolve()
  const followed = async (operation: string, input: unknown) => {
    const wasOpen = session.opened() !== null
    // What is being sent is read from the folder of the vault, which is about to be another one.
    if (operation === 'vault.move') stopSending()
    const answer = await dispatch(operation, input)
    if (operation === 'vault.lock') stopSending()
    else if (operation === 'vault.move') runner.look()
    else if (answer.ok && wakesTheOutbox(operation)) runner.look()
    // Closed for the move and not to be opened again: every window has to know.
    if (operation === 'vault.move' && wasOpen && session.opened() === null)
      emit({ kind: 'vaultLocked', because: 'failure' })
    return answer
  }
  const call: Core['call'] = (operation, input) => {
    if (outsideTheOrder.has(operation)) return followed(operation, input)
    const answer = last.then(() => followed(operation, input))
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
