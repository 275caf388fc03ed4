import type { KnownRecord, SharedEntity } from '@shared/bundles/bundleFormat'
import type { Clash, Merged } from '@shared/bundles/mergeRecords'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { planMerge, recordsByThing } from '@shared/bundles/planMerge'
import type { MergePlan, OpenedBundle } from '@shared/bundles/planMerge'
import { planWords } from '@shared/bundles/planWords'
import { referBackWords } from '@shared/bundles/sharedReferBacks'
import type { ReceivedReferBack } from '@shared/bundles/sharedReferBacks'
import { isSameParts } from '@shared/bundles/parts'
import { shownParts } from '@shared/bundles/shownParts'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { discard } from '../attachments/attachmentFolder'
import { planReferBacks, writeReferBacks } from '../referBacks/referBackExchange'
import { attachmentEvenDeleted, knownFiles } from '../attachments/attachmentRepository'
import { noteOwner } from '../notes/noteRepository'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { putBack, writeUndoably } from '../vault/undoableWrites'
import { visitExists } from '../visits/visitRepository'
import { nameFiles } from './attachmentFiles'
import type { StagedFile } from './attachmentFiles'
import { keepBase } from './baseRepository'
import { incomingVisit } from './incomingVisit'
import { insertMerge, isChangedSince, lastMerge, markUndone, undoStatements } from './mergeRepository'
import { recordVisit, thingStores } from './recordVisit'
import { revisionIn } from './thingStore'
import {
  insertBundle,
  insertParked,
  insertRecord,
  keepRecordedState,
  recordedState,
  sharedVisitOf,
} from './sharedRecordRepository'

/** A merge that was done; null: there was nothing to do. */
export type DoneMerge = {
  readonly mergeId: string | null
  readonly plan: MergePlan
  /** What comes of refer-backs, in counts; they stand first among the words. */
  readonly referBacks: readonly string[]
  readonly words: readonly string[]
}

/** What bundles would bring to a visit. It writes down what was saved here, and nothing of the bundles. */
export const previewMerge = (
  vault: OpenVault,
  visitId: string,
  bundles: readonly OpenedBundle[],
  received: readonly ReceivedReferBack[] = [],
): Result<Omit<DoneMerge, 'mergeId'>, AppError> =>
  inTransaction(vault.db, () => {
    const refusal = refusalOf(vault, visitId, bundles)
    if (refusal !== null) return err(refusal)
    recordVisit(vault, visitId)
    const plan = planMerge(sharedVisitOf(vault.db, visitId), bundles, vault.deviceId)
    const referBacks = referBackWords(planReferBacks(vault, visitId, received))
    return ok({ plan, referBacks, words: planWords(plan, referBacks) })
  })

/**
 * Merges bundles into a visit, which may come with them: all of it in one transaction, with what puts it back. `staged`
 * are files that the rows name from here on, `received` refer-backs that somebody has named.
 */
export const mergeBundles = (
  vault: OpenVault,
  visitId: string,
  bundles: readonly OpenedBundle[],
  staged: readonly StagedFile[] = [],
  received: readonly ReceivedReferBack[] = [],
): Result<DoneMerge, AppError> =>
  inTransaction<DoneMerge>(vault.db, () => {
    const refusal = refusalOf(vault, visitId, bundles)
    if (refusal !== null) return err(refusal)
    recordVisit(vault, visitId)
    const plan = planMerge(sharedVisitOf(vault.db, visitId), bundles, vault.deviceId)
    const named = planReferBacks(vault, visitId, received)
    const referBacks = referBackWords(named)
    const words = planWords(plan, referBacks)
    const { records, parked, bundles: seen } = plan
    if (records.length + parked.length + seen.length + staged.length + named.length === 0)
      return ok({ mergeId: null, plan, referBacks, words })
    // Passages move between notes, and findings rest on them: references hold when all is written.
    vault.db.pragma('defer_foreign_keys = ON')
    const { statements } = writeUndoably(vault.db, notPutBack, () => {
      writePlan(vault, visitId, plan)
      nameFiles(vault, visitId, staged)
      writeReferBacks(vault, visitId, named)
      const waiting = new Set(bundles.filter((bundle) => waitsForNote(vault, bundle)).map(({ hash }) => hash))
      for (const bundle of plan.bundles)
        if (!waiting.has(bundle.hash)) insertBundle(vault.db, bundle, vault.now())
    })
    if (!visitExists(vault.db, visitId)) return err(noVisit)
    const mergeId = vault.newId()
    insertMerge(vault, { mergeId, visitId, words, statements })
    return ok({ mergeId, plan, referBacks, words })
  })

/** `changedSince`: something in the visit was saved or sent after it, which would be lost. `notLast`: a later one stands. */
export type UndoneMerge = 'undone' | 'changedSince' | 'notLast'

