import { lastExchanges, recordsFor, vectorOf } from '@shared/bundles/exchange'
import type { OpenedBundle } from '@shared/bundles/planMerge'
import { lineOfRecord, readChanges } from '@shared/bundles/readChanges'
import type { ChangesFault } from '@shared/bundles/readChanges'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { attachmentEntry, bytesOfAttachment, hashesIn } from './attachmentFiles'
import { recordVisit } from './recordVisit'
import { manifestOf, openBundleWith } from './sealBundle'
import type { BundleEntries, BundleFault, BundleKey, OpenBundle } from './sealBundle'
import { sha256 } from './sha256'
import { insertBundle, sharedVisitOf } from './sharedRecordRepository'

const changesName = 'changes.jsonl'

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
  },
): Promise<Result<ExportedBundle, AppError>> => {
  const files = new Map<string, Uint8Array | null>()
  for (;;) {
    const drafted = draftExport(vault, visitId, options, files)
    if (!drafted.ok) return drafted
    if (drafted.value.kind === 'exported') return ok(drafted.value.bundle)
    // Whatever is attached while these are read is read in the next round.
    for (const hash of drafted.value.missing) files.set(hash, await bytesOfAttachment(vault, visitId, hash))
  }
}

type DraftedExport =
  | { readonly kind: 'exported'; readonly bundle: ExportedBundle }
  /** Hashes of attachments that have not been read yet. */
  | { readonly kind: 'unread'; readonly missing: readonly string[] }

const draftExport = (
  vault: OpenVault,
  visitId: string,
  { others, deviceName, documents = {} }: Parameters<typeof exportChanges>[2],
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
    const entries = {
      ...documents,
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
      counts: { changes: lines.length, attachments: attached.length },
    }
    const manifest = manifestOf(entries, vault.now(), exchange)
    const at = vault.now()
    insertBundle(vault.db, { hash: sha256(manifest), exchange }, at)
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

/** A colleague's bundle with the bytes of attachments it brings, by their hash. */
export type ReceivedBundle = OpenedBundle & { readonly files: ReadonlyMap<string, Uint8Array> }

/** `noExchange`: it is a copy of a visit, or documents, and nothing to merge. */
export type ExchangeFault = BundleFault | 'noExchange' | 'countsDiffer' | { readonly changes: ChangesFault }

/** Opens a colleague's bundle and checks all of it; nothing is stored. */
export const openExchange = async (
  sealed: Uint8Array,
  key: BundleKey,
): Promise<Result<ReceivedBundle, ExchangeFault>> => {
  const opened = await openBundleWith(sealed, key)
  return opened.ok ? exchangeIn(opened.value) : opened
}

/** The changes in an opened bundle. */
export const exchangeIn = ({
  manifest,
  manifestHash,
  entries,
}: OpenBundle): Result<ReceivedBundle, ExchangeFault> => {
  const { exchange } = manifest
  const changes = Object.hasOwn(entries, changesName) ? entries[changesName] : undefined
  if (exchange === undefined || changes === undefined) return err('noExchange')
  const text = decoded(changes)
  if (text === null) return err({ changes: { kind: 'notAList', line: 1 } })
  const read = readChanges(text, exchange.visit, sha256)
  if (!read.ok) return err({ changes: read.error })
  const { records, parked } = read.value
  if (records.length + parked.length !== exchange.counts.changes) return err('countsDiffer')
  const files = filesIn(entries)
  if (files === null) return err('entriesDiffer')
  if (files.size !== exchange.counts.attachments) return err('countsDiffer')
  return ok({ hash: manifestHash, exchange, records, parked, files })
}

/** null: a file is not what its name says. */
const filesIn = (entries: BundleEntries): ReadonlyMap<string, Uint8Array> | null => {
  const files = new Map<string, Uint8Array>()
  for (const [name, bytes] of Object.entries(entries)) {
    if (!name.startsWith(attachmentEntry(''))) continue
    const hash = sha256(bytes)
    if (name !== attachmentEntry(hash)) return null
    files.set(hash, bytes)
  }
  return files
}

/** Bytes that are no UTF-8 would be replaced silently, and be other records than were sent. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
