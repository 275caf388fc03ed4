import type { Finding } from '@shared/findings/finding'
import type { Area } from '@shared/frameworks/frameworkPack'
import { proposeFinding } from '@shared/findings/proposeFinding'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { Selection } from 'react-aria-components'
import { Button } from '../components/Button'
import { Kbd } from '../components/Kbd'
import { EmptyState } from '../components/State'
import { said } from '../components/statusStore'
import { wentTo } from '../navigationStore'
import type { Press } from '../shortcuts/chord'
import { isShortcut } from '../shortcuts/keysStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { addToLineAsked } from '../enquiries/enquiriesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { passagesType } from './dragging'
import { findingEdited, findingMade } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { sourceWords } from './PassageLine'
import { counted } from './words'

type UnusedPassagesProps = {
  readonly area: Area
  readonly areas: readonly Area[]
  /** Something is marked in this area, used or not. */
  readonly hasPassages: boolean
  readonly unused: readonly PassageInNote[]
  /** Unused passages of other areas. */
  readonly elsewhere: number
  /** The finding being worked on: passages can be added to it. */
  readonly target: Finding | null
  readonly onMade: (findingId: string) => void
}

/** Passages of the area that no finding rests on yet; chosen ones become a finding or join the one in hand. */
export const UnusedPassages = (props: UnusedPassagesProps) => {
  const { area, hasPassages, unused, elsewhere, target, onMade } = props
  const [selection, setSelection] = useState<Selection>(new Set())
  const chosen = unused.filter(({ passage }) => selection === 'all' || selection.has(passage.id))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [passagesType]: String(key), 'text/plain': '' })),
  })

  const make = async (passages: readonly PassageInNote[]) => {
    const made = await findingMade(
      proposeFinding(
        area.code,
        passages.map(({ passage }) => passage),
      ),
    )
    if (made === null) return
    setSelection(new Set())
    onMade(made)
  }
  const add = (passages: readonly PassageInNote[]) => {
    if (target === null || passages.length === 0) return
    findingEdited(target.id, {
      passageIds: [...target.passageIds, ...passages.map(({ passage }) => passage.id)],
    })
    setSelection(new Set())
    said(`Added ${counted(passages.length, 'passage')} to the finding`)
  }
  const addToLine = (passages: readonly PassageInNote[]) =>
    addToLineAsked(
      passages.map(({ passage }) => passage.id),
      area.code,
    )
  /** The keys act on the chosen passages, or on the one with the focus when none is chosen. */
  const onKey = (event: Press, focused: string | undefined) => {
    const one = unused.filter(({ passage }) => passage.id === focused)
    const passages = chosen.length > 0 ? chosen : one
    if (passages.length === 0) return false
    if (isShortcut(event, 'findings.make')) void make(passages)
    else if (isShortcut(event, 'findings.add')) add(passages)
    else if (isShortcut(event, 'findings.addToLine')) addToLine(passages)
    else if (isShortcut(event, 'findings.openNote') && one[0] !== undefined) openPassage(one[0])
    else return false
    return true
  }

  return (
    <>
      <PaneHeading count={unused.length}>Not used yet</PaneHeading>
      {unused.length === 0 ? (
        <EmptyState title={hasPassages ? 'Every passage here is used' : 'Nothing is marked in this area yet'}>
          <p>
            Mark a passage in a note of this area and it appears here, ready to back a finding.
            {elsewhere > 0 ? ` Other areas have ${elsewhere} not used yet.` : ''}
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="unused-actions">
            <Button isDisabled={chosen.length === 0} onPress={() => void make(chosen)}>
              {chosen.length > 1 ? `Make a finding from ${chosen.length}` : 'Make a finding'}
              <ShortcutKey of="findings.make" />
            </Button>
            <Button isDisabled={chosen.length === 0 || target === null} onPress={() => add(chosen)}>
              Add to the finding in hand
              <ShortcutKey of="findings.add" />
            </Button>
            <Button isDisabled={chosen.length === 0} onPress={() => addToLine(chosen)}>
              Add to a line of enquiry…
              <ShortcutKey of="findings.addToLine" />
            </Button>
          </div>
          {/* Keys of the rows bubble to here: the list itself keeps its arrows, Space and typing ahead. */}
          <div
            onKeyDownCapture={(event) => {
              const row = (event.target as HTMLElement).closest('[data-key]')
              if (onKey(event.nativeEvent, row?.getAttribute('data-key') ?? undefined)) {
                event.preventDefault()
                event.stopPropagation()
              }
            }}
          >
            <GridList
              aria-label={`Passages of ${area.short} not used yet`}
              items={unused.map((each) => ({ id: each.passage.id, ...each }))}
              selectionMode="multiple"
              selectedKeys={selection}
              onSelectionChange={setSelection}
              dragAndDropHooks={dragAndDropHooks}
              className="passage-list"
            >
              {(each) => (
                <GridListItem
                  id={each.id}
                  textValue={each.passage.quote}
                  className="card passage-row"
                  data-direction={each.passage.direction}
                >
                  <Checkbox slot="selection" className="passage-check">
                    <span className="choice-mark">
                      <Check aria-hidden size={14} strokeWidth={3} />
                    </span>
                  </Checkbox>
                  <div>
                    <p>“{each.passage.quote}”</p>
                    <small>{sourceWords(each)}</small>
                  </div>
                </GridListItem>
              )}
            </GridList>
          </div>
          <p className="muted small">
            <Kbd>Space</Kbd> chooses, <ShortcutKey of="findings.make" /> makes a finding,{' '}
            <ShortcutKey of="findings.add" /> adds, <ShortcutKey of="findings.addToLine" /> adds to a line of
            enquiry, <ShortcutKey of="findings.openNote" /> opens the note. Or drag onto a finding.
          </p>
        </>
      )}
    </>
  )
}

const openPassage = ({ passage, note }: PassageInNote) =>
  wentTo({ kind: 'visit', visitId: note.visitId, tab: 'notes', noteId: note.id, passageId: passage.id })
