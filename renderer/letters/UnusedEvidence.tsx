import type { Letter } from '@shared/letters/letter'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { counted } from '../findings/words'
import { directionWords } from '../notes/words'
import { paneToggled } from '../visits/panesStore'
import { leftOutLookedAt, useLeftOutStore } from './unused/leftOutStore'
import { LeftOutCard, UnusedCard } from './unused/UnusedCard'
import { unusedReached, useUnusedEvidence, useUnusedWanted } from './unusedStore'
import './unused/unused.css'

/** Strong evidence that no paragraph rests on: what nobody has decided about, then what is left out for a reason. */
export const UnusedEvidenceList = ({ letter }: { readonly letter: Letter }) => {
  const { undecided, leftOut } = useUnusedEvidence(letter)
  const failed = useLeftOutStore((state) => state.failed)
  const [isShown, setShown] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isWanted = useUnusedWanted((state) => state.isWanted)
  useEffect(() => {
    if (!isWanted) return
    if (heading.current?.checkVisibility() === false) paneToggled('side')
    // A pane that unfolds is there with the next picture.
    requestAnimationFrame(() => {
      heading.current?.focus()
      heading.current?.scrollIntoView({ block: 'start' })
    })
    unusedReached()
  }, [isWanted])
  const toHeading = () => heading.current?.focus()
  return (
    <section className="unused-evidence" aria-labelledby="unused-evidence">
      <h2 className="pane-heading" id="unused-evidence" tabIndex={-1} ref={heading}>
        Strong evidence not used
        <small>{undecided.length === 0 ? 'none' : undecided.length}</small>
      </h2>
      {failed === null ? null : (
        <ErrorState
          words={errorWords(failed)}
          actions={<Button onPress={() => void leftOutLookedAt(letter.visitId)}>Try again</Button>}
        />
      )}
      {undecided.length === 0 ? (
        <p className="pane-words">
          Every serious concern, and whatever several sources or a count stand behind, is in a paragraph
          {leftOut.length === 0 ? '' : ' or left out for a reason'}.
        </p>
      ) : (
        <ul>
          {undecided.map((each) => (
            <li key={each.key}>
              <UnusedCard evidence={each} letter={letter} onGone={toHeading} />
            </li>
          ))}
        </ul>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <Button
            tone="quiet"
            icon={isShown ? ChevronDown : ChevronRight}
            aria-expanded={isShown}
            onPress={() => setShown(!isShown)}
          >
            {leftOut.length} left out for a reason
          </Button>
          {isShown ? (
            <ul>
              {leftOut.map(({ evidence, decision }) => (
                <li key={evidence.key}>
                  <LeftOutCard evidence={evidence} decision={decision} letter={letter} onGone={toHeading} />
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </section>
  )
}

/** Of those that nobody has decided about, as many are quoted. */
const mostQuoted = 3

/** What the question before finishing says of it; nothing when everything strong is used or left out for a reason. */
export const UnusedBeforeFinal = ({ letter }: { readonly letter: Letter }) => {
  const { undecided, leftOut } = useUnusedEvidence(letter)
  if (undecided.length === 0) return null
  const count = (direction: UnusedEvidence['direction'], one: string, many: string) => {
    const number = undecided.filter((each) => each.direction === direction).length
    return number === 0 ? [] : [counted(number, one, many)]
  }
  return (
    <>
      <p>
        <strong>Strong evidence stands behind no paragraph:</strong>{' '}
        {[
          ...count('serious-concern', 'serious concern', 'serious concerns'),
          ...count('concern', 'concern', 'concerns'),
          ...count('strength', 'strength', 'strengths'),
        ].join(', ')}
        . It is listed beside the text, under “Strong evidence not used”, and can be left out there for a
        reason{leftOut.length === 0 ? '' : `, as ${leftOut.length} more already`}.
      </p>
      <ul>
        {undecided.slice(0, mostQuoted).map(({ key, direction, passages }) => (
          <li key={key}>
            {directionWords[direction]}: “{passages[0]?.passage.quote}”
          </li>
        ))}
      </ul>
    </>
  )
}
