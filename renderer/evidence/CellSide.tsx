import type { Contradiction } from '@shared/evidence/contradictions'
import { passagesFrom } from '@shared/evidence/evidenceBoard'
import type { BoardRow } from '@shared/evidence/evidenceBoard'
import { sourceKindWords } from '@shared/evidence/sourceKinds'
import { weightWords } from '@shared/evidence/daySummary'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { IconButton } from '../components/IconButton'
import { EmptyState } from '../components/State'
import { ContradictionList } from '../contradictions/ContradictionList'
import { addToLineAsked } from '../enquiries/enquiriesStore'
import { LinesOfPassage } from '../enquiries/LinesOfPassage'
import { PassageLine } from '../findings/PassageLine'
import { UsesOfPassage } from '../letters/UsesOfPassage'
import { counted } from '../findings/words'
import { paneFolded } from '../visits/panesStore'
import { focusCell } from './Board'
import { arrivedAtCell, cellLeft, findingMadeOf, useEvidenceStore } from './evidenceStore'
import type { ChosenCell } from './evidenceStore'
import { stateWords } from './words'

type CellSideProps = {
  readonly row: BoardRow
  readonly chosen: ChosenCell
  readonly notes: readonly NoteSummary[]
  readonly visit: Visit
  /** null while it is not known what is settled. */
  readonly contradictions: readonly Contradiction[] | null
}

/** The passages of the chosen cell or prompt, why the prompt is in its state, and what to do with them. */
export const CellSide = ({ row, chosen, notes, visit, contradictions }: CellSideProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const arriving = useEvidenceStore((state) => state.arriving)
  const [making, setMaking] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!arriving) return
    heading.current?.focus()
    arrivedAtCell()
  }, [arriving])
  const back = () => {
    focusCell(chosen)
    paneFolded()
  }

  const keys = new Set(row.clashes.map(({ key }) => key))
  const found = chosen.kind === null ? row.passages : passagesFrom(row, chosen.kind)
  const passages = found.flatMap(({ passage }) => {
    const note = notes.find((each) => each.id === passage.noteId)
    return note === undefined ? [] : [{ passage, note }]
  })
  const own = passages.filter(({ passage }) => picked.has(passage.id))
  const meant = own.length > 0 ? own : passages
  const pick = (passageId: string, isPicked: boolean) => {
    const others = [...picked].filter((id) => id !== passageId)
    setPicked(new Set(isPicked ? [...others, passageId] : others))
  }
  const make = async () => {
    setMaking(true)
    await findingMadeOf(
      row.area,
      meant.map(({ passage }) => passage),
    )
    setMaking(false)
  }
  const addToLine = () =>
    addToLineAsked(
      meant.map(({ passage }) => passage.id),
      row.area,
    )
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') back()
      }}
    >
      <div className="cell-head">
        <h2 tabIndex={-1} ref={heading}>
          {row.prompt.short}
          <small>{chosen.kind === null ? 'all sources' : sourceKindWords[chosen.kind]}</small>
        </h2>
        <IconButton label="Close the passages" icon={X} onPress={closing(chosen)} />
      </div>
      <p className="cell-prompt">
        {row.prompt.code} {row.prompt.text}
      </p>
      <p className="cell-reason" data-state={row.state}>
        {row.state === 'ok' ? null : <b>{capital(stateWords[row.state])}. </b>}
        {row.reason}
      </p>
      <ContradictionList
        title="What contradicts itself here"
        contradictions={contradictions?.filter(({ key }) => keys.has(key)) ?? null}
        notes={notes}
        visit={visit}
      />
      {passages.length === 0 ? (
        <EmptyState title="Nothing here yet">
          <p>
            {chosen.kind === null
              ? 'Mark a passage in a note and give it this prompt, and it appears here.'
              : `No passage from ${sourceKindWords[chosen.kind]} is about this prompt.${
                  row.total.passages === 0
                    ? ''
                    : ` Other sources have ${counted(row.total.passages, 'passage')}: choose the prompt itself to read them.`
                }`}
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="muted small">
            {weightWords(chosen.kind === null ? row.total : row.cells[chosen.kind])}
          </p>
          <div className="cell-deeds">
            <Button isPending={making} onPress={() => void make()}>
              {`Make a finding of ${whichWords(own.length, passages.length)}`}
            </Button>
            <Button onPress={addToLine}>Add to a line of enquiry…</Button>
          </div>
          {passages.map((each) => (
            <PassageLine
              key={each.passage.id}
              {...each}
              actions={
                <>
                  <UsesOfPassage visitId={each.note.visitId} passageId={each.passage.id} />
                  <LinesOfPassage passageId={each.passage.id} />
                  {passages.length === 1 ? null : (
                    <Checkbox
                      isSelected={picked.has(each.passage.id)}
                      onChange={(isPicked) => pick(each.passage.id, isPicked)}
                    >
                      Choose
                    </Checkbox>
                  )}
                </>
              }
            />
          ))}
          <p className="muted small">Press a quote to open its note.</p>
        </>
      )}
    </div>
  )
}

/** What the buttons act on: the chosen passages, or all of them while none is chosen. */
const whichWords = (chosen: number, all: number) => {
  if (chosen > 0) return chosen === 1 ? 'the chosen passage' : `the ${chosen} chosen passages`
  return all === 1 ? 'this passage' : `these ${all} passages`
}

/** The keyboard stays on the board when what lay beside it goes. */
const closing = (chosen: ChosenCell) => () => {
  focusCell(chosen)
  cellLeft()
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
