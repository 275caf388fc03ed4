import { z } from 'zod'
import { Day } from '../dates'
import { Direction } from '../notes/note'

/**
 * What a paragraph rests on. It names the note's revision that was read, so that a later change of that note can be
 * told to the inspector. `findingId` is the finding through which the passage came in.
 */
export const Source = z.strictObject({
  findingId: z.uuid(),
  passageId: z.uuid(),
  noteId: z.uuid(),
  noteRevision: z.int(),
  quote: z.string(),
  direction: Direction,
})

export const LetterParagraph = z.strictObject({
  id: z.uuid(),
  text: z.string().max(50_000),
  sources: z.array(Source).max(2_000).readonly(),
  /**
   * Where drafting took it from: `block:opening:0`, `finding:<id>`; null when the user wrote it.
   * `drafted` is the text as drafted: while `text` equals it, the user has not touched the paragraph.
   */
  origin: z.string().max(200).nullable(),
  drafted: z.string().max(50_000),
})

export const LetterSection = z.strictObject({
  /** Id of the pack's block, unique in the letter: `headline`, `area-HP`. */
  id: z.string().max(100),
  kind: z.enum(['address', 'date', 'title', 'prose', 'bullets', 'judgements', 'signOff']),
  heading: z.string().max(1_000),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Paragraphs of numbered sections are numbered through the whole document when it is laid out. */
  numbered: z.boolean(),
  /** Says what the paragraphs speak of: a statement of evidence must have a source, a fixed line need not. */
  evidence: z.boolean(),
  footnote: z.string().max(2_000),
  paragraphs: z.array(LetterParagraph).max(2_000).readonly(),
  /** Judgement table: area title and grade in words. Empty for other kinds. */
  rows: z
    .array(z.strictObject({ label: z.string(), grade: z.string() }))
    .max(40)
    .readonly(),
})

export const LetterStage = z.enum(['draft', 'team-check', 'quality-assurance', 'factual-accuracy', 'final'])

export const LetterContent = z.strictObject({
  title: z.string().max(1_000),
  documentType: z.enum(['letter', 'report']),
  /** For the running header and the file name. */
  authorityShortName: z.string().max(300),
  letterDate: Day.nullable(),
  sections: z.array(LetterSection).max(200).readonly(),
  /** Origins of drafted paragraphs that the user took out: drafting offers them, and never puts them back unasked. */
  removed: z.array(z.string().max(200)).max(5_000).readonly(),
})

export type Source = z.infer<typeof Source>
export type LetterParagraph = z.infer<typeof LetterParagraph>
export type LetterSection = z.infer<typeof LetterSection>
export type LetterStage = z.infer<typeof LetterStage>
export type LetterContent = z.infer<typeof LetterContent>

export type Letter = LetterContent & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly stage: LetterStage
  readonly savedAt: string
}

/** Printed in header, footer and file name until the letter is final (domain.md 5). */
export const draftMarking = 'OFFICIAL-SENSITIVE'
