import { contract } from '@shared/ipc/contract'
import type { Output, ShellOperation } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { MenuKeys } from '@shared/settings/shortcutKeys'
import type { ApartPlace, Wish } from '@shared/windows/place'
import type { Handlers } from '../ipc/dispatch'
import { join } from 'node:path'
import type { DocumentReader } from '../reading/documentTasks'
import type { NotesReader, TablesReader } from '../notes/import/readInWorker'
import type { KeptAppearance } from './appearance'
import type { Camera } from './camera'
import type { CopiedWords } from './copiedWords'
import { accuracyHandlers } from './accuracyHandlers'
import { bundleFileHandlers } from './bundleFileHandlers'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { editedLetterHandlers } from './editedLetterHandlers'
import { addFolderPlace } from './addFolderPlace'
import { exportDaySummary, printDaySummary } from './exportDaySummary'
import { exportEvidenceIndex } from './exportEvidenceIndex'
import { exportLetter } from './exportLetter'
import { printReferBack } from './printReferBack'
import { exportNoteTemplates } from './exportNoteTemplates'
import { letterTemplateHandlers } from './letterTemplateHandlers'
import { htmlToPdf, printOnPaper } from './printWindow'
import { notesFileHandlers } from './notesFileHandlers'
import { largestFrameworkFile, largestVisitFile, readChosenFile } from './readChosenFile'
import { recoveryKeyHtml } from './recoveryKey'
import type { KeptRecoveryKey } from './recoveryKey'
import { saveAttachment } from './saveAttachment'
import { saveRecoveryKey } from './saveRecoveryKey'
import { vaultFolderHandlers } from './vaultFolderHandlers'
import { writeVerified } from './writeVerified'

type ShellContract = Pick<typeof contract, ShellOperation>

/** What a window may know of the others, and ask of them. */
type OtherWindows = {
  readonly of: () => Output<'shell.windows'>
  readonly open: (place: ApartPlace) => Result<Output<'shell.openWindow'>, AppError>
  readonly bringBack: (place: ApartPlace) => Promise<Result<Output<'shell.bringBack'>, AppError>>
  readonly wish: (wanted: Wish) => Result<null, AppError>
}

export type ShellParts = {
  readonly core: Core
  readonly dialogs: Dialogs
  readonly readNotes: NotesReader
  readonly documents: DocumentReader
  readonly readTables: TablesReader
  readonly recoveryKey: KeptRecoveryKey
  readonly copiedWords: CopiedWords
  readonly readyToClose: (unsaved: boolean) => void
  readonly appearance: KeptAppearance
  readonly menuKeys: (keys: MenuKeys) => void
  readonly windows: OtherWindows
  readonly camera: Camera
}

/** The part of the contract that the main process answers itself. */
export const shellContract = Object.fromEntries(
  Object.entries(contract).filter(([name]) => name.startsWith('shell.')),
) as ShellContract

/** What needs a dialog, a printer or a file that the user chooses, asked by one window. */
export const shellHandlers = ({
  core,
  dialogs,
  readNotes,
  documents,
  readTables,
  recoveryKey,
  copiedWords,
  readyToClose,
  appearance,
  menuKeys,
  windows,
  camera,
}: ShellParts): Handlers<ShellContract> => ({
  'shell.exportLetter': (input) => exportLetter(core, dialogs, documents, input),

  'shell.exportEvidenceIndex': (input) => exportEvidenceIndex(core, dialogs, documents, input),

  'shell.exportDaySummary': (input) => exportDaySummary(core, dialogs, input),

  'shell.printDaySummary': (input) => printDaySummary(core, dialogs, input),

  'shell.printReferBack': (input) => printReferBack(core, dialogs, input),

  'shell.saveAttachment': (input) => saveAttachment(core, dialogs, input),

  'shell.openVisitFile': async () => {
    const text = await chosenText(dialogs, 'visit', 'Open a visit file', largestVisitFile)
    if (text === null || !text.ok) return text ?? ok(null)
    const imported = await core.internal('internal.importVisitFile', { text: text.value })
    return imported.ok ? ok({ visitId: imported.value.visitId }) : imported
  },

  ...notesFileHandlers({ dialogs, readNotes }),

  ...accuracyHandlers({ core, dialogs, documents, readTables }),

  ...editedLetterHandlers({ dialogs, documents }),

  ...letterTemplateHandlers({ core, dialogs, documents }),

  'shell.addFolderPlace': () => addFolderPlace(core, dialogs),

  ...vaultFolderHandlers({ core, dialogs }),

  ...bundleFileHandlers({ core, dialogs }),

  'shell.addFramework': async () => {
    const text = await chosenText(dialogs, 'framework', 'Add a framework', largestFrameworkFile)
    if (text === null || !text.ok) return text ?? ok(null)
    return core.internal('internal.addFramework', { text: text.value })
  },

  'shell.exportNoteTemplates': ({ frameworkId }) => exportNoteTemplates(core, dialogs, frameworkId),

  'shell.importNoteTemplates': async () => {
    const text = await chosenText(dialogs, 'templates', 'Add note templates', largestFrameworkFile)
    if (text === null || !text.ok) return text ?? ok(null)
    return core.internal('internal.importNoteTemplates', { text: text.value })
  },

  'shell.saveRecoveryKey': () => saveRecoveryKey(dialogs, recoveryKey),

  'shell.printRecoveryKey': async () => {
    const key = recoveryKey.read()
    if (key === null) return err({ kind: 'locked' })
    const html = recoveryKeyHtml(key, new Date())
    if (dialogs.testFolder === null) return ok({ printed: await printOnPaper(html) })
    const page = await htmlToPdf(html, null)
    const written = await writeVerified(join(dialogs.testFolder, 'printed recovery key.pdf'), page)
    return ok({ printed: written.ok })
  },

  'shell.recoveryKeyKept': () => {
    recoveryKey.forget()
    return ok(null)
  },

  'shell.copied': ({ words }) => {
    copiedWords.copied(words)
    return ok(null)
  },

  'shell.appearance': () => ok(appearance.now()),

  'shell.setAppearance': (change) => ok(appearance.choose(change)),

  'shell.setMenuKeys': ({ keys }) => {
    menuKeys(keys)
    return ok(null)
  },

  'shell.windows': () => ok(windows.of()),

  'shell.openWindow': ({ place }) => windows.open(place),

  'shell.bringBack': ({ place }) => windows.bringBack(place),

  'shell.inMain': ({ wish }) => windows.wish(wish),

  'shell.cameraWanted': ({ wanted }) => camera.wanted(wanted),

  'shell.readyToClose': ({ unsaved }) => {
    readyToClose(unsaved)
    return ok(null)
  },
})

const chosenText = async (
  dialogs: Dialogs,
  what: 'visit' | 'framework' | 'templates',
  title: string,
  largest: number,
): Promise<Result<string, AppError> | null> => {
  const path = await dialogs.open(what, title, { name: 'Visitbook file', extensions: ['json'] })
  if (path === null) return null
  const text = await readChosenFile(path, largest)
  return text.ok ? text : err({ kind: 'unusableFile', problems: text.error })
}
