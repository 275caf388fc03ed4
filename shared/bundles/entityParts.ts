import { z } from 'zod'
import { FindingContent, Judgement } from '../findings/finding'
import { KeptVoiceContent } from '../evidence/keptVoice'
import { LineContent, LineOrigin, LineState } from '../enquiries/lineOfEnquiry'
import { Settlement } from '../evidence/settledContradiction'
import { KnownWordContent } from '../identity/knownWord'
import { Acceptance } from '../letters/acceptedIssue'
import { AccuracyRow, AccuracyVerdict } from '../letters/accuracyComment'
import { LeavingOut } from '../letters/leftOutEvidence'
import { LetterContent, LetterParagraph, LetterSection, LetterStage, Source } from '../letters/letter'
import { VisitDetails } from '../visits/visit'
import type { SharedEntity } from './bundleFormat'
import { canonicalJson } from './canonicalJson'
import type { Json } from './canonicalJson'
import { Deletion } from './noteParts'
import { deletedPart, keyOf, keysInOrder } from './parts'
import type { Parts } from './parts'

const Step = z.strictObject({
  from: LetterStage,
  to: LetterStage,
  by: z.string(),
  reason: z.string(),
  at: z.string(),
})
const Entry = z.strictObject({ author: z.string(), text: z.string().min(1), at: z.string() })
/** Where a comment was written, and where these words were last. */
const place = { paragraphId: z.string(), placeId: z.string(), quote: z.string() }

const Decision = z.strictObject({ state: LineState, reason: z.string(), by: z.string(), at: z.string() })

/** What devices exchange of each kind of thing but notes (`noteParts.ts`), apart from its id and its deletion. */
export const sharedStates = {
  visit: VisitDetails.extend({
    framework: z.strictObject({ id: z.string(), version: z.string() }),
    timeZone: z.string(),
    createdAt: z.string(),
    /** The framework as the visit was made with it, to the letter. */
    pack: z.string(),
  }),
  finding: FindingContent.extend({ position: z.int() }),
  judgement: Judgement,
  lineOfEnquiry: LineContent.extend({
    position: z.int(),
    origin: LineOrigin.nullable(),
    state: LineState,
    decisions: z.array(Decision).readonly(),
  }),
  voice: KeptVoiceContent,
  knownWord: KnownWordContent.extend({ addedBy: z.string(), addedAt: z.string() }),
  attachment: z.strictObject({
    noteId: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    addedBy: z.string(),
    addedAt: z.string(),
  }),
  settledContradiction: Settlement.extend({ at: z.string() }),
  /**
   * Paragraphs stand in one list, each with the section it is in: moved to another, they stay themselves. Which
   * revision of a note was read is counted on each device for itself.
   */
  letter: LetterContent.extend({
    stage: LetterStage,
    sections: z.array(LetterSection.omit({ paragraphs: true })).readonly(),
    paragraphs: z
      .array(
        LetterParagraph.extend({
          section: z.string(),
          sources: z.array(Source.omit({ noteRevision: true })).readonly(),
        }),
      )
      .readonly(),
    steps: z.array(Step).readonly(),
  }),
  letterComment: z.strictObject({
    ...place,
    resolvedBy: z.string(),
    resolvedAt: z.string(),
    entries: z.array(Entry).readonly(),
  }),
  accuracyComment: AccuracyRow.extend({
    ...place,
    position: z.int(),
    verdict: AccuracyVerdict.or(z.literal('')),
    response: z.string(),
    answeredBy: z.string(),
    answeredAt: z.string(),
  }),
  acceptedIssue: Acceptance.extend({ acceptedBy: z.string(), acceptedAt: z.string() }),
  evidenceLeftOut: LeavingOut.extend({ at: z.string() }),
  /** A computer of the team, known by its code. `device` is '' until it has sent something itself. */
  computer: z.strictObject({
    name: z.string().max(200),
    device: z.string().max(100),
    addedBy: z.string(),
    addedAt: z.string(),
  }),
} as const

export type PlainEntity = Exclude<SharedEntity, 'note'>
export type SharedState<E extends PlainEntity> = z.infer<(typeof sharedStates)[E]>

/** Which properties are not merged whole: lists by what names an entry, maps by key, and those nobody is asked about. */
type Shape = {
  readonly lists?: Readonly<Record<string, (entry: Listed) => string>>
  readonly maps?: readonly string[]
  readonly silent?: readonly string[]
}
type Listed = Readonly<Record<string, unknown>> & { readonly own: unknown }

