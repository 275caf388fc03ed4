import { basename } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'

type Exported = { readonly visitId: string; readonly path: string; readonly content: Uint8Array }

/** What was exported and checked goes to the places that take documents, in the background. */
export const intoOutbox = async (
  core: Core,
  { visitId, path, content }: Exported,
): Promise<Result<null, AppError>> => {
  const fileName = basename(path)
  const queued = await core.internal('internal.queueDocument', {
    visitId,
    fileName,
    bytes: new Uint8Array(content),
  })
  // The file itself is written: whatever went wrong here, it must not be taken for a failed export.
  return queued.ok ? ok(null) : err({ kind: 'notQueued' })
}

/** The same for a bundle: it goes to the places that take bundles, under its number. */
export const bundleIntoOutbox = async (
  core: Core,
  {
    visitId,
    path,
    content,
    sequence,
    sealedFor,
  }: Exported & { readonly sequence: number; readonly sealedFor: readonly string[] },
): Promise<Result<null, AppError>> => {
  const bytes = new Uint8Array(content)
  const queued = await core.internal('internal.queueBundle', {
    visitId,
    fileName: basename(path),
    sequence,
    sealedFor: [...sealedFor],
    bytes,
  })
  return queued.ok ? ok(null) : err({ kind: 'notQueued' })
}
