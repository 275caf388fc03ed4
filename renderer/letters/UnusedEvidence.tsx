import type { Letter } from '@shared/letters/letter'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { ArrowRight, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { counted } from '../findings/words'
import { rememberedPlace, wentTo } from '../navigationStore'
import { promptsOf } from '../notes/evidence'
import { directionWords } from '../notes/words'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { paneToggled } from '../visits/panesStore'
import { useLetterStore } from './letterStore'
import { findingMadeOfUnused, unusedReached, useUnusedEvidence, useUnusedWanted } from './unusedStore'

/** Quotes of one piece of evidence that are shown; the evidence board has all of them. */
const mostQuotes = 3

/** Strong evidence that no paragraph rests on, the gravest first, each with the way to use it. */
export const UnusedEvidenceList = ({ letter }: { readonly letter: Letter }) => {
  const unused = useUnusedEvidence(letter)
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
  return (
    <section className="unused-evidence" aria-labelledby="unused-evidence">
      <h2 className="pane-heading" id="unused-evidence" tabIndex={-1} ref={heading}>
        Strong evidence not used
        <small>{unused.length === 0 ? 'none' : unused.length}</small>
      </h2>
      {unused.length === 0 ? (
        <p className="pane-words">
          Every serious concern, and whatever several sources or a count stand behind, is in a paragraph.
        </p>
      ) : (
        <ul>
          {unused.map((each) => (
            <li key={each.key}>
              <UnusedCard evidence={each} letter={letter} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type UnusedCardProps = { readonly evidence: UnusedEvidence; readonly letter: Letter }

const UnusedCard = ({ evidence, letter }: UnusedCardProps) => {
  const { direction, passages, why, findingIds } = evidence
  const { visitId } = letter
  const paragraphId = useLetterStore((state) => state.paragraphId)
  const names = usePromptNames(evidence)
  const [findingId] = findingIds
  const hidden = passages.length - mostQuotes
  const openNote = (noteId: string, passageId: string) => {
    if (paragraphId !== null) rememberedPlace({ paragraphId })
    wentTo({ kind: 'visit', visitId, tab: 'notes', noteId, passageId })
  }
  return (
    <div className="card unused-card" data-direction={direction}>
      <small>
        <b>{directionWords[direction]}</b>
        {names === '' ? '' : ` · ${names}`}
      </small>
      {passages.slice(0, mostQuotes).map(({ passage, note }) => (
        <button
          key={passage.id}
          type="button"
          className="quote-link"
          onClick={() => openNote(note.id, passage.id)}
        >
          “{passage.quote}”
        </button>
      ))}
      <small>
        {why}
        {hidden > 0 ? ` · ${counted(hidden, 'more passage')}, on the evidence board` : ''}
      </small>
      {findingId === undefined ? null : (
        <small>
          {counted(findingIds.length, 'finding')} {findingIds.length === 1 ? 'rests' : 'rest'} on it, and no
          paragraph.
        </small>
      )}
      <div className="source-deeds">
        {findingId === undefined ? (
          <Button tone="quiet" icon={Plus} onPress={() => void findingMadeOfUnused(visitId, evidence)}>
            Make a finding of it
          </Button>
        ) : (
          <Button
            tone="quiet"
            icon={ArrowRight}
            onPress={() => wentTo({ kind: 'visit', visitId, tab: 'findings', findingId })}
          >
            Go to the finding
          </Button>
        )}
      </div>
    </div>
  )
}

/** "PD3 Since last time; PD4 Risks": the questions it is about, as the framework of the visit calls them. */
const usePromptNames = ({ prompts }: UnusedEvidence): string => {
  const open = useOpenVisitStore((state) => state.open)
  const known = open.kind === 'loaded' ? open.pack.areas.flatMap(promptsOf) : []
  return prompts
    .map((code) => [code, known.find((prompt) => prompt.code === code)?.short ?? ''].join(' ').trim())
    .join('; ')
}

/** What the question before finishing says of it; nothing when everything strong is used. */
export const UnusedBeforeFinal = ({ letter }: { readonly letter: Letter }) => {
  const unused = useUnusedEvidence(letter)
  if (unused.length === 0) return null
  const count = (direction: UnusedEvidence['direction'], one: string, many: string) => {
    const number = unused.filter((each) => each.direction === direction).length
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
        . It is listed beside the text, under “Strong evidence not used”.
      </p>
      <ul>
        {unused.slice(0, mostQuotes).map(({ key, direction, passages }) => (
          <li key={key}>
            {directionWords[direction]}: “{passages[0]?.passage.quote}”
          </li>
        ))}
      </ul>
    </>
  )
}