const itself = ({ own }: Listed): string => (typeof own === 'string' ? own : canonicalJson(own))
const named = (name: string) => (entry: Listed) => String(entry[name])

const shapes: Readonly<Record<PlainEntity, Shape>> = {
  visit: {
    lists: {
      themes: itself,
      team: named('name'),
      previous: (entry) => `${String(entry['type'])} ${String(entry['date'])}`,
      optionalBlocks: itself,
    },
    maps: ['terms', 'acronyms', 'facts'],
    silent: ['createdAt', 'pack'],
  },
  finding: { lists: { passageIds: itself, nationalFramework: itself }, silent: ['position'] },
  judgement: { lists: { passageIds: itself } },
  lineOfEnquiry: { lists: { passages: named('passageId'), decisions: itself }, silent: ['position'] },
  voice: {},
  knownWord: { silent: ['addedBy', 'addedAt'] },
  attachment: { silent: ['noteId', 'addedBy', 'addedAt'] },
  settledContradiction: {},
  letter: { lists: { sections: named('id'), paragraphs: named('id'), removed: itself, steps: itself } },
  letterComment: {
    lists: { entries: itself },
    silent: ['paragraphId', 'placeId', 'quote', 'resolvedBy', 'resolvedAt'],
  },
  accuracyComment: {
    silent: ['paragraphId', 'placeId', 'quote', 'position', 'answeredBy', 'answeredAt'],
  },
  acceptedIssue: { silent: ['acceptedBy', 'acceptedAt'] },
  evidenceLeftOut: {},
  computer: { silent: ['name', 'device', 'addedBy', 'addedAt'] },
}

/** A thing as parts: `field/<name>`, `<list>/<entry>` with `order/<list>`, `<map>/<key>`, `silent/<name>`. */
export const stateToParts = <E extends PlainEntity>(
  entity: E,
  state: SharedState<E>,
  deletion: Deletion | null,
): Parts => {
  const { lists = {}, maps = [], silent = [] } = shapes[entity]
  const parts = new Map<string, Json>()
  for (const [name, value] of Object.entries(state as Readonly<Record<string, Json | undefined>>)) {
    if (value === undefined) continue
    const nameOf = Object.hasOwn(lists, name) ? lists[name] : undefined
    if (nameOf && Array.isArray(value)) addList(parts, name, value, nameOf)
    else if (maps.includes(name))
      for (const [key, each] of Object.entries(value as Readonly<Record<string, Json>>))
        parts.set(`${name}/${key}`, each)
    else parts.set(`${silent.includes(name) ? 'silent' : 'field'}/${name}`, value)
  }
  if (deletion !== null) parts.set(deletedPart, deletion)
  return parts
}

/** The thing that the parts make; null: they make none that this version of the app can show. */
export const stateFromParts = <E extends PlainEntity>(
  entity: E,
  parts: Parts,
): { readonly state: SharedState<E>; readonly deletion: Deletion | null } | null => {
  const { lists = {}, maps = [] } = shapes[entity]
  const found: [string, unknown][] = [...parts]
    .filter(([part]) => /^(field|silent)\//.test(part) && part !== deletedPart)
    .map(([part, value]) => [keyOf(part), value])
  for (const list of Object.keys(lists))
    if (parts.has(`order/${list}`))
      found.push([list, keysInOrder(parts, list).map((key) => parts.get(`${list}/${key}`))])
  for (const map of maps) found.push([map, Object.fromEntries(entriesOf(parts, map))])
  const state = sharedStates[entity].safeParse(Object.fromEntries(found))
  const deletion = Deletion.nullable().safeParse(parts.get(deletedPart) ?? null)
  // The table of schemas and the entity's name belong together, which the compiler cannot see.
  return state.success && deletion.success
    ? { state: state.data as SharedState<E>, deletion: deletion.data }
    : null
}

const addList = (
  parts: Map<string, Json>,
  name: string,
  list: readonly Json[],
  nameOf: (entry: Listed) => string,
): void => {
  const keys = list.map((own) => {
    const key = nameOf({ ...(typeof own === 'object' ? own : {}), own }).slice(0, 500)
    let free = key
    for (let copy = 2; parts.has(`${name}/${free}`); copy += 1) free = `${key}\n${copy}`
    parts.set(`${name}/${free}`, own)
    return free
  })
  parts.set(`order/${name}`, keys)
}

const entriesOf = (parts: Parts, family: string): readonly (readonly [string, Json])[] =>
  [...parts].flatMap(([part, value]) =>
    part.startsWith(`${family}/`) ? [[part.slice(family.length + 1), value] as const] : [],
  )
