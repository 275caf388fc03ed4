import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { parsePack } from '@shared/frameworks/parsePack'
import { draftLetter } from '@shared/letters/draftLetter'
import type { KeptVoiceContent } from '@shared/evidence/keptVoice'
import type { DraftInput } from '@shared/letters/draftInput'
import type { Note } from '@shared/notes/note'
import { plainText, readPassages } from '@shared/notes/noteDocument'
import { readVisitFile } from '@shared/visits/readVisitFile'
import { visitFromFile } from '@shared/visits/visitFromFile'

const root = resolve(import.meta.dirname, '../../..')

export const readText = (path: string): string => readFileSync(resolve(root, path), 'utf8')

/** The packs that the app ships. */
export const packs: readonly FrameworkPackFile[] = readdirSync(resolve(root, 'resources/frameworks'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const pack = parsePack(JSON.parse(readText(`resources/frameworks/${name}`)))
    if (!pack.ok) throw new Error(`${name} is no framework pack`)
    return pack.value
  })

/** Ids that sort in the order in which they were made. */
export const countedIds = (): (() => string) => {
  let count = 0
  return () => `01890000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
}

/** A visit file as everything drafting and checking read, in the state right after it was opened. */
export const openVisitFile = (
  text: string,
): Omit<DraftInput, 'notes' | 'voices'> & {
  readonly notes: readonly Note[]
  readonly voices: readonly KeptVoiceContent[]
  readonly lines: readonly LineOfEnquiry[]
} => {
  const file = readVisitFile(text, packs)
  if (!file.ok)
    throw new Error(file.error.map((problem) => `${problem.place}: ${problem.message}`).join('\n'))
  const newId = countedIds()
  const visit = visitFromFile(file.value, { newId })
  const visitId = newId()
  const notes = visit.notes.map(({ id, fields, document, passages, template }): Note => ({
    ...fields,
    id,
    visitId,
    revision: 1,
    document,
    text: plainText(document),
    passages: readPassages(document, passages, [], id),
    template,
    savedAt: '2024-10-15T12:00:00.000Z',
  }))
  return {
    visit: visit.details,
    pack: file.value.pack,
    findings: visit.findings.map((finding, position) => ({ ...finding, visitId, revision: 1, position })),
    passages: notes.flatMap((note) => note.passages),
    notes,
    voices: visit.voices,
    judgements: visit.judgements,
    lines: visit.lines.map(({ id, content, origin, decisions }) => ({
      ...content,
      id,
      visitId,
      revision: 1 + decisions.length,
      origin,
      state: decisions.at(-1)?.state ?? 'open',
      decisions,
    })),
    newId,
  }
}

export const draftFile = (text: string) => draftLetter(openVisitFile(text))
