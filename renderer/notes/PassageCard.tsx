import type { Passage } from '@shared/notes/note'
import type { ReactNode } from 'react'
import { Card } from '../components/Card'
import { directionWords } from './words'

type PassageCardProps = {
  readonly passage: Passage
  /** What else is said under the quote: where it is used, where it comes from. */
  readonly detail?: ReactNode
  readonly onOpen: () => void
  readonly children?: ReactNode
}

/** A passage as it is quoted beside a page; pressing the quote goes to it. */
export const PassageCard = ({ passage, detail, onOpen, children }: PassageCardProps) => (
  <Card data-direction={passage.direction} className="passage-card">
    <button type="button" className="passage-card-quote" onClick={onOpen}>
      “{passage.quote}”
    </button>
    {passage.gone ? <small className="passage-gone">These words are no longer in the note.</small> : null}
    <small>
      {[directionWords[passage.direction], ...passage.prompts].join(' · ')}
      {detail === undefined ? null : <> · {detail}</>}
    </small>
    {children}
  </Card>
)
