import { tallyWords } from '@shared/evidence/tallies'
import { countedMeasures, wordAt } from '@shared/findings/proportions'
import type { RefObject } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { proportionsShown, useProportions } from '../proportions/proportionsStore'
import type { PassageInNote } from './findingsStore'
import { counted } from './words'
import './proportions.css'

type ProportionsProps = {
  readonly backing: readonly PassageInNote[]
  /** The card, whose words get the chosen one. */
  readonly article: RefObject<HTMLElement | null>
}

/** More words than these are a table to read, not a choice. */
const most = 5

/**
 * What the notes behind a finding count, with words that can stand for it. The inspector chooses one, and it goes into
 * the finding where the cursor is; the counts themselves are never printed.
 */
export const Proportions = ({ backing, article }: ProportionsProps) => {
  const table = useProportions()
  const measures = countedMeasures(
    backing.filter(({ passage }) => !passage.gone).map(({ note }) => note),
    table,
  )
  if (measures.length === 0) return null
  const put = (word: string) => {
    const area = article.current?.querySelector<HTMLTextAreaElement>('.finding-text textarea')
    if (!area) return
    const { selectionStart, selectionEnd, value } = area
    area.focus()
    area.setSelectionRange(selectionStart, selectionEnd)
    // The field's own undo takes back only what was put in as if it were typed.
    document.execCommand('insertText', false, wordAt(value, selectionStart, selectionEnd, word))
  }
  return (
    <div className="proportions" role="group" aria-label="Counted in its notes">
      {measures.map((sum) => (
        <div key={sum.what} className="proportion">
          <p>
            <span>{sum.what}</span> <b>{tallyWords(sum)}</b>
            {sum.notes > 1 ? <small> in {counted(sum.notes, 'note')}</small> : null}
            {sum.disagreement === null ? null : (
              <small className="tally-apart">
                The counts disagree: {sum.disagreement.map(tallyWords).join(' and ')}
              </small>
            )}
          </p>
          <ul aria-label={`Words for ${sum.what}`}>
            {sum.choices.slice(0, most).map((word) => (
              <li key={word}>
                <AriaButton
                  className="proportion-word"
                  aria-label={`Put “${word}” into the finding`}
                  // A press takes no focus: the cursor stays where the word goes.
                  preventFocusOnPress
                  onPress={() => put(word)}
                >
                  {word}
                </AriaButton>
              </li>
            ))}
            {sum.choices.length === 0 ? (
              <li className="muted">No word of the table stands for this.</li>
            ) : null}
          </ul>
        </div>
      ))}
      <AriaButton className="proportion-table" onPress={() => proportionsShown(true)}>
        Never printed. Change the words…
      </AriaButton>
    </div>
  )
}
