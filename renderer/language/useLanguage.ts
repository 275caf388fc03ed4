import { useCallback, useEffect, useRef, useState } from 'react'
import { said } from '../components/statusStore'
import { isShortcut } from '../shortcuts/keysStore'
import { markAt, markBeside } from './nextMark'
import type { CheckKind } from './protocol'
import { watchText } from './watchText'
import type { TextMarks, WatchedText } from './watchText'
import type { PlacedMark, Writing } from './writing'

/** A mark that is being settled. Opened by key, the choices have the keyboard; by mouse, the text keeps it. */
export type OpenedMark = PlacedMark & { readonly by: 'key' | 'mouse' }

const checks: readonly CheckKind[] = ['identity', 'spelling']

const nothing: TextMarks = { marks: [], state: 'starting' }

/** Marks in a text: which there are, and which one is open; their shortcuts lead to them. */
export const useLanguage = (writing: Writing) => {
  const [found, setFound] = useState(nothing)
  const [opened, setOpened] = useState<OpenedMark | null>(null)
  const [pasted, setPasted] = useState<readonly PlacedMark[]>([])
  const watched = useRef<WatchedText | null>(null)

  const goTo = useCallback(
    (placed: PlacedMark) => {
      writing.putCaret({ key: placed.key, offset: placed.mark.end })
      setOpened({ ...placed, by: 'key' })
    },
    [writing],
  )
  const goBeside = useCallback(
    async (direction: 'next' | 'previous') => {
      const text = watched.current
      if (text === null) return
      const marks = await text.read()
      const caret = writing.caret()
      const next = markBeside(marks, caret, text.order(), direction)
      setPasted([])
      if (next === undefined) said('Nothing is marked in this text.')
      else goTo(next)
    },
    [writing, goTo],
  )
  const openHere = useCallback(async () => {
    const text = watched.current
    if (text === null) return
    const here = markAt(await text.read(), writing.caret())
    if (here === undefined) await goBeside('next')
    else setOpened({ ...here, by: 'key' })
  }, [writing, goBeside])

  useEffect(() => {
    const text = watchText(writing, checks, { changed: setFound, pasted: setPasted })
    watched.current = text
    const stop = writing.watch({
      // Whoever types on has left the choice.
      edited: () => setOpened(null),
      caretMoved: () => {},
      left: () => {},
      shown: () => {},
    })
    return () => {
      stop()
      text.stop()
      watched.current = null
    }
  }, [writing])

  useEffect(
    () =>
      writing.watchHands(
        (event) => {
          const text = watched.current
          const selection = window.getSelection()
          if (text === null || event.button !== 0 || selection === null || !selection.isCollapsed)
            return setOpened(null)
          // The editor learns of the new place of the cursor after this event.
          setTimeout(() => {
            const here = markUnder(text, writing, event)
            setOpened(here === undefined ? null : { ...here, by: 'mouse' })
          })
        },
        (event) => {
          const goesBack = isShortcut(event, 'language.previous')
          if (event.key === 'Escape' && opened !== null) setOpened(null)
          else if (isShortcut(event, 'language.open')) void openHere()
          else if (goesBack || isShortcut(event, 'language.next')) {
            const [first] = pasted
            if (first !== undefined && !goesBack) {
              setPasted([])
              goTo(first)
            } else void goBeside(goesBack ? 'previous' : 'next')
          } else return false
          return true
        },
      ),
    [writing, goBeside, goTo, opened, openHere, pasted],
  )

  const placeOf = useCallback(
    ({ key, mark }: PlacedMark): DOMRect | null => {
      const block = watched.current?.blockOf(key)
      return block === undefined ? null : (writing.rangeOf(key, block, mark)?.getBoundingClientRect() ?? null)
    },
    [writing],
  )
  const close = useCallback(() => setOpened(null), [])
  const pasteSeen = useCallback(() => setPasted([]), [])
  return { ...found, opened, close, pasted, pasteSeen, goTo, goBeside, placeOf }
}

export type Language = ReturnType<typeof useLanguage>

/** By where the pointer is, not the cursor: a press beside a word puts the cursor at its end. */
const markUnder = (text: WatchedText, writing: Writing, { clientX, clientY }: MouseEvent) => {
  const here = markAt(text.marks(), writing.caret())
  const block = here === undefined ? undefined : text.blockOf(here.key)
  if (here === undefined || block === undefined) return undefined
  const boxes = [...(writing.rangeOf(here.key, block, here.mark)?.getClientRects() ?? [])]
  const isOn = boxes.some(
    (box) => clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom,
  )
  return isOn ? here : undefined
}
