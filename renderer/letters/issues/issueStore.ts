import type { Issue } from '@shared/letters/issue'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { emptiedOnLock } from '../../vault/emptied'
import { checkedAgain, useLetterStore } from '../letterStore'
import { issueKey } from './issueOrder'

/** What the letter's editor does with an issue, while it is there and may be written in. */
export type IssueHands = {
  /** Goes to its words. False: they are not in the letter. */
  readonly goTo: (issue: Issue) => boolean
  /** False: the words it was made for have changed. */
  readonly fix: (issue: Issue) => boolean
  readonly focus: () => void
}

type IssueState = {
  /** Which family is listed; null: all. */
  readonly family: string | null
  /** The issue that the keyboard has been led to last. */
  readonly inHand: string | null
  /** The issue that is being accepted, and where the keyboard goes on after it. */
  readonly accepting: { readonly issue: Issue; readonly from: 'letter' | 'list' } | null
  /** The notes that disagree which are being looked at to be settled. */
  readonly settling: Issue | null
  readonly hands: IssueHands | null
}

const nothing: Omit<IssueState, 'hands'> = {
  family: null,
  inHand: null,
  accepting: null,
  settling: null,
}

/** Which issues are looked at, and what is being done about one. */
export const useIssueStore = create<IssueState>(() => ({ ...nothing, hands: null }))

const { getState, setState } = useIssueStore

export const familyChosen = (family: string | null) => setState({ family })
export const issueReached = (issue: Issue | null) =>
  setState({ inHand: issue === null ? null : issueKey(issue) })
export const acceptingBegun = (issue: Issue, from: 'letter' | 'list') =>
  setState({ accepting: { issue, from } })
export const settlingAsked = (settling: Issue | null) => setState({ settling })
export const acceptingLeft = () => setState({ accepting: null })

/** The editor of the letter is there; call what comes back when it goes. */
export const handsLent = (hands: IssueHands): (() => void) => {
  setState({ hands })
  return () => getState().hands === hands && setState({ hands: null })
}

/** Puts the other words into the letter, as one step of undo. Answers whether it did. */
export const issueFixed = (issue: Issue): boolean => {
  const isDone = getState().hands?.fix(issue) ?? false
  said(
    isDone
      ? issue.fix?.replacement === ''
        ? `“${issue.quote}” is taken out.`
        : `“${issue.quote}” is now “${issue.fix?.replacement}”.`
      : 'These words have changed meanwhile, and nothing was replaced.',
  )
  return isDone
}

/** Keeps why an issue may stand. Answers whether it is kept. */
export const issueAccepted = async (issue: Issue, reason: string): Promise<boolean> => {
  const letterId = useLetterStore.getState().letter?.id
  if (letterId === undefined) return false
  const { rule, quote, paragraphId = '' } = issue
  const kept = await call('letters.acceptIssue', { letterId, rule, quote, paragraphId, reason })
  if (!kept.ok) {
    said(errorLine(kept.error), { tone: 'problem' })
    return false
  }
  setState({ accepting: null })
  await checkedAgain()
  return true
}

/** The issue is open again. */
export const acceptanceWithdrawn = async (acceptanceId: string) => {
  const withdrawn = await call('letters.withdrawAcceptance', { acceptanceId })
  if (!withdrawn.ok) {
    said(errorLine(withdrawn.error), { tone: 'problem' })
    return
  }
  await checkedAgain()
  said('The issue is open again.')
}

emptiedOnLock(() => setState(nothing))
