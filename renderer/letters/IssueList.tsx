import type { Issue } from '@shared/letters/issue'
import type { Letter } from '@shared/letters/letter'
import { PaneHeading } from '../visits/VisitPanes'
import { rememberedPlace } from '../navigationStore'
import { useLetterStore } from './letterStore'

const severityWords: Readonly<Record<Issue['severity'], string>> = {
  error: 'To settle',
  warning: 'Look again',
  info: 'For information',
}
const order: readonly Issue['severity'][] = ['error', 'warning', 'info']

/** What the checks found, the gravest first; pressing one goes to its paragraph. */
export const IssueList = ({ letter }: { readonly letter: Letter }) => {
  const issues = useLetterStore((state) => state.issues)
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const toSettle = issues.filter((issue) => issue.severity !== 'info').length
  return (
    <>
      <PaneHeading count={toSettle === 0 ? 'nothing to settle' : `${toSettle} to settle`}>Checks</PaneHeading>
      <ul className="issues">
        {sorted.map((issue) => (
          <li key={`${issue.rule} ${issue.paragraphId} ${issue.offset} ${issue.quote}`}>
            <IssueCard issue={issue} letter={letter} />
          </li>
        ))}
      </ul>
    </>
  )
}

const IssueCard = ({ issue, letter }: { readonly issue: Issue; readonly letter: Letter }) => {
  const { paragraphId } = issue
  const inLetter =
    paragraphId !== undefined &&
    letter.sections.some((section) => section.paragraphs.some((each) => each.id === paragraphId))
  const words = (
    <>
      {issue.quote === '' ? null : <span className="issue-quote">“{issue.quote}”</span>}
      <span>{issue.message}</span>
      <small>
        {severityWords[issue.severity]} · {issue.rule}
      </small>
    </>
  )
  return inLetter ? (
    <button
      type="button"
      className="card issue"
      data-severity={issue.severity}
      onClick={() => rememberedPlace({ paragraphId })}
    >
      {words}
    </button>
  ) : (
    <div className="card issue" data-severity={issue.severity}>
      {words}
    </div>
  )
}
