import type { Activity, Direction, LeadersKnew, NoteFields } from '@shared/notes/note'
import { activityWords, directionWords } from '@shared/notes/noteWords'

export { activityWords, directionWords }

/** In the order they are offered. */
export const activities: readonly Activity[] = [
  'case-sample',
  'case-track',
  'observation',
  'meeting',
  'document',
  'data',
  'voice-child',
  'voice-parent',
  'voice-carer',
  'staff',
  'partner',
]

/** From praise to danger: the order of every bar, menu and key. */
export const directions: readonly Direction[] = ['strength', 'mixed', 'concern', 'serious-concern']

/** Where there is room for one word only. */
export const directionShortWords: Readonly<Record<Direction, string>> = {
  ...directionWords,
  'serious-concern': 'Serious',
}

/** Stands beside the colour, so that the direction can be read without it. */
export const directionSigns: Readonly<Record<Direction, string>> = {
  strength: '+',
  mixed: '±',
  concern: '−',
  'serious-concern': '!',
}

export const leadersKnewWords: Readonly<Record<LeadersKnew, string>> = {
  before: 'before',
  during: 'during the visit',
  unknown: 'not asked',
}

export const leadersKnewAnswers: readonly LeadersKnew[] = ['before', 'during', 'unknown']

/** The name of a note in a list: what was done, and with whom or in which case. */
export const noteTitle = (fields: Pick<NoteFields, 'activity' | 'case' | 'role'>): string => {
  const activity = activityWords[fields.activity]
  if (fields.case !== '') return `${activity} ${fields.case}`
  // "Voice of a parent, parent" says one thing twice.
  const said = activity.toLowerCase().includes(fields.role.toLowerCase())
  return said ? activity : `${activity}, ${fields.role}`
}
