import type { AppError } from '@shared/ipc/errors'
import type { OfferedTo, VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import type { VaultWhereabouts } from '@shared/vault/vaultPlace'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { saveEverything } from '../unsaved'
import { vaultLookedAt, vaultOpened } from '../vault/vaultStore'

type VaultPlaceStore = {
  /** null: not asked yet, or it could not be had. */
  readonly whereabouts: VaultWhereabouts | null
  /** "Not now": until Visitbook is started the next time. */
  readonly isPutOff: boolean
  /** Other states of the same visits: until Visitbook is started the next time. */
  readonly areOthersPutOff: boolean
  readonly isMoving: boolean
}

/** Where the vault is and where it could be. Nothing of what is inside: it stays through a lock. */
export const useVaultPlaceStore = create<VaultPlaceStore>(() => ({
  whereabouts: null,
  isPutOff: false,
  areOthersPutOff: false,
  isMoving: false,
}))

/** null: what is known now is on the screen. */
export const whereaboutsLookedAt = async (): Promise<AppError | null> => {
  const answer = await call('vault.whereabouts', {})
  useVaultPlaceStore.setState({ whereabouts: answer.ok ? answer.value : null })
  return answer.ok ? null : answer.error
}

/**
 * Before the first vault is made. true: its folder was looked at before, and whatever there is to say of it was on the
 * screen. false: there is something to say, and it is on the screen only now.
 */
export const firstFolderSeen = async (): Promise<AppError | boolean> => {
  if (useVaultPlaceStore.getState().whereabouts !== null) return true
  const failure = await whereaboutsLookedAt()
  const { whereabouts } = useVaultPlaceStore.getState()
  return failure ?? (whereabouts?.synced === null && whereabouts.others.length === 0)
}

export const movePutOff = () => useVaultPlaceStore.setState({ isPutOff: true })
export const othersPutOff = () => useVaultPlaceStore.setState({ areOthersPutOff: true })

/** Opens or closes the sheet for moving. */
export const moveShown = (isMoving: boolean) => useVaultPlaceStore.setState({ isMoving })

/** A folder chosen in the system’s dialog. Answers whether one was, or what went wrong. */
export const vaultFolderChosen = async (): Promise<AppError | boolean> => {
  const answer = await call('shell.chooseVaultFolder', {})
  if (!answer.ok) return answer.error
  if (answer.value === null) return false
  useVaultPlaceStore.setState({ whereabouts: answer.value })
  return true
}

/** Moves the vault and opens it there. null: done. */
export const vaultMoved = async (
  to: OfferedTo,
  keepOld: boolean,
  secret: VaultSecret,
): Promise<AppError | null> => {
  await saveEverything()
  const answer = await call('vault.move', { to, keepOld, secret })
  if (!answer.ok) {
    // It may be closed now, and what was offered may no longer do.
    await vaultLookedAt()
    await whereaboutsLookedAt()
    return answer.error
  }
  vaultOpened(answer.value.vault)
  moveShown(false)
  await whereaboutsLookedAt()
  said(
    answer.value.oldLeft
      ? 'Your visits are moved and open from their new folder. The old copy could not be put away yet: Visitbook tries again whenever you unlock it, and does not use it.'
      : keepOld
        ? 'Your visits are moved and open from their new folder. The old copy stays where it was and is no longer used.'
        : 'Your visits are moved and open from their new folder. They were looked through there before the old copy went.',
    { stays: true },
  )
  return null
}

/** The vault is not to be found: the user shows where it is. null: done, or cancelled. */
export const vaultShown = async (): Promise<AppError | null> => {
  const answer = await call('shell.findVault', {})
  if (!answer.ok) return answer.error
  if (answer.value !== null) await otherVaultSeen()
  return null
}

/** The vault is one of those that were found elsewhere. null: done. */
export const otherVisitsUsed = async (number: number): Promise<AppError | null> => {
  const answer = await call('vault.useOther', { number })
  await otherVaultSeen()
  return answer.ok ? null : answer.error
}

const otherVaultSeen = async () => {
  await whereaboutsLookedAt()
  await vaultLookedAt()
}
