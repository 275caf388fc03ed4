import { heldOf, lastExchanges } from '@shared/bundles/exchange'
import { planMerge } from '@shared/bundles/planMerge'
import { gapWords } from '@shared/bundles/planWords'
import type { ExchangeOfVisit } from '@shared/bundles/receivedSummary'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { readSetting } from '../vault/settings'
import { inTransaction, rows } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { lastMerge } from './mergeRepository'
import { clashesInVisit } from './mergeService'
import { recordVisit } from './recordVisit'
import { sharedVisitOf } from './sharedRecordRepository'
import { teamComputers } from './teamComputers'

/** Who has sent what, what is missing, what waits to be decided. */
export const exchangeOfVisit = (vault: OpenVault, visitId: string): Result<ExchangeOfVisit, AppError> =>
  inTransaction<ExchangeOfVisit>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const visit = sharedVisitOf(vault.db, visitId)
    const all = [...visit.records, ...visit.parked]
    const seen = timesSeen(vault, visitId)
    const devices = [...lastExchanges(visit.bundles)].map(([device, { deviceName, sequence, vector }]) => ({
      device,
      name: deviceName,
      isOwn: device === vault.deviceId,
      bundles: seen.get(device)?.bundles ?? 0,
      last: sequence,
      at: seen.get(device)?.at ?? '',
      lacks: all.filter((record) => record.counter > heldOf(vector, record.device)).length,
    }))
    const standing = lastMerge(vault.db, visitId)
    const ownLast = lastExchanges(visit.bundles).get(vault.deviceId)?.sequence ?? 0
    return ok({
      computers: teamComputers(vault, visitId),
      nextBundle: ownLast + 1,
      organisation: readSetting(vault.db, 'organisationRecipient') ?? '',
      devices,
      gaps: planMerge(visit, []).gaps.map(gapWords),
      clashes: clashesInVisit(vault, visitId).length,
      lastMerge: standing && { mergeId: standing.mergeId, at: standing.at, words: standing.words },
    })
  })

const timesSeen = ({ db }: OpenVault, visitId: string) =>
  new Map(
    rows(
      db,
      `SELECT device_id, count(*) AS bundles, max(seen_at) AS at FROM bundle_seen WHERE visit_id = ?
       GROUP BY device_id`,
      visitId,
    ).map(({ device_id, bundles, at }) => [String(device_id), { bundles: Number(bundles), at: String(at) }]),
  )
