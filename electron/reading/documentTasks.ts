import type { ExportedFile, ReadableFormat } from '@shared/letters/exported/exportedFile'
import type { EditedDocument } from '@shared/letters/import/editedDocument'
import type { Result } from '@shared/result'
import type { PreparedTemplate } from '../letters/template/prepareTemplate'
import { inOwnWorker } from './inOwnWorker'

/** What the reader of documents can be asked for, and what it answers. */
export type DocumentTask =
  | { readonly task: 'exported'; readonly format: ReadableFormat; readonly bytes: Uint8Array }
  | { readonly task: 'edited'; readonly bytes: Uint8Array }
  | { readonly task: 'template'; readonly bytes: Uint8Array }

/** Reads documents from outside, each in a worker of its own. Failures are one sentence. */
export type DocumentReader = {
  readonly exported: (format: ReadableFormat, bytes: Uint8Array) => Promise<Result<ExportedFile, string>>
  readonly edited: (bytes: Uint8Array) => Promise<Result<EditedDocument, string>>
  readonly template: (bytes: Uint8Array) => Promise<Result<PreparedTemplate, string>>
}

export const documentReader = (script: string): DocumentReader => ({
  exported: (format, bytes) =>
    inOwnWorker<DocumentTask, ExportedFile>(script, { task: 'exported', format, bytes }),
  edited: (bytes) => inOwnWorker<DocumentTask, EditedDocument>(script, { task: 'edited', bytes }),
  template: (bytes) => inOwnWorker<DocumentTask, PreparedTemplate>(script, { task: 'template', bytes }),
})