/** Puts the visit back as it was before its last merge. The bundles can be merged again. */
export const undoMerge = (
  vault: OpenVault,
  visitId: string,
  mergeId: string,
): Result<UndoneMerge, AppError> => {
  const files = knownFiles(vault.db)
  const undone = inTransaction<UndoneMerge>(vault.db, () => {
    const last = lastMerge(vault.db, visitId)
    if (last?.mergeId !== mergeId) return ok('notLast')
    if (isChangedSince(vault, visitId, last.lastChange)) return ok('changedSince')
    putBack(vault.db, undoStatements(vault.db, mergeId))
    markUndone(vault, visitId, mergeId)
    return ok('undone')
  })
  // The keys of files that came with the merge have gone with their rows.
  const left = knownFiles(vault.db)
  for (const file of files) if (!left.has(file)) discard(vault.attachmentsFolder, file)
  return undone
}

/** What waits for somebody to decide, by the thing it is in. */
export const clashesInVisit = (
  vault: OpenVault,
  visitId: string,
): readonly {
  readonly entity: SharedEntity
  readonly entityId: string
  readonly merged: Merged
  readonly clash: Clash
}[] =>
  [...recordsByThing(sharedVisitOf(vault.db, visitId).records).values()].flatMap((own) => {
    const first = own[0]
    if (!first) return []
    const { entity, entityId } = first
    const merged = mergeRecords(own)
    return merged.clashes.map((clash) => ({ entity, entityId, merged, clash }))
  })

/** null: the visit is here, or comes with its bundles and can be read. Of other visits nothing is taken. */
const refusalOf = (vault: OpenVault, visitId: string, bundles: readonly OpenedBundle[]): AppError | null => {
  if (bundles.some(({ exchange }) => exchange.visit !== visitId)) return noVisit
  if (visitExists(vault.db, visitId)) return null
  const incoming = incomingVisit(visitId, bundles)
  if (incoming === 'unreadable') return { kind: 'bundleRefused', reason: 'newerVersion' }
  return incoming === 'none' ? noVisit : null
}

const noVisit: AppError = { kind: 'notFound', noun: 'visit' }

/** Appended only, or not of any visit. */
const notPutBack: ReadonlySet<string> = new Set(['change', 'merge', 'merge_undo'])

const writePlan = (vault: OpenVault, visitId: string, plan: MergePlan): void => {
  for (const record of plan.records) insertRecord(vault.db, visitId, record)
  for (const record of plan.parked) insertParked(vault.db, visitId, record)
  const all = recordsByThing(sharedVisitOf(vault.db, visitId).records)
  const touched = new Set(recordsByThing(plan.records).keys())
  const bringsGround = plan.records.some(({ entity }) => entity === 'note' || entity === 'letter')
  const incoming = new Set(plan.records.map(({ id }) => id))
  for (const store of thingStores) {
    for (const [key, records] of all) {
      const entityId = records[0]?.entityId ?? ''
      if (records[0]?.entity !== store.entity) continue
      if (!touched.has(key) && !(bringsGround && restsOnOthers.has(store.entity))) continue
      const { parts } = shownParts(mergeRecords(records))
      const present = store.statesSince(vault, visitId, entityId, '').at(-1)
      const isAsTold = parts.size === 0 || (present !== undefined && isSameParts(present.parts, parts))
      if (isAsTold && !touched.has(key)) continue
      keepBaseBefore(vault, visitId, records, incoming)
      touched.add(key)
      if (!isAsTold) store.write(vault, visitId, entityId, parts)
    }
    for (const { entityId, state } of store.list(vault, visitId))
      if (touched.has(`${store.entity} ${entityId}`))
        keepRecordedState(vault.db, visitId, store.entity, entityId, state)
  }
}

/** What came before the notes or the letter it rests on was written without them, or not at all. */
const restsOnOthers: ReadonlySet<SharedEntity> = new Set([
  'attachment',
  'finding',
  'judgement',
  'lineOfEnquiry',
  'letterComment',
  'accuracyComment',
  'acceptedIssue',
])

/** The bytes of an attachment have nowhere to go before its note is here: the bundle is merged once more then. */
const waitsForNote = ({ db }: OpenVault, { records }: OpenedBundle): boolean =>
  records.some(({ entity, entityId, set }) => {
    const noteId = entity === 'attachment' ? set['field/noteId'] : undefined
    return (
      typeof noteId === 'string' &&
      noteOwner(db, noteId) === null &&
      attachmentEvenDeleted(db, entityId) === null
    )
  })

/** What is saved as it is typed. */
const savedBeside: ReadonlySet<SharedEntity> = new Set(['note', 'finding', 'letter'])

/** What editors that are open now have read: their next save goes on from there, beside what the merge brings. */
const keepBaseBefore = (
  vault: OpenVault,
  visitId: string,
  records: readonly KnownRecord[],
  incoming: ReadonlySet<string>,
): void => {
  const [first] = records
  if (first === undefined || !savedBeside.has(first.entity)) return
  const { entity, entityId } = first
  const recorded = recordedState(vault.db, visitId, entity, entityId)
  if (recorded === '') return
  const before = mergeRecords(records.filter(({ id }) => !incoming.has(id)))
  keepBase(vault.db, { visitId, entity, entityId }, revisionIn(recorded), before.heads)
}
