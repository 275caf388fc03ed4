import type { VaultState } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { OfferedTo } from '@shared/ipc/vaultPlaceOperations'
import { create } from 'zustand'
import { call } from '../api'
import { statusesForgotten } from '../components/statusStore'
import { forgotPlaces, wentTo } from '../navigationStore'
import { savingChanged } from '../savingStore'
import { saveEverything } from '../unsaved'
import { emptiedOnLock, emptyTheWindow } from './emptied'
import { recoveryTold } from './recovery'

export type Vault =
  | { readonly kind: 'asking' }
  /** The state itself could not be had. */
  | { readonly kind: 'unreachable'; readonly error: AppError }
  /** Made just now, or anew: the recovery key is on the screen until the user says that it is safe. */
  | { readonly kind: 'showingKey'; readonly recoveryKey: string; readonly behind: 'nothing' | 'notes' }
  | VaultState

export type LockedBecause = Extract<AppEvent, { kind: 'vaultLocked' }>['because']

type VaultStore = {
  readonly vault: Vault
  readonly lockedBecause: LockedBecause | null
  /** Locking took a form with it that was not complete enough to be saved. */
  readonly hasLostForm: boolean
  /** A form that was on the screen is half filled in and kept: unlocking leads back to it. */
  readonly hasKeptForm: boolean
  /** A new recovery key was on the screen and went with the lock: nobody may have put it away. */
  readonly hasHiddenKey: boolean
}

export const useVaultStore = create<VaultStore>(() => ({
  vault: { kind: 'asking' },
  lockedBecause: null,
  hasLostForm: false,
  hasKeptForm: false,
  hasHiddenKey: false,
}))

const became = (vault: Vault) => useVaultStore.setState({ vault })

emptiedOnLock(forgotPlaces)
emptiedOnLock(statusesForgotten)
emptiedOnLock(() => savingChanged({ kind: 'nothingYet' }))

/** Asks again, at the start and after every event that says "look again". */
export const vaultLookedAt = async () => {
  const state = await call('vault.state', {})
  // However it came about: where nothing is open, nothing of it may be left here.
  if (!state.ok || state.value.kind !== 'unlocked') emptyTheWindow()
  became(state.ok ? state.value : { kind: 'unreachable', error: state.error })
}

/** `to`: elsewhere than in the profile, in a folder that was offered. null: done. */
export const vaultCreated = async (passphrase: string, to?: OfferedTo): Promise<AppError | null> => {
  const made = await call('vault.create', { passphrase, ...(to === undefined ? {} : { to }) })
  if (!made.ok) return made.error
  became({ kind: 'showingKey', recoveryKey: made.value.recoveryKey, behind: 'nothing' })
  return null
}

export const recoveryKeyKept = async () => {
  if (isKeyOverNotes(useVaultStore.getState().vault)) await call('vault.recoveryKeyKept', {})
  await call('shell.recoveryKeyKept', {})
  await vaultLookedAt()
}

export const unlocked = async (
  secret: { readonly passphrase: string } | { readonly recoveryKey: string },
): Promise<AppError | null> => {
  const answer =
    'passphrase' in secret
      ? await call('vault.unlock', secret)
      : await call('vault.unlockWithRecoveryKey', secret)
  if (answer.ok) {
    vaultOpened(answer.value)
    return null
  }
  // Where it was moved to and is not is known to the core alone.
  if (answer.error.kind === 'vaultAway') await vaultLookedAt()
  const trouble = troubleOf(answer.error)
  if (trouble !== null) became(trouble)
  return answer.error
}

/** The vault is open, as it comes or at another place than before. */
export const vaultOpened = (vault: VaultState) => {
  const { vault: before, hasKeptForm } = useVaultStore.getState()
  if (hasKeptForm) wentTo({ kind: 'newVisit' })
  useVaultStore.setState({
    vault,
    lockedBecause: null,
    hasLostForm: false,
    hasKeptForm: false,
    hasHiddenKey: false,
  })
  const isNews = before.kind !== 'unlocked'
  if (isNews && vault.kind === 'unlocked' && vault.recovered) void recoveryTold()
}

/** Some faults of the files show only when they are opened. */
const troubleOf = (error: AppError): VaultState | null => {
  if (error.kind === 'vaultMissing') return { kind: 'missing' }
  if (error.kind === 'vaultDamaged') return { kind: 'damaged', part: error.part }
  if (error.kind === 'vaultFromNewerVersion') {
    return { kind: 'newer', version: error.version, known: error.known }
  }
  return null
}

/** Everything typed is saved first; then the key goes, then what the window still shows. */
export const locked = async (because: LockedBecause) => {
  const { vault } = useVaultStore.getState()
  if (vault.kind !== 'unlocked' && !isKeyOverNotes(vault)) return
  try {
    await saveEverything()
  } finally {
    // A save that breaks must not keep the vault open.
    const answer = await call('vault.lock', {})
    useVaultStore.setState({
      lockedBecause: because,
      ...emptyTheWindow(),
      // Asked now: a key that was made while the words were saved came before the lock.
      hasHiddenKey: isKeyOverNotes(useVaultStore.getState().vault),
    })
    if (answer.ok) became(answer.value)
    else await vaultLookedAt()
  }
}

/** It opens what is behind it: no locked window may go on showing it. */
const isKeyOverNotes = (vault: Vault) => vault.kind === 'showingKey' && vault.behind === 'notes'

/** The key is gone already: empty at once. */
export const foundLocked = async (because: LockedBecause) => {
  useVaultStore.setState({ lockedBecause: because })
  const { vault } = useVaultStore.getState()
  // At the first start a key that nobody has written down yet must not vanish; there are no notes behind it to protect.
  if (vault.kind === 'showingKey' && !isKeyOverNotes(vault)) return
  if (isKeyOverNotes(vault)) useVaultStore.setState({ hasHiddenKey: true })
  const went = emptyTheWindow()
  // Told twice of one lock, the window is empty the second time.
  if (went.hasLostForm || went.hasKeptForm) useVaultStore.setState(went)
  await vaultLookedAt()
}

export const idleMinutesChosen = async (minutes: number): Promise<AppError | null> => {
  const answer = await call('vault.setIdleMinutes', { minutes })
  if (!answer.ok) return answer.error
  became(answer.value)
  return null
}

export const userSeen = () => call('vault.touch', {})

export const recoveryKeySaved = () => call('shell.saveRecoveryKey', {})
export const recoveryKeyPrinted = () => call('shell.printRecoveryKey', {})
