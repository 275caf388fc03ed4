import type { Activity, Direction } from './note'

/** What screen and documents call each way of gathering evidence. */
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

export const directionWords: Readonly<Record<Direction, string>> = {
  strength: 'Strength',
  mixed: 'Mixed',
  concern: 'Concern',
  'serious-concern': 'Serious concern',
}
