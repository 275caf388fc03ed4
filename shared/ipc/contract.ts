import { z } from 'zod'
import { Day, LocalTime } from '../dates'
import { NoteTemplate, type Area, type FrameworkPack } from '../frameworks/frameworkPack'
import type { FrameworkSummary } from '../frameworks/frameworkSummary'
import { OwnTemplates } from '../frameworks/noteTemplates'
import type { ReadTable } from '../letters/accuracyTable'
import type { ExportFault } from '../letters/exported/exportedFile'
import { mostImported, type ImportedText } from '../notes/import/importedText'
import type { KeptNote } from '../notes/import/keptNote'
import { NoteFields, PassageMark, Writing } from '../notes/note'
import type { LastSaved, Note, NoteSummary, Passage } from '../notes/note'
import type { DeletedNote, NoteRevision, NoteVersion } from '../notes/noteHistory'
import { NoteFilters } from '../notes/noteSearch'
import type { NoteHit } from '../notes/noteSearch'
import { UndoChange, type StoredUndo } from '../notes/noteUndo'
import { MenuKeys, ShortcutKeys } from '../settings/shortcutKeys'
import type { Authority } from '../visits/visit'
import { attachmentOperations } from './attachmentOperations'
import { bundleOperations } from './bundleOperations'
import { contradictionOperations } from './contradictionOperations'
import { leftOutOperations } from './leftOutOperations'
import { editedLetterOperations } from './editedLetterOperations'
import { enquiryOperations } from './enquiryOperations'
import { findingOperations } from './findingOperations'
import { knownWordOperations } from './knownWordOperations'
import { letterOperations } from './letterOperations'
import { letterReviewOperations } from './letterReviewOperations'
import { letterExportOperations } from './letterExportOperations'
import { operation } from './operation'
import { placeOperations } from './placeOperations'
import { vaultOperations } from './vaultOperations'
import { vaultPlaceOperations } from './vaultPlaceOperations'
import { visitOperations } from './visitOperations'
import { voiceOperations } from './voiceOperations'
import { windowOperations } from './windowOperations'

const nothing = z.strictObject({})
const visit = z.strictObject({ visitId: z.uuid() })
const note = z.strictObject({ noteId: z.uuid() })
const referBack = z.strictObject({ referBackId: z.uuid() })
const ImportedIds = z.array(z.uuid()).max(mostImported)
const framework = z.strictObject({ frameworkId: z.string().max(100) })

/** Kinds of file the evidence index is exported as. */
export const EvidenceIndexFormat = z.enum(['docx', 'pdf', 'csv'])
export type EvidenceIndexFormat = z.infer<typeof EvidenceIndexFormat>

export { ExportFormat } from './letterExportOperations'
export type { VaultState } from './vaultOperations'

export type { FrameworkSummary }

/** The note templates of one framework: as the framework has them, and the user's own that go before them. */
export type FrameworkTemplates = {
  readonly frameworkId: string
  readonly title: string
  /** The areas a template can be made for, over all versions of the framework. */
  readonly areas: readonly Pick<Area, 'code' | 'short'>[]
  readonly ofFramework: readonly NoteTemplate[]
  readonly own: readonly NoteTemplate[]
  readonly revision: number
}

/** How the window looks on this computer; `system` follows it. `contrast` is light or dark as the system, and strong. */
export const Appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  motion: z.enum(['system', 'reduced']),
  /** Size of everything in the window, in per cent. */
  size: z.int().min(50).max(300),
})
export type Appearance = z.infer<typeof Appearance>

/**
 * Every operation the window may ask for. `shell.*` are answered by the main process (dialogs, printing, files),
 * all others by the core worker.
 */
