import { openContradictions } from '@shared/evidence/contradictions'
import type { Contradiction } from '@shared/evidence/contradictions'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { counted } from '../findings/words'
import { ContradictionCard } from './ContradictionCard'
import { contradictionsLookedAt, useContradictionsStore } from './contradictionsStore'
import '../findings/passageCards.css'
import './contradictions.css'

type ContradictionListProps = {
  /** null while it is not known what is settled. */
  readonly contradictions: readonly Contradiction[] | null
  readonly notes: readonly NoteSummary[]
  readonly visit: Visit
  readonly title?: string
}

/** More at once than anybody reads before they go on: the others are a press away. */
const most = 3

/** Where the notes disagree: what is open first, what is settled behind a press. Nothing is shown where nothing disagrees. */
export const ContradictionList = (props: ContradictionListProps) => {
  const { contradictions, notes, visit, title = 'The notes disagree' } = props
  const failed = useContradictionsStore((state) => state.failed)
  const [all, setAll] = useState(false)
  const [settledShown, setSettledShown] = useState(false)
  const id = useId()
  if (failed !== null)
    return (
      <ErrorState
        words={errorWords(failed)}
        actions={<Button onPress={() => void contradictionsLookedAt(visit.id)}>Try again</Button>}
      />
    )
  if (contradictions === null || contradictions.length === 0) return null
  const open = openContradictions(contradictions)
  const settled = contradictions.filter((each) => each.settled !== null)
  const card = (each: Contradiction) => (
    <li key={each.key}>
      <ContradictionCard contradiction={each} notes={notes} visit={visit} />
    </li>
  )
  return (
    <section className="contradictions" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <small>
          {[
            open.length > 0 ? `${open.length} to settle` : '',
            settled.length > 0 ? `${settled.length} settled` : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
      </h2>
      {open.length === 0 ? null : <ul>{(all ? open : open.slice(0, most)).map(card)}</ul>}
      <div className="contradiction-more">
        {open.length > most ? (
          <Button
            tone="quiet"
            icon={all ? ChevronDown : ChevronRight}
            aria-expanded={all}
            onPress={() => setAll(!all)}
          >
            {all ? `Only the first ${most}` : `${open.length - most} more to settle`}
          </Button>
        ) : null}
        {settled.length > 0 ? (
          <Button
            tone="quiet"
            icon={settledShown ? ChevronDown : ChevronRight}
            aria-expanded={settledShown}
            onPress={() => setSettledShown(!settledShown)}
          >
            {counted(settled.length, 'contradiction')} settled
          </Button>
        ) : null}
      </div>
      {settledShown && settled.length > 0 ? <ul>{settled.map(card)}</ul> : null}
    </section>
  )
}

type OfVisitProps = Pick<ContradictionListProps, 'notes' | 'visit' | 'contradictions'> & {
  readonly documentType: 'letter' | 'report'
}

/** Before the document is drafted: nothing is held back, but nobody drafts without having seen it. */
export const BeforeDrafting = ({ documentType, ...list }: OfVisitProps) => {
  const open = openContradictions(list.contradictions ?? [])
  if (open.length === 0) return null
  return (
    <div className="before-drafting">
      <ContradictionList {...list} title={`Before the ${documentType} is drafted: the notes disagree`} />
    </div>
  )
}
