import type { Migration } from './migration'
import { visitsToLetters } from './0010-visits-to-letters'
import { optionalBlocks } from './0020-optional-blocks'
import { knownWords } from './0030-known-words'
import { noteTemplates } from './0040-note-templates'
import { voiceCounts } from './0045-voice-counts'
import { linesAndReferBacks } from './0050-lines-and-refer-backs'
import { attachments } from './0060-attachments'
import { noteUndo } from './0070-note-undo'
import { acceptedIssues } from './0090-accepted-issues'
import { settledContradictions } from './0100-settled-contradictions'
import { letterStages } from './0110-letter-stages'
import { sharedVisits } from './0140-shared-visits'
import { attachmentsFromColleagues } from './0141-attachments-from-colleagues'
import { savesAfterMerges } from './0142-saves-after-merges'
import { teamComputers } from './0143-team-computers'
import { letterTemplates } from './0146-letter-templates'
import { leftOutEvidence } from './0147-left-out-evidence'
import { placesAndOutbox } from './0150-places-and-outbox'
import { revisionsInTheLog } from './0159-revisions-in-the-log'
import { forWhomABundleWas } from './0161-for-whom-a-bundle-was'
import { bundlesInPlaces } from './0162-bundles-in-places'

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  visitsToLetters,
  optionalBlocks,
  knownWords,
  noteTemplates,
  voiceCounts,
  linesAndReferBacks,
  attachments,
  noteUndo,
  acceptedIssues,
  settledContradictions,
  letterStages,
  sharedVisits,
  attachmentsFromColleagues,
  savesAfterMerges,
  teamComputers,
  letterTemplates,
  leftOutEvidence,
  placesAndOutbox,
  revisionsInTheLog,
  forWhomABundleWas,
  bundlesInPlaces,
]
