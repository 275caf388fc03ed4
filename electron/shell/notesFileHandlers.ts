import { basename } from 'node:path'
import { clipboard } from 'electron'
import type { contract } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { largestNotesFile } from '@shared/notes/import/importedText'
import type { ImportedText } from '@shared/notes/import/importedText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Handlers } from '../ipc/dispatch'
import type { NotesReader } from '../notes/import/readInWorker'
import type { Dialogs } from './dialogs'
import { readChosenBytes } from './readChosenFile'

type NotesFileContract = Pick<
  typeof contract,
  'shell.openNotesFile' | 'shell.readNotesFile' | 'shell.readClipboardNotes'
>

type Connections = { readonly dialogs: Dialogs; readonly readNotes: NotesReader }

/** Notes typed elsewhere, wherever they come from. They are read and shown; storing them is another step. */
export const notesFileHandlers = ({ dialogs, readNotes }: Connections): Handlers<NotesFileContract> => {
  const read = async (
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<ImportedText & { readonly fileName: string }, AppError>> => {
    if (bytes.length > largestNotesFile)
      return refused(`is too large; the limit is ${largestNotesFile / 1_000_000} MB`)
    const text = await readNotes({ name: fileName, bytes })
    return text.ok ? ok({ ...text.value, fileName }) : err({ kind: 'unusableFile', problems: text.error })
  }
  return {
    'shell.openNotesFile': async () => {
      const path = await dialogs.open('notes', 'Import notes', {
        name: 'Notes',
        extensions: ['docx', 'md', 'markdown', 'txt', 'text'],
      })
      if (path === null) return ok(null)
      const bytes = await readChosenBytes(path, largestNotesFile)
      if (!bytes.ok) return err({ kind: 'unusableFile', problems: bytes.error })
      return read(basename(path), bytes.value)
    },

    'shell.readNotesFile': ({ fileName, bytes }) => read(fileName, bytes),

    'shell.readClipboardNotes': async () => {
      // Newer versions of Electron promise the text, older ones have it at once.
      const text = await clipboard.readText()
      return text.trim() === ''
        ? refused('is empty: the clipboard holds no text')
        : read('', new TextEncoder().encode(text))
    },
  }
}

const refused = (message: string) =>
  err<AppError>({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })
