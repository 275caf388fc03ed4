import type { Letter } from '@shared/letters/letter'
import type { DecidedEvidence } from '@shared/letters/leftOutEvidence'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { ArrowRight, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button'
import { inSentence, momentWords } from '../../components/moments'
import { counted } from '../../findings/words'
import { rememberedPlace, wentTo } from '../../navigationStore'
import { promptsOf } from '../../notes/evidence'
import { directionWords } from '../../notes/words'
import { inspectorAtWork } from '../../visits/inspectorAtWork'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { useLetterStore } from '../letterStore'
import { findingMadeOfUnused } from '../unusedStore'
import { LeaveOutForm } from './LeaveOutForm'
import { evidenceTakenUp, leavingBegun, useLeftOutStore } from './leftOutStore'

/** Quotes of one piece of evidence that are shown; the evidence board has all of them. */
const mostQuotes = 3

type UnusedCardProps = {
  readonly evidence: UnusedEvidence
  readonly letter: Letter
  /** Its card is about to go: the keyboard goes on elsewhere. */
  readonly onGone: () => void
}

/** Strong evidence that nobody has decided about: used in a finding, or left out for a reason. */
export const UnusedCard = ({ evidence, letter, onGone }: UnusedCardProps) => {
  const { visitId, stage } = letter
  const isLeaving = useLeftOutStore((state) => state.draft?.key === evidence.key)
  const [findingId] = evidence.findingIds
  const begun = () => {
    const { open } = useOpenVisitStore.getState()
    leavingBegun(evidence.key, open.kind === 'loaded' ? inspectorAtWork(open.visit) : '')
  }
  return (
    <Words evidence={evidence} visitId={visitId}>
      {isLeaving ? (
        <LeaveOutForm evidence={evidence} onEnd={(isLeftOut) => (isLeftOut ? onGone() : undefined)} />
      ) : (
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
          {stage === 'final' ? null : (
            <Button tone="quiet" onPress={begun}>
              Leave out, because…
            </Button>
          )}
        </div>
      )}
    </Words>
  )
}

type LeftOutCardProps = DecidedEvidence & { readonly letter: Letter; readonly onGone: () => void }

/** Evidence that somebody has left out: why, who, when, and the way back. */
export const LeftOutCard = ({ evidence, decision, letter, onGone }: LeftOutCardProps) => {
  const [now] = useState(() => new Date())
  const told = [decision.by, inSentence(momentWords(decision.at, now))].filter(Boolean).join(', ')
  return (
    <Words evidence={evidence} visitId={letter.visitId}>
      <p className="left-out-reason">
        <b>Left out, because:</b> {decision.reason}
      </p>
      <small>{told}</small>
      {letter.stage === 'final' ? null : (
        <div className="source-deeds">
          <Button
            tone="quiet"
            aria-label={`Take up again: ${decision.reason}`}
            onPress={() => void evidenceTakenUp(decision).then(onGone)}
          >
            Take up again
          </Button>
        </div>
      )}
    </Words>
  )
}

type WordsProps = {
  readonly evidence: UnusedEvidence
  readonly visitId: string
  readonly children: ReactNode
}

const Words = ({ evidence, visitId, children }: WordsProps) => {
  const { direction, passages, why, findingIds } = evidence
  const paragraphId = useLetterStore((state) => state.paragraphId)
  const names = usePromptNames(evidence)
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
      {findingIds.length === 0 ? null : (
        <small>
          {counted(findingIds.length, 'finding')} {findingIds.length === 1 ? 'rests' : 'rest'} on it, and no
          paragraph.
        </small>
      )}
      {children}
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
