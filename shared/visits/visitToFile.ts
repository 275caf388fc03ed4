import type { LineOfEnquiry } from '../enquiries/lineOfEnquiry'
import type { KeptVoice } from '../evidence/keptVoice'
import type { FindingContent, Judgement } from '../findings/finding'
import type { KnownWord } from '../identity/knownWord'
import { findQuote } from '../notes/findQuote'
import type { Note } from '../notes/note'
import { documentFromText, documentToText, plainText } from '../notes/noteDocument'
import { lineToFile } from './linesInFile'
import { passageKey } from './passageKey'
import { nameTemplates } from './templatesInFile'
import type { VisitFileInput } from './visitFile'
import type { VisitDetails } from './visit'

type VisitParts = {
  readonly details: VisitDetails
  readonly framework: { readonly id: string; readonly version: string }
  readonly timeZone: string
  /** Those of the visit; the personal list of whoever writes the file is not the visit's. */
  readonly knownWords: readonly KnownWord[]
  readonly voices: readonly KeptVoice[]
  readonly notes: readonly Note[]
  /** In their order. */
  readonly findings: readonly (FindingContent & { readonly id: string })[]
  readonly judgements: readonly Judgement[]
  /** In the order in which they were asked. */
  readonly lines: readonly LineOfEnquiry[]
}

/**
 * A visit in the open form. A quote must name one passage: where words are gone from their note, stand in it more than
 * once, or are marked in two notes and used by a finding or a line, the passage or its use is left out; `left` says how
 * many. Refer-backs are in no file: nothing here takes one.
 */
export const visitToFile = (visit: VisitParts): { readonly file: VisitFileInput; readonly left: number } => {
  const quotesById = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const note of visit.notes)
    for (const passage of note.passages)
      taken.set(passageKey(passage.quote), (taken.get(passageKey(passage.quote)) ?? 0) + 1)
  const used = new Set([
    ...[...visit.findings, ...visit.judgements].flatMap((entry) => entry.passageIds),
    ...visit.lines.flatMap((line) => line.passages.map(({ passageId }) => passageId)),
  ])
  const templates = nameTemplates(visit.notes.map(({ template }) => template))
  const standing = new Set(visit.notes.flatMap((note) => note.passages.map(({ id }) => id)))
  // A line keeps passages of deleted notes too.
  let left = visit.lines
    .flatMap((line) => line.passages)
    .filter(({ passageId }) => !standing.has(passageId)).length
  const notes = visit.notes.map(({ id, document, passages, ...note }, index) => {
    const template = templates.names[index]
    const text = documentToText(document)
    const words = plainText(documentFromText(text, [], () => ''))
    const named = passages.filter(
      (passage) =>
        !passage.gone &&
        findQuote(words, passage.quote).length === 1 &&
        passages.filter((other) => passageKey(other.quote) === passageKey(passage.quote)).length === 1,
    )
    left += passages.length - named.length
    for (const passage of named)
      if (taken.get(passageKey(passage.quote)) === 1) quotesById.set(passage.id, passage.quote)
      else if (used.has(passage.id)) left += 1
    return {
      id,
      at: note.at,
      author: note.author,
      area: note.area,
      activity: note.activity,
      role: note.role,
      count: note.count,
      team: note.team,
      case: note.case,
      text,
      tallies: note.tallies,
      leadersKnew: note.leadersKnew,
      passages: named.map(({ quote, direction, prompts }) => ({ quote, direction, prompts })),
      ...(template === undefined || template === null ? {} : { template }),
    }
  })
  const quotesOf = (passageIds: readonly string[]): readonly string[] =>
    passageIds.flatMap((id) => quotesById.get(id) ?? [])
  const { details } = visit
  const file: VisitFileInput = {
    format: 'visitbook.visit',
    version: 1,
    framework: `${visit.framework.id}@${visit.framework.version}`,
    authority: details.authority,
    dates: details.dates,
    ...(details.letterDate === null ? {} : { letterDate: details.letterDate }),
    timeZone: visit.timeZone,
    themes: details.themes,
    includeLeaders: details.includeLeaders,
    scope: details.scope,
    team: details.team,
    ...(details.addressee === null ? {} : { addressee: details.addressee }),
    terms: details.terms,
    acronyms: details.acronyms,
    previous: details.previous,
    facts: details.facts,
    optionalBlocks: details.optionalBlocks ?? [],
    knownWords: visit.knownWords
      .filter(({ visitId }) => visitId !== null)
      .map(({ word, kind, reason, addedBy }) => ({ word, kind, reason, addedBy })),
    voices: visit.voices.map(({ group, number, day, source, by }) => ({ group, number, day, source, by })),
    noteTemplates: templates.byName,
    notes,
    linesOfEnquiry: visit.lines.map((line) => lineToFile(line, quotesOf)),
    findings: visit.findings.map(({ passageIds, ...content }) => ({
      id: content.id,
      area: content.area,
      kind: content.kind,
      headline: content.headline,
      text: content.text,
      passages: quotesOf(passageIds),
      reason: content.reason,
      signedOffBy: content.signedOffBy,
      ...(content.signedOffAt === undefined ? {} : { signedOffAt: content.signedOffAt }),
      nationalFramework: content.nationalFramework,
    })),
    grades: Object.fromEntries(
      visit.judgements.map(({ area, grade, rationale, passageIds }) => [
        area,
        { grade, rationale, passages: quotesOf(passageIds) },
      ]),
    ),
  }
  return { file, left }
}
