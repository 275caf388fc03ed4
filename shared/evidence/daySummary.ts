import { lineWeightWords, weighLine } from '../enquiries/lineEvidence'
import type { LineOfEnquiry } from '../enquiries/lineOfEnquiry'
import type { Area, FrameworkPack } from '../frameworks/frameworkPack'
import { dayInWords } from '../letters/dateWords'
import { areasOfVisit } from '../visits/areasOfVisit'
import type { Visit } from '../visits/visit'
import { evidenceBoard } from './evidenceBoard'
import type { BoardRow } from './evidenceBoard'
import type { PromptState } from './promptState'
import type { SettledContradiction } from './settledContradiction'
import { sumTallies, tallyWords } from './tallies'
import type { KeptVoiceContent } from './keptVoice'
import { countVoices } from './voices'
import type { VoiceCount } from './voices'
import { standingPassages, weigh } from './weight'
import type { EvidenceNote, Weight } from './weight'

/** One part of the summary: a heading, what is listed under it, or what to say when there is nothing. */
export type SummarySection = {
  readonly heading: string
  readonly items: readonly { readonly lead: string; readonly words: string }[]
  readonly none: string
}

export type DaySummary = {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly SummarySection[]
}

export type SummaryInput = {
  /** `2024-10-15` */
  readonly day: string
  readonly visit: string
  readonly areas: readonly Area[]
  readonly notes: readonly EvidenceNote[]
  readonly lines: readonly SummaryLine[]
  /** Numbers of people and records kept by hand. */
  readonly voices: readonly KeptVoiceContent[]
  /** Contradictions that the team has settled: they are not read out again. */
  readonly settled?: readonly SettledContradiction[]
}

type SummaryLine = Pick<LineOfEnquiry, 'question' | 'state' | 'passages'>

/** The summary of a day of a visit: of what is on the screen, and of what is stored. */
export const summaryOfVisit = (
  visit: Pick<Visit, 'authority' | 'themes' | 'includeLeaders'>,
  pack: FrameworkPack,
  { notes, lines, voices, settled = [] }: Pick<SummaryInput, 'notes' | 'lines' | 'voices' | 'settled'>,
  day: string,
): DaySummary =>
  daySummary({
    day,
    visit: `${visit.authority.name}, ${pack.title}`,
    areas: areasOfVisit(
      visit,
      pack,
      notes.map(({ area }) => area),
    ),
    notes,
    lines,
    voices,
    settled,
  })

/** One page for the team meeting: a longer list is cut, and says how much it leaves out. */
const longestList = 5
/** A question longer than this is cut: it is read out, not studied. */
const longestQuestion = 140
/** Prompts named of an area that misses several. */
const mostNames = 3

/**
 * What the team knows at the end of a day: the day's notes and voices, and where the evidence of all days until then
 * does not hold yet. Children are named by nothing but the case codes of the notes.
 */
export const daySummary = (input: SummaryInput): DaySummary => {
  const { day, visit, areas, notes, lines, voices, settled = [] } = input
  const today = notes.filter((note) => note.at.slice(0, 10) === day)
  const untilNow = notes.filter((note) => note.at.slice(0, 10) <= day)
  const rows = evidenceBoard(areas, untilNow, settled).areas.flatMap((area) => area.rows)
  const inState = (state: PromptState) => rows.filter((row) => row.state === state)
  return {
    title: `Team meeting, ${weekday.format(new Date(`${day}T00:00:00Z`))} ${dayInWords(day)}`,
    subtitle: visit,
    sections: [
      {
        heading: `${counted(today.length, 'note')} of the day`,
        items: areaLines(areas, today),
        none: 'No notes are dated on this day.',
      },
      {
        heading: 'Contradictory so far',
        items: short(inState('contradictory').map(reasonLine)),
        none: 'Nothing contradicts itself.',
      },
      {
        heading: 'Thin so far',
        items: short(inState('thin').map(reasonLine)),
        none: 'Nothing rests on a single source.',
      },
      {
        heading: 'Missing so far',
        items: missingLines(areas, inState('missing')),
        none: 'Every prompt has evidence.',
      },
      {
        heading: 'Open lines of enquiry',
        items: short(enquiryLines(lines, notes), 'among the lines of enquiry'),
        none: 'No line of enquiry is open.',
      },
      { heading: 'Counted today', items: short(tallyLines(today)), none: 'Nothing was counted.' },
      {
        heading: 'Spoken with and read',
        items: [
          ...voiceLines(
            today,
            voices.filter((kept) => kept.day === day),
          ),
          ...voicesSoFar(
            untilNow,
            voices.filter((kept) => kept.day === null || kept.day <= day),
          ),
        ],
        none: 'No conversation and no record is noted.',
      },
    ],
  }
}

