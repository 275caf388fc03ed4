import type { AppError } from '@shared/ipc/errors'
import { checkLetter } from '@shared/letters/checkLetter'
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
import { gatherForChecks } from './letterMaterial'
import { letterById, letterOfVisit } from './letterRepository'
import { letterToDocx } from './letterToDocx'
import { letterInTemplate } from './template/letterInTemplate'
import { templateToUse } from './template/templateService'
import { contentOf } from './writeLetter'

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

/** For the headless commands: the letter, what the checks say, and what every paragraph rests on. */
export const letterReport = (
  vault: OpenVault,
  visitId: string,
): Result<InternalOutput<'internal.letterReport'>, AppError> => {
  const letter = letterOfVisit(vault.db, visitId)
  if (!letter) return err({ kind: 'notFound', noun: 'letter' })
  const material = gatherForChecks(vault, visitId)
  if (!material.ok) return material
  return ok({
    letter,
    issues: checkLetter(contentOf(letter), material.value),
    paragraphs: letter.sections.flatMap((section) =>
      section.paragraphs.map(({ text, sources }) => ({ sectionId: section.id, text, sources })),
    ),
  })
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
      return letterToDocx(letter, { marking })
    case 'html':
      return new TextEncoder().encode(letterToHtml(letter, { marking }))
    case 'md':
      return new TextEncoder().encode(letterToMarkdown(letter, { marking }))
    case 'txt':
      return new TextEncoder().encode(letterToText(letter, { marking }))
  }
}
