import { contradictionsInVisit } from '@shared/evidence/contradictions'
import type { KeptVoice } from '@shared/evidence/keptVoice'
import type { Finding, Judgement } from '@shared/findings/finding'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import { proportionTable } from '@shared/letters/checks/proportionTable'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Visit } from '@shared/visits/visit'
import { listSettled } from '../evidence/settledRepository'
import { listVoices } from '../evidence/voiceRepository'
import { listFindings } from '../findings/findingRepository'
import { listJudgements } from '../findings/judgements'
import { packOfVisit } from '../frameworks/frameworkRepository'
import { knownWordsFor } from '../identity/knownWordRepository'
import { listNotes, textsByNote } from '../notes/noteRepository'
import type { OpenVault } from '../vault/openVault'
import { readSetting } from '../vault/settings'
import { visitById } from '../visits/visitRepository'

/** Everything a letter is drafted from. */
export type LetterMaterial = {
  readonly visit: Visit
  readonly pack: FrameworkPack
  readonly findings: readonly Finding[]
  readonly passages: readonly Passage[]
  readonly notes: readonly NoteSummary[]
  readonly voices: readonly KeptVoice[]
  readonly judgements: readonly Judgement[]
}

/** Gathers, so that drafting and checking can compute without a database. */
export const gatherMaterial = (vault: OpenVault, visitId: string): Result<LetterMaterial, AppError> => {
  const visit = visitById(vault.db, visitId)
  const pack = packOfVisit(vault.db, visitId)
  if (!visit || !pack) return err({ kind: 'notFound', noun: 'visit' })
  const notes = listNotes(vault.db, visitId)
  return ok({
    visit,
    pack,
    findings: listFindings(vault.db, visitId),
    passages: notes.flatMap((note) => note.passages),
    notes,
    voices: listVoices(vault.db, visitId),
    judgements: listJudgements(vault.db, visitId),
  })
}

/** Checks also look into the texts of the notes. */
export const gatherForChecks = (vault: OpenVault, visitId: string) => {
  const material = gatherMaterial(vault, visitId)
  if (!material.ok) return material
  const texts = textsByNote(vault.db, visitId)
  const { visit, pack } = material.value
  const notes = material.value.notes.map((note) => ({ ...note, text: texts.get(note.id) ?? '' }))
  const proportions = readSetting(vault.db, 'proportions') ?? proportionTable
  const settled = listSettled(vault.db, visitId)
  const contradictions = contradictionsInVisit(visit, pack, notes, settled)
  const known = knownWordsFor(vault.db, visitId)
    .filter(({ kind }) => kind === 'identity')
    .map(({ word }) => word)
  return ok({ ...material.value, notes, proportions, contradictions, known })
}
