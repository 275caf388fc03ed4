import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { Selection } from 'react-aria-components'
import { wentTo } from '../navigationStore'
import type { Press } from '../shortcuts/chord'
import { isShortcut } from '../shortcuts/keysStore'
import type { ShortcutId } from '../shortcuts/registry'
import { passagesType } from './dragging'
import type { PassageInNote } from './findingsStore'
import { sourceWords } from './PassageLine'
import './passageCards.css'

/** Which of the passages on offer are chosen. */
export const useChosenPassages = (passages: readonly PassageInNote[]) => {
  const [selection, setSelection] = useState<Selection>(new Set())
  return {
    chosen: passages.filter(({ passage }) => selection === 'all' || selection.has(passage.id)),
    selection,
    choose: setSelection,
    chooseNone: () => setSelection(new Set()),
  }
}

type PassageChoiceProps = {
  readonly label: string
  readonly passages: readonly PassageInNote[]
  readonly choice: ReturnType<typeof useChosenPassages>
  /** What a key does with passages: the chosen ones, or the one with the focus when none is chosen. */
  readonly deeds: readonly {
    readonly shortcut: ShortcutId
    readonly act: (passages: readonly PassageInNote[]) => unknown
  }[]
  /** Opens the note of the passage with the focus. */
  readonly openNote: ShortcutId
  /** Where words are typed into a search beside it, letters in the list mean keys only. */
  readonly hasSearch?: boolean
}

/** Passages to choose from by pointer or keyboard, and to drag to where they belong. */
export const PassageChoice = ({
  label,
  passages,
  choice,
  deeds,
  openNote,
  hasSearch = false,
}: PassageChoiceProps) => {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [passagesType]: String(key), 'text/plain': '' })),
  })
  const isDone = (event: Press, focused: string | null) => {
    const one = passages.filter(({ passage }) => passage.id === focused)
    const each = choice.chosen.length > 0 ? choice.chosen : one
    if (each.length === 0) return false
    const deed = deeds.find(({ shortcut }) => isShortcut(event, shortcut))
    if (deed !== undefined) deed.act(each)
    else if (isShortcut(event, openNote) && one[0] !== undefined) openPassage(one[0])
    else return false
    return true
  }
  return (
    // Keys of the rows bubble to here: the list itself keeps its arrows, Space and typing ahead.
    <div
      onKeyDownCapture={(event) => {
        const row = (event.target as HTMLElement).closest('[data-key]')
        if (isDone(event.nativeEvent, row?.getAttribute('data-key') ?? null)) {
          event.preventDefault()
          event.stopPropagation()
        }
      }}
    >
      <GridList
        aria-label={label}
        items={passages.map((each) => ({ id: each.passage.id, ...each }))}
        selectionMode="multiple"
        selectedKeys={choice.selection}
        onSelectionChange={choice.choose}
        dragAndDropHooks={dragAndDropHooks}
        disallowTypeAhead={hasSearch}
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
  )
}

const openPassage = ({ passage, note }: PassageInNote) =>
  wentTo({ kind: 'visit', visitId: note.visitId, tab: 'notes', noteId: note.id, passageId: passage.id })
