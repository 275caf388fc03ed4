import type { ReactNode } from 'react'
import { wentTo } from '../navigationStore'
import { activityWords, directionWords } from '../notes/words'
import type { PassageInNote } from './findingsStore'
import './passageCards.css'

type PassageLineProps = PassageInNote & { readonly actions?: ReactNode }

/** A passage quoted, with where it comes from; pressing the quote opens the note at it. */
export const PassageLine = ({ passage, note, actions }: PassageLineProps) => (
  <div className="card passage-line" data-direction={passage.direction}>
    <button
      type="button"
      className="quote-link"
      onClick={() =>
        wentTo({ kind: 'visit', visitId: note.visitId, tab: 'notes', noteId: note.id, passageId: passage.id })
      }
    >
      “{passage.quote}”
    </button>
    {passage.gone ? <small className="gone">These words are no longer in the note.</small> : null}
    <small>{sourceWords({ passage, note })}</small>
    {actions}
  </div>
)

/** "Concern · L2 · Tue 13:52 · Case sample C07 · social worker". */
export const sourceWords = ({ passage, note }: PassageInNote) =>
  [
    directionWords[passage.direction],
    passage.prompts.join(' '),
    timeWords(note.at),
    [activityWords[note.activity], note.case].filter(Boolean).join(' '),
    note.role,
  ]
    .filter(Boolean)
    .join(' · ')

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** Local wall-clock time as it was noted: no zone is applied. */
const timeWords = (at: string) => `${weekday.format(new Date(`${at}Z`))} ${at.slice(11)}`
