import type { DayRange } from '../../dates'
import type { Area } from '../../frameworks/frameworkPack'
import type { Tally } from '../note'
import type { ImportedBlock, ImportedText } from './importedText'
import { isWithin } from './readDay'
import { recogniseFields, talliesIn } from './recogniseFields'
import type { RecognisedFields } from './recogniseFields'
import { splitNotes } from './splitNotes'
import type { Piece } from './splitNotes'

/** A note that a file seems to hold, with what its words say of it. Nothing of it is stored before somebody agrees. */
export type ProposedNote = RecognisedFields & {
  /** Its place in the file: `1`, `2`. */
  readonly id: string
  readonly blocks: readonly ImportedBlock[]
  /** null: the file does not say it. */
  readonly day: string | null
  readonly isOutsideFieldwork: boolean
  readonly weekdayDiffers: boolean
  readonly time: string | null
  readonly afternoonAssumed: boolean
  readonly tallies: readonly Tally[]
  /** Headings and no words under them. */
  readonly isHeadingOnly: boolean
}

export type ProposedNotes = {
  readonly notes: readonly ProposedNote[]
  readonly dayLines: readonly string[]
  readonly leftOut: ImportedText['leftOut']
}

/** What a visit knows that helps to read a file of its notes. */
export type ImportContext = {
  readonly fieldwork: readonly DayRange[]
  readonly areas: readonly Area[]
  readonly partHeadings: readonly string[]
}

export const proposeNotes = (file: ImportedText, context: ImportContext): ProposedNotes => {
  const { pieces, dayLines } = splitNotes(file.blocks, context)
  return {
    notes: pieces.map((piece, index) => proposedNote(piece, String(index + 1), context)),
    dayLines,
    leftOut: file.leftOut,
  }
}

const proposedNote = (piece: Piece, id: string, { fieldwork, areas }: ImportContext): ProposedNote => {
  const { above, ...rest } = piece
  const { start, body } = startAndBody(piece.blocks)
  return {
    ...rest,
    ...recogniseFields({ start, body, above }, areas),
    id,
    isOutsideFieldwork: piece.day !== null && !isWithin(piece.day, fieldwork),
    tallies: piece.blocks.flatMap(({ text }) => talliesIn(text)).slice(0, 20),
    isHeadingOnly: piece.blocks.every(({ kind }) => kind === 'heading'),
  }
}

/** The headings with the first line, and all that follows. */
const startAndBody = (blocks: readonly ImportedBlock[]) => {
  const first = blocks.findIndex(({ kind }) => kind !== 'heading')
  const headings = first === -1 ? blocks : blocks.slice(0, first)
  const [line = '', ...others] = (first === -1 ? '' : (blocks[first]?.text ?? '')).split('\n')
  const under = first === -1 ? [] : blocks.slice(first + 1)
  return {
    start: [...headings.map(({ text }) => text), line.slice(0, 160)].join('\n'),
    body: [line.slice(160), ...others, ...under.map(({ text }) => text)].join('\n'),
  }
}
