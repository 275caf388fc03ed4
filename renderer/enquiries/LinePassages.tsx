import type { LineOfEnquiry, LineSide } from '@shared/enquiries/lineOfEnquiry'
import { Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Checkbox, GridList, GridListItem, Input, SearchField, useDragAndDrop } from 'react-aria-components'
import type { Selection } from 'react-aria-components'
import { Button } from '../components/Button'
import { Kbd } from '../components/Kbd'
import { EmptyState } from '../components/State'
import { said } from '../components/statusStore'
import { passagesType } from '../findings/dragging'
import type { PassageInNote } from '../findings/findingsStore'
import { sourceWords } from '../findings/PassageLine'
import { counted } from '../findings/words'
import { wentTo } from '../navigationStore'
import type { Press } from '../shortcuts/chord'
import { isShortcut } from '../shortcuts/keysStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { PaneHeading } from '../visits/VisitPanes'
import { passagesPut } from './enquiriesStore'
import { passagesFor } from './passagesFor'

type LinePassagesProps = { readonly line: LineOfEnquiry; readonly passages: readonly PassageInNote[] }

/** More than this nobody reads through: typing narrows the list. */
const most = 60

/** The visit's passages that the line does not have yet, those of its area first; chosen ones are put for or against. */
export const LinePassages = ({ line, passages }: LinePassagesProps) => {
  const [typed, setTyped] = useState('')
  const [selection, setSelection] = useState<Selection>(new Set())
  const found = useMemo(() => passagesFor(line, passages, typed), [line, passages, typed])
  const shown = found.slice(0, most)
  const chosen = shown.filter(({ passage }) => selection === 'all' || selection.has(passage.id))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [passagesType]: String(key), 'text/plain': '' })),
  })
  const put = (each: readonly PassageInNote[], side: LineSide) => {
    passagesPut(
      line.id,
      each.map(({ passage }) => passage.id),
      side,
    )
    setSelection(new Set())
    said(`${counted(each.length, 'passage')} put ${side} the question`)
  }
  /** The keys act on the chosen passages, or on the one with the focus when none is chosen. */
  const onKey = (event: Press, focused: string | undefined) => {
    const one = shown.filter(({ passage }) => passage.id === focused)
    const each = chosen.length > 0 ? chosen : one
    if (each.length === 0) return false
    if (isShortcut(event, 'line.for')) put(each, 'for')
    else if (isShortcut(event, 'line.against')) put(each, 'against')
    else if (isShortcut(event, 'line.openNote') && one[0] !== undefined) openPassage(one[0])
    else return false
    return true
  }
  const isAnyLeft = typed !== '' || found.length > 0
  return (
    <>
      <PaneHeading count={found.length}>Passages</PaneHeading>
      {isAnyLeft ? (
        <>
          <SearchField aria-label="Search the passages" className="field" value={typed} onChange={setTyped}>
            <Input className="input" placeholder="Words, prompt, case or source" />
          </SearchField>
          <div className="unused-actions line-put">
            <Button isDisabled={chosen.length === 0} onPress={() => put(chosen, 'for')}>
              For
              <ShortcutKey of="line.for" />
            </Button>
            <Button isDisabled={chosen.length === 0} onPress={() => put(chosen, 'against')}>
              Against
              <ShortcutKey of="line.against" />
            </Button>
          </div>
          {/* Keys of the rows bubble to here: the list itself keeps its arrows, Space and typing ahead. */}
          <div
            onKeyDownCapture={(event) => {
              const row = (event.target as HTMLElement).closest('[data-key]')
              if (row !== null && onKey(event.nativeEvent, row.getAttribute('data-key') ?? undefined)) {
                event.preventDefault()
                event.stopPropagation()
              }
            }}
          >
            <GridList
              aria-label="Passages to choose from"
              items={shown.map((each) => ({ id: each.passage.id, ...each }))}
              selectionMode="multiple"
              selectedKeys={selection}
              onSelectionChange={setSelection}
              dragAndDropHooks={dragAndDropHooks}
              disallowTypeAhead
              className="passage-list"
              renderEmptyState={() => <p className="muted">No other passage has these words.</p>}
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
          {found.length > most ? (
            <p className="muted small">And {found.length - most} more: type words to narrow the list.</p>
          ) : null}
          <p className="muted small">
            <Kbd>Space</Kbd> chooses, <ShortcutKey of="line.for" /> puts for,{' '}
            <ShortcutKey of="line.against" /> against, <ShortcutKey of="line.openNote" /> opens the note. Or
            drag.
          </p>
        </>
      ) : (
        <EmptyState title={passages.length === 0 ? 'Nothing is marked yet' : 'Every passage is in this line'}>
          <p>Mark a passage in a note and it can be put for or against the question here.</p>
        </EmptyState>
      )}
    </>
  )
}

const openPassage = ({ passage, note }: PassageInNote) =>
  wentTo({ kind: 'visit', visitId: note.visitId, tab: 'notes', noteId: note.id, passageId: passage.id })
