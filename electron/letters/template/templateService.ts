import { createHash } from 'node:crypto'
import type { AppError } from '@shared/ipc/errors'
import { mostTemplates } from '@shared/letters/template/letterTemplate'
import type { LetterTemplate, TemplateContents } from '@shared/letters/template/letterTemplate'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../../vault/changeLog'
import type { OpenVault } from '../../vault/openVault'
import { inTransaction } from '../../vault/statements'
import {
  allTemplates,
  bytesOfTemplate,
  insertTemplate,
  markTemplateDeleted,
  markTemplateRestored,
  templateByContent,
} from './templateRepository'
import { readTemplate } from './readTemplate'
import type { TemplateParts } from './templateParts'

type Added = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly contents: TemplateContents
}

/** Keeps a template that was read and checked. One that is there already is answered as it stands. */
export const addTemplate = (
  vault: OpenVault,
  { name, bytes, contents }: Added,
): Result<LetterTemplate, AppError> =>
  inTransaction(vault.db, () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const already = templateByContent(vault.db, sha256)
    if (already !== null) return ok(already)
    const read = readTemplate(bytes)
    if (!read.ok) return unusable(read.error)
    if (allTemplates(vault.db).length >= mostTemplates)
      return unusable(
        `would be one more than the ${mostTemplates} templates Visitbook keeps: remove one first`,
      )
    const template = { id: vault.newId(), name, contents, addedAt: vault.now() }
    insertTemplate(vault.db, template, { bytes, sha256 })
    record(vault, template.id, 'create', [name, sha256])
    return ok({ ...template, size: bytes.length })
  })

/** It is offered for no export from then on. Documents that were made with it are as they are. */
export const removeTemplate = (vault: OpenVault, id: string): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!markTemplateDeleted(vault.db, id, { at: vault.now(), by: vault.deviceId })) return notThere
    record(vault, id, 'delete', [])
    return ok(null)
  })

export const restoreTemplate = (vault: OpenVault, id: string): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!markTemplateRestored(vault.db, id)) return notThere
    record(vault, id, 'restore', [])
    return ok(null)
  })

/** A template as a letter is laid into it. */
export const templateToUse = (vault: OpenVault, id: string): Result<TemplateParts, AppError> => {
  const bytes = bytesOfTemplate(vault.db, id)
  if (bytes === null) return notThere
  const read = readTemplate(bytes)
  return read.ok ? read : unusable(read.error)
}

const record = (
  vault: OpenVault,
  entityId: string,
  action: 'create' | 'delete' | 'restore',
  payload: readonly string[],
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'letterTemplate',
    entityId,
    action,
    baseRevision: action === 'create' ? 0 : 1,
    revision: 1,
    payload,
    at: vault.now(),
  })

const notThere: Result<never, AppError> = err({ kind: 'notFound', noun: 'Word template' })
const unusable = (message: string): Result<never, AppError> =>
  err({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })
