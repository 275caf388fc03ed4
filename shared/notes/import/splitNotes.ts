import type { DayRange } from '../../dates'
import type { ImportedBlock } from './importedText'
import type { NamedDay } from './readDay'
import { readWhen } from './readStart'
import type { NamedWhen } from './readStart'

/** A stretch of the file that becomes one note. */
export type Piece = {
  readonly blocks: readonly ImportedBlock[]
  /** The headings above it that are not its own, from the outermost: "Front door" over three times. */
  readonly above: readonly string[]
  readonly day: string | null
  readonly weekdayDiffers: boolean
  readonly time: string | null
  readonly afternoonAssumed: boolean
}

export type SplitText = {
  readonly pieces: readonly Piece[]
  /** Lines that are nothing but a day: they say when the notes under them were taken, and are in none of them. */
  readonly dayLines: readonly string[]
}

type Open = {
  readonly blocks: ImportedBlock[]
  readonly above: readonly string[]
  named: NamedDay | null
  time: string | null
  afternoonAssumed: boolean
}

/** What tells one note from the next in this file. */
export type SplitOptions = {
  readonly fieldwork: readonly DayRange[]
  /** Headings of the framework's templates: "What I saw" is a part of a note, not the start of one. */
  readonly partHeadings: readonly string[]
}

/**
 * Divides a file into notes: a heading starts one, and a line that begins with a time. What stands before the first
 * start is a note too. Every word stays in the order of the file, in one piece or in a line of days.
 */
export const splitNotes = (
  blocks: readonly ImportedBlock[],
  { fieldwork, partHeadings }: SplitOptions,
): SplitText => {
  const parts = new Set(partHeadings.map(asHeading))
  const pieces: Open[] = []
  const dayLines: string[] = []
  let headings: readonly ImportedBlock[] = []
  let named: NamedDay | null = null
  /** The piece that what comes next belongs to; none after a line of a day. */
  let isOpen = false

  const begin = (when: NamedWhen | null): void => {
    if (when?.named) named = when.named
    const time = { time: when?.time ?? null, afternoonAssumed: when?.afternoonAssumed ?? false }
    pieces.push({ blocks: [], above: headings.map(({ text }) => text), named, ...time })
    isOpen = true
  }
  const add = (block: ImportedBlock): void => {
    if (!isOpen) begin(null)
    pieces.at(-1)?.blocks.push(block)
  }

  for (const block of blocks.flatMap((each) => atStarts(each, fieldwork))) {
    if (block.text.trim() === '') continue
    const when = isStartable(block) ? readWhen(firstLine(block.text), fieldwork) : null
    const last = isOpen ? pieces.at(-1) : undefined
    if (when?.isDayAlone === true && (block.kind === 'heading' || block.kind === 'paragraph')) {
      named = when.named
      isOpen = false
      dayLines.push(block.text)
      if (block.kind === 'heading') headings = headings.filter(({ level }) => level < block.level)
    } else if (block.kind === 'heading') {
      const isPart =
        last !== undefined && !isWaiting(last) && when === null && parts.has(asHeading(block.text))
      if (!isPart) {
        headings = headings.filter(({ level }) => level < block.level)
        const isUnder =
          last !== undefined && isWaiting(last) && (last.blocks.at(-1)?.level ?? 6) < block.level
        if (!isUnder || last === undefined) begin(when)
        else if (when !== null) named = timed(last, when, named)
        headings = [...headings, block]
      }
      add(block)
    } else if (when !== null && when.time !== null) {
      if (last !== undefined && isWaiting(last)) named = timed(last, when, named)
      else begin(when)
      add(block)
    } else add(block)
  }
  return { pieces: pieces.map(toPiece), dayLines }
}

/** Headings without a time and without words below them yet wait for what comes. */
const isWaiting = ({ blocks, time }: Open): boolean =>
  time === null && blocks.length > 0 && blocks.every(({ kind }) => kind === 'heading')

/** A heading stood alone so far, and what follows it says when. */
const timed = (piece: Open, when: NamedWhen, before: NamedDay | null): NamedDay | null => {
  piece.named = when.named ?? before
  piece.time = when.time
  piece.afternoonAssumed = when.afternoonAssumed
  return piece.named
}

const asHeading = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const toPiece = ({ blocks, above, named, time, afternoonAssumed }: Open): Piece => ({
  blocks,
  above: above.filter((text) => !blocks.some((block) => block.kind === 'heading' && block.text === text)),
  day: named?.day ?? null,
  weekdayDiffers: named?.weekdayDiffers ?? false,
  time,
  afternoonAssumed,
})

/** Quotes and items within items belong to what they stand in, whatever they begin with. */
const isStartable = ({ kind, level }: ImportedBlock): boolean =>
  kind === 'heading' || kind === 'paragraph' || ((kind === 'bullet' || kind === 'number') && level === 0)

/** A paragraph of several lines, divided before each line that begins with a time or is a day. */
const atStarts = (block: ImportedBlock, fieldwork: readonly DayRange[]): readonly ImportedBlock[] => {
  if (block.kind !== 'paragraph' || !block.text.includes('\n')) return [block]
  const parts: string[][] = [[]]
  let isAfterDay = false
  for (const line of block.text.split('\n')) {
    const when = readWhen(line, fieldwork)
    const isDay = when?.isDayAlone === true
    if ((isDay || isAfterDay || (when !== null && when.time !== null)) && parts.at(-1)?.length !== 0)
      parts.push([])
    parts.at(-1)?.push(line)
    isAfterDay = isDay
  }
  return parts.map((lines) => ({ ...block, text: lines.join('\n') }))
}

const firstLine = (text: string) => text.slice(0, 300).split('\n', 1)[0] ?? ''
