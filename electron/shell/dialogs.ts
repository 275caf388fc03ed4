import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { AttachmentLimits } from '@shared/attachments/attachment'
import type { CoreOptions } from '../ipc/coreProtocol'

/** Where a file goes to or comes from; null: the user cancelled. */
export type Dialogs = {
  readonly save: (name: string, filter: FileFilter) => Promise<string | null>
  readonly open: (
    what:
      'visit' | 'framework' | 'templates' | 'notes' | 'accuracy' | 'letter' | 'template' | 'bundle' | 'code',
    title: string,
    filter: FileFilter,
  ) => Promise<string | null>
  /** A folder or drive that is there. */
  readonly folder: (title: string) => Promise<string | null>
  /** Asked when the window is to close and its last words could not be saved. */
  readonly closeAnyway: () => Promise<boolean>
  /** Set while a test stands in for the user and its printer. */
  readonly testFolder: string | null
}

/** The system's own dialogs, on the app's window. */
export const systemDialogs = (window: BrowserWindow): Dialogs => ({
  testFolder: null,
  save: async (name, filter) => {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), name),
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, extname(name))
  },
  open: async (_, title, filter) => {
    const answer = await dialog.showOpenDialog(window, { title, filters: [filter], properties: ['openFile'] })
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  },
  folder: async (title) => {
    const answer = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: 'Use this folder',
      properties: ['openDirectory', 'createDirectory'],
    })
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  },
  closeAnyway: async () => {
    const answer = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The last words could not be saved',
      detail:
        'Everything saved before them is safe. Keep Visitbook open to copy them or to make room on the disk, or close it and lose them.',
      buttons: ['Keep open', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    })
    return answer.response === 1
  },
})

/**
 * Answers in place of the user, for tests of an app that is not packaged: files are saved in the folder under the name
 * that was offered, `visit.json`, `framework.json`, `templates.json`, `notes.`, `accuracy.`, `letter.`, `template.`,
 * `bundle.` and `code.` with any ending in it are opened, and a file named `cancel` cancels, one named `close anyway` lets
 * a window go whose last words could not be saved.
 */
export const testDialogs = (folder: string): Dialogs => {
  const cancelled = () => existsSync(join(folder, 'cancel'))
  return {
    testFolder: folder,
    save: async (name) => (cancelled() ? null : join(folder, basename(name))),
    open: async (what) => (cancelled() ? null : join(folder, chosenIn(folder, what))),
    folder: async () => (cancelled() ? null : join(folder, 'place')),
    closeAnyway: async () => existsSync(join(folder, 'close anyway')),
  }
}

/** A file `attachment limits.json` in the folder of a test's dialogs sets other limits for what may be attached. */
export const testLimits = (folder: string): Pick<CoreOptions, 'attachmentLimits'> => {
  const path = join(folder, 'attachment limits.json')
  if (!existsSync(path)) return {}
  return { attachmentLimits: JSON.parse(readFileSync(path, 'utf8')) as AttachmentLimits }
}

// On Linux the dialog gives the name as it was typed.
const withExtension = (path: string, extension: string) => (extname(path) === '' ? path + extension : path)

const anyEnding = ['notes', 'accuracy', 'letter', 'template', 'bundle', 'code']

const chosenIn = (folder: string, what: string) =>
  readdirSync(folder).find((name) => anyEnding.includes(what) && name.startsWith(`${what}.`)) ??
  `${what}.json`
