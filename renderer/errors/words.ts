import type { AppError } from '@shared/ipc/errors'
import { assertNever } from '@shared/result'
import type { ErrorWords } from '../components/State'

const nothingLost = 'Everything saved so far is safe.'
const stillInWindow = 'What you typed is still in this window.'

/** What happened, whether the user's text is safe, and what to do next: for every failure that can reach the window. */
export const errorWords = (error: AppError): ErrorWords => {
  switch (error.kind) {
    case 'invalidRequest':
      return {
        what: 'Visitbook could not accept this',
        safe: stillInWindow,
        next: `Check what you entered${error.issues[0] === undefined ? '' : ` (${error.issues[0]})`} and try again.`,
      }
    case 'unexpected':
      return {
        what: 'Something went wrong inside Visitbook',
        safe: `${nothingLost} ${stillInWindow}`,
        next: `Try again. If it happens again, tell support this reference: ${error.reference}.`,
      }
    case 'locked':
      return {
        what: 'Visitbook is locked',
        safe: nothingLost,
        next: 'Unlock it with your passphrase to go on.',
      }
    case 'wrongPassphrase':
      return {
        what: 'That is not the passphrase',
        safe: 'Nothing has been changed.',
        next: `${attemptWords(error.attempts)} Check Caps Lock and the keyboard language, or use the recovery key.`,
      }
    case 'wrongRecoveryKey':
      return {
        what: 'That is not the recovery key of these notes',
        safe: 'Nothing has been changed.',
        next: 'Compare it with your copy, group by group. Capitals, spaces and dashes make no difference.',
      }
    case 'vaultMissing':
      return {
        what: 'The notes are not where they were',
        safe: 'Nothing has been changed.',
        next: 'Bring the folder back to its place, then look again.',
      }
    case 'vaultDamaged':
      return {
        what:
          error.part === 'header'
            ? 'The file that holds the locks cannot be read'
            : 'The file that holds the notes is damaged',
        safe: 'Nothing has been changed: Visitbook does not write to a damaged file.',
        next: 'Copy the whole folder somewhere safe before anything else, then ask for support.',
      }
    case 'vaultFromNewerVersion':
      return {
        what: 'These notes were written by a newer Visitbook',
        safe: 'Nothing has been changed.',
        next: `Install the newer version: the notes are in form ${error.version}, this one knows forms up to ${error.known}.`,
      }
    case 'vaultExists':
      return {
        what: 'There are notes on this machine already',
        safe: 'They have not been touched.',
        next: 'Start Visitbook again and unlock them.',
      }
    case 'notFound':
      return {
        what: `This ${error.noun} is no longer here`,
        safe: nothingLost,
        next: 'Go back to the list and look again.',
      }
    case 'stale':
      return {
        what: `This ${error.noun} was changed elsewhere while you were working on it`,
        safe: `${stillInWindow} The other version is saved too.`,
        next: 'Look at both before you choose which one to keep.',
      }
    case 'letterExists':
      return {
        what: 'This visit has a letter already',
        safe: nothingLost,
        next: 'Open the letter and draft it again there: your own words are kept.',
      }
    case 'letterFinal':
      return {
        what: 'The letter is final',
        safe: nothingLost,
        next: 'Reopen it, with a reason, to change it.',
      }
    case 'unusableFile':
      return {
        what: 'This file cannot be used',
        safe: 'Nothing has been added or changed.',
        next:
          error.problems.length === 1
            ? 'Correct the place named below, then choose the file again.'
            : 'Correct the places named below, then choose the file again.',
      }
    case 'notExported':
      return {
        what: 'The file was not written',
        safe: nothingLost,
        next: exportWords[error.reason],
      }
    case 'diskFull':
      return {
        what: 'The disk is full',
        safe: `${nothingLost} ${stillInWindow} The last change is not saved yet.`,
        next: 'Make room on the disk; leave Visitbook open, it will save then.',
      }
    default:
      return assertNever(error)
  }
}

const attemptWords = (attempts: number) =>
  attempts <= 1 ? 'One wrong try so far.' : `${attempts} wrong tries so far.`

const exportWords = {
  diskFull: 'The disk is full. Make room, or choose another folder.',
  readOnly: 'The folder does not allow writing. Choose another folder.',
  missingFolder: 'The folder is no longer there. Choose another folder.',
  inUse: 'Another program has the file open. Close it there, or choose another name.',
  inTheWay: 'A folder of that name is in the way. Choose another place and export again.',
  readBackDiffers: 'What was read back differs from what was written. Choose another disk and export again.',
  other: 'Try again, or choose another folder.',
} as const

/** All in one sentence or two, for places with room for a line only. */
export const errorLine = (error: AppError): string => {
  const { what, next } = errorWords(error)
  return `${what}. ${next}`
}
