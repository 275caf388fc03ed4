import { z } from 'zod'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import type { SharedState } from '@shared/bundles/entityParts'
import { letterFromShared, letterToShared } from '@shared/bundles/letterParts'
import { LetterContent, LetterStage } from '@shared/letters/letter'
import type { Letter, Source } from '@shared/letters/letter'
import { letterOfVisit } from '../letters/letterRepository'
import { insertStep, listSteps } from '../letters/stageRepository'
import { writeFirst, writeNext } from '../letters/writeLetter'
import { keptVersions } from '../notes/revisionRepository'
import type { OpenVault } from '../vault/openVault'
import { row, rows } from '../vault/statements'
import type { KeptState, ThingStore } from './thingStore'

const VersionRow = z.object({
  revision: z.int(),
  stage: LetterStage,
  saved_at: z.string(),
  saved_by: z.string(),
  content: z.string(),
})

/**
 * The letter of a visit: there is one, whoever drafted it. Where two laptops drafted it on their own, the paragraphs of
 * both stand in it. Every kept version is a state.
 */
export const letterStore: ThingStore = {
  entity: 'letter',

  list: ({ db }, visitId) => {
    const found = row(db, 'SELECT revision FROM letter WHERE visit_id = ?', visitId)
    return found ? [{ entityId: 'letter', state: String(found.revision) }] : []
  },

  statesSince: ({ db }, visitId, _entityId, recorded) => {
    const letter = letterOfVisit(db, visitId)
    if (letter === null) return []
    const steps = listSteps(db, letter.id)
    return rows(
      db,
      `SELECT revision, stage, saved_at, saved_by, content FROM letter_revision
       WHERE letter_id = ? AND revision > ? ORDER BY revision`,
      letter.id,
      Number(recorded),
    ).map((found): KeptState => {
      const version = VersionRow.parse(found)
      const content = LetterContent.parse(JSON.parse(version.content))
      const taken = steps.filter(({ revision }) => revision <= version.revision)
      const parts = stateToParts('letter', letterToShared(content, version.stage, taken), null)
      return { parts, at: version.saved_at, by: version.saved_by }
    })
  },

  write: (vault, visitId, entityId, parts) => {
    const read = stateFromParts('letter', parts)
    if (read === null || entityId !== 'letter') return false
    const before = letterOfVisit(vault.db, visitId)
    const content = letterFromShared(read.state, (source) => revisionReadOf(vault, before, source))
    if (content === null) return false
    const letter = before ?? writeFirst(vault, visitId, content)
    const stepped = takeSteps(vault, letter, content, read.state.steps)
    if (stepped === letter && before === null && letter.stage === read.state.stage) return true
    const { stage } = read.state
    if (stepped === letter || stepped.stage !== stage)
      writeNext(vault, stepped, { action: 'merge', content, stage, checkpoint: true, by: '' })
    return true
  },
}

/** Steps that a colleague took: each makes a version, as it did there. */
const takeSteps = (
  vault: OpenVault,
  letter: Letter,
  content: LetterContent,
  steps: SharedState<'letter'>['steps'],
): Letter => {
  const known = new Set(listSteps(vault.db, letter.id).map(({ revision: _, ...step }) => canonicalJson(step)))
  return steps
    .filter((step) => step.from !== step.to && !known.has(canonicalJson(step)))
    .reduce((current, { from, to, by, reason, at }) => {
      const { revision, at: savedAt } = writeNext(vault, current, {
        action: 'merge',
        content,
        stage: to,
        checkpoint: true,
        reason,
        by,
      })
      insertStep(vault.db, letter.id, { revision, from, to, by, reason, at })
      return { ...current, ...content, revision, savedAt, stage: to }
    }, letter)
}

/**
 * Revisions of notes are counted on each device for itself. What was cited here keeps its revision; a new source reads
 * the note as it is now where its words are the same, and otherwise as it was first here, so that the change is told.
 */
const revisionReadOf = (
  vault: OpenVault,
  before: Letter | null,
  { passageId, noteId, quote }: Omit<Source, 'noteRevision'>,
): number => {
  const own = before?.sections
    .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sources))
    .find((source) => source.passageId === passageId && source.noteId === noteId && source.quote === quote)
  if (own) return own.noteRevision
  const versions = keptVersions(vault.db, noteId)
  const stored = row(vault.db, 'SELECT quote FROM passage WHERE id = ?', passageId)
  const chosen = stored?.quote === quote ? versions.at(-1) : versions[0]
  return chosen?.revision ?? 1
}
