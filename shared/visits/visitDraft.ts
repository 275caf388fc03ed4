import { z } from 'zod'

/** More than any field takes: what stands in a form may be wrong, but not without end. */
const Text = z.string().max(100_000)
const Row = { id: z.string().max(100) }
const day = z.string().max(20).nullable()
const rows = <Shape extends z.ZodType>(row: Shape) => z.array(row).max(1_000).readonly()

const RangeDraft = z.strictObject({ ...Row, first: day, last: day }).readonly()
const MemberDraft = z.strictObject({ ...Row, name: Text, role: Text }).readonly()
const WordDraft = z.strictObject({ ...Row, word: Text, meaning: Text }).readonly()
const PreviousDraft = z
  .strictObject({
    ...Row,
    type: Text,
    date: day,
    outcome: Text,
    /** One area for improvement a line. */
    improve: Text,
  })
  .readonly()

/** The details of a visit as they stand in the form: anything may be missing or wrong until it is read. */
export const VisitDraft = z
  .strictObject({
    authorityName: Text,
    shortName: Text,
    /** The user has typed a short name: it no longer follows the name. */
    isShortNameOwn: z.boolean(),
    dates: rows(RangeDraft),
    letterDate: day,
    themes: rows(Text),
    includeLeaders: z.boolean(),
    scope: Text,
    team: rows(MemberDraft),
    addresseeName: Text,
    addresseeRole: Text,
    addresseeAddress: Text,
    previous: rows(PreviousDraft),
    terms: rows(WordDraft),
    acronyms: rows(WordDraft),
    /** Ids of the pack's blocks that are printed only when asked for. */
    optionalBlocks: rows(Text),
    /** Not edited in the form, and kept as they are. */
    facts: z.record(Text, rows(Text)),
  })
  .readonly()

/** The form of a visit that does not exist yet. */
export const NewVisitForm = z
  .strictObject({ frameworkId: z.string().max(100).nullable(), draft: VisitDraft })
  .readonly()

/** One stretch of fieldwork while it is being typed. */
export type RangeDraft = z.infer<typeof RangeDraft>
export type MemberDraft = z.infer<typeof MemberDraft>
export type WordDraft = z.infer<typeof WordDraft>
export type PreviousDraft = z.infer<typeof PreviousDraft>
export type VisitDraft = z.infer<typeof VisitDraft>
export type NewVisitForm = z.infer<typeof NewVisitForm>
