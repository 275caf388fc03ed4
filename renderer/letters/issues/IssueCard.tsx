import { isAcceptable } from '@shared/letters/acceptedIssue'
import type { Issue } from '@shared/letters/issue'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { rememberedPlace } from '../../navigationStore'
import { wentToNeighbour } from './issueCards'
import { issueKey } from './issueOrder'
import { acceptingBegun, issueFixed, issueReached, settlingAsked, useIssueStore } from './issueStore'

type IssueCardProps = {
  readonly issue: Issue
  /** Its words stand in the letter, and pressing it leads to them. */
  readonly inLetter: boolean
  /** The letter may still be changed. */
  readonly isOpen: boolean
}

/** One issue: the words, what is wrong with them, and what can be done. */
export const IssueCard = ({ issue, inLetter, isOpen }: IssueCardProps) => {
  const isInHand = useIssueStore(({ inHand }) => inHand === issueKey(issue))
  const hands = useIssueStore((state) => state.hands)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isInHand) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isInHand])
  const { paragraphId, fix } = issue
  const words = (
    <>
      {issue.quote === '' ? null : <span className="issue-quote">“{issue.quote}”</span>}
      <span>{issue.message}</span>
      <small className="issue-rule">{issue.rule}</small>
    </>
  )
  const goThere = () => {
    issueReached(issue)
    if (paragraphId !== undefined) rememberedPlace({ paragraphId })
  }
  return (
    <div
      ref={card}
      className="card issue-card"
      data-severity={issue.severity}
      data-issue={issueKey(issue)}
      data-in-hand={isInHand}
    >
      {inLetter ? (
        <button type="button" className="issue" onClick={goThere}>
          {words}
        </button>
      ) : (
        <div className="issue">{words}</div>
      )}
      {isOpen ? (
        <div className="issue-deeds">
          {fix === undefined || hands === null || !inLetter ? null : (
            <Button
              aria-label={`Fix: ${fix.replacement === '' ? 'take out' : 'replace'} “${issue.quote}”`}
              onPress={() => {
                if (issueFixed(issue) && !wentToNeighbour(issue)) hands.focus()
              }}
            >
              Fix: {fix.replacement === '' ? 'take out' : `“${shortened(fix.replacement)}”`}
            </Button>
          )}
          {isAcceptable(issue) ? (
            <Button
              tone="quiet"
              aria-label={`Accept: ${issue.message}`}
              onPress={() => acceptingBegun(issue, 'list')}
            >
              Accept…
            </Button>
          ) : (
            <Button aria-label={`Settle: ${issue.quote}`} onPress={() => settlingAsked(issue)}>
              Settle…
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}

const shortened = (words: string) => (words.length > 24 ? `${words.slice(0, 23).trimEnd()}…` : words)
