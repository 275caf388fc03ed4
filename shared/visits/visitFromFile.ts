import type { LineContent, LineDecision, LineOrigin } from '../enquiries/lineOfEnquiry'
import type { FindingContent, Judgement } from '../findings/finding'
import { readNationalFramework } from '../findings/nationalFramework'
import type { NoteTemplate } from '../frameworks/frameworkPack'
import { gradeOf } from '../frameworks/grades'
import type { NewId } from '../ids'
import type { NoteFields, PassageMark } from '../notes/note'
import { documentFromText } from '../notes/noteDocument'
import { detailsFromFile } from './detailsFromFile'
import { lineFromFile } from './linesInFile'
import { passageKey } from './passageKey'
import { proposeFindings } from './proposeFindings'
import type { ReadVisitFile } from './readVisitFile'
import { templateOf } from './templatesInFile'
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
    readonly template: NoteTemplate | null
  }[]
  /** In their order. */
  readonly findings: readonly (FindingContent & { readonly id: string })[]
  readonly judgements: readonly Judgement[]
  /** In the order in which they were asked. */
  readonly lines: readonly {
    readonly id: string
    readonly content: LineContent
    readonly origin: LineOrigin | null
    readonly decisions: readonly LineDecision[]
  }[]
  /** The file had no findings: these are proposals in the passages' own words. */
  readonly unworded: boolean
}

/** Everything a visit file holds as the app stores it, with ids where the file has none. */
export const visitFromFile = (
  file: ReadVisitFile,
  { newId }: { readonly newId: NewId; readonly now?: string },
): VisitFromFile => {
  const notes = file.notes.map(({ id, text, passages, template, ...fields }) => {
    const marks = passages.map((passage) => ({ ...passage, id: newId() }))
    return {
      id: id ?? newId(),
      fields,
      document: documentFromText(text, marks, newId),
      passages: marks.map(({ quote: _, ...mark }) => mark),
      template: templateOf(file, template),
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
    lines: file.linesOfEnquiry.map((line) => ({ ...lineFromFile(line, idsOf), id: line.id ?? newId() })),
    unworded,
  }
}
