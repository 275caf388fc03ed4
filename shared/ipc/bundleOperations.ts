import { z } from 'zod'
import { SharedEntity } from '../bundles/bundleFormat'
import type { ClashCard } from '../bundles/clashCard'
import type { ExchangeOfVisit, ReceivedSummary } from '../bundles/receivedSummary'
import { ClashDecision } from '../bundles/settleClash'
import type { SettledClash } from '../bundles/settledClashes'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const received = z.strictObject({ receivedId: z.uuid() })

/** What the window may ask of shared visits. Files and keys are chosen and read by main: no path comes here. */
export const bundleOperations = {
  /** The code that colleagues need to seal bundles for this computer, and what they call it; '': not said yet. */
  'bundles.code': operation(z.strictObject({})).answers<{
    readonly recipient: string
    readonly name: string
    /** It has a name, or somebody has said that it shall have none. */
    readonly isNameSettled: boolean
  }>(),
  'bundles.nameComputer': operation(z.strictObject({ name: z.string().trim().max(200) })).answers<null>(),
  /** `code`: as it was pasted, typed or read from a file. `name` '': the one in the file, or none. */
  'bundles.invite': operation(
    z.strictObject({ visitId: z.uuid(), code: z.string().max(10_000), name: z.string().trim().max(200) }),
  ).answers<'invited' | 'alreadyThere' | 'noCode' | 'ownCode'>(),
  /** Nothing more is sealed for it. */
  'bundles.removeComputer': operation(
    z.strictObject({ visitId: z.uuid(), recipient: z.string().max(300) }),
  ).answers<null>(),
  /** The organisation's code: what this computer seals opens with its key too. '': no such key any more. */
  'bundles.setOrganisation': operation(z.strictObject({ recipient: z.string().max(300) })).answers<null>(),
  'bundles.ofVisit': operation(visit).answers<ExchangeOfVisit>(),
  /** Merges what was opened and looked at; null: there was nothing new. */
  'bundles.merge': operation(received).answers<{
    readonly visitId: string
    readonly mergeId: string | null
    readonly words: readonly string[]
    /** The checked copy of the vault that was made before. */
    readonly backup: string
  }>(),
  'bundles.drop': operation(received).answers<null>(),
  /** `changedSince`: something was saved or sent since, which would be lost. `notLast`: a later merge stands. */
  'bundles.undoMerge': operation(z.strictObject({ visitId: z.uuid(), mergeId: z.uuid() })).answers<
    'undone' | 'changedSince' | 'notLast'
  >(),

  /** What two people changed without knowing of each other, until somebody edits it or confirms what is shown. */
  'clashes.list': operation(visit).answers<readonly ClashCard[]>(),
  'clashes.confirm': operation(
    z.strictObject({
      visitId: z.uuid(),
      entity: SharedEntity,
      entityId: z.string().min(1).max(200),
      parts: z.array(z.string().max(1_000)).min(1).max(1_000).readonly(),
    }),
  ).answers<readonly ClashCard[]>(),
  /** `sides` are the records on the card; settled false: something else stands there by now, and nothing was done. */
  'clashes.settle': operation(
    z.strictObject({
      visitId: z.uuid(),
      entity: SharedEntity,
      entityId: z.string().min(1).max(200),
      part: z.string().min(1).max(1_000),
      sides: z.array(z.string().max(100)).min(1).max(100).readonly(),
      decision: ClashDecision,
    }),
  ).answers<{ readonly settled: boolean; readonly cards: readonly ClashCard[] }>(),
  /** What was decided, with every wording there ever was. */
  'clashes.settled': operation(visit).answers<readonly SettledClash[]>(),

  /** The code of this computer as a file: save dialog, read back. null: cancelled. */
  'shell.saveCode': operation(z.strictObject({})).answers<{ readonly fileName: string } | null>(),
  /** The text of a colleague's code file. null: cancelled. */
  'shell.openCode': operation(z.strictObject({})).answers<{ readonly text: string } | null>(),
  /** Seals what colleagues do not have yet, or everything for a passphrase: save dialog, read back. null: cancelled. */
  'shell.exportBundle': operation(
    z.strictObject({
      visitId: z.uuid(),
      readers: z.union([
        z.strictObject({ computers: z.array(z.string().max(300)).max(40).readonly() }),
        z.strictObject({ passphrase: z.string().min(12).max(1_000) }),
      ]),
      /** Refer-backs that go with it, each asked for by name. */
      referBacks: z.array(z.uuid()).max(1_000).readonly().default([]),
    }),
  ).answers<{
    readonly fileName: string
    readonly bytes: number
    readonly sequence: number
    readonly changes: number
    readonly attachments: number
    readonly referBacks: number
  } | null>(),
  /** Opens a bundle chosen by the user and says what it would bring; nothing is stored. null: cancelled. */
  'shell.openBundle': operation(z.strictObject({})).answers<ReceivedSummary | null>(),
  /** The same with one that was dropped on the window. */
  'shell.readBundle': operation(
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  ).answers<ReceivedSummary>(),
  /** Tries the bundle once more that was not sealed for this computer, with a passphrase. */
  'shell.openBundleWith': operation(
    z.strictObject({ passphrase: z.string().min(1).max(1_000) }),
  ).answers<ReceivedSummary>(),
} as const
