import type { OpenedBundle } from '@shared/bundles/planMerge'
import { ReferBackFile, referBacksEntry } from '@shared/bundles/sharedReferBacks'
import type { ReceivedReferBack } from '@shared/bundles/sharedReferBacks'
import { readChanges } from '@shared/bundles/readChanges'
import type { ChangesFault } from '@shared/bundles/readChanges'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { hashOfReferBack } from '../referBacks/referBackExchange'
import { openBundleWith } from './sealBundle'
import type { BundleEntries, BundleFault, BundleKey, OpenBundle } from './sealBundle'
import { sha256 } from './sha256'

export const changesName = 'changes.jsonl'

/** Where the archive has the bytes of an attachment. */
export const attachmentEntry = (hash: string): string => `attachments/${hash}`

/** A colleague's bundle with the bytes of attachments it brings, by their hash. */
export type ReceivedBundle = OpenedBundle & {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Those that somebody has named. */
  readonly referBacks: readonly ReceivedReferBack[]
}

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
  const referBacks = referBacksIn(entries, exchange.visit)
  if (referBacks === null) return err('entriesDiffer')
  if (referBacks.length !== (exchange.counts.referBacks ?? 0)) return err('countsDiffer')
  return ok({ hash: manifestHash, exchange, records, parked, files, referBacks })
}

/** null: they are not in the form they should have. */
const referBacksIn = (entries: BundleEntries, visit: string): readonly ReceivedReferBack[] | null => {
  const bytes = Object.hasOwn(entries, referBacksEntry) ? entries[referBacksEntry] : undefined
  if (bytes === undefined) return []
  const read = ReferBackFile.safeParse(parsed(decoded(bytes) ?? ''))
  if (!read.success || read.data.visit !== visit) return null
  const { referBacks } = read.data
  if (new Set(referBacks.map(({ id }) => id)).size < referBacks.length) return null
  return referBacks.map((each) => ({ ...each, hash: hashOfReferBack(each.content) }))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
