import { lastExchanges, recordsFor, vectorOf } from '@shared/bundles/exchange'
import type { OpenedBundle } from '@shared/bundles/planMerge'
import { lineOfRecord, readChanges } from '@shared/bundles/readChanges'
import type { ChangesFault } from '@shared/bundles/readChanges'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { recordVisit, sha256 } from './recordVisit'
import { manifestOf, openBundle } from './sealBundle'
import type { BundleEntries, BundleFault, OpenBundle } from './sealBundle'
import { insertBundle, sharedVisitOf } from './sharedRecordRepository'

const changesName = 'changes.jsonl'

/** A bundle before it is encrypted. */
export type ExportedBundle = { readonly entries: BundleEntries; readonly manifest: Uint8Array }

/**
 * What a bundle of a visit must hold for these devices (none: everything), with its place in the order of this
 * device's bundles. It counts as made from here on: one that is never sent leaves a gap in the numbers and none in
 * what colleagues get, because the next one brings all that they have not said to have.
 */
export const exportChanges = (
  vault: OpenVault,
  visitId: string,
  { others, deviceName }: { readonly others: readonly string[]; readonly deviceName: string },
): Result<ExportedBundle, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const visit = sharedVisitOf(vault.db, visitId)
    const { records, parked } = recordsFor(visit, others)
    const lines = [...records.map(lineOfRecord), ...parked.map(({ line }) => line)]
    const entries = { [changesName]: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8') }
    const last = lastExchanges(visit.bundles).get(vault.deviceId)
    const previous = visit.bundles.find(({ exchange }) => exchange === last)
    const exchange = {
      visit: visitId,
      device: vault.deviceId,
      deviceName,
      sequence: (last?.sequence ?? 0) + 1,
      previous: previous?.hash ?? null,
      vector: vectorOf([...visit.records, ...visit.parked]),
      counts: { changes: lines.length, attachments: 0 },
    }
    const manifest = manifestOf(entries, vault.now(), exchange)
    insertBundle(vault.db, { hash: sha256(manifest), exchange }, vault.now())
    return ok({ entries, manifest })
  })

/** `noExchange`: it is a copy of a visit, or documents, and nothing to merge. */
export type ExchangeFault = BundleFault | 'noExchange' | 'countsDiffer' | { readonly changes: ChangesFault }

/** Opens a colleague's bundle and checks all of it; nothing is stored. */
export const openExchange = async (
  sealed: Uint8Array,
  identity: string,
): Promise<Result<OpenedBundle, ExchangeFault>> => {
  const opened = await openBundle(sealed, identity)
  return opened.ok ? exchangeIn(opened.value) : opened
}

/** The changes in an opened bundle. */
export const exchangeIn = ({
  manifest,
  manifestHash,
  entries,
}: OpenBundle): Result<OpenedBundle, ExchangeFault> => {
  const { exchange } = manifest
  const changes = Object.hasOwn(entries, changesName) ? entries[changesName] : undefined
  if (exchange === undefined || changes === undefined) return err('noExchange')
  const text = decoded(changes)
  if (text === null) return err({ changes: { kind: 'notAList', line: 1 } })
  const read = readChanges(text, exchange.visit, sha256)
  if (!read.ok) return err({ changes: read.error })
  const { records, parked } = read.value
  if (records.length + parked.length !== exchange.counts.changes) return err('countsDiffer')
  return ok({ hash: manifestHash, exchange, records, parked })
}

/** Bytes that are no UTF-8 would be replaced silently, and be other records than were sent. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
