import { z } from 'zod'
import { Activity } from '../notes/note'
import { Day } from '../dates'
import { PackChecks } from './packChecks'

/** Code of a judgement area or theme, unique in its pack: `PD`, `LEAD`. */
export const AreaCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,9}$/, { message: 'must be an area code like PD or LEAD' })
/** Code of a prompt, unique within its area: `FD3`, `L2`. */
export const PromptCode = z
  .string()
  .regex(/^[A-Z]{1,10}\d{1,3}$/, { message: 'must be a prompt code like FD3 or L2' })

/** A question the framework asks. `short` is the label in the navigation, a few words. */
export const Prompt = z.strictObject({
  code: PromptCode,
  short: z.string().min(1).max(60),
  text: z.string().min(1),
  /** Added or stressed in documents from 2025 on (domain.md 6, the dagger). */
  since2025: z.boolean().optional(),
})

export const AreaSection = z.strictObject({ title: z.string().min(1), prompts: z.array(Prompt).readonly() })

/**
 * A judgement area of a graded framework, a theme of a focused visit, or the leaders' strand.
 * `title` is the official heading, `short` the label in the navigation, `scope` the words that complete
 * "the local authority's arrangements for ..." when the visit has no scope of its own.
 */
export const Area = z.strictObject({
  code: AreaCode,
  title: z.string().min(1),
  short: z.string().min(1).max(60),
  role: z.enum(['theme', 'leaders', 'area', 'overall', 'separate']),
  /** Printed before the title in tables: SIF's 1, 2, 2.1, 2.2, 3. */
  number: z.string().optional(),
  scope: z.string().optional(),
  sections: z.array(AreaSection).readonly(),
})

export const Grade = z.strictObject({
  /** Stored and compared: `requires-improvement`. */
  value: z.string().regex(/^[a-z-]+$/),
  /** The exact words of the scale: `requires improvement to be good`. */
  label: z.string().min(1),
  /** The label in a sentence about services, where it differs: SIF `requires improvement to be good`. */
  inSentence: z.string().min(1).optional(),
})

/**
 * What published gradings never did: where at least `atLeast` of these areas had one of these grades, the overall
 * grade was one of `overall`. It warns whoever grades, or blocks, as the pack says; nothing is computed from it.
 */
export const GradeLimit = z.strictObject({
  areas: z.array(AreaCode).min(1).readonly(),
  grades: z.array(Grade.shape.value).min(1).readonly(),
  atLeast: z.int().min(1),
  overall: z.array(Grade.shape.value).min(1).readonly(),
  /** Left out: a warning. `block`: the report cannot go out with these grades together. */
  effect: z.enum(['warn', 'block']).optional(),
  message: z.string().min(1),
})

/** Which structured fields a note of one activity offers beside its text. */
export const NoteField = z.enum(['case', 'role', 'team', 'leadersKnew', 'tallies'])
export const NoteTemplate = z.strictObject({
  activity: Activity,
  /** Only for this area; the template without an area serves all others. */
  area: AreaCode.optional(),
  label: z.string().min(1),
  headings: z.array(z.strictObject({ title: z.string().min(1), hint: z.string() })).readonly(),
  fields: z.array(NoteField).readonly(),
})

/**
 * One part of the document, in the order of printing. `text` lines are templates: `{shortName}` `{name}` `{dates}`
 * `{inspectors}` `{lead}` `{sovereign}` (His/Her) `{scope}` `{letterDate}` `{year}` `{overall}` `{addresseeName}`, and
 * `{grade}`: the grade of the block's `area`. `{isGrade}` and `{areGrade}` are that grade with its verb ("is good",
 * "require improvement"), `{areOverall}` the overall one after "children's services". `{visitOrdinal}` ("second")
 * counts the monitoring visits since the authority was judged inadequate in `{judgedIn}` ("July 2022"), both from the
 * previous inspections of the visit. Headings, `none` and `footnote` are templates too. "(s)" becomes s or nothing by
 * the number of priority actions, in the blocks that are about them.
 * - lines      fixed lines or paragraphs from `text` (contact, title, opening, framework line, closing ...)
 * - date, addressee, salutation, signOff, team: made from the visit
 * - scope      the scope sentence, and the leaders' sentence (second line of `text`) when leaders are included
 * - areas      what the visit covered: `text` as its lead-in, then a point for each theme; a scope in the visit's own
 *              words, one line a point, takes the themes' place
 * - method     whom inspectors spoke with and what they read, from the notes' activities
 * - headline   findings marked as headline
 * - priority   findings of kind priority-action; left out when there are none, unless `none` says so in words
 * - improve    findings of kind improvement
 * - main       remaining findings of all areas in pack order, leaders last, without sub-headings
 * - area       remaining findings of one area (`area`), under its title and, where graded, its grade
 * - judgements the table of grades
 * - facts      sentences of the visit's `facts[fact]` (SIF: information about this local authority area)
 * - previous   previous inspections of the visit
 *
 * A headline block with a `leaning` comes before one without; the one without holds what leans to neither side.
 * `headline`, `priority` and `improve` with an `area` hold that area's findings only; without one, those of all areas
 * that have no such block of their own. Any block with an `area` is left out, `none` and all, while that area has
 * neither a grade nor a finding.
 */
