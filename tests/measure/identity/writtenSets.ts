import { notesA } from './notesA'
import { notesB } from './notesB'
import { notesC } from './notesC'
import { notesD } from './notesD'
import { notesE } from './notesE'
import { notesF } from './notesF'

/** Notes in the voice of inspectors, all of it made up and written by hand, after the detector. */
export const writtenSets = [
  // Found before anything was improved on the set, in per cent of what is planted: what it is worth on notes it never saw.
  { name: 'A', notes: notesA, firstSight: 77.5 },
  { name: 'B', notes: notesB, firstSight: 82.7 },
  { name: 'C', notes: notesC, firstSight: 89.8 },
  { name: 'D', notes: notesD, firstSight: 90.9 },
  { name: 'E', notes: notesE, firstSight: 90.9 },
  { name: 'F', notes: notesF, firstSight: 96.2 },
] as const
