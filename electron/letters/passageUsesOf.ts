import type { AppError } from '@shared/ipc/errors'
import { passageUses } from '@shared/letters/passageUses'
import type { PassageUse } from '@shared/letters/passageUses'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { listFindings } from '../findings/findingRepository'
import type { OpenVault } from '../vault/openVault'
import { visitExists } from '../visits/visitRepository'
import { letterOfVisit } from './letterRepository'

/** Where each passage of a visit is used, by its findings and its letter as they are stored. No note is read. */
export const passageUsesOf = (vault: OpenVault, visitId: string): Result<readonly PassageUse[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(passageUses(listFindings(vault.db, visitId), letterOfVisit(vault.db, visitId)))
    : err({ kind: 'notFound', noun: 'visit' })
