import { assertNever } from '@shared/result'
import type { Saving } from '../savingStore'

/** What the line at the bottom says about the user's text. Only a finished commit is called saved. */
export const savingWords = (saving: Saving): string => {
  switch (saving.kind) {
    case 'nothingYet':
      return 'Nothing to save'
    case 'pending':
      return 'Saving…'
    case 'saved':
      return `Saved ${clock(saving.at)}`
    case 'stale':
      return 'Not saved: this was changed elsewhere'
    case 'failed':
      return failedWords[saving.reason]
    default:
      return assertNever(saving)
  }
}

const failedWords = {
  diskFull: 'Not saved: the disk is full',
  locked: 'Not saved: Visitbook is locked',
  unexpected: 'Not saved: something went wrong',
} as const

const clock = (moment: string) => new Date(moment).toLocaleTimeString('en-GB')
