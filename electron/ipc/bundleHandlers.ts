import type { bundleOperations } from '@shared/ipc/bundleOperations'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { clashCards, confirmShown } from '../bundles/decideClashes'
import { deviceRecipient, readRecipient } from '../bundles/deviceKey'
import { exchangeOfVisit } from '../bundles/exchangeOfVisit'
import { exportBundle } from '../bundles/exportBundle'
import { undoMerge } from '../bundles/mergeService'
import { dropReceived, mergeReceived, openReceived } from '../bundles/receivedBundles'
import { settleClash, settledClashes } from '../bundles/settleClash'
import {
  computerName,
  inviteComputer,
  isNameSettled,
  nameComputer,
  removeComputer,
} from '../bundles/teamComputers'
import type { OpenVault } from '../vault/openVault'
import { writeSetting } from '../vault/settings'
import type { Handlers } from './dispatch'
import type { internalContract } from './internalContract'

type InVault = <Input, T>(
  handle: (vault: OpenVault, input: Input) => T,
) => (input: Input) => T | Result<never, AppError>

type BundleContract = Omit<typeof bundleOperations, `shell.${string}`> &
  Pick<typeof internalContract, 'internal.exportBundle' | 'internal.openBundle'>

/** Shared visits: the code of this computer, who has sent what, merges and what waits to be decided. */
export const bundleHandlers = (inVault: InVault): Handlers<BundleContract> => ({
  'bundles.code': inVault(async (vault) =>
    ok({
      recipient: await deviceRecipient(vault),
      name: computerName(vault),
      isNameSettled: isNameSettled(vault),
    }),
  ),
  'bundles.nameComputer': inVault(nameComputer),
  'bundles.invite': inVault(inviteComputer),
  'bundles.removeComputer': inVault(removeComputer),
  'bundles.setOrganisation': inVault((vault, { recipient }) => {
    const code = recipient.trim() === '' ? '' : readRecipient(recipient)
    if (code === null) return noCode('bundles.setOrganisation', 'recipient')
    writeSetting(vault.db, 'organisationRecipient', code)
    return ok(null)
  }),
  'bundles.ofVisit': inVault((vault, { visitId }) => exchangeOfVisit(vault, visitId)),
  'bundles.merge': inVault(mergeReceived),
  'bundles.drop': inVault(dropReceived),
  'bundles.undoMerge': inVault((vault, { visitId, mergeId }) => undoMerge(vault, visitId, mergeId)),
  'clashes.list': inVault((vault, { visitId }) => clashCards(vault, visitId)),
  'clashes.confirm': inVault(confirmShown),
  'clashes.settle': inVault(settleClash),
  'clashes.settled': inVault((vault, { visitId }) => settledClashes(vault, visitId)),

  'internal.exportBundle': inVault(async (vault, { visitId, readers, ...rest }) => {
    const colleagues = 'passphrase' in readers ? [] : readers.colleagues.map(readRecipient)
    const known = colleagues.filter((code) => code !== null)
    if (known.length < colleagues.length) return noCode('internal.exportBundle', 'readers')
    const checked = 'passphrase' in readers ? readers : { colleagues: known }
    return exportBundle(vault, visitId, { ...rest, readers: checked })
  }),
  'internal.openBundle': inVault((vault, { sealed, key }) => openReceived(vault, sealed, key)),
})

const noCode = (operation: string, place: string): Result<never, AppError> =>
  err({ kind: 'invalidRequest', operation, issues: [`${place}: is no code of a computer`] })