export const contract = {
  ...vaultOperations,
  ...vaultPlaceOperations,
  ...attachmentOperations,
  ...bundleOperations,
  ...voiceOperations,
  ...contradictionOperations,
  ...enquiryOperations,
  ...findingOperations,
  ...knownWordOperations,
  ...leftOutOperations,
  ...letterOperations,
  ...letterReviewOperations,
  ...placeOperations,
  ...visitOperations,

  'settings.shortcuts': operation(nothing).answers<ShortcutKeys>(),
  /** All changed keys at once, those of other versions among them: what is left out is as it came. */
  'settings.setShortcuts': operation(z.strictObject({ keys: ShortcutKeys })).answers<null>(),

  'frameworks.list': operation(nothing).answers<readonly FrameworkSummary[]>(),
  /** The pack that the visit keeps, with the user's present note templates over the framework's own. */
  'frameworks.ofVisit': operation(visit).answers<FrameworkPack>(),
  'noteTemplates.ofFramework': operation(framework).answers<FrameworkTemplates>(),
  /** All templates of the user's own for a framework. Those that are as in the framework are nobody's own. */
  'noteTemplates.save': operation(
    z.strictObject({ frameworkId: z.string().max(100), basedOn: z.int(), templates: OwnTemplates }),
  ).answers<{ readonly revision: number; readonly own: readonly NoteTemplate[] }>(),
  /** Who writes in this visit on this computer ('' until it is said), and how. */
  'writing.ofVisit': operation(visit).answers<{ readonly writer: string; readonly writing: Writing }>(),
  'writing.setWriter': operation(
    z.strictObject({ visitId: z.uuid(), writer: z.string().max(200) }),
  ).answers<null>(),
  'writing.set': operation(z.strictObject({ writing: Writing })).answers<null>(),
  'authorities.list': operation(nothing).answers<readonly Authority[]>(),

  'notes.list': operation(visit).answers<readonly NoteSummary[]>(),
  /** The newest notes first, so many at a time: those before the given one, or from the start. `total` counts all. */
  'notes.page': operation(
    z.strictObject({
      visitId: z.uuid(),
      before: z.strictObject({ at: LocalTime, id: z.uuid() }).nullable(),
      limit: z.int().min(1).max(1_000),
    }),
  ).answers<{ readonly notes: readonly NoteSummary[]; readonly total: number }>(),
  'notes.get': operation(note).answers<Note>(),
  /** When anything was last saved on this computer, and the living note saved last. null: nothing yet. */
  'notes.lastSaved': operation(nothing).answers<LastSaved>(),
  /** Empty, or as it was begun in the window, with the id and the template it was given there. */
  'notes.create': operation(
    z.strictObject({
      visitId: z.uuid(),
      fields: NoteFields,
      noteId: z.uuid().optional(),
      document: z.json().optional(),
      passages: z.array(PassageMark).max(2_000).optional(),
      template: NoteTemplate.nullable().optional(),
    }),
  ).answers<Note>(),
  /**
   * `document` is Lexical's serialised state, `passages` what is said of the marks in it. `checkpoint` keeps this
   * revision for good; between checkpoints a later autosave may take the place of an earlier one in the history.
   * `template`: the note has another one from here on; left out, it keeps the one it was begun with.
   */
  'notes.save': operation(
    z.strictObject({
      noteId: z.uuid(),
      basedOn: z.int(),
      fields: NoteFields,
      document: z.json(),
      passages: z.array(PassageMark).max(2_000),
      checkpoint: z.boolean(),
      template: NoteTemplate.nullable().optional(),
      /** What undo can take back from here on; missing: the way back of the revision before ends with this one. */
      undo: UndoChange.optional(),
    }),
  ).answers<{
    readonly revision: number
    readonly savedAt: string
    readonly passages: readonly Passage[]
    /** The stored steps of undo did not fit and are gone: send all of them with the next save. */
    readonly undoLost?: true
  }>(),
  /** The steps that lead up to the note as it stands, from before a restart. null: none do. */
  'notes.undo': operation(note).answers<StoredUndo | null>(),
  'notes.delete': operation(
    z.strictObject({ noteId: z.uuid(), reason: z.string().max(1_000) }),
  ).answers<null>(),
  'notes.restore': operation(note).answers<null>(),
  /** For each text whether a living note of the visit has the same words. */
  'notes.alreadyThere': operation(
    z.strictObject({ visitId: z.uuid(), texts: z.array(z.string().max(5_000_000)).max(mostImported) }),
  ).answers<readonly boolean[]>(),
  /** Notes typed elsewhere, looked at and agreed to: all are added and read back, or none. */
  'notes.addAll': operation(
    z.strictObject({
      visitId: z.uuid(),
      notes: z
        .array(z.strictObject({ fields: NoteFields, document: z.json() }))
        .min(1)
        .max(mostImported),
    }),
  ).answers<{ readonly noteIds: readonly string[] }>(),
  /** What was added goes to the bin in one step, but for what was changed since and for those in `keep`. */
  'notes.undoImport': operation(z.strictObject({ noteIds: ImportedIds, keep: ImportedIds })).answers<{
    readonly moved: readonly string[]
    readonly kept: readonly KeptNote[]
  }>(),
  /** The kept versions of a note, deleted or not; newest first, the first of them is the present one. */
  'notes.history': operation(note).answers<readonly NoteVersion[]>(),
  'notes.revision': operation(
    z.strictObject({ noteId: z.uuid(), revision: z.int() }),
  ).answers<NoteRevision>(),
  /** Saves an earlier version as the next one. The present one stays in the history for good. */
  'notes.restoreRevision': operation(
    z.strictObject({ noteId: z.uuid(), revision: z.int(), basedOn: z.int() }),
  ).answers<Note>(),
  /** The deleted notes of a visit, those deleted last first. */
  'notes.bin': operation(visit).answers<readonly DeletedNote[]>(),

  /**
   * Full text, as it is typed. `visitId` null: all visits that are not archived, but for `except`. `total` counts beyond
   * the limit, up to `mostCounted` and one.
   */
  'notes.search': operation(
    z.strictObject({
      text: z.string().max(1_000),
      visitId: z.uuid().nullable(),
      except: z.uuid().optional(),
      filters: NoteFilters,
      limit: z.int().min(1).max(200),
    }),
  ).answers<{ readonly hits: readonly NoteHit[]; readonly total: number }>(),

  /**
   * The evidence index of a letter, an internal document that is always marked: save dialog, read back, opened again and
   * looked at. null: cancelled.
   */
  'shell.exportEvidenceIndex': operation(
    z.strictObject({ letterId: z.uuid(), format: EvidenceIndexFormat }),
  ).answers<{
    readonly fileName: string
    readonly bytes: number
    readonly faults: readonly ExportFault[]
  } | null>(),
  /** The summary of a day for the team meeting as PDF: save dialog, read back. null: the user cancelled. */
  'shell.exportDaySummary': operation(z.strictObject({ visitId: z.uuid(), day: Day })).answers<{
    readonly fileName: string
    readonly bytes: number
  } | null>(),
  /** The same on paper, by the system's print dialog. */
  'shell.printDaySummary': operation(z.strictObject({ visitId: z.uuid(), day: Day })).answers<{
    readonly printed: boolean
  }>(),
  /** One refer-back on paper. Without paper it leaves only in a bundle, and asked for by name as here. */
  'shell.printReferBack': operation(referBack).answers<{ readonly printed: boolean }>(),
  /**
   * A copy of an attachment without what it says about its making: save dialog, read back. `keepMetadata` writes it as
   * it came. null: the user cancelled.
   */
  'shell.saveAttachment': operation(
    z.strictObject({ attachmentId: z.uuid(), keepMetadata: z.boolean() }),
  ).answers<{ readonly fileName: string; readonly bytes: number } | null>(),
  /** Opens a visit file chosen by the user and adds its visit. null: cancelled. */
  'shell.openVisitFile': operation(nothing).answers<{ readonly visitId: string } | null>(),
  /** Reads a file of notes chosen by the user; nothing is stored. null: cancelled. */
  'shell.openNotesFile': operation(nothing).answers<(ImportedText & { readonly fileName: string }) | null>(),
  /** Reads a file of notes that was dropped on the window; nothing is stored. */
  'shell.readNotesFile': operation(
    z.strictObject({ fileName: z.string().max(500), bytes: z.instanceof(Uint8Array) }),
  ).answers<ImportedText & { readonly fileName: string }>(),
  /** Reads the text in the clipboard as notes; nothing is stored. */
  'shell.readClipboardNotes': operation(nothing).answers<ImportedText & { readonly fileName: string }>(),
  /** Reads the tables of a file with the authority's comments, chosen by the user; nothing is stored. null: cancelled. */
  'shell.openAccuracyFile': operation(nothing).answers<{
    readonly fileName: string
    readonly tables: readonly ReadTable[]
  } | null>(),
  /**
   * The authority's comments with the response to each as a Word document: save dialog, read back, opened again and
   * looked at. null: cancelled.
   */
  'shell.exportAccuracyTable': operation(z.strictObject({ letterId: z.uuid() })).answers<{
    readonly fileName: string
    readonly bytes: number
    readonly faults: readonly ExportFault[]
  } | null>(),
  /** Adds a framework pack chosen by the user. null: cancelled. */
  'shell.addFramework': operation(nothing).answers<{ readonly id: string } | null>(),
  /** The user's own note templates of a framework: save dialog, read back. null: the user cancelled. */
  'shell.exportNoteTemplates': operation(framework).answers<{
    readonly fileName: string
    readonly bytes: number
  } | null>(),
  /** Adds the templates of a file chosen by the user to their own. null: cancelled. */
  'shell.importNoteTemplates': operation(nothing).answers<{
    readonly frameworkId: string
    readonly count: number
  } | null>(),
  /** The key just made, until the window says it is done. null: cancelled. */
  'shell.saveRecoveryKey': operation(nothing).answers<{ readonly fileName: string } | null>(),
  'shell.printRecoveryKey': operation(nothing).answers<{ readonly printed: boolean }>(),
  /** The recovery key is safe: forget it. */
  'shell.recoveryKeyKept': operation(nothing).answers<null>(),
  /** Something was copied or cut in the window; a lock takes it out of the clipboard again. */
  'shell.copied': operation(z.strictObject({ words: z.string() })).answers<null>(),
  /** Known before anything is unlocked, so it is kept beside the vault, not in it. */
  'shell.appearance': operation(nothing).answers<Appearance>(),
  'shell.setAppearance': operation(Appearance.partial()).answers<Appearance>(),
  ...windowOperations,
  ...editedLetterOperations,
  ...letterExportOperations,
  /** The menu shows the keys as the user has set them. */
  'shell.setMenuKeys': operation(z.strictObject({ keys: MenuKeys })).answers<null>(),
  /** Answer to the `closing` event. `unsaved`: some words could not be saved, and the user is asked before they go. */
  'shell.readyToClose': operation(z.strictObject({ unsaved: z.boolean() })).answers<null>(),
} as const

export type Operation = keyof typeof contract
export type Input<O extends Operation> = z.input<(typeof contract)[O]['input']>
export type Parsed<O extends Operation> = z.output<(typeof contract)[O]['input']>
export type Output<O extends Operation> = (typeof contract)[O]['output']
export type ShellOperation = Extract<Operation, `shell.${string}`>
export type CoreOperation = Exclude<Operation, ShellOperation>
