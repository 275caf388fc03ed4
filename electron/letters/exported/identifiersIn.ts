import type { AppError } from '@shared/ipc/errors'
import { remainingIdentifiers } from '@shared/letters/exported/remainingIdentifiers'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { knownWordsFor } from '../../identity/knownWordRepository'
import type { InternalOutput } from '../../ipc/internalContract'
import type { OpenVault } from '../../vault/openVault'
import { acceptedIssuesOf } from '../acceptedIssueRepository'
import { gatherForChecks } from '../letterMaterial'
import { letterById } from '../letterRepository'
import { contentOf } from '../writeLetter'

/** How many identifiers remain in the words of an exported file; only the number leaves the core. */
export const identifiersIn = (
  vault: OpenVault,
  letterId: string,
  body: string,
): Result<InternalOutput<'internal.identifiersIn'>, AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return err({ kind: 'notFound', noun: 'letter' })
  const material = gatherForChecks(vault, letter.visitId)
  if (!material.ok) return material
  const kept = knownWordsFor(vault.db, letter.visitId)
    .filter(({ kind }) => kind !== 'spelling')
    .map(({ word }) => word)
  const accepted = acceptedIssuesOf(vault.db, letterId)
  return ok({ count: remainingIdentifiers(contentOf(letter), material.value, body, kept, accepted).length })
}
