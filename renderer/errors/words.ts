import { faultWords, safeWords } from '@shared/places/placeFaults'
import { sizeInWords } from '@shared/attachments/mediaType'
import type { AppError } from '@shared/ipc/errors'
import { assertNever } from '@shared/result'
import type { ErrorWords } from '../components/State'
import { faultLine, notMovedWords } from '../vaultPlace/placeWords'
import { bundleWords, nothingLost } from './bundleWords'

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
    case 'vaultInUse':
      return {
        what: 'Your visits are open in another Visitbook',
        safe: 'They are safe there, and nothing has been changed from here.',
        next: 'Lock or close that one, then try again. It may run under another account, or on another computer that uses the same folder.',
      }
    case 'vaultAway':
      return {
        what: 'Your visits are not where they were moved to',
        safe: 'Nothing has been changed, and nothing new has been begun in their place.',
        next: 'Connect the drive they are on, then look again.',
      }
    case 'vaultNotMoved':
      return notMovedWords(error.reason)
    case 'vaultNotMade':
      return {
        what: 'The visits cannot begin in this folder',
        safe: 'Nothing has been made yet, and what lies there is as it was.',
        next: faultLine(error.reason),
      }
    case 'notThisVault':
      return {
        what: 'Your visits are not in this folder',
        safe: 'Nothing has been changed.',
        next: 'Show the folder that holds vault.json and visitbook.db. Visits of somebody else are not taken for yours.',
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
    case 'reasonMissing':
      return {
        what: 'Going back needs a reason',
        safe: nothingLost,
        next: 'Write down why; it is kept with the letter.',
      }
    case 'notFinalYet':
      return {
        what: 'It cannot be final yet',
        safe: nothingLost,
        next: error.because.join(' '),
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
    case 'notAttached':
      return {
        what: notAttachedWords(error).what,
        safe: 'The note and its text are safe; nothing of the file was kept.',
        next: notAttachedWords(error).next,
      }
    case 'attachmentDamaged':
      return {
        what:
          error.part === 'missing' ? 'The file of this attachment is missing' : 'This attachment is damaged',
        safe: 'The note and its text are safe.',
        next: 'If you still have the original, attach it again: it then takes its place here.',
      }
    case 'attachmentUnreadable':
      return {
        what: 'The disk does not let a file of this visit be read',
        safe: 'No bundle was made. All notes and their texts are safe.',
        next: 'Try again in a moment. If it stays so, attach the same file to its note again: it then takes its place here.',
      }
    case 'bundleRefused':
      return bundleWords[error.reason]
    case 'notBackedUp':
      return {
        what: 'The copy of your vault that goes before a merge could not be made',
        safe: `Nothing was merged. ${nothingLost}`,
        next:
          error.reason === 'diskFull'
            ? 'Make room on the disk, then merge the bundle again.'
            : 'Merge the bundle again. If that happens twice, the disk may be failing: have it looked at.',
      }
    case 'notStripped':
      return {
        what: 'The details of its making cannot be taken out of this file',
        safe: `Nothing has been written. ${nothingLost}`,
        next: 'Save it as it is, if you may pass on what it says about who made it, when and where.',
      }
    case 'placeFault':
      return {
        what: faultWords[error.fault].what,
        safe: safeWords,
        next: faultWords[error.fault].next,
      }
    case 'placeKnown':
      return {
        what: 'This place is in your list already',
        safe: 'Nothing has been changed.',
        next: 'Use the one in the list. The same folder under another name counts as the same place.',
      }
    case 'notQueued':
      return {
        what: 'The file is exported, and not in the outbox',
        safe: 'It is where you saved it, and nothing in Visitbook has changed.',
        next: 'Look whether the disk of this computer is full, then export again.',
      }
    case 'diskFull':
      return {
        what: 'The disk is full',
        safe: `${nothingLost} ${stillInWindow} The last change is not saved yet.`,
        next: 'Make room on the disk; leave Visitbook open, it will save then.',
      }
    case 'diskRefused':
      return {
        what: diskWords[error.reason].what,
        safe: `${nothingLost} ${stillInWindow} What you asked for last is not done yet.`,
        next: diskWords[error.reason].next,
      }
    default:
      return assertNever(error)
  }
}

const diskWords = {
  failing: {
    what: 'The disk of this computer could not be read or written',
    next: 'Try again. If that happens twice, the disk may be failing: have it looked at, and export your visits.',
  },
  noRights: {
    what: 'This computer does not let Visitbook into its own folder',
    next: 'Look whether another program protects or moves the folder, then try again.',
  },
  inUse: {
    what: 'Another program holds a file of Visitbook open',
    next: 'Wait a moment, for a backup or virus check perhaps, then try again.',
  },
} as const

const notAttachedWords = ({
  reason,
  limit,
  freeSpace,
}: Extract<AppError, { kind: 'notAttached' }>): Pick<ErrorWords, 'what' | 'next'> => {
  switch (reason) {
    case 'tooLarge':
      return {
        what: `The file is too large: an attachment may have ${sizeInWords(limit ?? 0)}`,
        next: 'Attach the part that is evidence, or a picture of it, and write down where the whole is kept.',
      }
    case 'empty':
      return { what: 'The file is empty', next: 'Open it where it comes from and see what it should hold.' }
    case 'diskNearlyFull':
      return {
        what: `The disk is nearly full: ${sizeInWords(freeSpace ?? 0)} are free`,
        next: `Visitbook keeps ${sizeInWords(limit ?? 0)} free for notes. Make room on the disk, then attach the file again.`,
      }
    case 'diskFull':
      return {
        what: 'The disk became full while the file was stored',
        next: 'Make room on the disk, then attach the file again.',
      }
    case 'changed':
      return {
        what: 'The file was changed or taken away while it was read',
        next: 'Wait until the other program has finished with it, then attach it again.',
      }
    case 'readBackDiffers':
      return {
        what: 'What was read back from the disk differs from the file',
        next: 'Attach it again. If that happens twice, the disk may be failing: have it looked at.',
      }
    case 'tooMany':
      return { what: 'Other files are still being attached', next: 'Wait for them, then attach this one.' }
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
