import type { Issue } from '@shared/letters/issue'
import { Choices } from '../../language/MarkPopover'
import type { Choice } from '../../language/MarkPopover'
import { severityWords } from './issueOrder'
import { acceptingBegun, familyChosen, issueFixed } from './issueStore'
import { cardOf } from './issueCards'

type IssueChoicesProps = {
  readonly issue: Issue
  readonly takesFocus: boolean
  /** Closes the choices and goes back into the letter. */
  readonly onBack: () => void
  /** Closes them where the keyboard goes elsewhere. */
  readonly onClose: () => void
}

/** At the words of an issue: what is wrong and why, and what can be done. */
export const IssueChoices = ({ issue, takesFocus, onBack, onClose }: IssueChoicesProps) => {
  const fixes: readonly Choice[] =
    issue.fix === undefined
      ? []
      : [
          {
            label: fixWords(issue.fix.replacement),
            keys: '1',
            act: () => {
              onBack()
              issueFixed(issue)
            },
          },
        ]
  return (
    <>
      <p className="mark-said">
        <b>{shortened(issue.quote)}</b>
        {issue.message}
        <small className="issue-rule">
          {severityWords[issue.severity]} · {issue.rule}
        </small>
      </p>
      <Choices
        label="What to do about this"
        takesFocus={takesFocus}
        groups={[
          fixes,
          [
            {
              label: 'Accept, because …',
              keys: 'A',
              act: () => {
                onClose()
                acceptingBegun(issue, 'letter')
              },
            },
            {
              label: 'Show it in the list',
              keys: 'L',
              act: () => {
                onClose()
                familyChosen(null)
                setTimeout(() => cardOf(issue)?.focus())
              },
            },
          ],
        ]}
      />
    </>
  )
}

const fixWords = (replacement: string) =>
  replacement === '' ? 'Take these words out' : `Replace by “${shortened(replacement)}”`

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words)
