import type { NewId } from '../../ids'
import type { Activity, NoteFields, Tally } from '../note'
import { excerptOf, plainText } from '../noteDocument'
import { documentFromBlocks } from './documentFromBlocks'
import type { ImportedBlock } from './importedText'
import type { ProposedNote } from './proposeNotes'

/** What somebody decided for one proposed note; what is left out stays as proposed. */
export type NoteChoice = {
  readonly isIncluded?: boolean
  /** Its words go on the note before it. */
  readonly isJoined?: boolean
  /** `2024-10-15T10:20` */
  readonly at?: string
  readonly activity?: Activity
  readonly area?: string
  readonly case?: string
  readonly role?: string
  /** Places of the tallies that were none. */
  readonly withoutTallies?: readonly number[]
}

/** What somebody decided for all of them. */
export type ImportChoices = {
  readonly byId: Readonly<Record<string, NoteChoice>>
  /** The day of the notes whose day the file does not say; null: not answered yet. */
  readonly unknownDay: string | null
  /** What becomes of notes dated outside the fieldwork; null: not answered yet. */
  readonly outsideDay: string | 'keep' | null
  readonly author: string
  readonly area: string
  readonly activity: Activity
}

/** What somebody should look at before a note is added. */
export type ImportFlag =
  | 'alreadyThere'
  | 'headingOnly'
  | 'noDay'
  | 'outsideFieldwork'
  | 'weekdayDiffers'
  | 'noTime'
  | 'afternoonAssumed'
  | 'noActivity'
  | 'noArea'

export type PlannedNote = {
  readonly id: string
  readonly parts: readonly ProposedNote[]
  readonly blocks: readonly ImportedBlock[]
  readonly isIncluded: boolean
  /** null while the day is not known. */
  readonly at: string | null
  /** The time as it stands, also while there is no day to it. */
  readonly time: string
  readonly activity: Activity
  readonly area: string
  readonly case: string
  readonly role: string
  readonly tallies: readonly { readonly tally: Tally; readonly isTaken: boolean }[]
  readonly flags: readonly ImportFlag[]
  readonly excerpt: string
}

export type ImportPlan = {
  readonly notes: readonly PlannedNote[]
  readonly included: number
  /** Included notes that wait for an answer. */
  readonly withoutDay: number
  readonly outsideFieldwork: number
}

/** The notes as they would be added now. */
export const planImport = (
  proposed: readonly ProposedNote[],
  known: ReadonlySet<string>,
  choices: ImportChoices,
): ImportPlan => {
  const notes: PlannedNote[] = []
  for (const parts of joined(proposed, choices)) notes.push(plannedNote(parts, known, choices, notes.at(-1)))
  const taken = notes.filter(({ isIncluded }) => isIncluded)
  return {
    notes,
    included: taken.length,
    withoutDay: taken.filter(({ at }) => at === null).length,
    outsideFieldwork:
      choices.outsideDay === null
        ? taken.filter(({ flags }) => flags.includes('outsideFieldwork')).length
        : 0,
  }
}

/** What is stored: the included notes with all their words. Only for a plan without open questions. */
export const notesToAdd = (
  plan: ImportPlan,
  author: string,
  newId: NewId,
): readonly { readonly fields: NoteFields; readonly document: ReturnType<typeof documentFromBlocks> }[] =>
  plan.notes.flatMap((note) =>
    !note.isIncluded || note.at === null
      ? []
      : [
          {
            fields: {
              at: note.at,
              author: author.slice(0, 200),
              area: note.area,
              activity: note.activity,
              role: note.role.slice(0, 200),
              count: 0,
              team: '',
              case: note.case.slice(0, 20),
              tallies: note.tallies.flatMap(({ tally, isTaken }) => (isTaken ? [tally] : [])).slice(0, 50),
              leadersKnew: 'unknown' as const,
            },
            document: documentFromBlocks(note.blocks, newId),
          },
        ],
  )

/** The words of a proposed note as they would be stored, to tell whether they are there already. */
export const textOfBlocks = (blocks: readonly ImportedBlock[]): string =>
  plainText(documentFromBlocks(blocks, () => ''))

const joined = (
  proposed: readonly ProposedNote[],
  { byId }: ImportChoices,
): readonly (readonly [ProposedNote, ...ProposedNote[]])[] => {
  const groups: [ProposedNote, ...ProposedNote[]][] = []
  for (const note of proposed) {
    const before = groups.at(-1)
    if (before !== undefined && byId[note.id]?.isJoined === true) before.push(note)
    else groups.push([note])
  }
  return groups
}

const plannedNote = (
  parts: readonly [ProposedNote, ...ProposedNote[]],
  known: ReadonlySet<string>,
  choices: ImportChoices,
  before: PlannedNote | undefined,
): PlannedNote => {
  const [first] = parts
  const choice = choices.byId[first.id] ?? {}
  const own = (read: (part: ProposedNote) => string | null) =>
    parts.map(read).find((value) => value !== null && value !== '') ?? null
  const dated = parts.find(({ day }) => day !== null) ?? first
  const timed = parts.find(({ time }) => time !== null)
  const isMoved = dated.isOutsideFieldwork && choices.outsideDay !== null && choices.outsideDay !== 'keep'
  const day = choice.at?.slice(0, 10) ?? (isMoved ? choices.outsideDay : (dated.day ?? choices.unknownDay))
  const time = choice.at?.slice(11) ?? timed?.time ?? timeAfter(before, day)
  const activity = choice.activity ?? (own((part) => part.activity) as Activity | null)
  const area = choice.area ?? own((part) => part.area)
  const isThere = parts.every(({ id }) => known.has(id))
  const isHeadingOnly = parts.every((part) => part.isHeadingOnly)
  const blocks = parts.flatMap((part) => part.blocks)
  const flag = (name: ImportFlag, isSet: boolean) => (isSet ? [name] : [])
  return {
    id: first.id,
    parts,
    blocks,
    isIncluded: choice.isIncluded ?? !(isThere || isHeadingOnly),
    at: day === null ? null : `${day}T${time}`,
    time,
    activity: activity ?? choices.activity,
    area: area ?? choices.area,
    case: choice.case ?? own((part) => part.case) ?? '',
    role: choice.role ?? own((part) => part.role) ?? '',
    tallies: parts
      .flatMap((part) => part.tallies)
      .map((tally, place) => ({ tally, isTaken: choice.withoutTallies?.includes(place) !== true })),
    flags: [
      ...flag('alreadyThere', isThere),
      ...flag('headingOnly', isHeadingOnly),
      ...flag('noDay', choice.at === undefined && dated.day === null),
      ...flag('outsideFieldwork', choice.at === undefined && dated.isOutsideFieldwork && !isMoved),
      ...flag('weekdayDiffers', choice.at === undefined && dated.weekdayDiffers),
      ...flag('noTime', choice.at === undefined && timed === undefined),
      ...flag('afternoonAssumed', choice.at === undefined && timed?.afternoonAssumed === true),
      ...flag('noActivity', activity === null),
      ...flag('noArea', area === null),
    ],
    excerpt: firstWords(blocks),
  }
}

/** Without a time a note keeps its place in the day: at the time of the one before it, or in the morning. */
const timeAfter = (before: PlannedNote | undefined, day: string | null): string =>
  before !== undefined && (before.at?.slice(0, 10) ?? null) === day ? before.time : '09:00'

const firstWords = (blocks: readonly ImportedBlock[]): string =>
  excerptOf(documentFromBlocks(blocks.slice(0, 6), () => '')) || (blocks[0]?.text ?? '').slice(0, 160)
