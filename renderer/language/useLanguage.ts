import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, SKIP_SCROLL_INTO_VIEW_TAG, mergeRegister } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { said } from '../components/statusStore'
import { isShortcut } from '../shortcuts/keysStore'
import { $readCaret } from './blockText'
import { markAt, markBeside } from './nextMark'
import { rangeOf } from './paintMarks'
import type { CheckKind } from './protocol'
import { $putCaret } from './replaceWords'
import { watchText } from './watchText'
import type { PlacedMark, TextMarks, WatchedText } from './watchText'

/** A mark that is being settled. Opened by key, the choices have the keyboard; by mouse, the text keeps it. */
export type OpenedMark = PlacedMark & { readonly by: 'key' | 'mouse' }

const nothing: TextMarks = { marks: [], state: 'starting' }

/** Marks in the text of an editor: which there are, and which one is open; their shortcuts lead to them. */
export const useLanguage = (editor: LexicalEditor, checks: readonly CheckKind[]) => {
  const [found, setFound] = useState(nothing)
  const [opened, setOpened] = useState<OpenedMark | null>(null)
  const [pasted, setPasted] = useState<readonly PlacedMark[]>([])
  const watched = useRef<WatchedText | null>(null)

  const goTo = useCallback(
    (placed: PlacedMark) => {
      editor.update(() => $putCaret({ key: placed.key, offset: placed.mark.end }), {
        discrete: true,
        tag: SKIP_SCROLL_INTO_VIEW_TAG,
      })
      editor.getElementByKey(placed.key)?.scrollIntoView({ block: 'nearest' })
      setOpened({ ...placed, by: 'key' })
    },
    [editor],
  )
  const goBeside = useCallback(
    async (direction: 'next' | 'previous') => {
      const text = watched.current
      if (text === null) return
      const marks = await text.read()
      const caret = editor.read($readCaret)
      const next = markBeside(marks, caret, text.order(), direction)
      setPasted([])
      if (next === undefined) said('Nothing is marked in this text.')
      else goTo(next)
    },
    [editor, goTo],
  )
  const openHere = useCallback(async () => {
    const text = watched.current
    if (text === null) return
    const here = markAt(await text.read(), editor.read($readCaret))
    if (here === undefined) await goBeside('next')
    else setOpened({ ...here, by: 'key' })
  }, [editor, goBeside])

  useEffect(() => {
    const text = watchText(editor, checks, { changed: setFound, pasted: setPasted })
    watched.current = text
    const clicked = (event: MouseEvent) => {
      const selection = window.getSelection()
      if (event.button !== 0 || selection === null || !selection.isCollapsed) return setOpened(null)
      // The editor learns of the new place of the cursor after this event.
      setTimeout(() => {
        const here = markUnder(text, editor, event)
        setOpened(here === undefined ? null : { ...here, by: 'mouse' })
      })
    }
    const stop = mergeRegister(
      editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
        // Whoever types on has left the choice.
        if (dirtyLeaves.size > 0 || dirtyElements.size > 0) setOpened(null)
      }),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('click', clicked)
        root?.addEventListener('click', clicked)
      }),
    )
    return () => {
      stop()
      text.stop()
      watched.current = null
    }
  }, [editor, checks])

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
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
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, goBeside, goTo, opened, openHere, pasted],
  )

  const placeOf = useCallback(
    ({ key, mark }: PlacedMark): DOMRect | null => {
      const pieces = watched.current?.blockOf(key)?.pieces
      return pieces === undefined ? null : (rangeOf(editor, pieces, mark)?.getBoundingClientRect() ?? null)
    },
    [editor],
  )
  const close = useCallback(() => setOpened(null), [])
  const pasteSeen = useCallback(() => setPasted([]), [])
  return { ...found, opened, close, pasted, pasteSeen, goTo, goBeside, placeOf }
}

export type Language = ReturnType<typeof useLanguage>

/** By where the pointer is, not the cursor: a press beside a word puts the cursor at its end. */
const markUnder = (text: WatchedText, editor: LexicalEditor, { clientX, clientY }: MouseEvent) => {
  const caret = editor.read($readCaret)
  const here = markAt(text.marks(), caret)
  const pieces = here === undefined ? undefined : text.blockOf(here.key)?.pieces
  if (here === undefined || pieces === undefined) return undefined
  const boxes = [...(rangeOf(editor, pieces, here.mark)?.getClientRects() ?? [])]
  const isOn = boxes.some(
    (box) => clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom,
  )
  return isOn ? here : undefined
}
