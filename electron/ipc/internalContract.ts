import { z } from 'zod'
import type { Attachment } from '@shared/attachments/attachment'
import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import { Day } from '@shared/dates'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { WrittenWords } from '@shared/letters/exported/judgeExported'
import type { Issue } from '@shared/letters/issue'
import type { Letter, Source } from '@shared/letters/letter'
import type { VaultState } from '@shared/ipc/contract'
import type { PlaceSummary } from '@shared/places/place'
import { TemplateContents } from '@shared/letters/template/letterTemplate'
import type { LetterTemplate } from '@shared/letters/template/letterTemplate'
import type { VaultWhereabouts } from '@shared/vault/vaultPlace'
import type { SealedExchange } from '../bundles/exportBundle'

const operation = <I extends z.ZodType>(input: I) => ({
  answers: <Output>() => ({ input, output: undefined as unknown as Output }),
})

/** What the core can render by itself; a PDF is printed by main from the HTML. */
export const RenderFormat = z.enum(['docx', 'html', 'md', 'txt'])
export type RenderFormat = z.infer<typeof RenderFormat>

/** Of the evidence index; its PDF is printed by main from the HTML, too. */
export const IndexFormat = z.enum(['docx', 'html', 'csv'])
export type IndexFormat = z.infer<typeof IndexFormat>

/** Larger files are refused before they are read: main looks at the size, this is the second lock on the door. */
const FileText = z.string().max(50_000_000)

/** Of documents in a bundle: a name, and none of those that a bundle has of its own. */
const documentName =
  /^(?!(?:manifest|visit|refer-backs)\.json$|changes\.jsonl$)[^./\\\p{C}][^/\\\p{C}]{0,254}$/u

/**
 * Operations of the core that main and the headless commands call, and the window never may: they answer file
 * contents. Main must forward only the operations of `contract` for the window.
 */
