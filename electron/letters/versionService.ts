import { z } from 'zod'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { LetterContent, LetterStage } from '@shared/letters/letter'
import type { Letter } from '@shared/letters/letter'
import type { LetterRevision, LetterVersion } from '@shared/letters/letterVersion'
import type { StageStep } from '@shared/letters/stages'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { row, rows, inTransaction } from '../vault/statements'
import { letterById } from './letterRepository'
import { listSteps } from './stageRepository'
import { editable, noLetter, storedLetter, writeNext } from './writeLetter'

const VersionRow = z.object({
  revision: z.int(),
  checkpoint: z.int(),
  stage: LetterStage,
  saved_at: z.string(),
  saved_by: z.string(),
  content: z.string(),
})

export const stepsOfLetter = (vault: OpenVault, letterId: string): Result<readonly StageStep[], AppError> =>
  letterById(vault.db, letterId) ? ok(listSteps(vault.db, letterId)) : noLetter

/** Newest first: what was kept of a letter. Versions with the same words at the same stage are one. */
export const versionsOfLetter = (
  vault: OpenVault,
  letterId: string,
): Result<readonly LetterVersion[], AppError> => {
  if (!letterById(vault.db, letterId)) return noLetter
  const steps = new Map(listSteps(vault.db, letterId).map((step) => [step.revision, step]))
  const versions: LetterVersion[] = []
  let before: z.infer<typeof VersionRow> | null = null
  for (const found of rows(vault.db, `${everyVersion} ORDER BY revision`, letterId)) {
    const kept = VersionRow.parse(found)
    const step = steps.get(kept.revision) ?? null
    const same: LetterVersion | undefined =
      step === null && before?.content === kept.content ? versions.pop() : undefined
    versions.push({
      revision: kept.revision,
      stage: kept.stage,
      savedAt: same?.savedAt ?? kept.saved_at,
      savedBy: same?.savedBy ?? kept.saved_by,
      wordCount: wordsIn(LetterContent.parse(JSON.parse(kept.content))),
      checkpoint: kept.checkpoint === 1 || same?.checkpoint === true,
      step: step ?? same?.step ?? null,
    })
    before = kept
  }
  return ok(versions.reverse())
}

export const versionOfLetter = (
  vault: OpenVault,
  { letterId, revision }: Parsed<'letters.version'>,
): Result<LetterRevision, AppError> => {
  const found = row(vault.db, `${everyVersion} AND revision = ?`, letterId, revision)
  if (found === undefined) return err({ kind: 'notFound', noun: 'version' })
  const { stage, saved_at, content } = VersionRow.parse(found)
  return ok({ revision, stage, savedAt: saved_at, content: LetterContent.parse(JSON.parse(content)) })
}

/** The words of then become the next version, at the stage of now. What stands now is kept for good. */
export const restoreVersion = (
  vault: OpenVault,
  { letterId, revision, basedOn }: Parsed<'letters.restoreVersion'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const kept = versionOfLetter(vault, { letterId, revision })
    if (!kept.ok) return kept
    // Kept once more as it stands, so that the way back is never thinned out.
    const present = writeNext(vault, letter.value, { action: 'save', checkpoint: true })
    writeNext(
      vault,
      { ...letter.value, revision: present.revision, savedAt: present.at },
      { action: 'restore', checkpoint: true, content: kept.value.content },
    )
    return storedLetter(vault, letterId)
  })

const everyVersion =
  'SELECT revision, checkpoint, stage, saved_at, saved_by, content FROM letter_revision WHERE letter_id = ?'

const wordsIn = ({ sections }: LetterContent): number =>
  sections
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.match(/\S+/g)?.length ?? 0))
    .reduce((sum, count) => sum + count, 0)
