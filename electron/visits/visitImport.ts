import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import type { Issue } from '@shared/letters/issue'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readVisitFile } from '@shared/visits/readVisitFile'
import { visitFromFile } from '@shared/visits/visitFromFile'
import { lineIdIsTaken } from '../enquiries/lineRepository'
import { addLine } from '../enquiries/lineService'
import { writeVoice } from '../evidence/voiceService'
import { findingIdIsTaken } from '../findings/findingRepository'
import { addFinding } from '../findings/findingService'
import { writeJudgement } from '../findings/judgements'
import { allPackFiles } from '../frameworks/frameworkService'
import { writeKnownWord } from '../identity/knownWordService'
import { noteIdIsTaken } from '../notes/noteRepository'
import { addNote } from '../notes/noteService'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { addVisit } from './visitService'

/** Adds the visit of a visit file, whole or not at all. `problems`: what the inspector should know of it. */
export const importVisitFile = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
  text: string,
): Result<{ readonly visitId: string; readonly problems: readonly Issue[] }, AppError> => {
  const file = readVisitFile(text, allPackFiles(vault, builtIn))
  if (!file.ok) return err({ kind: 'unusableFile', problems: file.error })
  const { details, timeZone, knownWords, voices, notes, findings, judgements, lines, unworded } =
    visitFromFile(file.value, {
      newId: vault.newId,
      now: vault.now(),
    })
  return inTransaction(vault.db, () => {
    const visitId = addVisit(vault, { pack: file.value.pack, details, timeZone })
    for (const { addedBy, ...content } of knownWords) writeKnownWord(vault, visitId, content, addedBy)
    for (const content of voices) writeVoice(vault, visitId, content)
    // The same file may be added twice, as another visit: ids that it brings are then given anew.
    for (const note of notes) {
      const id = noteIdIsTaken(vault.db, note.id) ? vault.newId() : note.id
      addNote(vault, visitId, { ...note, id })
    }
    for (const { id: idInFile, ...content } of findings) {
      const id = findingIdIsTaken(vault.db, idInFile) ? vault.newId() : idInFile
      addFinding(vault, visitId, { id, content })
    }
    for (const judgement of judgements) writeJudgement(vault, visitId, judgement)
    for (const line of lines) {
      const id = lineIdIsTaken(vault.db, line.id) ? vault.newId() : line.id
      addLine(vault, visitId, { ...line, id })
    }
    return ok({ visitId, problems: unworded ? [unwordedFindings] : [] })
  })
}

/** Adds the sample visit that comes with the app. One that does not fit is a bug of ours. */
export const addSampleVisit = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
  resourcesFolder: string,
): Result<{ readonly visitId: string }, AppError> => {
  const text = readFileSync(join(resourcesFolder, 'sample', 'sheffield-2024-focused-visit.json'), 'utf8')
  const added = importVisitFile(vault, builtIn, text)
  if (added.ok) return ok({ visitId: added.value.visitId })
  if (added.error.kind !== 'unusableFile') return added
  throw new Error(
    `The sample visit does not fit: ${added.error.problems.map(({ place }) => place).join(', ')}`,
  )
}

const unwordedFindings: Issue = {
  rule: 'structure.unworded-findings',
  severity: 'warning',
  message:
    'The file has no findings, so each prompt’s passages stand as proposals in their own words: word them before the letter is used.',
  quote: '',
  offset: 0,
}
