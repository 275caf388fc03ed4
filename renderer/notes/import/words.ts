import type { ImportFlag, PlannedNote } from '@shared/notes/import/planImport'
import type { LeftOut } from '@shared/notes/import/importedText'
import { counted } from '../../findings/words'
import { clockOf, dayOf } from '../visitTime'
import { activityWords } from '../words'

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
