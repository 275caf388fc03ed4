import type { AppError } from '@shared/ipc/errors'
import type { ErrorWords } from '../components/State'

/** Said wherever something failed that touched no text. */
export const nothingLost = 'Everything saved so far is safe.'

const nothingTaken = `Nothing of it was taken. ${nothingLost}`

/** Why a colleague's bundle cannot be used. */
export const bundleWords: Readonly<
  Record<Extract<AppError, { kind: 'bundleRefused' }>['reason'], ErrorWords>
> = {
  notForThisComputer: {
    what: 'This bundle was not sealed for this computer',
    safe: nothingTaken,
    next: 'Give your colleague the code of this computer and ask for the bundle again, or for one with a passphrase.',
  },
  wrongPassphrase: {
    what: 'That is not the passphrase of this bundle, or it is damaged',
    safe: nothingTaken,
    next: 'Type it again, or ask your colleague for it. If it is right, copy the bundle here once more.',
  },
  nothingToMerge: {
    what: 'There is nothing to merge in this bundle: it is a copy of a visit, or holds documents only',
    safe: nothingTaken,
    next: 'Ask your colleague to exchange the visit with you.',
  },
  newerVersion: {
    what: 'The visit in this bundle comes from a newer Visitbook, which this one cannot read',
    safe: nothingTaken,
    next: 'Update Visitbook on this computer, then bring the bundle in again.',
  },
  damaged: {
    what: 'This bundle is damaged or was changed on its way',
    safe: nothingTaken,
    next: 'Copy it here once more, or ask your colleague for another: the next one brings the same again.',
  },
}
