import type { ImportChange } from '@shared/letters/import/planImport'
import { counted } from '../../findings/words'

export const changeWords: Readonly<Record<ImportChange['kind'], string>> = {
  reword: 'Reworded',
  move: 'Moved',
  split: 'Cut in two',
  join: 'Joined',
  add: 'New',
  remove: 'Taken out',
  heading: 'Heading reworded',
  fixed: 'Cannot be taken over',
}

/** What becomes of the sources, or why a change can only be shown. */
export const whatFollows = ({ kind, sources, before, after }: ImportChange): string => {
  if (kind === 'fixed')
    return after.length === 0
      ? 'This part is set by the framework and stays.'
      : before.length === 0
        ? 'Tables and notes are set in Visitbook: write its words into a paragraph if they are needed.'
        : 'Grades, tables and notes are set in Visitbook: change them there.'
  if (kind === 'add') return 'Without a source.'
  if (kind === 'heading' || sources === 0) return ''
  if (kind === 'remove') return `It rests on ${counted(sources, 'passage')}.`
  return `Keeps ${sources === 1 ? 'the passage' : `the ${sources} passages`} it rests on.`
}
