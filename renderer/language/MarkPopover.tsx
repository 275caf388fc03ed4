import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, Popover } from 'react-aria-components'
import { Kbd } from '../components/Kbd'
import '../components/overlay.css'
import '../components/select.css'
import { isShortcut } from '../shortcuts/keysStore'
import type { ShortcutId } from '../shortcuts/registry'
import type { OpenedMark } from './useLanguage'

export type Choice = {
  readonly label: string
  /** One key that takes it: a figure or a letter. */
  readonly keys: string
  readonly act: () => void
}

type MarkPopoverProps = {
  readonly opened: Pick<OpenedMark, 'by'>
  readonly place: () => DOMRect | null
  readonly editorElement: HTMLElement | null
  readonly label: string
  readonly onClose: () => void
  readonly onBeside: (direction: 'next' | 'previous') => void
  /** Its keys for the mark after and before it. */
  readonly keys?: { readonly next: ShortcutId; readonly previous: ShortcutId }
  readonly children: ReactNode
}

/** At a marked word: what is the matter, and what can be done. Escape leads back to where the cursor was. */
export const MarkPopover = (props: MarkPopoverProps) => {
  const { opened, place, editorElement, label, onClose, onBeside, keys = ofLanguage, children } = props
  const card = useRef<HTMLDivElement>(null)
  const target = useRef(editorElement)
  // Opened by mouse, the text keeps the keyboard: whoever clicked to write goes on writing.
  useEffect(() => {
    const hasFocus = card.current?.contains(document.activeElement) === true
    if (opened.by === 'key' && !hasFocus) card.current?.focus()
  }, [opened])
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (isShortcut(event.nativeEvent, keys.next)) onBeside('next')
    else if (isShortcut(event.nativeEvent, keys.previous)) onBeside('previous')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popover
      className="popover mark-popover"
      triggerRef={target}
      getTargetRect={place}
      isOpen
      isNonModal={opened.by === 'mouse'}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={6}
    >
      <div
        className="mark-card"
        ref={card}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onKeyDownCapture={onKey}
      >
        {children}
      </div>
    </Popover>
  )
}

const ofLanguage = { next: 'language.next', previous: 'language.previous' } as const

type ChoicesProps = {
  readonly label: string
  readonly groups: readonly (readonly Choice[])[]
  /** The choices take the keyboard as soon as they are there. */
  readonly takesFocus: boolean
}

/** What can be done with a marked word, by arrow and Enter or by one key. */
export const Choices = ({ label, groups, takesFocus }: ChoicesProps) => {
  const list = useRef<HTMLDivElement>(null)
  const count = groups.flat().length
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('button')?.focus()
  }, [takesFocus, count])
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const choice = groups.flat().find(({ keys }) => keys.toLowerCase() === event.key.toLowerCase())
    if (choice !== undefined) choice.act()
    else if (event.key === 'ArrowDown') focusBeside(list.current, 1)
    else if (event.key === 'ArrowUp') focusBeside(list.current, -1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="mark-choices" role="group" aria-label={label} ref={list} onKeyDownCapture={onKey}>
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <div key={group[0]?.keys} className="mark-choice-group">
            {group.map(({ label: words, keys, act }) => (
              <Button key={keys} className="option mark-choice" onPress={act} aria-keyshortcuts={keys}>
                <span className="option-words">{words}</span>
                <span aria-hidden>
                  <Kbd>{keys}</Kbd>
                </span>
              </Button>
            ))}
          </div>
        ))}
    </div>
  )
}

const focusBeside = (list: HTMLElement | null, by: 1 | -1) => {
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + by + buttons.length) % buttons.length)?.focus()
}
