import { lastExchanges, recordsFor, vectorOf } from '@shared/bundles/exchange'
import { lineOfRecord } from '@shared/bundles/readChanges'
import { referBacksEntry } from '@shared/bundles/sharedReferBacks'
import type { ReferBackFile, SharedReferBack } from '@shared/bundles/sharedReferBacks'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { takeReferBacks } from '../referBacks/referBackExchange'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { bytesOfAttachment, hashesIn } from './attachmentFiles'
import { attachmentEntry, changesName } from './openExchange'
import { recordVisit } from './recordVisit'
import { manifestOf } from './sealBundle'
import type { BundleEntries } from './sealBundle'
import { sha256 } from './sha256'
import { hashOfRecords, insertBundle, sharedVisitOf } from './sharedRecordRepository'

/** A bundle before it is encrypted. */
export type ExportedBundle = { readonly entries: BundleEntries; readonly manifest: Uint8Array }

/**
 * What a bundle of a visit must hold for these devices (none: everything), with its place in the order of this
 * device's bundles. It counts as made from here on: one that is never sent leaves a gap in the numbers and none in
 * what colleagues get, because the next one brings all that they have not said to have. `documents` go with it.
 */
export const exportChanges = async (
  vault: OpenVault,
  visitId: string,
  options: {
    readonly others: readonly string[]
    readonly deviceName: string
    readonly documents?: BundleEntries
    /** Those that somebody has named; no other goes. */
    readonly referBacks?: readonly string[]
  },
): Promise<Result<ExportedBundle, AppError>> => {
  const files = new Map<string, Uint8Array | null>()
  for (;;) {
    const drafted = draftExport(vault, visitId, options, files)
    if (!drafted.ok) return drafted
    if (drafted.value.kind === 'exported') return ok(drafted.value.bundle)
    // Whatever is attached while these are read is read in the next round.
    for (const hash of drafted.value.missing) {
      const bytes = await bytesOfAttachment(vault, visitId, hash)
      if (!bytes.ok) return bytes
      files.set(hash, bytes.value)
    }
  }
}

type DraftedExport =
  | { readonly kind: 'exported'; readonly bundle: ExportedBundle }
  /** Hashes of attachments that have not been read yet. */
  | { readonly kind: 'unread'; readonly missing: readonly string[] }

const draftExport = (
  vault: OpenVault,
  visitId: string,
  { others, deviceName, documents = {}, referBacks = [] }: Parameters<typeof exportChanges>[2],
  files: ReadonlyMap<string, Uint8Array | null>,
): Result<DraftedExport, AppError> =>
  inTransaction<DraftedExport>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const visit = sharedVisitOf(vault.db, visitId)
    const { records, parked } = recordsFor(visit, others)
    const hashes = hashesIn(records)
    const missing = hashes.filter((hash) => !files.has(hash))
    if (missing.length > 0) return ok({ kind: 'unread', missing })
    const lines = [...records.map(lineOfRecord), ...parked.map(({ line }) => line)]
    const attached = hashes.flatMap((hash): readonly (readonly [string, Uint8Array])[] => {
      const bytes = files.get(hash)
      return bytes ? [[attachmentEntry(hash), bytes]] : []
    })
    const named = takeReferBacks(vault, visitId, referBacks)
    if (!named.ok) return named
    const entries = {
      ...documents,
      ...entryOf(visitId, named.value),
      [changesName]: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'),
      ...Object.fromEntries(attached),
    }
    const last = lastExchanges(visit.bundles).get(vault.deviceId)
    const previous = visit.bundles.find(({ exchange }) => exchange === last)
    const exchange = {
      visit: visitId,
      device: vault.deviceId,
      deviceName,
      sequence: (last?.sequence ?? 0) + 1,
      previous: previous?.hash ?? null,
      vector: vectorOf([...visit.records, ...visit.parked]),
      counts: {
        changes: lines.length,
        attachments: attached.length,
        ...(named.value.length === 0 ? {} : { referBacks: named.value.length }),
      },
    }
    const manifest = manifestOf(entries, vault.now(), exchange)
    const at = vault.now()
    insertBundle(vault.db, { hash: sha256(manifest), exchange }, at, hashOfRecords(visit))
    // What it says to have is kept by others as said: a merge that it tells of is not taken back any more.
    recordChange(vault.db, vault.deviceId, {
      entity: 'visit',
      entityId: visitId,
      action: 'export',
      baseRevision: 0,
      revision: 0,
      payload: [sha256(manifest)],
      at,
    })
    return ok({ kind: 'exported', bundle: { entries, manifest } })
  })

const entryOf = (visit: string, referBacks: readonly SharedReferBack[]): BundleEntries => {
  if (referBacks.length === 0) return {}
  const file: ReferBackFile = { format: 'visitbook.refer-backs', version: 1, visit, referBacks }
  return { [referBacksEntry]: Buffer.from(JSON.stringify(file), 'utf8') }
}
