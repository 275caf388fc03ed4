import { tallyWords } from '../evidence/tallies'
import { byTime } from '../evidence/weight'
import type { Finding } from '../findings/finding'
import type { NoteSummary, Passage } from '../notes/note'
import { activityWords, directionWords } from '../notes/noteWords'
import { dayInWords } from './dateWords'
import type { LetterContent, Source } from './letter'
import { decisionAbout } from './leftOutEvidence'
import type { LeftOutEvidence } from './leftOutEvidence'
import { paragraphPlaces } from './paragraphPlaces'

/** One passage as the index shows it, in words. */
export type IndexEntry = {
  readonly passageId: string
  /** Through which it came into the paragraph; null for a passage that no paragraph rests on. */
  readonly findingId: string | null
  readonly quote: string
  readonly direction: string
  /** "Note 12": the notes of the visit counted by their time. '' when its note is deleted. */
  readonly note: string
  /** "15 October 2024, 10:20" */
  readonly at: string
  readonly activity: string
  readonly role: string
  readonly case: string
  readonly area: string
  readonly prompts: string
  /** "14 of 18 visits in time": what the note has counted. */
  readonly counted: string
  /** What became of it since; of one not used, that a finding rests on it or why it is left out; '' when nothing is to say. */
  readonly remark: string
}

export type IndexedParagraph = {
  readonly paragraphId: string
  readonly part: string
  /** "Main findings, paragraph 3" */
  readonly place: string
  readonly text: string
  readonly entries: readonly IndexEntry[]
}

/** For each paragraph what it rests on, then what none rests on. Internal: never part of what is published. */
export type EvidenceIndex = {
  readonly title: string
  /** Which document of which visit it belongs to. */
  readonly about: string
  readonly paragraphs: readonly IndexedParagraph[]
  readonly unused: readonly IndexEntry[]
}

type IndexInput = {
  readonly letter: LetterContent
  readonly authority: string
  /** Living notes of the visit. Refer-backs are none and cannot come in. */
  readonly notes: readonly NoteSummary[]
  readonly findings: readonly Pick<Finding, 'id' | 'passageIds'>[]
  /** Strong evidence that somebody has left out for a reason. */
  readonly leftOut?: readonly LeftOutEvidence[]
}

/**
 * Every source of every paragraph exactly once, in the order of the letter, then every standing passage that no
 * paragraph rests on, by time of its note. Fixed parts state no evidence and are left out.
 */
export const evidenceIndex = ({
  letter,
  authority,
  notes,
  findings,
  leftOut = [],
}: IndexInput): EvidenceIndex => {
  const numbered = new Map([...notes].sort(byTime).map((note, at) => [note.id, { note, number: at + 1 }]))
  const inFindings = new Set(findings.flatMap(({ passageIds }) => passageIds))
  const used = new Set<string>()
  const paragraphs = paragraphPlaces(letter)
    .filter(({ section, paragraph }) => section.evidence || paragraph.sources.length > 0)
    .map(({ paragraph, part, words }): IndexedParagraph => {
      for (const { passageId } of paragraph.sources) used.add(passageId)
      return {
        paragraphId: paragraph.id,
        part,
        place: capitalised(words),
        text: paragraph.text.trim(),
        entries: paragraph.sources.map((source) => entryOfSource(source, numbered.get(source.noteId))),
      }
    })
  const unused = [...numbered.values()].flatMap(({ note, number }) =>
    note.passages
      .filter(({ id, gone }) => !gone && !used.has(id))
      .map((passage): IndexEntry => ({
        ...wordsOfNote({ note, number }),
        passageId: passage.id,
        findingId: null,
        quote: passage.quote,
        direction: directionWords[passage.direction],
        prompts: passage.prompts.join(', '),
        remark: remarkOnUnused(inFindings.has(passage.id), decisionAbout(passage, leftOut)),
      })),
  )
  return { title: 'Evidence index', about: `${letter.title}, ${authority}`, paragraphs, unused }
}

type Numbered = { readonly note: NoteSummary; readonly number: number }

const entryOfSource = (source: Source, found: Numbered | undefined): IndexEntry => {
  const passage = found?.note.passages.find(({ id }) => id === source.passageId)
  return {
    ...(found === undefined ? noNote : wordsOfNote(found)),
    passageId: source.passageId,
    findingId: source.findingId,
    quote: source.quote,
    direction: directionWords[source.direction],
    prompts: (passage?.prompts ?? []).join(', '),
    remark: found === undefined ? 'Its note was deleted' : remarkOn(source, passage),
  }
}

const remarkOn = (source: Source, passage: Passage | undefined): string => {
  if (passage === undefined) return 'Taken out of its note'
  if (passage.gone) return 'These words are no longer in the note'
  const changes = [
    ...(sameWords(passage.quote, source.quote) ? [] : [`The note now says: “${passage.quote}”`]),
    ...(passage.direction === source.direction
      ? []
      : [`now ${directionWords[passage.direction].toLowerCase()}`]),
  ]
  return changes.join('; ')
}

const remarkOnUnused = (isInFinding: boolean, decision: LeftOutEvidence | null): string =>
  [
    ...(isInFinding ? ['In a finding that no paragraph rests on'] : []),
    ...(decision === null
      ? []
      : [`Left out${decision.by === '' ? '' : ` by ${decision.by}`}: ${decision.reason}`]),
  ].join('; ')

const noNote = { note: '', at: '', activity: '', role: '', case: '', area: '', counted: '' } as const

const wordsOfNote = ({ note, number }: Numbered) => ({
  note: `Note ${number}`,
  at: `${dayInWords(note.at.slice(0, 10))}, ${note.at.slice(11, 16)}`,
  activity: activityWords[note.activity],
  role: note.role.trim(),
  case: note.case.trim(),
  area: note.area,
  counted: note.tallies.map((tally) => `${tallyWords(tally)} ${tally.what.trim()}`).join('; '),
})

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
