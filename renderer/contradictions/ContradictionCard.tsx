import type { Contradiction } from '@shared/evidence/contradictions'
import type { SettledContradiction } from '@shared/evidence/settledContradiction'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { ChevronDown, ChevronRight, CircleCheck, Scale } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { PassageLine } from '../findings/PassageLine'
import { wentTo } from '../navigationStore'
import { inSentence, momentWords } from '../components/moments'
import { activityWords } from '../notes/words'
import { inspectorAtWork } from '../visits/inspectorAtWork'
import { contradictionReopened, settlingBegun, useContradictionsStore } from './contradictionsStore'
import { SettleForm } from './SettleForm'

type ContradictionCardProps = {
  readonly contradiction: Contradiction
  readonly notes: readonly NoteSummary[]
  readonly visit: Visit
}

/** Notes that disagree on one thing: how, both sides in their words, and what settles it. */
export const ContradictionCard = ({ contradiction, notes, visit }: ContradictionCardProps) => {
  const { key, title, code, reason, settled, before } = contradiction
  const isSettling = useContradictionsStore((state) => state.draft?.key === key)
  const [open, setOpen] = useState(false)
  const [now] = useState(() => new Date())
  const deeds = useRef<HTMLDivElement>(null)
  // The form goes with its deed: the keyboard goes back to where it began.
  const wasSettling = useRef(false)
  useEffect(() => {
    if (wasSettling.current && !isSettling)
      deeds.current?.querySelector<HTMLElement>(':scope > :last-child')?.focus()
    wasSettling.current = isSettling
  }, [isSettling])
  const Icon = settled === null ? Scale : CircleCheck
  return (
    <div className="card contradiction" data-settled={settled !== null}>
      <p className="contradiction-title">
        <Icon aria-hidden size={16} />
        <b>{title}</b>
        {code === '' ? null : <small>{code}</small>}
      </p>
      <p className="contradiction-reason">{reason}</p>
      {before.map((earlier) => (
        <p key={earlier.id} className="contradiction-kept">
          Settled before ({settledWords(earlier, now)}): “{earlier.reason}” Evidence has joined since.
        </p>
      ))}
      {settled === null ? null : (
        <p className="contradiction-kept">
          Settled ({settledWords(settled, now)}): “{settled.reason}”
        </p>
      )}
      <div className="contradiction-deeds" ref={deeds}>
        <Button
          tone="quiet"
          icon={open ? ChevronDown : ChevronRight}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          Both sides
        </Button>
        {settled === null ? (
          isSettling ? null : (
            <Button onPress={() => settlingBegun(key, inspectorAtWork(visit))}>Settle with a reason…</Button>
          )
        ) : (
          <Button onPress={() => void contradictionReopened(settled)}>Open again</Button>
        )}
      </div>
      {open ? <Sides contradiction={contradiction} notes={notes} visitId={visit.id} /> : null}
      {settled === null && isSettling ? <SettleForm contradiction={contradiction} visit={visit} /> : null}
    </div>
  )
}

type SidesProps = Pick<ContradictionCardProps, 'contradiction' | 'notes'> & { readonly visitId: string }

/** The strengths, then the concerns; or each count with its note. */
const Sides = ({ contradiction: { passages, counts }, notes, visitId }: SidesProps) => {
  const noteById = new Map(notes.map((note) => [note.id, note]))
  const sides = [...passages].sort((a, b) => Number(isConcern(a.passage)) - Number(isConcern(b.passage)))
  return (
    <>
      {sides.flatMap(({ passage }) => {
        const note = noteById.get(passage.noteId)
        return note === undefined ? [] : [<PassageLine key={passage.id} passage={passage} note={note} />]
      })}
      {counts.flatMap(({ noteId, words }, at) => {
        const note = noteById.get(noteId)
        if (note === undefined) return []
        const source = [activityWords[note.activity], note.case, note.role].filter(Boolean).join(' · ')
        return [
          <button
            key={`${noteId} ${at}`}
            type="button"
            className="count-link"
            onClick={() => wentTo({ kind: 'visit', visitId, tab: 'notes', noteId })}
          >
            <b>{words}</b> <span>{source}</span>
          </button>,
        ]
      })}
    </>
  )
}

const isConcern = ({ direction }: { readonly direction: string }) => direction !== 'strength'

/** "A. Lead, today, 14:03:22". */
const settledWords = ({ by, at }: SettledContradiction, now: Date) =>
  [by, inSentence(momentWords(at, now))].filter(Boolean).join(', ')
