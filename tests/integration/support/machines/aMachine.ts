import { join } from 'node:path'
import { expect } from 'vitest'
import type { CoreOperation, Input, Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { createCore } from '../../../../electron/ipc/createCore'
import type { BugReport } from '../../../../electron/ipc/dispatch'
import type {
  InternalInput,
  InternalOperation,
  InternalOutput,
} from '../../../../electron/ipc/internalContract'
import { attachmentLimits } from '@shared/attachments/attachment'
import { vaultPaths } from '../../../../electron/vault/vaultFolder'
import { passphrase, resourcesFolder, valueOf } from '../aCore'
import { courierHere } from '../courierHere'
import type { Laptop } from '../laptops'
import { databaseAt, realDisk } from './diskCalls'
import { aFaultyDisk } from './faultyDisk'
import type { MachineFault } from './faultyDisk'

type Asked<O> = O extends CoreOperation
  ? { input: Input<O>; output: Output<O> }
  : O extends InternalOperation
    ? { input: InternalInput<O>; output: InternalOutput<O> }
    : never

/** A call as the window makes it. */
export type CallCore = <O extends CoreOperation | InternalOperation>(
  operation: O,
  input: Asked<O>['input'],
) => Promise<Result<Asked<O>['output'], AppError>>

export type Machine = ReturnType<typeof aMachine>

type MachineOptions = {
  readonly name: string
  /** Holds the profile of each of its lives, and what else the test may break. */
  readonly root: string
  readonly drive: string
  readonly newId: () => string
}

/** One inspector's computer: the whole core on real files, a clock of its own, and a disk that may fail. */
export const aMachine = ({ name, root, drive, newId }: MachineOptions) => {
  const disk = aFaultyDisk(root, drive)
  const bugs: BugReport[] = []
  let lives = 0
  let errands = 0
  let clock = name < 'C' ? Date.UTC(1999, 0, 1) : Date.UTC(2051, 0, 1)
  let timers: { readonly action: () => void }[] = []
  const profile = () => join(root, `${name}-${lives}`)
  const aCoreNow = () =>
    createCore({
      profileFolder: profile(),
      resourcesFolder,
      fastKeys: true,
      attachmentLimits: { ...attachmentLimits, freeSpaceKept: 0, freeSpaceWarned: 0 },
      now: () => new Date((clock += 1_000)),
      newId,
      after: (_, action) => {
        const timer = { action }
        timers.push(timer)
        return () => void (timers = timers.filter((each) => each !== timer))
      },
      courier: (task, heard) => {
        errands += 1
        const { answer, over, stop } = courierHere(task, heard)
        return { answer: answer.finally(() => (errands -= 1)), over, stop }
      },
      chance: () => 0.5,
      log: (report) => bugs.push(report),
    })
  let core = aCoreNow()
  const call: CallCore = (operation, input) => core.call(operation, input) as ReturnType<CallCore>
  const ask = async <O extends CoreOperation | InternalOperation>(operation: O, input: Asked<O>['input']) =>
    valueOf(await call<O>(operation, input))
  /** Until whatever goes to a place has come back, and its answer is written down. */
  const settled = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve))
    while (errands > 0)
    await call('visits.list', {})
    if (errands > 0) await settled()
  }
  const laptop = (): Laptop => {
    const paths = vaultPaths(profile())
    const db = databaseAt(paths.database)
    const deviceId = JSON.parse(
      String(db.prepare("SELECT value FROM setting WHERE name = 'deviceId'").pluck().get()),
    ) as string
    const now = () => new Date((clock += 1_000)).toISOString()
    return {
      name,
      vault: {
        db,
        deviceId,
        now,
        newId,
        attachmentsFolder: paths.attachments,
        backupsFolder: paths.backups,
      },
    }
  }
  /** Another life on what is on the disk now. */
  const restart = async (): Promise<void> => {
    await settled()
    await core.close()
    await settled()
    disk.start()
    timers = []
    core = aCoreNow()
    await ask('vault.unlock', { passphrase })
    await settled()
  }
  return {
    name,
    call,
    ask,
    settled,
    laptop,
    restart,
    bugs,
    profile,
    /** Does something as a user would, on a machine on which something may go wrong. */
    during: async <T>(fault: MachineFault | null, deed: () => Promise<T>) => {
      const done = await disk.during(
        fault,
        async () => {
          const answer = await deed()
          await settled()
          return answer
        },
        () => {
          // What is on the disk at this moment, for the next life; whatever the old one still does is lost.
          const before = profile()
          lives += 1
          realDisk.cpSync(before, profile(), {
            recursive: true,
            filter: (path) => !path.endsWith('-shm'),
          })
        },
      )
      return done
    },
    /** Does something as a user would, and tells before each call that is made of the disk or the database. */
    tellEachCall: (
      deed: () => Promise<unknown>,
      tell: (unsynced: number, lose: (share: number, copy: string) => void) => void,
    ) => disk.tellEachCall(() => deed().then(settled), tell),
    /** Everything that waits for its time is due. */
    runTimers: async () => {
      const due = timers
      timers = []
      for (const { action } of due) action()
      await settled()
    },
    setClock: (year: number) => {
      clock = Date.UTC(year, 0, 1)
    },
    close: async () => {
      await core.close()
      expect(errands).toBe(0)
    },
  }
}
