import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { Search } from 'lucide-react'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { Kbd } from '../components/Kbd'
import { useNavigationStore } from '../navigationStore'
import { useNotesStore } from '../notes/notesStore'
import { isShortcut } from '../shortcuts/keysStore'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { useVisitsStore } from '../visits/visitsStore'
import { rowChosen } from './chosen'
import { knownValues, paletteGroups } from './paletteRows'
import type { PaletteRow } from './paletteRows'
import { PaletteRowView } from './PaletteRowView'
import { PaletteStatus } from './PaletteStatus'
import { paletteClosed, searchTyped, useSearchStore } from './searchStore'
import '../components/overlay.css'
import './search.css'

/** One box for everything: notes as they are typed, commands, prompts and visits. Ctrl+K opens and closes it. */
export const Palette = () => {
  const isOpen = useSearchStore((state) => state.isOpen)
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && paletteClosed()}
    >
      <Modal className="sheet palette">
        <Dialog className="palette-dialog" aria-label="Find">
          <Contents />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const Contents = () => {
  const { typed, isSearching, notes } = useSearchStore()
  const groups = useGroups()
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  // Until an arrow or the mouse has chosen another row for these words, the first is the one.
  const [chosen, setChosen] = useState({ typed: '', id: '' })
  const active = rows.find(({ id }) => chosen.typed === typed && id === chosen.id) ?? rows[0]
  const own = useId()
  const optionId = (row: PaletteRow) => `${own}-${row.id}`
  const list = useRef<HTMLDivElement>(null)
  const activeId = active?.id
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId, typed])

  // Enter before the answer is there: what it means is known only then.
  const entered = useRef<string | null>(null)
  const isWaiting = isSearching && (active === undefined || active.kind === 'note')
  useEffect(() => {
    if (isWaiting || entered.current === null) return
    const isMeant = entered.current === typed
    entered.current = null
    if (isMeant && active !== undefined) rowChosen(active)
  }, [isWaiting, typed, active])

  const moveBy = (step: number) => {
    if (rows.length === 0) return
    const at = rows.findIndex(({ id }) => id === active?.id)
    const to = Math.abs(step) === 1 ? (at + step + rows.length) % rows.length : clamp(at + step, rows.length)
    setChosen({ typed, id: rows[to]?.id ?? '' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const deed = deedOf(event, moveBy, () => {
      if (isWaiting) entered.current = typed
      else if (active !== undefined) rowChosen(active)
    })
    if (deed === undefined) return
    event.preventDefault()
    deed()
  }
  return (
    <>
      <div className="palette-box">
        <Search aria-hidden size={18} />
        <input
          autoFocus
          role="combobox"
          aria-label="Find a note, command, prompt or visit"
          aria-expanded={rows.length > 0}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          placeholder="Find a note, command, prompt or visit"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={typed}
          onChange={(event) => searchTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
      </div>
      {rows.length === 0 ? null : (
        <div
          className="palette-list"
          id={`${own}-list`}
          role="listbox"
          aria-label="Found"
          aria-busy={isSearching}
          ref={list}
        >
          {groups.map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${own}-${group.id}`}>
              <div className="palette-heading" id={`${own}-${group.id}`} role="presentation">
                {group.title}
                {group.count === undefined ? null : <small>{group.count}</small>}
              </div>
              {group.rows.map((row) => (
                <div
                  key={row.id}
                  id={optionId(row)}
                  role="option"
                  aria-selected={row === active}
                  className="palette-row"
                  // The words keep the keyboard; a press is a choice only when it is let go here.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => row !== active && setChosen({ typed, id: row.id })}
                  onClick={() => rowChosen(row)}
                >
                  <PaletteRowView row={row} />
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <PaletteStatus typed={typed} isSearching={isSearching} notes={notes} rowCount={rows.length} />
    </>
  )
}

const useGroups = () => {
  const { typed, notes: found } = useSearchStore()
  const screen = useNavigationStore((state) => state.screen)
  const list = useVisitsStore((state) => state.list)
  const open = useOpenVisitStore((state) => state.open)
  const { visitId, notes } = useNotesStore()
  const here =
    screen.kind === 'visit' && open.kind === 'loaded' && open.visit.id === screen.visitId ? open : null
  const areas = useMemo(() => (here === null ? [] : areasOfVisit(here.visit, here.pack)), [here])
  const known = useMemo(
    () => knownValues(here, areas, here !== null && visitId === here.visit.id ? notes : []),
    [here, areas, visitId, notes],
  )
  return useMemo(() => {
    const visits = list.kind === 'loaded' ? list.visits : []
    return paletteGroups({ typed, screen, found, visits, areas, known })
  }, [typed, screen, found, list, areas, known])
}

const deedOf = (event: KeyboardEvent, moveBy: (step: number) => void, enter: () => void) => {
  if (isShortcut(event.nativeEvent, 'palette.open')) return paletteClosed
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  if (event.key === 'Enter') return enter
  const step = steps[event.key]
  return step === undefined ? undefined : () => moveBy(step)
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

const clamp = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1)
