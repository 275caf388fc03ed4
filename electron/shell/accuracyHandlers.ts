import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { contract } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { largestNotesFile } from '@shared/notes/import/importedText'
import { err, ok } from '@shared/result'
import type { Handlers } from '../ipc/dispatch'
import type { TablesReader } from '../notes/import/readInWorker'
import type { DocumentReader } from '../reading/documentTasks'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { intoOutbox } from './intoOutbox'
import { readChosenBytes } from './readChosenFile'
import { findLetter } from './renderLetter'
import { scanInternal } from './scanExported'
import { writeVerified } from './writeVerified'

type AccuracyContract = Pick<typeof contract, 'shell.openAccuracyFile' | 'shell.exportAccuracyTable'>

type Connections = {
  readonly core: Core
  readonly dialogs: Dialogs
  readonly documents: DocumentReader
  readonly readTables: TablesReader
}

/** The authority's comments on the facts: their table comes in to be looked at, and goes out with the responses. */
export const accuracyHandlers = ({
  core,
  dialogs,
  documents,
  readTables,
}: Connections): Handlers<AccuracyContract> => {
  const read = async (fileName: string, bytes: Uint8Array) => {
    if (bytes.length > largestNotesFile)
      return err<AppError>({
        kind: 'unusableFile',
        problems: [
          { place: 'whole file', message: `is too large; the limit is ${largestNotesFile / 1_000_000} MB` },
        ],
      })
    const tables = await readTables({ name: fileName, bytes })
    return tables.ok
      ? ok({ fileName, tables: tables.value })
      : err<AppError>({ kind: 'unusableFile', problems: tables.error })
  }
  return {
    'shell.openAccuracyFile': async () => {
      const path = await dialogs.open('accuracy', 'Import the authority’s comments', {
        name: 'Table of comments',
        extensions: ['docx', 'csv', 'md', 'markdown', 'txt'],
      })
      if (path === null) return ok(null)
      const bytes = await readChosenBytes(path, largestNotesFile)
      if (!bytes.ok) return err({ kind: 'unusableFile', problems: bytes.error })
      return read(basename(path), bytes.value)
    },

    'shell.exportAccuracyTable': async ({ letterId }) => {
      const rendered = await core.internal('internal.renderAccuracyTable', { letterId })
      if (!rendered.ok) return rendered
      const { fileName, content, written: words } = rendered.value
      const path = await dialogs.save(fileName, { name: 'Word document', extensions: ['docx'] })
      if (path === null) return ok(null)
      const written = await writeVerified(path, content)
      if (!written.ok) return err(written.error)
      const bytes = await readFile(path).catch(() => null)
      // Gone or taken between two looks: nothing can be said of it.
      if (bytes === null) return err({ kind: 'notExported', reason: 'readBackDiffers' })
      const exported = { letterId, format: 'docx' as const, bytes, written: words }
      const faults = await scanInternal(core, documents, exported)
      if (!faults.ok) return faults
      const answer = { fileName: basename(path), bytes: written.value.bytes, faults: faults.value }
      if (faults.value.length > 0) return ok(answer)
      const letter = await findLetter(core, letterId)
      if (!letter.ok) return letter
      const queued = await intoOutbox(core, { visitId: letter.value.visitId, path, content })
      return queued.ok ? ok(answer) : queued
    },
  }
}
