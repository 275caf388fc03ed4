import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CoreOperation, Input, Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import { createCore } from '../../../electron/ipc/createCore'
import { courierHere } from './courierHere'
import type { CoreSurroundings } from '../../../electron/ipc/createCore'
import type { CoreOptions } from '../../../electron/ipc/coreProtocol'
import type { BugReport } from '../../../electron/ipc/dispatch'
import { holdFile } from '../../../electron/vault/vaultHold'
import type { InternalInput, InternalOperation, InternalOutput } from '../../../electron/ipc/internalContract'

export const resourcesFolder = resolve(import.meta.dirname, '../../../resources')
export const passphrase = 'orchard lantern gravel 7'

/** A folder of its own for a test, gone after it. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let ids = 0
/** Ids in rising order, never the same twice in a run. */
export const nextId = (): string => {
  ids += 1
  return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
}

/** A clock that moves by hand. */
export const aClock = (start = '2026-11-21T09:00:00.000Z') => {
  let now = new Date(start)
  return {
    now: () => now,
    forward: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

type Asked<O> = O extends CoreOperation
  ? { input: Input<O>; output: Output<O> }
  : O extends InternalOperation
    ? { input: InternalInput<O>; output: InternalOutput<O> }
    : never

/** A core on real files with a clock of its own; waits of a few seconds pass at once. */
export const aCore = (
  folder: string = aFolder(),
  surroundings: Partial<CoreSurroundings & CoreOptions> = {},
) => {
  const clock = aClock()
  const events: AppEvent[] = []
  const bugs: BugReport[] = []
  const waits: number[] = []
  const core = createCore({
    profileFolder: folder,
    resourcesFolder,
    fastKeys: true,
    now: clock.now,
    newId: nextId,
    after: (milliseconds, action) => {
      if (milliseconds < 60_000) {
        waits.push(milliseconds)
        queueMicrotask(action)
      }
      return () => undefined
    },
    courier: courierHere,
    chance: () => 0.5,
    log: (report) => bugs.push(report),
    ...surroundings,
  })
  core.onEvent((event) => events.push(event))
  onTestFinished(() => core.close())

  const call = <O extends CoreOperation | InternalOperation>(operation: O, input: Asked<O>['input']) =>
    core.call(operation, input) as Promise<Result<Asked<O>['output'], AppError>>
  const ask = async <O extends CoreOperation | InternalOperation>(operation: O, input: Asked<O>['input']) =>
    valueOf(await call(operation, input))
  return { folder, core, clock, events, bugs, waits, call, ask }
}

export type TestCore = ReturnType<typeof aCore>

/** An open vault, and its recovery key. */
export const anOpenCore = async (folder?: string, surroundings: Partial<CoreSurroundings> = {}) => {
  const core = aCore(folder, surroundings)
  const { recoveryKey } = await core.ask('vault.create', { passphrase })
  return { ...core, recoveryKey }
}

/** The value, or a failing test that says what came instead. */
export const valueOf = <T>(answer: Result<T, AppError>): T => {
  if (answer.ok) return answer.value
  throw new Error(`Expected a value, got ${JSON.stringify(answer.error)}`)
}

export const errorOf = <T>(answer: Result<T, AppError>): AppError => {
  if (!answer.ok) return answer.error
  throw new Error('Expected a failure, got a value')
}

/** Every file in a folder with its bytes. SQLite's shared memory and our lock hold no data. */
export const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm') && entry.name !== holdFile)
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path)]),
  )

/** Equal for two folders exactly when every file in them is, byte for byte. */
export const fingerprintOf = (folder: string): readonly string[] =>
  [...filesIn(folder)].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`)
