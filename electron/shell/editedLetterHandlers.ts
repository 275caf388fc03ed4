import { basename } from 'node:path'
import type { contract } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { largestEditedDocument } from '@shared/letters/import/editedDocument'
import type { EditedDocument } from '@shared/letters/import/editedDocument'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Handlers } from '../ipc/dispatch'
import type { DocumentReader } from '../reading/documentTasks'
import type { Dialogs } from './dialogs'
import { readChosenBytes } from './readChosenFile'

type EditedLetterContract = Pick<typeof contract, 'shell.openEditedLetter' | 'shell.readEditedLetter'>

type Connections = { readonly dialogs: Dialogs; readonly documents: DocumentReader }

/** A letter that colleagues edited in Word. It is read and shown; taking anything over is another step. */
export const editedLetterHandlers = ({ dialogs, documents }: Connections): Handlers<EditedLetterContract> => {
  const read = async (
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<EditedDocument & { readonly fileName: string }, AppError>> => {
    if (bytes.length > largestEditedDocument)
      return refused(`is too large; the limit is ${largestEditedDocument / 1_000_000} MB`)
    const document = await documents.edited(bytes)
    return document.ok ? ok({ ...document.value, fileName }) : refused(document.error)
  }
  return {
    'shell.openEditedLetter': async () => {
      const filter = { name: 'Word documents', extensions: ['docx'] }
      const path = await dialogs.open('letter', 'Import from Word', filter)
      if (path === null) return ok(null)
      const bytes = await readChosenBytes(path, largestEditedDocument)
      if (!bytes.ok) return err({ kind: 'unusableFile', problems: bytes.error })
      return read(basename(path), bytes.value)
    },

    'shell.readEditedLetter': ({ fileName, bytes }) => read(fileName, bytes),
  }
}

const refused = (message: string) =>
  err<AppError>({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })
