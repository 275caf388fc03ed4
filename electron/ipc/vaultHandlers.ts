import type { VaultState } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Readings } from '../attachments/readings'
import type { Uploads } from '../attachments/uploads'
import type { IdleLock } from '../vault/idleLock'
import type { VaultPlaces } from '../vault/place/vaultPlaceService'
import type { VaultSession } from '../vault/vaultSession'
import type { coreContract } from './coreContract'
import type { Handlers } from './dispatch'

type VaultOperation = Extract<
  keyof typeof coreContract,
  `vault.${string}` | 'internal.chooseVaultFolder' | 'internal.vaultFoundIn'
>

/** The vault's own operations: they keep the idle time running exactly while the vault is open. */
export const vaultHandlers = ({
  session,
  places,
  idleLock,
  uploads,
  readings,
}: {
  readonly session: VaultSession
  readonly places: VaultPlaces
  readonly idleLock: IdleLock
  readonly uploads: Uploads
  readonly readings: Readings
}): Pick<Handlers<typeof coreContract>, VaultOperation> => {
  const countingIdleTime = <T>(answer: Result<T, AppError>): Result<T, AppError> => {
    const state = session.state()
    if (state.kind === 'unlocked') idleLock.start(state.idleMinutes)
    return answer
  }

  const letGoOfFiles = () => {
    uploads.dropAll()
    readings.closeAll()
  }

  return {
    'vault.state': () => ok(session.state()),
    'vault.create': async ({ passphrase, to }) => {
      const elsewhere = to === undefined ? ok(null) : places.offered(to)
      if (!elsewhere.ok) return err({ kind: 'vaultNotMade', reason: elsewhere.error })
      return countingIdleTime(await session.create(passphrase, elsewhere.value))
    },
    'vault.unlock': async ({ passphrase }) => countingIdleTime(await session.unlock(passphrase)),
    'vault.unlockWithRecoveryKey': async ({ recoveryKey }) =>
      countingIdleTime(await session.unlockWithRecoveryKey(recoveryKey)),
    'vault.changePassphrase': async ({ secret, passphrase }) =>
      countingIdleTime(await session.changePassphrase(secret, passphrase)),
    'vault.renewRecoveryKey': async ({ secret }) => countingIdleTime(await session.renewRecoveryKey(secret)),
    'vault.recoveryKeyKept': () => session.recoveryKeyKept(),
    'vault.lock': () => {
      letGoOfFiles()
      return ok(lockVault(session, idleLock))
    },
    'vault.whereabouts': () => ok(places.whereabouts()),
    'vault.move': async (input) => {
      const moved = await places.move(input, letGoOfFiles)
      countingIdleTime(moved)
      return moved.ok ? ok({ vault: session.state(), oldLeft: moved.value.oldLeft }) : moved
    },
    'vault.useOther': ({ number }) => {
      const used = places.useOther(number)
      return used.ok ? ok(session.state()) : used
    },
    'internal.chooseVaultFolder': ({ folder }) => ok(places.choose(folder)),
    'internal.vaultFoundIn': ({ folder }) => {
      const found = places.foundIn(folder)
      return found.ok ? ok(session.state()) : found
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
  try {
    return session.lock()
  } finally {
    // Whatever the disk refuses: an idle time that never ends would leave the next unlocking without its lock.
    idleLock.stop()
  }
}
