import type { AppError } from '@shared/ipc/errors'
import { withAcceptances } from '@shared/letters/acceptedIssue'
import { checkLetter } from '@shared/letters/checkLetter'
import type { Issue } from '@shared/letters/issue'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { InternalOutput } from '../ipc/internalContract'
import type { OpenVault } from '../vault/openVault'
import { acceptedIssuesOf } from './acceptedIssueRepository'
import { gatherForChecks } from './letterMaterial'
import { letterById, letterOfVisit } from './letterRepository'
import { contentOf, noLetter } from './writeLetter'

export const checkLetterById = (vault: OpenVault, letterId: string): Result<readonly Issue[], AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return noLetter
  const material = gatherForChecks(vault, letter.visitId)
  if (!material.ok) return material
  const issues = checkLetter(contentOf(letter), material.value)
  return ok(withAcceptances(issues, acceptedIssuesOf(vault.db, letterId)))
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
