import type { ImportFlag, PlannedNote } from '@shared/notes/import/planImport'
import type { KeptNote } from '@shared/notes/import/keptNote'
import type { LeftOut } from '@shared/notes/import/importedText'
import { counted } from '../../findings/words'
import { clockOf, dayOf } from '../visitTime'
import { activityWords, noteTitle } from '../words'

/** In the list: when, and what stands out. */
export const plannedTitle = (note: PlannedNote): string =>
  [activityWords[note.activity], note.case].filter((word) => word !== '').join(' ')

export const plannedWhen = (note: PlannedNote): string =>
  note.at === null ? 'No day yet' : `${dayOf(note.at)}, ${clockOf(note.at)}`

/** What to look at before a note is added, in a few words. */
export const flagWords: Readonly<Record<ImportFlag, string>> = {
  alreadyThere: 'A note with the same words is in this visit already.',
  headingOnly: 'Nothing stands here but a heading.',
  noDay: 'The file does not say on which day.',
  outsideFieldwork: 'The day is outside the fieldwork.',
  weekdayDiffers: 'The weekday in the file does not fit the date.',
  noTime: 'The file does not say at what time: check the time above.',
  afternoonAssumed: 'The time was taken as the afternoon.',
  noActivity: 'The file does not say what was done: this is your answer for all such notes.',
  noArea: 'The file names no area: this is your answer for all such notes.',
}

/** For the row of the list: only what calls for a look. */
export const shortFlagWords: Readonly<Record<ImportFlag, string>> = {
  alreadyThere: 'already there',
  headingOnly: 'heading only',
  noDay: 'no day',
  outsideFieldwork: 'outside the fieldwork',
  weekdayDiffers: 'check the weekday',
  noTime: 'no time',
  afternoonAssumed: 'check the time',
  noActivity: '',
  noArea: '',
}

/** A note that stays when its import is undone, and why. */
export type KeptBecause = Pick<KeptNote, 'at' | 'activity' | 'case' | 'role'> & {
  readonly because: 'changed' | 'apart'
}

/** So many names fit into a line that is read in passing. */
const mostNamed = 3

/** What became of the notes of an import that was undone: how many went, and by name which stay. */
export const undoneWords = (moved: number, kept: readonly KeptBecause[]): string => {
  const went = moved === 0 ? 'No note moved to the bin.' : `${counted(moved, 'note')} moved to the bin.`
  const named = (because: KeptBecause['because']) => {
    const notes = kept.filter((note) => note.because === because)
    const names = notes.slice(0, mostNamed).map((note) => `“${noteTitle(note)}, ${clockOf(note.at)}”`)
    const more = notes.length > mostNamed ? [`${notes.length - mostNamed} more`] : []
    return new Intl.ListFormat('en-GB').format([...names, ...more])
  }
  const changed = named('changed')
  const apart = named('apart')
  return [
    went,
    ...(changed === '' ? [] : [`Kept, because changed since the import: ${changed}.`]),
    ...(apart === '' ? [] : [`Kept, because open in a window of its own: ${apart}.`]),
  ].join(' ')
}

/** What of the file is in no note, or not as it was, in one sentence. */
export const leftOutWords = ({ kind, count }: LeftOut): string => {
  switch (kind) {
    case 'pictures':
      return `${counted(count, 'picture')}: not imported.`
    case 'comments':
      return `${counted(count, 'comment')} in the margin: not imported.`
    case 'deletedWords':
      return `${counted(count, 'deletion')} still to be accepted: the deleted words are not imported.`
    case 'insertedWords':
      return `${counted(count, 'insertion')} still to be accepted: imported as text.`
    case 'struckOut':
      return `Words struck through in ${counted(count, 'place')}: imported as ordinary text.`
    case 'looks':
      return 'Bold, italics and underlining: the words are imported, their look is not.'
    case 'footnotes':
      return `${counted(count, 'footnote')}: imported below the words that name ${count === 1 ? 'it' : 'them'}.`
    case 'tables':
      return `${counted(count, 'table')}: imported as lines of text.`
    case 'pageHeads':
      return `${counted(count, 'header or footer', 'headers and footers')} of the pages: not imported.`
    case 'hidden':
      return `${counted(count, 'hidden part')}: check that nothing in the notes was meant to stay hidden.`
    case 'links':
      return `${counted(count, 'address', 'addresses')} of links: not imported.`
    case 'words':
      return `${counted(count, 'word')} in formulas, charts or other frames: could not be imported. Compare with the file.`
    case 'characters':
      return `${counted(count, 'character')} that cannot be shown: replaced by a space.`
  }
}
