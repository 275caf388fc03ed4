import type { GradeProblem } from '@shared/findings/gradeProblems'
import { OctagonX, TriangleAlert } from 'lucide-react'
import './grades.css'

/** What stands against a grade, in words: what stops the report has another form than what warns, not only a colour. */
export const GradeProblems = ({ problems }: { readonly problems: readonly GradeProblem[] }) =>
  problems.length === 0 ? null : (
    <ul className="grade-problems">
      {[...problems].sort(blockingFirst).map(({ rule, effect, message }) => {
        const Icon = effect === 'block' ? OctagonX : TriangleAlert
        return (
          <li key={`${rule} ${message}`} data-effect={effect}>
            <Icon aria-hidden size={17} />
            <span>
              <b>{effect === 'block' ? 'The report cannot go out: ' : 'Look again: '}</b>
              {message}
            </span>
          </li>
        )
      })}
    </ul>
  )

const blockingFirst = (one: GradeProblem, other: GradeProblem) =>
  Number(other.effect === 'block') - Number(one.effect === 'block')
