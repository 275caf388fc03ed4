import type { LineOfEnquiry, LineSide } from '@shared/enquiries/lineOfEnquiry'
import { ArrowLeftRight, Unlink } from 'lucide-react'
import { useRef, useState } from 'react'
import { useDrop } from 'react-aria-components'
import { Button } from '../components/Button'
import { findingMadeOf } from '../evidence/evidenceStore'
import { droppedIds, passagesType } from '../findings/dragging'
import type { PassageInNote } from '../findings/findingsStore'
import { PassageLine } from '../findings/PassageLine'
import { lineEdited, passagesPut } from './enquiriesStore'
import { otherSide, sideWords } from './words'

type LineSidePassagesProps = {
  readonly side: LineSide
  readonly line: LineOfEnquiry
  readonly passages: ReadonlyMap<string, PassageInNote>
}

/** The passages on one side of a line; others can be dropped on it. */
export const LineSidePassages = ({ side, line, passages }: LineSidePassagesProps) => {
  const column = useRef<HTMLElement>(null)
  const [making, setMaking] = useState(false)
  const ids = line.passages.filter((each) => each.side === side).map(({ passageId }) => passageId)
  const known = ids.flatMap((id) => passages.get(id) ?? [])
  const standing = known.filter(({ passage }) => !passage.gone)
  const { dropProps, isDropTarget } = useDrop({
    ref: column,
    getDropOperation: (types) => (types.has(passagesType) ? 'move' : 'cancel'),
    onDrop: async ({ items }) => passagesPut(line.id, await droppedIds(items, passagesType), side),
  })
  /** What the keyboard stood on goes with the change: it goes on at the heading of the column. */
  const change = (act: () => void) => {
    act()
    column.current?.querySelector('h2')?.focus()
  }
  const takeOut = (passageId: string) =>
    lineEdited(line.id, { passages: line.passages.filter((each) => each.passageId !== passageId) })
  const make = async () => {
    setMaking(true)
    await findingMadeOf(
      line.area || areaOf(standing),
      standing.map(({ passage }) => passage),
    )
    setMaking(false)
  }
  return (
    <section
      {...dropProps}
      ref={column}
      className="line-side"
      data-drop-target={isDropTarget}
      aria-label={sideWords[side]}
    >
      <h2 tabIndex={-1}>
        {sideWords[side]} <small>{standing.length}</small>
      </h2>
      {ids.length === 0 ? (
        <p className="line-nothing">
          Nothing {side} it yet. Choose passages on the right, or drop them here.
        </p>
      ) : null}
      {known.map(({ passage, note }) => (
        <PassageLine
          key={passage.id}
          passage={passage}
          note={note}
          actions={
            <div className="line-passage-actions">
              <Button
                tone="quiet"
                icon={ArrowLeftRight}
                onPress={() => change(() => passagesPut(line.id, [passage.id], otherSide(side)))}
              >
                Move to {otherSide(side)}
              </Button>
              <Button tone="quiet" icon={Unlink} onPress={() => change(() => takeOut(passage.id))}>
                Take out
              </Button>
            </div>
          }
        />
      ))}
      {known.length === ids.length ? null : (
        <p className="line-problem">
          {ids.length - known.length === 1
            ? '1 passage is in a deleted note. It comes back with the note, from the bin.'
            : `${ids.length - known.length} passages are in deleted notes. They come back with the notes, from the bin.`}
        </p>
      )}
      {standing.length === 0 ? null : (
        <Button isPending={making} onPress={() => void make()}>
          {standing.length === 1
            ? 'Make a finding of this passage'
            : `Make a finding of these ${standing.length} passages`}
        </Button>
      )}
    </section>
  )
}

/** The area that most of the passages' notes are about. */
const areaOf = (passages: readonly PassageInNote[]): string => {
  const areas = passages.map(({ note }) => note.area)
  const count = (area: string) => areas.filter((each) => each === area).length
  return areas.reduce((most, area) => (count(area) > count(most) ? area : most), areas[0] ?? '')
}