export const Block = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum([
    'lines',
    'date',
    'addressee',
    'salutation',
    'scope',
    'areas',
    'method',
    'headline',
    'priority',
    'improve',
    'main',
    'area',
    'judgements',
    'facts',
    'previous',
    'team',
    'signOff',
  ]),
  heading: z.string().optional(),
  /** 1 is the document's title, 2 a section, 3 a sub-section. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  text: z.array(z.string()).readonly().optional(),
  /** Printed when the block would be empty; without it an empty block is left out. */
  none: z.string().optional(),
  area: AreaCode.optional(),
  fact: z.string().optional(),
  bullets: z.boolean().optional(),
  /** Overrides the pack's `numberedParagraphs` for this block. */
  numbered: z.boolean().optional(),
  footnote: z.string().optional(),
  /** Printed close together, as lines of an address; otherwise each line of `text` is a paragraph. */
  layout: z.literal('address').optional(),
  /** Printed only in a document that has a priority action, or a finding marked as headline. */
  when: z.enum(['priority-action', 'headline']).optional(),
  /** Headline only: holds the findings that speak for the authority, or those that stand in its way. */
  leaning: z.enum(['strength', 'weakness']).optional(),
  /** Printed only where the overall grade is one of these values of the scale. */
  whenOverall: z.array(Grade.shape.value).min(1).readonly().optional(),
  /** Off until the user asks for it (copy list, "However, ..." sentence). */
  offByDefault: z.boolean().optional(),
})

/** What may differ between the versions of one framework. */
const versioned = {
  graded: z.boolean(),
  gradeScale: z.array(Grade).readonly(),
  gradeLimits: z.array(GradeLimit).readonly().optional(),
  /** Rows of the judgement table in table order, as area codes. */
  judgementRows: z.array(AreaCode).readonly(),
  /** Areas in the order of the document's body. */
  bodyOrder: z.array(AreaCode).readonly(),
  crossReferences: z.enum(['none', 'national-framework']),
  numberedParagraphs: z.boolean(),
  improvementForm: z.enum(['noun-phrase', 'imperative']),
  /** What the framework calls groups of children, and what it does not: `{ "children in care": ["looked after children"] }`. */
  terms: z.record(z.string(), z.array(z.string()).readonly()),
  areas: z.array(Area).readonly(),
  blocks: z.array(Block).readonly(),
  /** Checks switched off, tuned or added; left out: those of the house. */
  checks: PackChecks.optional(),
}

/**
 * A version, chosen by the last day of fieldwork. Holds only what differs from the pack's own values: `changes`
 * replaces a whole value; the three others take away or alter single areas and blocks of the result.
 */
export const PackVersion = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}$/, { message: 'must be a version like 2026-04' }),
  validFrom: Day,
  /** null: still in force. */
  validTo: Day.nullable(),
  changes: z.strictObject(versioned).partial(),
  /** Areas this version does not have: gone from the areas, the table, the body, the blocks and the templates. */
  withoutAreas: z.array(AreaCode).readonly().optional(),
  withoutBlocks: z.array(Block.shape.id).readonly().optional(),
  /** By block id: the values that differ. */
  blockChanges: z.record(z.string(), Block.omit({ id: true, kind: true }).partial()).optional(),
})

/** Framework pack as it stands in a file of `resources/frameworks` or in one that a user adds. */
export const FrameworkPackFile = z.strictObject({
  format: z.literal('visitbook.framework'),
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  short: z.string().min(1),
  /** Where the content comes from; shown in the pack list. */
  source: z.string().min(1),
  documentType: z.enum(['letter', 'report']),
  /** One visit may combine several themes (focused visits); otherwise all areas belong to every visit. */
  combinableThemes: z.boolean(),
  ...versioned,
  noteTemplates: z.array(NoteTemplate).readonly(),
  versions: z.array(PackVersion).min(1).readonly(),
})

export type AreaCode = z.infer<typeof AreaCode>
export type Prompt = z.infer<typeof Prompt>
export type Area = z.infer<typeof Area>
export type Grade = z.infer<typeof Grade>
export type GradeLimit = z.infer<typeof GradeLimit>
export type NoteField = z.infer<typeof NoteField>
export type NoteTemplate = z.infer<typeof NoteTemplate>
export type Block = z.infer<typeof Block>
export type PackVersion = z.infer<typeof PackVersion>
export type FrameworkPackFile = z.infer<typeof FrameworkPackFile>

/** A pack with one version applied: what a visit is created with and keeps for ever. */
export type FrameworkPack = Omit<FrameworkPackFile, 'versions' | 'format' | 'schemaVersion'> & {
  readonly version: string
  readonly validFrom: string
  readonly validTo: string | null
}
