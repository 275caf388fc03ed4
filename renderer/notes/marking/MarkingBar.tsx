import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Direction } from '@shared/notes/note'
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Kbd } from '../../components/Kbd'
import { isShortcut, useKeyWords } from '../../shortcuts/keysStore'
import type { ShortcutId } from '../../shortcuts/registry'
import { useShortcut } from '../../shortcuts/useShortcut'
import type { OpenNote } from '../openNoteStore'
import { directionShortWords, directionSigns, directionWords, directions } from '../words'
import { markingEnded } from './markingStore'
import { useMarking } from './useMarking'
import type { Move } from './walk'
import './marking.css'

/** Has the keyboard while passages are marked by single keys: nothing typed here reaches the text. */
export const MarkingBar = ({ open }: { readonly open: OpenNote }) => {
  const [editor] = useLexicalComposerContext()
  const marking = useMarking(open.noteId)
  const bar = useRef<HTMLDivElement>(null)
  const help = useId()
  useEffect(() => {
    // No cursor is left in the text: the editor would follow it, and take the keyboard along.
    window.getSelection()?.removeAllRanges()
    const root = editor.getRootElement()
    root?.addEventListener('focus', markingEnded)
    return () => {
      root?.removeEventListener('focus', markingEnded)
      markingEnded()
    }
  }, [editor])
  // At the beginning, and at once when the prompts are chosen: the next key is for this again.
  const isPicking = open.pickingFor !== null
  useEffect(() => {
    if (!isPicking) bar.current?.focus()
  }, [isPicking])
  // From elsewhere its key leads back here; here it leads out.
  useShortcut('marking.begin', () => bar.current?.focus())
  const { place, words } = marking
  const passage = open.passages.find(({ id }) => id === marking.passageId())
  const deedOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, nativeEvent } = event
    if (key === 'Escape' || (key === 'Enter' && event.target === bar.current)) return marking.leave
    if (isShortcut(nativeEvent, 'marking.begin')) return marking.leave
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const move = isPlain ? moves[key] : undefined
    if (move !== undefined) return () => marking.move(move, event.shiftKey)
    const direction = directions.find(
      (each, index) =>
        isShortcut(nativeEvent, `marking.${each}`) ||
        isShortcut(nativeEvent, `mark.${each}`) ||
        (isPlain && key === String(index + 1)),
    )
    if (direction !== undefined) return () => marking.mark(direction)
    if (isShortcut(nativeEvent, 'marking.nextPrompt') || isShortcut(nativeEvent, 'passage.nextPrompt'))
      return marking.nextPrompt
    if (isShortcut(nativeEvent, 'marking.prompts')) return marking.choosePrompts
    return isShortcut(nativeEvent, 'marking.unmark') ? marking.unmark : undefined
  }
  return (
    <div
      ref={bar}
      className="note-keys marking-bar"
      role="application"
      aria-label="Marking: the text takes no typing"
      aria-describedby={help}
      tabIndex={0}
      onKeyDown={(event) => {
        const deed = deedOf(event)
        if (deed === undefined) return
        event.preventDefault()
        event.stopPropagation()
        deed()
      }}
    >
      <b className="marking-title">Marking</b>
      <p className="marking-now" role="status">
        {words === '' ? 'There are no words to mark in this note.' : null}
        {words === '' || place.number === null ? null : `Sentence ${place.number} of ${place.of}: `}
        {words === '' ? null : <span className="sr-only">{words} </span>}
        {words === ''
          ? null
          : passage === undefined
            ? 'not marked'
            : [directionWords[passage.direction], ...passage.prompts].join(', ')}
      </p>
      <button type="button" className="mark-button marking-end" onClick={marking.leave}>
        Back to writing <Kbd>Esc</Kbd>
      </button>
      <div className="note-marks">
        {directions.map((direction, index) => (
          <MarkKey key={direction} direction={direction} digit={index + 1} onMark={marking.mark} />
        ))}
        <Deed of="marking.nextPrompt" words="Next prompt" onPress={marking.nextPrompt} />
        <Deed of="marking.prompts" words="Prompts" onPress={marking.choosePrompts} />
        <Deed of="marking.unmark" words="Unmark" onPress={marking.unmark} />
      </div>
      <p className="marking-help" id={help}>
        Arrow keys go from sentence to sentence, Shift takes more of them.
      </p>
    </div>
  )
}

const moves: Readonly<Partial<Record<string, Move>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

type MarkKeyProps = {
  readonly direction: Direction
  readonly digit: number
  readonly onMark: (direction: Direction) => void
}

const MarkKey = ({ direction, digit, onMark }: MarkKeyProps) => {
  const keys = useKeyWords(`marking.${direction}`)
  return (
    <button
      type="button"
      className="mark-button"
      data-direction={direction}
      title={`${directionWords[direction]} (${keys} or ${digit})`}
      // The bar keeps the keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onMark(direction)}
    >
      <span aria-hidden className="mark-sign">
        {directionSigns[direction]}
      </span>
      {directionShortWords[direction]}
      <Kbd>{keys}</Kbd>
    </button>
  )
}

type DeedProps = { readonly of: ShortcutId; readonly words: string; readonly onPress: () => void }

const Deed = ({ of, words, onPress }: DeedProps) => (
  <button
    type="button"
    className="mark-button"
    onPointerDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {words}
    <Kbd>{useKeyWords(of)}</Kbd>
  </button>
)