export const internalContract = {
  'internal.renderLetter': operation(
    z.strictObject({ letterId: z.uuid(), format: RenderFormat, templateId: z.uuid().optional() }),
  ).answers<{
    readonly fileName: string
    readonly content: Uint8Array
  }>(),
  /** `fileName` is that of the file to write: a PDF for the HTML. `title` runs along the foot of its pages. */
  'internal.renderAccuracyTable': operation(z.strictObject({ letterId: z.uuid() })).answers<{
    readonly fileName: string
    readonly content: Uint8Array
    readonly written: WrittenWords
  }>(),
  'internal.renderEvidenceIndex': operation(
    z.strictObject({ letterId: z.uuid(), format: IndexFormat }),
  ).answers<{
    readonly fileName: string
    readonly title: string
    readonly content: Uint8Array
    /** What the file to write is held against when it is opened again. */
    readonly written: WrittenWords
  }>(),
  'internal.exportFileName': operation(
    z.strictObject({ letterId: z.uuid(), format: z.enum(['docx', 'pdf', 'html', 'md', 'txt']) }),
  ).answers<{ readonly fileName: string }>(),
  /** `problems` are what the inspector should know of a file that could be used; one that could not is refused. */
  'internal.importVisitFile': operation(z.strictObject({ text: FileText })).answers<{
    readonly visitId: string
    readonly problems: readonly Issue[]
  }>(),
  'internal.addFramework': operation(z.strictObject({ text: FileText })).answers<{ readonly id: string }>(),
  /** For the headless check: what a document is held against; null when it names no framework. */
  'internal.packOfDocument': operation(
    z.strictObject({ text: FileText, framework: z.string().max(200).nullable(), day: Day.nullable() }),
  ).answers<FrameworkPack | null>(),
  'internal.importNoteTemplates': operation(z.strictObject({ text: FileText })).answers<{
    readonly frameworkId: string
    readonly count: number
  }>(),
  'internal.noteTemplatesFile': operation(z.strictObject({ frameworkId: z.string().max(100) })).answers<{
    readonly fileName: string
    readonly content: Uint8Array
  }>(),
  /** Attachments are read in slices, so that no call takes long; a reading ends by itself, or is closed. */
  'internal.openAttachment': operation(z.strictObject({ attachmentId: z.uuid() })).answers<{
    readonly readingId: string
    readonly attachment: Attachment
  }>(),
  'internal.readAttachment': operation(z.strictObject({ readingId: z.uuid() })).answers<Uint8Array | null>(),
  'internal.closeAttachment': operation(z.strictObject({ readingId: z.uuid() })).answers<null>(),
  /** What the reader of documents kept of a Word template. */
  'internal.addLetterTemplate': operation(
    z.strictObject({
      name: z.string().min(1).max(200),
      bytes: z.instanceof(Uint8Array),
      contents: TemplateContents,
    }),
  ).answers<LetterTemplate>(),
  /** How many identifiers that nobody has settled stand in the words of an exported file. */
  'internal.identifiersIn': operation(z.strictObject({ letterId: z.uuid(), body: FileText })).answers<{
    readonly count: number
  }>(),
  /** A sealed bundle of a visit that was opened again; `others` are the devices whose last word on it counts. */
  'internal.exportBundle': operation(
    z.strictObject({
      visitId: z.uuid(),
      others: z.array(z.string().min(1).max(100)).max(40).readonly(),
      deviceName: z.string().trim().max(200),
      readers: z.union([
        z.strictObject({ colleagues: z.array(z.string().max(300)).max(40).readonly() }),
        z.strictObject({ passphrase: z.string().min(1).max(1_000) }),
      ]),
      documents: z.record(z.string().regex(documentName), z.instanceof(Uint8Array)),
      /** Those that somebody has named; no other goes. */
      referBacks: z.array(z.uuid()).max(1_000).readonly().default([]),
    }),
  ).answers<SealedExchange>(),
  /** Opens a colleague's bundle, without a key of its own for this computer's; `bundles.merge` takes what is answered. */
  'internal.openBundle': operation(
    z.strictObject({
      sealed: z.instanceof(Uint8Array),
      key: z
        .union([
          z.strictObject({ identities: z.array(z.string().max(3_000)).min(1).max(100).readonly() }),
          z.strictObject({ passphrase: z.string().min(1).max(1_000) }),
        ])
        .nullable(),
    }),
  ).answers<ReceivedSummary>(),
  /** A folder that the user chose may take the vault. */
  'internal.chooseVaultFolder': operation(
    z.strictObject({ folder: z.string().min(1).max(5_000) }),
  ).answers<VaultWhereabouts>(),
  /** The user shows the folder that the vault is in. */
  'internal.vaultFoundIn': operation(
    z.strictObject({ folder: z.string().min(1).max(5_000) }),
  ).answers<VaultState>(),
  /** A folder that the user chose becomes a place. `name`: what it is called on the screen. */
  'internal.addFolderPlace': operation(
    z.strictObject({ folder: z.string().min(1).max(5_000), name: z.string().max(1_000) }),
  ).answers<PlaceSummary>(),
  /** An exported bundle, read back, is to be sent to every place that takes bundles. */
  'internal.queueBundle': operation(
    z.strictObject({
      visitId: z.uuid(),
      fileName: z.string().min(1).max(1_000),
      sequence: z.int().min(1).max(1_000_000_000),
      /** The codes of the colleagues for whom it was sealed; with a passphrase, none. */
      sealedFor: z.array(z.string().max(300)).max(40).readonly(),
      bytes: z.instanceof(Uint8Array),
    }),
  ).answers<{ readonly queued: number }>(),
  /** An exported document, read back, is to be sent to every place that takes documents. */
  'internal.queueDocument': operation(
    z.strictObject({
      visitId: z.uuid(),
      fileName: z.string().min(1).max(1_000),
      bytes: z.instanceof(Uint8Array),
    }),
  ).answers<{ readonly queued: number }>(),
  /** For the headless commands: the letter, its issues and, for every paragraph, its sources. */
  'internal.letterReport': operation(z.strictObject({ visitId: z.uuid() })).answers<{
    readonly letter: Letter
    readonly issues: readonly Issue[]
    readonly paragraphs: readonly {
      readonly sectionId: string
      readonly text: string
      readonly sources: readonly Source[]
    }[]
  }>(),
} as const

export type InternalOperation = keyof typeof internalContract
export type InternalInput<O extends InternalOperation> = z.input<(typeof internalContract)[O]['input']>
export type InternalOutput<O extends InternalOperation> = (typeof internalContract)[O]['output']
