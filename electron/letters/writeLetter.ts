import type { AppError } from '@shared/ipc/errors'
import type { Letter, LetterContent } from '@shared/letters/letter'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { writerOf } from '../notes/writing'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { followParagraphs } from './followParagraphs'
import { insertLetter, letterById, updateLetter } from './letterRepository'
import type { LetterToStore } from './letterRepository'

/** The letter as an edit goes on from it: not final, and at the revision that was read. */
export const editable = (vault: OpenVault, letterId: string, basedOn: number): Result<Letter, AppError> => {
  const letter = letterById(vault.db, letterId)
  if (letter?.stage === 'final') return err({ kind: 'letterFinal' })
  return atRevision(letter, basedOn)
}

export const atRevision = (letter: Letter | null, basedOn: number): Result<Letter, AppError> => {
  if (!letter) return noLetter
  return letter.revision === basedOn
    ? ok(letter)
    : err({ kind: 'stale', noun: 'letter', storedRevision: letter.revision })
}

/** Writes a letter at its first revision. Call it inside the transaction it belongs to. */
export const writeFirst = (vault: OpenVault, visitId: string, content: LetterContent): Letter => {
  const letter: LetterToStore = {
    id: vault.newId(),
    revision: 1,
    stage: 'draft',
    content,
    at: vault.now(),
    by: writerOf(vault, visitId),
    checkpoint: true,
    reason: '',
  }
  insertLetter(vault.db, visitId, letter)
  recordLetter(vault, 'create', letter, 0)
  return { ...content, id: letter.id, visitId, revision: 1, stage: 'draft', savedAt: letter.at }
}

/**
 * Writes a letter's next revision; what is not named stays as it is. What was said of its paragraphs follows them. Call
 * it inside the transaction it belongs to.
 */
export const writeNext = (
  vault: OpenVault,
  letter: Letter,
  change: {
    readonly action: Change['action']
    readonly checkpoint: boolean
    readonly content?: LetterContent
    readonly stage?: Letter['stage']
    readonly reason?: string
    readonly by?: string
  },
): LetterToStore => {
  const next: LetterToStore = {
    id: letter.id,
    revision: nextRevision(vault.db, 'letter', letter.id, letter.revision),
    stage: change.stage ?? letter.stage,
    content: change.content ?? contentOf(letter),
    at: vault.now(),
    by: change.by ?? writerOf(vault, letter.visitId),
    checkpoint: change.checkpoint,
    reason: change.reason ?? '',
  }
  updateLetter(vault.db, next, letter)
  recordLetter(vault, change.action, next, letter.revision)
  if (change.content !== undefined) followParagraphs(vault, letter, next.content)
  return next
}

const recordLetter = (
  vault: OpenVault,
  action: Change['action'],
  letter: LetterToStore,
  baseRevision: number,
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'letter',
    entityId: letter.id,
    action,
    baseRevision,
    revision: letter.revision,
    payload: [letter.stage, letter.reason, letter.by, JSON.stringify(letter.content)],
    at: letter.at,
  })

export const storedLetter = (vault: OpenVault, letterId: string): Result<Letter, AppError> => {
  const letter = letterById(vault.db, letterId)
  return letter ? ok(letter) : noLetter
}

/** The letter without what the vault knows of it. */
export const contentOf = ({
  id: _id,
  visitId: _visitId,
  revision: _revision,
  stage: _stage,
  savedAt: _savedAt,
  ...content
}: Letter): LetterContent => content

export const noLetter = err<AppError>({ kind: 'notFound', noun: 'letter' })
