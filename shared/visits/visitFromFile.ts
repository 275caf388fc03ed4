import type { FindingContent, Judgement } from '../findings/finding'
import { readNationalFramework } from '../findings/nationalFramework'
import { gradeOf } from '../frameworks/grades'
import type { NewId } from '../ids'
import type { NoteFields, PassageMark } from '../notes/note'
import { documentFromText } from '../notes/noteDocument'
import { detailsFromFile } from './detailsFromFile'
import { passageKey } from './passageKey'
import { proposeFindings } from './proposeFindings'
import type { ReadVisitFile } from './readVisitFile'
import type { VisitDetails } from './visit'

export type VisitFromFile = {
  readonly details: VisitDetails
  readonly timeZone: string
  readonly knownWords: ReadVisitFile['knownWords']
  readonly voices: ReadVisitFile['voices']
  readonly notes: readonly {
    readonly id: string
    readonly fields: NoteFields
    readonly document: unknown
    readonly passages: readonly PassageMark[]
  }[]
  /** In their order. */
  readonly findings: readonly (FindingContent & { readonly id: string })[]
  readonly judgements: readonly Judgement[]
  /** The file had no findings: these are proposals in the passages' own words. */
  readonly unworded: boolean
}

/** Everything a visit file holds as the app stores it, with ids where the file has none. */
export const visitFromFile = (
  file: ReadVisitFile,
  { newId }: { readonly newId: NewId; readonly now?: string },
): VisitFromFile => {
  const notes = file.notes.map(({ id, text, passages, ...fields }) => {
    const marks = passages.map((passage) => ({ ...passage, id: newId() }))
    return {
      id: id ?? newId(),
      fields,
      document: documentFromText(text, marks, newId),
      passages: marks.map(({ quote: _, ...mark }) => mark),
      marks,
    }
  })
  const idsByQuote = new Map(
    notes.flatMap((note) => note.marks.map((mark) => [passageKey(mark.quote), mark.id] as const)),
  )
  const idsOf = (quotes: readonly string[]): readonly string[] =>
    quotes.flatMap((quote) => idsByQuote.get(passageKey(quote)) ?? [])
  const unworded = file.findings === undefined
  const written = (file.findings ?? []).map(({ id, passages, nationalFramework, ...content }) => ({
    ...content,
    text: content.text.trim(),
    nationalFramework: nationalFramework.map((reference) => readNationalFramework(reference) ?? reference),
    passageIds: [...new Set(idsOf(passages))],
    id: id ?? newId(),
  }))
  const proposed = proposeFindings(
    notes.flatMap((note) => note.marks.map((mark) => ({ ...mark, area: note.fields.area }))),
    file.pack,
  )
  return {
    details: detailsFromFile(file, file.pack),
    timeZone: file.timeZone,
    knownWords: file.knownWords,
    voices: file.voices,
    notes: notes.map(({ marks: _, ...note }) => note),
    findings: unworded ? proposed.map((content) => ({ ...content, id: newId() })) : written,
    judgements: Object.entries(file.grades).map(([area, { grade, rationale, passages }]) => ({
      area,
      grade: gradeOf(file.pack, grade)?.value ?? grade,
      rationale,
      passageIds: [...new Set(idsOf(passages))],
    })),
    unworded,
  }
}
