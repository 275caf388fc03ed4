import type { BundleExchange } from '@shared/bundles/bundleFormat'
import { heldOf, lastExchanges } from '@shared/bundles/exchange'
import type { SharedVisit } from '@shared/bundles/exchange'
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
import { hashOfRecords, isToldBy, sharedVisitOf } from './sharedRecordRepository'
import { teamComputers } from './teamComputers'

/** Who has sent what, what is missing, what waits to be decided. */
export const exchangeOfVisit = (vault: OpenVault, visitId: string): Result<ExchangeOfVisit, AppError> =>
  inTransaction<ExchangeOfVisit>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const visit = sharedVisitOf(vault.db, visitId)
    const seen = timesSeen(vault, visitId)
    const devices = [...lastExchanges(visit.bundles)].map(([device, exchange]) => ({
      device,
      name: exchange.deviceName,
      isOwn: device === vault.deviceId,
      bundles: seen.get(device)?.bundles ?? 0,
      last: exchange.sequence,
      at: seen.get(device)?.at ?? '',
      lacks: lackedBy(vault, exchange, visit),
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

/**
 * How many of the records a device has not said to have. Whether this one has told everything follows from what was here
 * when it made its last bundle: its vector stops where a number was given twice or is missing, and would never say so.
 */
const lackedBy = (
  { db, deviceId }: OpenVault,
  { visit: visitId, device, sequence, vector }: BundleExchange,
  visit: SharedVisit,
): number => {
  if (device === deviceId && isToldBy(db, { visitId, device, sequence }, hashOfRecords(visit))) return 0
  const all = [...visit.records, ...visit.parked]
  return all.filter((record) => record.counter > heldOf(vector, record.device)).length
}

const timesSeen = ({ db }: OpenVault, visitId: string) =>
  new Map(
    rows(
      db,
      `SELECT device_id, count(*) AS bundles, max(seen_at) AS at FROM bundle_seen WHERE visit_id = ?
       GROUP BY device_id`,
      visitId,
    ).map(({ device_id, bundles, at }) => [String(device_id), { bundles: Number(bundles), at: String(at) }]),
  )
