import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { withAcceptances } from '@shared/letters/acceptedIssue'
import { applyRedraft } from '@shared/letters/applyRedraft'
import { checkLetter } from '@shared/letters/checkLetter'
import { draftLetter } from '@shared/letters/draftLetter'
import type { Issue } from '@shared/letters/issue'
import type { Letter, LetterContent } from '@shared/letters/letter'
import { planRedraft } from '@shared/letters/planRedraft'
import type { RedraftPlan } from '@shared/letters/redraft'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { acceptedIssuesOf } from './acceptedIssueRepository'
import { gatherForChecks, gatherMaterial } from './letterMaterial'
import { insertLetter, letterById, letterOfVisit, updateLetter } from './letterRepository'
import type { LetterToStore } from './letterRepository'

export const getLetterOfVisit = (vault: OpenVault, visitId: string): Result<Letter | null, AppError> =>
  visitExists(vault.db, visitId)
    ? ok(letterOfVisit(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

/** Gathers, drafts, stores; a visit has one letter. */
export const draftLetterOfVisit = (vault: OpenVault, visitId: string): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    if (letterOfVisit(vault.db, visitId)) return err({ kind: 'letterExists' })
    const content = draftFresh(vault, visitId)
    if (!content.ok) return content
    const id = vault.newId()
    const at = vault.now()
    const letter: LetterToStore = {
      id,
      revision: 1,
      stage: 'draft',
      content: content.value,
      at,
      checkpoint: true,
      reason: '',
    }
    insertLetter(vault.db, visitId, letter)
    recordLetter(vault, 'create', letter)
    return stored(vault, id)
  })

export const saveLetter = (
  vault: OpenVault,
  { letterId, basedOn, content }: Parsed<'letters.save'>,
): Result<Output<'letters.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const saved = writeNext(vault, letter.value, { action: 'save', content, checkpoint: false })
    return ok({ revision: saved.revision, savedAt: saved.at })
  })

/** What drafting again would add to, change in and take from the letter as it stands. */
export const planRedraftOf = (vault: OpenVault, letterId: string): Result<RedraftPlan, AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return notFound
  const fresh = draftFresh(vault, letter.visitId)
  return fresh.ok ? ok(planRedraft(contentOf(letter), fresh.value)) : fresh
}

/** Applies what the user accepted of a plan that is made afresh here: their text is never replaced unasked. */
export const applyRedraftTo = (
  vault: OpenVault,
  { letterId, basedOn, accepted }: Parsed<'letters.applyRedraft'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const fresh = draftFresh(vault, letter.value.visitId)
    if (!fresh.ok) return fresh
    const content = applyRedraft(contentOf(letter.value), fresh.value, accepted, vault.newId)
    writeNext(vault, letter.value, { action: 'save', content, checkpoint: true })
    return stored(vault, letterId)
  })

export const checkLetterById = (vault: OpenVault, letterId: string): Result<readonly Issue[], AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return notFound
  const material = gatherForChecks(vault, letter.visitId)
  if (!material.ok) return material
  const issues = checkLetter(contentOf(letter), material.value)
  return ok(withAcceptances(issues, acceptedIssuesOf(vault.db, letterId)))
}

/** From now on the letter carries no marking and cannot be edited. */
export const finaliseLetter = (
  vault: OpenVault,
  { letterId, basedOn }: Parsed<'letters.finalise'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    writeNext(vault, letter.value, { action: 'finalise', stage: 'final', checkpoint: true })
    return stored(vault, letterId)
  })

/** Opens a final letter again; the reason stays in its history. A draft is open already. */
export const reopenLetter = (
  vault: OpenVault,
  { letterId, reason }: Parsed<'letters.reopen'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = letterById(vault.db, letterId)
    if (!letter) return notFound
    if (letter.stage === 'draft') return ok(letter)
    writeNext(vault, letter, { action: 'reopen', stage: 'draft', checkpoint: true, reason })
    return stored(vault, letterId)
  })

const draftFresh = (vault: OpenVault, visitId: string): Result<LetterContent, AppError> => {
  const material = gatherMaterial(vault, visitId)
  return material.ok ? ok(draftLetter({ ...material.value, newId: vault.newId })) : material
}

const editable = (vault: OpenVault, letterId: string, basedOn: number): Result<Letter, AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return notFound
  if (letter.stage === 'final') return err({ kind: 'letterFinal' })
  return letter.revision === basedOn
    ? ok(letter)
    : err({ kind: 'stale', noun: 'letter', storedRevision: letter.revision })
}

/** What is not named stays as it is. */
const writeNext = (
  vault: OpenVault,
  letter: Letter,
  change: {
    readonly action: Change['action']
    readonly checkpoint: boolean
    readonly content?: LetterContent
    readonly stage?: Letter['stage']
    readonly reason?: string
  },
): LetterToStore => {
  const next: LetterToStore = {
    id: letter.id,
    revision: letter.revision + 1,
    stage: change.stage ?? letter.stage,
    content: change.content ?? contentOf(letter),
    at: vault.now(),
    checkpoint: change.checkpoint,
    reason: change.reason ?? '',
  }
  updateLetter(vault.db, next, letter)
  recordLetter(vault, change.action, next)
  return next
}

const recordLetter = (vault: OpenVault, action: Change['action'], letter: LetterToStore): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'letter',
    entityId: letter.id,
    action,
    baseRevision: letter.revision - 1,
    revision: letter.revision,
    payload: [letter.stage, letter.reason, JSON.stringify(letter.content)],
    at: letter.at,
  })

const stored = (vault: OpenVault, letterId: string): Result<Letter, AppError> => {
  const letter = letterById(vault.db, letterId)
  return letter ? ok(letter) : notFound
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

const notFound = err<AppError>({ kind: 'notFound', noun: 'letter' })
