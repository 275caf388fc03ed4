import type { VaultState } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Readings } from '../attachments/readings'
import type { Uploads } from '../attachments/uploads'
import type { IdleLock } from '../vault/idleLock'
import type { VaultSession } from '../vault/vaultSession'
import type { coreContract } from './coreContract'
import type { Handlers } from './dispatch'

type VaultOperation = Extract<keyof typeof coreContract, `vault.${string}`>

/** The vault's own operations: they keep the idle time running exactly while the vault is open. */
export const vaultHandlers = ({
  session,
  idleLock,
  uploads,
  readings,
}: {
  readonly session: VaultSession
  readonly idleLock: IdleLock
  readonly uploads: Uploads
  readonly readings: Readings
}): Pick<Handlers<typeof coreContract>, VaultOperation> => {
  const countingIdleTime = <T>(answer: Result<T, AppError>): Result<T, AppError> => {
    const state = session.state()
    if (state.kind === 'unlocked') idleLock.start(state.idleMinutes)
    return answer
  }

  return {
    'vault.state': () => ok(session.state()),
    'vault.create': async ({ passphrase }) => countingIdleTime(await session.create(passphrase)),
    'vault.unlock': async ({ passphrase }) => countingIdleTime(await session.unlock(passphrase)),
    'vault.unlockWithRecoveryKey': async ({ recoveryKey }) =>
      countingIdleTime(await session.unlockWithRecoveryKey(recoveryKey)),
    'vault.lock': () => {
      uploads.dropAll()
      readings.closeAll()
      return ok(lockVault(session, idleLock))
    },
    'vault.touch': () => {
      idleLock.touch()
      return ok(null)
    },
    'vault.setIdleMinutes': ({ minutes }) => countingIdleTime(session.setIdleMinutes(minutes)),
  }
}

/** Closes the vault and ends the counting of its idle time. */
const lockVault = (session: VaultSession, idleLock: IdleLock): VaultState => {
  const state = session.lock()
  idleLock.stop()
  return state
}
