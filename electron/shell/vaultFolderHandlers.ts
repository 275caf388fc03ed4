import { ok } from '@shared/result'
import type { Handlers } from '../ipc/dispatch'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import type { shellContract } from './shellHandlers'

type VaultFolderOperation = 'shell.chooseVaultFolder' | 'shell.findVault'

/** Folders for the vault are chosen in the system’s own dialog; the window never names one. */
export const vaultFolderHandlers = ({
  core,
  dialogs,
}: {
  readonly core: Core
  readonly dialogs: Dialogs
}): Pick<Handlers<typeof shellContract>, VaultFolderOperation> => ({
  'shell.chooseVaultFolder': async () => {
    const folder = await dialogs.folder('Choose a folder or drive for the visits')
    return folder === null ? ok(null) : core.internal('internal.chooseVaultFolder', { folder })
  },

  'shell.findVault': async () => {
    const folder = await dialogs.folder('Show the folder the visits are in now')
    return folder === null ? ok(null) : core.internal('internal.vaultFoundIn', { folder })
  },
})
