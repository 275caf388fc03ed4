import { basename } from 'node:path'
import type { contract } from '@shared/ipc/contract'
import { largestTemplate, templateName } from '@shared/letters/template/letterTemplate'
import { err, ok } from '@shared/result'
import type { Handlers } from '../ipc/dispatch'
import type { DocumentReader } from '../reading/documentTasks'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { readChosenBytes } from './readChosenFile'

type Connections = {
  readonly core: Core
  readonly dialogs: Dialogs
  readonly documents: DocumentReader
}

/** A Word template of the organisation's own: chosen here, read in a worker of its own, kept by the core. */
export const letterTemplateHandlers = ({
  core,
  dialogs,
  documents,
}: Connections): Handlers<Pick<typeof contract, 'shell.addLetterTemplate'>> => ({
  'shell.addLetterTemplate': async () => {
    const filter = { name: 'Word templates and documents', extensions: ['dotx', 'docx'] }
    const path = await dialogs.open('template', 'Add a Word template', filter)
    if (path === null) return ok(null)
    const file = await readChosenBytes(path, largestTemplate)
    if (!file.ok) return err({ kind: 'unusableFile', problems: file.error })
    const prepared = await documents.template(file.value)
    if (!prepared.ok)
      return err({ kind: 'unusableFile', problems: [{ place: 'whole file', message: prepared.error }] })
    return core.internal('internal.addLetterTemplate', {
      name: templateName(basename(path)),
      bytes: new Uint8Array(prepared.value.bytes),
      contents: prepared.value.contents,
    })
  },
})
