import type { AppError } from '@shared/ipc/errors'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { saveEverything } from '../unsaved'
import { emptiedOnLock } from './emptied'
import type { SecretKind } from './secretKind'
import { useVaultStore } from './vaultStore'

type Secrets =
  'none' | { readonly change: 'passphrase'; readonly by: SecretKind } | { readonly change: 'recoveryKey' }

/** The sheet in which what opens the vault is changed, shown by whichever secret there is. */
export const useSecretsStore = create<{ readonly sheet: Secrets }>(() => ({ sheet: 'none' }))

const shown = (sheet: Secrets) => useSecretsStore.setState({ sheet })

export const passphraseChangeAsked = (by: SecretKind = 'passphrase') => shown({ change: 'passphrase', by })
export const newRecoveryKeyAsked = () => shown({ change: 'recoveryKey' })
export const secretsLeft = () => shown('none')

/** null: done, and the new passphrase has opened what is on the disk. */
export const passphraseChanged = async (
  secret: VaultSecret,
  passphrase: string,
): Promise<AppError | null> => {
  const answer = await call('vault.changePassphrase', { secret, passphrase })
  if (!answer.ok) return answer.error
  secretsLeft()
  said(
    'Passphrase changed. With an older copy of Visitbook’s files, as in a backup of this computer, the old one still opens your notes, also as they are now.',
    { stays: true },
  )
  return null
}

/** null: done, and the key is on the screen. */
export const recoveryKeyRenewed = async (secret: VaultSecret): Promise<AppError | null> => {
  // The screen that shows the key takes the place of all others.
  await saveEverything()
  const answer = await call('vault.renewRecoveryKey', { secret })
  if (!answer.ok) return answer.error
  secretsLeft()
  const { recoveryKey } = answer.value
  useVaultStore.setState({ vault: { kind: 'showingKey', recoveryKey, behind: 'notes' } })
  return null
}

emptiedOnLock(secretsLeft)
