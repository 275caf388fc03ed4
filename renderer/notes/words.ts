import type { Activity, Direction, LeadersKnew, NoteFields } from '@shared/notes/note'

/** What the screen calls each way of gathering evidence. */
export const activityWords: Readonly<Record<Activity, string>> = {
  'case-sample': 'Case sample',
  'case-track': 'Case track',
  observation: 'Observation',
  meeting: 'Meeting',
  document: 'Document',
  data: 'Data',
  'voice-child': 'Voice of a child',
  'voice-parent': 'Voice of a parent',
  'voice-carer': 'Voice of a carer',
  staff: 'Staff voice',
  partner: 'Partner',
}

/** From praise to danger: the order of every bar, menu and key. */
export const directions: readonly Direction[] = ['strength', 'mixed', 'concern', 'serious-concern']

export const directionWords: Readonly<Record<Direction, string>> = {
  strength: 'Strength',
  mixed: 'Mixed',
  concern: 'Concern',
  'serious-concern': 'Serious concern',
}

/** Stands beside the colour, so that the direction can be read without it. */
export const directionSigns: Readonly<Record<Direction, string>> = {
  strength: '+',
  mixed: '±',
  concern: '−',
  'serious-concern': '!',
}

/** Key that marks the selected words, as the keyboard shows it. */
export const directionKeys: Readonly<Record<Direction, string>> = {
  strength: 'Alt 1',
  mixed: 'Alt 2',
  concern: 'Alt 3',
  'serious-concern': 'Alt 4',
}

export const leadersKnewWords: Readonly<Record<LeadersKnew, string>> = {
  before: 'before',
  during: 'during the visit',
  unknown: 'not asked',
}

/** The name of a note in a list: what was done, and with whom or in which case. */
export const noteTitle = (fields: Pick<NoteFields, 'activity' | 'case' | 'role'>): string => {
  const activity = activityWords[fields.activity]
  if (fields.case !== '') return `${activity} ${fields.case}`
  return fields.role === '' ? activity : `${activity}, ${fields.role}`
}
