import type { Letter } from '@shared/letters/letter'
import { Select } from '../components/Select'
import { PaneHeading } from '../visits/VisitPanes'
import { AcceptDialog } from './issues/AcceptDialog'
import { AcceptedList } from './issues/AcceptedList'
import { IssueCard } from './issues/IssueCard'
import {
  familiesIn,
  familyName,
  familyOf,
  inReadingOrder,
  issueKey,
  severities,
  severityWords,
} from './issues/issueOrder'
import { SettleDialog } from './issues/SettleDialog'
import { familyChosen, useIssueStore } from './issues/issueStore'
import { useLetterStore } from './letterStore'
import './issues/issues.css'

const allFamilies = 'all'

/** What the checks found, the gravest first; pressing one goes to its words. */
export const IssueList = ({ letter }: { readonly letter: Letter }) => {
  const issues = useLetterStore((state) => state.issues)
  const family = useIssueStore((state) => state.family)
  const toSettle = issues.filter((issue) => issue.severity !== 'info').length
  const families = familiesIn(issues)
  // A family whose last issue was settled holds nothing back.
  const shownFamily = families.some((each) => each.family === family) ? family : null
  const listed = inReadingOrder(issues, letter).filter(
    (issue) => shownFamily === null || familyOf(issue) === shownFamily,
  )
  const inLetter = new Set(letter.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)))
  const isOpen = letter.stage !== 'final'
  return (
    <>
      <PaneHeading count={toSettle === 0 ? 'nothing to settle' : `${toSettle} to settle`}>Checks</PaneHeading>
      {families.length < 2 ? null : (
        <Select
          label="Show"
          className="issue-family"
          value={shownFamily ?? allFamilies}
          options={[
            { id: allFamilies, label: `All (${issues.length})` },
            ...families.map((each) => ({
              id: each.family,
              label: `${familyName(each.family)} (${each.count})`,
            })),
          ]}
          onChange={(chosen) => familyChosen(chosen === allFamilies ? null : chosen)}
        />
      )}
      {severities.map((severity) => {
        const group = listed.filter((issue) => issue.severity === severity)
        return group.length === 0 ? null : (
          <section key={severity} aria-label={severityWords[severity]}>
            <h3 className="issue-group" data-severity={severity}>
              {severityWords[severity]} ({group.length})
            </h3>
            <ul className="issues">
              {group.map((issue) => (
                <li key={issueKey(issue)}>
                  <IssueCard issue={issue} inLetter={inLetter.has(issue.paragraphId ?? '')} isOpen={isOpen} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <AcceptedList isOpen={isOpen} />
      <AcceptDialog />
      <SettleDialog />
    </>
  )
}
