import type { BlockText, Caret } from './blockText'
import { rangeIn } from './paintMarks'
import { movedOffset } from './replaceWords'
import type { Writing, WritingListener } from './writing'

/** A field of plain text, and the copy of its words under it that marks are drawn on: nothing can be drawn in a field. */
export type CheckedField = { readonly area: HTMLTextAreaElement; readonly copy: HTMLElement }

type Hands = Parameters<Writing['watchHands']>

/** The fields of a page as one text: each is a block of it, in the order of the page. */
export const createFields = () => {
  const fields = new Map<string, CheckedField>()
  const listeners = new Set<WritingListener>()
  const hands = new Set<Hands>()
  /** Where the cursor was last: a click on a button elsewhere does not lose the place. */
  let lastKey: string | null = null
  /** What was typed has been told of: the cursor’s own event comes after it and brings nothing. */
  let toldCaret = -1
  /** What was typed last into each: its coming back from the store is no news. */
  const typedWords = new Map<string, string>()

  const inOrder = () =>
    [...fields].sort(([, one], [, other]) =>
      one.area.compareDocumentPosition(other.area) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
  const caret = (): Caret | null => {
    const field = lastKey === null ? undefined : fields.get(lastKey)
    return lastKey === null || field === undefined ? null : { key: lastKey, offset: field.area.selectionEnd }
  }
  const each = (tell: (listener: WritingListener) => void) => listeners.forEach(tell)

  /** A field takes part for as long as it is on the page. */
  const added = (key: string, field: CheckedField) => {
    const { area, copy } = field
    fields.set(key, field)
    if (document.activeElement === area) lastKey = key
    const reached = () => {
      if (lastKey === key && toldCaret === area.selectionEnd) return
      lastKey = key
      toldCaret = area.selectionEnd
      each(({ caretMoved }) => caretMoved())
    }
    const typed = (event: Event) => {
      lastKey = key
      toldCaret = area.selectionEnd
      typedWords.set(key, area.value)
      const kind = event instanceof InputEvent ? event.inputType : ''
      const by = kind === 'insertFromPaste' ? 'paste' : kind.startsWith('history') ? 'other' : 'typing'
      each(({ edited }) => edited({ keys: [key], by, caret: caret() }))
    }
    const scrolled = () => void (copy.scrollTop = area.scrollTop)
    const left = () => each((listener) => listener.left())
    const clicked = (event: MouseEvent) => hands.forEach(([onClick]) => onClick(event))
    const keyPressed = (event: KeyboardEvent) => {
      if (![...hands].some(([, onKey]) => onKey(event))) return
      event.preventDefault()
      event.stopPropagation()
    }
    const stop = new AbortController()
    const { signal } = stop
    area.addEventListener('focus', reached, { signal })
    area.addEventListener('selectionchange', reached, { signal })
    area.addEventListener('input', typed, { signal })
    area.addEventListener('scroll', scrolled, { signal })
    area.addEventListener('blur', left, { signal })
    area.addEventListener('click', clicked, { signal })
    area.addEventListener('keydown', keyPressed, { signal })
    each(({ shown }) => shown())
    return () => {
      stop.abort()
      fields.delete(key)
      typedWords.delete(key)
      each(({ shown }) => shown())
    }
  }

  /** Its words came from elsewhere, or are drawn only now. */
  const shownAgain = (key: string) => {
    if (fields.get(key)?.area.value === typedWords.get(key)) return
    each(({ edited }) => edited({ keys: [key], by: 'other', caret: null }))
  }

  const writing: Writing = {
    blocks: () => inOrder().map(([key, field]) => [key, blockOf(key, field)] as const),
    blocksOf: (keys) =>
      keys.flatMap((key) => {
        const field = fields.get(key)
        return field === undefined ? [] : [[key, blockOf(key, field)] as const]
      }),
    caret,
    putCaret: ({ key, offset }) => {
      const area = fields.get(key)?.area
      lastKey = key
      area?.setSelectionRange(offset, offset)
      area?.scrollIntoView({ block: 'nearest' })
    },
    replace: ({ key, mark }, words) => {
      const area = fields.get(key)?.area
      if (area === undefined || area.value.slice(mark.start, mark.end) !== mark.quote) return false
      const caretAfter = movedOffset(area.selectionEnd, mark, words)
      area.focus()
      area.setSelectionRange(mark.start, mark.end)
      // The field's own undo takes back only what was put in as if it were typed.
      document.execCommand('insertText', false, words)
      area.setSelectionRange(caretAfter, caretAfter)
      return true
    },
    rangeOf: (key, { pieces }, mark) => {
      const words = fields.get(key)?.copy.firstChild
      return words instanceof Text ? rangeIn(() => words, pieces, mark) : null
    },
    element: () => (lastKey === null ? null : (fields.get(lastKey)?.area ?? null)),
    focus: (key) => fields.get(key ?? lastKey ?? '')?.area.focus(),
    watch: (listener) => {
      listeners.add(listener)
      listener.shown()
      return () => void listeners.delete(listener)
    },
    watchHands: (...own) => {
      hands.add(own)
      return () => void hands.delete(own)
    },
  }
  return { writing, added, shownAgain }
}

export type Fields = ReturnType<typeof createFields>

const blockOf = (key: string, { area }: CheckedField): BlockText => {
  const text = area.value
  return { text, pieces: [{ key, start: 0, end: text.length, isPlain: true }] }
}