/** "12 passages: 7 strength, 5 concern": nothing is said of a direction that does not occur. */
export const weightWords = ({ passages, directions }: Weight): string => {
  if (passages === 0) return 'no passages'
  const parts = [
    [directions.strength, 'strength'],
    [directions.mixed, 'mixed'],
    [directions.concern, 'concern'],
    [directions['serious-concern'], 'serious concern'],
  ] as const
  const named = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return `${counted(passages, 'passage')}: ${named.join(', ')}`
}

const areaLines = (areas: readonly Area[], today: readonly EvidenceNote[]) => {
  const lines = areas.map((area) =>
    lineOf(
      area.short,
      today.filter((note) => note.area === area.code),
    ),
  )
  const codes = new Set(areas.map(({ code }) => code))
  const elsewhere = lineOf(
    'No area of this visit',
    today.filter((note) => !codes.has(note.area)),
  )
  return [...lines, elsewhere].flatMap((line) => (line === null ? [] : [line]))
}

const lineOf = (lead: string, notes: readonly EvidenceNote[]) =>
  notes.length === 0
    ? null
    : { lead, words: `${counted(notes.length, 'note')}, ${weightWords(weigh(standingPassages(notes)))}` }

const reasonLine = (row: BoardRow) => ({
  lead: `${row.prompt.code} ${row.prompt.short}`,
  words: row.reason,
})

const missingLines = (areas: readonly Area[], missing: readonly BoardRow[]) =>
  areas.flatMap((area) => {
    const own = missing.filter((row) => row.area === area.code)
    const all = area.sections.flatMap(({ prompts }) => prompts).length
    if (own.length === 0) return []
    const named = own.slice(0, mostNames).map(({ prompt }) => prompt.short)
    const rest = own.length - named.length
    const words = own.length === all ? `all ${all} prompts` : cut(named.join('; '), rest)
    return [{ lead: area.short, words }]
  })

/** As they stand now, whichever day is summed up: a line has no history of its passages. */
const enquiryLines = (lines: readonly SummaryLine[], notes: readonly EvidenceNote[]) => {
  const passages = new Map(notes.flatMap((note) => note.passages.map((passage) => [passage.id, passage])))
  return lines
    .filter(({ state, question }) => state === 'open' && question.trim() !== '')
    .map((line) => ({
      lead: shortened(line.question.trim().replace(/\s+/g, ' ')),
      words: lineWeightWords(weighLine(line, passages)),
    }))
}

const shortened = (words: string) =>
  words.length <= longestQuestion
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', longestQuestion) > 0 ? words.lastIndexOf(' ', longestQuestion) : longestQuestion)} …`

/** What disagrees comes first: it is what the team must settle. */
const tallyLines = (notes: readonly EvidenceNote[]) =>
  [...sumTallies(notes)]
    .sort((a, b) => Number(a.disagreement === null) - Number(b.disagreement === null))
    .map((sum) => {
      const apart = sum.disagreement?.map(tallyWords).join(' and ')
      const doubt = apart === undefined ? '' : `; the counts disagree: ${apart}`
      return { lead: sum.what, words: `${tallyWords(sum)} in ${counted(sum.notes, 'note')}${doubt}` }
    })

const voiceLines = (notes: readonly EvidenceNote[], kept: readonly KeptVoiceContent[]) => {
  const voices = countVoices(notes, kept)
  const named = voices.records.slice(0, 4 * longestList)
  const codes = cut(named.join(', '), voices.records.length - named.length)
  const read = numbersOf(voices.read)
  return [
    ...line('Spoken with today', numbersOf(voices.spokenWith)),
    ...line('Read today', read === '' || codes === '' ? read : `${read} (${codes})`),
  ]
}

/** "social workers 4, managers 2": what is counted, and of how many notes nobody knows the number. */
const numbersOf = (counts: readonly VoiceCount[]) => {
  const standing = counts.filter(({ total }) => total > 0)
  const assumed = standing.reduce((all, count) => all + count.assumed, 0)
  const words = standing.map(({ group, total }) => `${group} ${total}`).join(', ')
  return assumed === 0 ? words : `${words}; ${counted(assumed, 'note')} without a number counted as one`
}

const voicesSoFar = (notes: readonly EvidenceNote[], kept: readonly KeptVoiceContent[]) => {
  const { spokenWith, read } = countVoices(notes, kept)
  const words = [...spokenWith, ...read].filter(({ total }) => total > 0)
  return line('So far', words.map(({ group, total }) => `${group} ${total}`).join(', '))
}

const line = (lead: string, words: string) => (words === '' ? [] : [{ lead, words }])

const short = (lines: SummarySection['items'], where = 'on the evidence board'): SummarySection['items'] =>
  lines.length <= longestList
    ? lines
    : [...lines.slice(0, longestList), { lead: `and ${lines.length - longestList} more`, words: where }]

const cut = (words: string, rest: number) => (rest > 0 ? `${words} and ${rest} more` : words)

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
