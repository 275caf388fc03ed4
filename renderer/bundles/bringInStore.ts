import { largestBundle } from '@shared/bundles/largestBundle'
import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import type { AppError } from '@shared/ipc/errors'
import type { FoundVisit } from '@shared/places/foundBundles'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useNavigationStore, wentTo } from '../navigationStore'
import { referBacksOpened, useReferBacksStore } from '../referBacks/referBackStore'
import { saveEverything } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { mergedHere } from '../windows/otherWindows'
import { sharingFollowed, sharingLookedAt } from './sharingStore'

type BringIn =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'looking'
      readonly received: ReceivedSummary
      /** Where it was found; empty: it was chosen or dropped. */
      readonly placeNames: readonly string[]
      readonly isMerging: boolean
    }
  /** `needsPassphrase`: it may open with one. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly needsPassphrase: boolean }

/** A bundle on its way in: looked at, merged or let go of. */
export const useBringInStore = create<{ bringIn: BringIn }>(() => ({ bringIn: { kind: 'idle' } }))

const { getState } = useBringInStore
const became = (bringIn: BringIn) => useBringInStore.setState({ bringIn })

/** Visits whose bundles wait until those in sight are merged or let go of. */
let offered: readonly FoundVisit[] = []

/** A bundle is being opened, or looked at. One that was refused stands in nobody's way. */
export const isBringingIn = (): boolean => ['opening', 'looking'].includes(getState().bringIn.kind)

/**
 * What was found in the places is looked at one visit after another, after what is in sight: nobody's finger may find
 * another bundle under "Merge it" than the one that was read.
 */
export const bundlesOffered = (found: readonly FoundVisit[]) => {
  offered = [...offered, ...found]
  if (getState().bringIn.kind === 'idle') nextOffered()
}

const nextOffered = () => {
  const [first, ...others] = offered
  offered = others
  became(first ? { kind: 'looking', ...first, isMerging: false } : { kind: 'idle' })
}

/** What was said of a bundle that was refused has been read: somebody went on to something else. */
export const refusalLetGo = () => {
  if (getState().bringIn.kind === 'refused') nextOffered()
}

/** A bundle chosen in a dialog. */
export const bundleChosen = () => looked(() => call('shell.openBundle', {}))

/** A bundle that was dropped on the page. */
export const bundleDropped = (file: File) =>
  looked(async () => {
    if (file.size > largestBundle) return unusable('is too large; the limit is 1,500 MB')
    const bytes = await file.arrayBuffer().catch(() => null)
    // A folder can be dropped too, and a stick can be pulled out.
    if (bytes === null) return unusable('is not a file, or cannot be read')
    return call('shell.readBundle', { bytes: new Uint8Array(bytes) })
  })

const unusable = (message: string) =>
  err<AppError>({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })

export const bundleOpenedWith = (passphrase: string) =>
  looked(() => call('shell.openBundleWith', { passphrase }))

const looked = async (open: () => Promise<Result<ReceivedSummary | null, AppError>>): Promise<void> => {
  const { bringIn } = getState()
  became({ kind: 'opening' })
  await dropped(bringIn)
  await saveEverything()
  const answer = await open()
  if (getState().bringIn.kind !== 'opening') return // locked meanwhile
  if (!answer.ok) {
    const { error } = answer
    const needsPassphrase =
      error.kind === 'bundleRefused' && ['notForThisComputer', 'wrongPassphrase'].includes(error.reason)
    return became({ kind: 'refused', error, needsPassphrase })
  }
  if (answer.value === null) return nextOffered()
  became({ kind: 'looking', received: answer.value, placeNames: [], isMerging: false })
}

/** Nothing of it was stored, and nothing is. */
export const bundleLetGo = async (): Promise<void> => {
  const { bringIn } = getState()
  nextOffered()
  await dropped(bringIn)
}

const dropped = async (bringIn: BringIn): Promise<void> => {
  if (bringIn.kind === 'looking') await call('bundles.drop', { receivedId: bringIn.received.receivedId })
}

/** A checked copy of the vault first, then all of the bundle or nothing. */
export const bundleMerged = async (): Promise<void> => {
  const { bringIn } = getState()
  if (bringIn.kind !== 'looking' || bringIn.isMerging) return
  const { received, placeNames } = bringIn
  became({ ...bringIn, isMerging: true })
  await saveEverything()
  const answer = await call('bundles.merge', { receivedId: received.receivedId })
  if (!answer.ok) return became({ kind: 'refused', error: answer.error, needsPassphrase: false })
  nextOffered()
  const { visitId, mergeId } = answer.value
  said(
    mergeId === null
      ? 'Nothing new: everything in this bundle is here already.'
      : received.isNew
        ? `Merged and read back: ${received.authority} is on the list of visits. A checked copy of the vault from before is kept.`
        : 'Merged and read back. A checked copy of the vault from before is kept.',
    mergeId === null
      ? {}
      : { action: { label: 'Undo this merge', onPress: () => void mergeUndone(visitId, mergeId) } },
  )
  mergedHere()
  const { screen } = useNavigationStore.getState()
  await referBacksFollowed(visitId)
  if (screen.kind !== 'sharing' || screen.visitId === visitId) return sharingLookedAt(visitId)
  // One that the exchange of another visit has found waits on the list of visits.
  if (screen.visitId === null || placeNames.length === 0)
    wentTo({ kind: 'sharing', visitId, part: 'exchange' })
}

/** The line above the tabs follows, where it is of this visit. */
const referBacksFollowed = async (visitId: string): Promise<void> => {
  if (useReferBacksStore.getState().visitId === visitId) await referBacksOpened(visitId)
}

const undoneWords = {
  changedSince:
    'Something was written or sent since that merge, and undoing it would lose that. Nothing was changed.',
  notLast: 'Another merge came after this one. Nothing was changed.',
} as const

/** The visit as it was before its last merge. The bundle can be brought in again. */
export const mergeUndone = async (visitId: string, mergeId: string): Promise<void> => {
  await saveEverything()
  const answer = await call('bundles.undoMerge', { visitId, mergeId })
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  if (answer.value !== 'undone') return void said(undoneWords[answer.value], { tone: 'problem' })
  await referBacksFollowed(visitId)
  said('The merge is undone: the visit is as it was before. The bundle can be brought in again.')
  const visit = await call('visits.get', { visitId })
  const { screen } = useNavigationStore.getState()
  if (!visit.ok) {
    // It had come with that bundle.
    if (screen.kind === 'sharing' || screen.kind === 'visit') wentTo({ kind: 'visits' })
    return
  }
  if (screen.kind === 'visit') wentTo({ kind: 'sharing', visitId, part: 'exchange' })
  mergedHere()
  if (screen.kind === 'sharing') await sharingFollowed(visitId)
}

emptiedOnLock(() => {
  offered = []
  became({ kind: 'idle' })
})
