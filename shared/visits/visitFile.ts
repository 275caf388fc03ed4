import { z } from 'zod'
import { Day, DayRange, LocalTime } from '../dates'
import { LineContent, LineOrigin, LineState } from '../enquiries/lineOfEnquiry'
import { KeptVoiceContent } from '../evidence/keptVoice'
import { FindingKind } from '../findings/finding'
import { NoteTemplate } from '../frameworks/frameworkPack'
import { KnownWordContent, lacksReason } from '../identity/knownWord'
import { Activity, Direction, LeadersKnew, Tally } from '../notes/note'
import { Addressee, PreviousInspection, TeamMember } from './visit'

const Text = z.string().max(200_000)

/** A quote names a passage: it must stand word for word in the note's text. */
const PassageInFile = z.strictObject({
  quote: z.string().min(1).max(20_000),
  direction: Direction,
  prompts: z.array(z.string()).readonly().default([]),
})

const NoteInFile = z.strictObject({
  id: z.uuid().optional(),
  at: LocalTime,
  author: z.string().default(''),
  area: z.string(),
  activity: Activity,
  role: z.string().default(''),
  /** People spoken with or records read, as the activity says; 0: not counted. */
  count: z.int().min(0).max(999).default(0),
  team: z.string().default(''),
  case: z.string().default(''),
  /** Blocks are separated by an empty line; a line starting with `## ` is a heading, `- ` a list item, `> ` a quote. */
  text: Text,
  tallies: z.array(Tally).readonly().default([]),
  leadersKnew: LeadersKnew.default('unknown'),
  passages: z.array(PassageInFile).readonly().default([]),
  /** Name of the template it was begun with, one of `noteTemplates`. */
  template: z.string().min(1).max(200).optional(),
})

const FindingInFile = z.strictObject({
  id: z.uuid().optional(),
  area: z.string(),
  kind: FindingKind,
  headline: z.boolean().default(false),
  text: Text,
  passages: z.array(z.string()).readonly().default([]),
  reason: z.string().default(''),
  signedOffBy: z.string().default(''),
  signedOffAt: z.string().max(40).optional(),
  nationalFramework: z.array(z.string()).readonly().default([]),
})

/** A question that the team follows. What it rests on is named by quotes, as in findings. */
const LineInFile = z.strictObject({
  id: z.uuid().optional(),
  question: LineContent.shape.question,
  /** Left out: about no area in particular. */
  area: LineContent.shape.area.default(''),
  for: z.array(z.string()).max(2_000).readonly().default([]),
  against: z.array(z.string()).max(2_000).readonly().default([]),
  /** The area for improvement of an earlier report that it comes from. */
  origin: LineOrigin.optional(),
  /** Every change of state, oldest first: the last one says how the line stands, without any it is open. */
  decisions: z
    .array(
      z.strictObject({
        state: LineState,
        reason: z.string().max(5_000).default(''),
        by: z.string().max(200).default(''),
        at: z.iso.datetime(),
      }),
    )
    .max(1_000)
    .readonly()
    .default([]),
})

const KnownWordInFile = KnownWordContent.extend({
  reason: KnownWordContent.shape.reason.default(''),
  addedBy: z.string().max(200).default(''),
}).refine((word) => !lacksReason(word), {
  path: ['reason'],
  message: 'must say why a word that can lead to a person is kept',
})

const VoiceInFile = KeptVoiceContent.extend({
  day: KeptVoiceContent.shape.day.default(null),
  by: KeptVoiceContent.shape.by.default(''),
})

/** The open, hand-writable form of a visit (design.md 8). Its JSON Schema is generated into `resources/schemas`. */
export const VisitFile = z.strictObject({
  format: z.literal('visitbook.visit'),
  version: z.literal(1),
  /** Pack id, optionally with its version: `ilacs-standard@2026-04`. */
  framework: z.string().regex(/^[a-z][a-z0-9-]*(@\d{4}-\d{2})?$/, {
    message: 'must be a framework id like ilacs-focused-visit',
  }),
  authority: z.strictObject({ name: z.string().min(1), shortName: z.string().optional() }),
  dates: z.array(DayRange).min(1).readonly(),
  letterDate: Day.optional(),
  timeZone: z.string().default('Europe/London'),
  themes: z.array(z.string()).readonly().default([]),
  includeLeaders: z.boolean().default(false),
  scope: z.string().default(''),
  team: z.array(TeamMember).readonly().default([]),
  addressee: Addressee.optional(),
  terms: z.record(z.string(), z.string()).default({}),
  acronyms: z.record(z.string(), z.string()).default({}),
  previous: z.array(PreviousInspection).readonly().default([]),
  facts: z.record(z.string(), z.array(z.string()).readonly()).default({}),
  /** Ids of the framework's blocks that are off until asked for: `copies`, `no-grade`. */
  optionalBlocks: z.array(z.string()).readonly().default([]),
  /** Words of this visit that the identity guard and the spelling leave alone. */
  knownWords: z.array(KnownWordInFile).readonly().default([]),
  /** Numbers that the team keeps by hand beside those of the notes. */
  voices: z.array(VoiceInFile).max(5_000).readonly().default([]),
  /** Templates that notes were begun with, by a name of the file's own. */
  noteTemplates: z.record(z.string().min(1).max(200), NoteTemplate).default({}),
  notes: z.array(NoteInFile).readonly(),
  linesOfEnquiry: z.array(LineInFile).max(2_000).readonly().default([]),
  findings: z.array(FindingInFile).readonly().optional(),
  grades: z
    .record(
      z.string(),
      z.strictObject({
        grade: z.string(),
        rationale: z.string().default(''),
        passages: z.array(z.string()).readonly().default([]),
      }),
    )
    .default({}),
})

export type VisitFile = z.infer<typeof VisitFile>
/** As written by hand: what may be left out is optional. */
export type VisitFileInput = z.input<typeof VisitFile>
