import type { AppError } from '@shared/ipc/errors'
import { exportFileName } from '@shared/letters/exportFileName'
import { draftMarking } from '@shared/letters/letter'
import type { Letter } from '@shared/letters/letter'
import { letterToHtml } from '@shared/letters/letterToHtml'
import { letterToMarkdown } from '@shared/letters/letterToMarkdown'
import { letterToText } from '@shared/letters/letterToText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { InternalOutput, RenderFormat } from '../ipc/internalContract'
import type { OpenVault } from '../vault/openVault'
import { letterById } from './letterRepository'
import { templateToUse } from './template/templateService'

/** The letter as a file's bytes. Only a final letter goes without its protective marking. */
export const renderLetter = async (
  vault: OpenVault,
  letterId: string,
  format: RenderFormat,
  templateId: string | null = null,
): Promise<Result<InternalOutput<'internal.renderLetter'>, AppError>> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return err({ kind: 'notFound', noun: 'letter' })
  const fileName = exportFileName(letter, letter.stage, format)
  if (templateId === null) return ok({ fileName, content: await toBytes(letter, format) })
  if (format !== 'docx') return onlyInWord
  const template = templateToUse(vault, templateId)
  if (!template.ok) return template
  const marking = markingOf(letter)
  const { letterInTemplate } = await import('./template/letterInTemplate')
  return ok({ fileName, content: await letterInTemplate(letter, { marking, template: template.value }) })
}

export const fileNameOf = (
  vault: OpenVault,
  letterId: string,
  format: string,
): Result<{ readonly fileName: string }, AppError> => {
  const letter = letterById(vault.db, letterId)
  return letter
    ? ok({ fileName: exportFileName(letter, letter.stage, format) })
    : err({ kind: 'notFound', noun: 'letter' })
}

const onlyInWord: Result<never, AppError> = err({
  kind: 'invalidRequest',
  operation: 'internal.renderLetter',
  issues: ['templateId: only a Word document has a template'],
})

const markingOf = ({ stage }: Letter): string | null => (stage === 'final' ? null : draftMarking)

const toBytes = async (letter: Letter, format: RenderFormat): Promise<Uint8Array> => {
  const marking = markingOf(letter)
  switch (format) {
    case 'docx':
      return (await import('./letterToDocx')).letterToDocx(letter, { marking })
    case 'html':
      return new TextEncoder().encode(letterToHtml(letter, { marking }))
    case 'md':
      return new TextEncoder().encode(letterToMarkdown(letter, { marking }))
    case 'txt':
      return new TextEncoder().encode(letterToText(letter, { marking }))
  }
}
