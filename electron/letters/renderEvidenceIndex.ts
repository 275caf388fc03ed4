import type { AppError } from '@shared/ipc/errors'
import { evidenceIndex } from '@shared/letters/evidenceIndex'
import type { EvidenceIndex } from '@shared/letters/evidenceIndex'
import { indexWords } from '@shared/letters/exported/indexWords'
import { indexFileName } from '@shared/letters/exportFileName'
import { indexToCsv } from '@shared/letters/indexToCsv'
import { indexToHtml } from '@shared/letters/indexToHtml'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { IndexFormat, InternalOutput } from '../ipc/internalContract'
import type { OpenVault } from '../vault/openVault'
import { gatherMaterial } from './letterMaterial'
import { listLeftOut } from './leftOutRepository'
import { letterById } from './letterRepository'

/** The evidence index of a letter as a file's bytes; its name and its running title come with it. */
export const renderEvidenceIndex = async (
  vault: OpenVault,
  letterId: string,
  format: IndexFormat,
): Promise<Result<InternalOutput<'internal.renderEvidenceIndex'>, AppError>> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return err({ kind: 'notFound', noun: 'letter' })
  const material = gatherMaterial(vault, letter.visitId)
  if (!material.ok) return material
  const { visit, notes, findings } = material.value
  const index = evidenceIndex({
    letter,
    authority: visit.authority.name,
    notes,
    findings,
    leftOut: listLeftOut(vault.db, letter.visitId),
  })
  const file = format === 'html' ? 'pdf' : format
  return ok({
    fileName: indexFileName(letter, file),
    title: `${index.title}: ${index.about}`,
    content: await toBytes(index, format),
    written: indexWords(index, file),
  })
}

const toBytes = async (index: EvidenceIndex, format: IndexFormat): Promise<Uint8Array> => {
  switch (format) {
    case 'docx':
      return (await import('./indexToDocx')).indexToDocx(index)
    case 'html':
      return new TextEncoder().encode(indexToHtml(index))
    case 'csv':
      return new TextEncoder().encode(indexToCsv(index))
  }
}
