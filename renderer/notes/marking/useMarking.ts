import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Direction } from '@shared/notes/note'
import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useCallback, useEffect, useState } from 'react'
import { said } from '../../components/statusStore'
import { MARK_PASSAGE_COMMAND } from '../editor/PassageExtension'
import { keysHeld } from '../heldKeys'
import { passageJudged, promptsAskedFor } from '../noteEdits'
import { passageRemovalAsked } from '../passageRemoval'
import { markingEnded } from './markingStore'
import { nextPromptGiven } from './nextPrompt'
import { paintSpan } from './paintSpan'
import { $sentences } from './sentences'
import { $passagesOver, $readCursor, $select, $wordsOf } from './spans'
import type { Span } from './spans'
import { firstPlace, movedPlace, spanAt } from './walk'
import type { Move, Place } from './walk'

/** Marking by single keys: the text only shows what is in hand, for the keyboard is elsewhere. */
export const useMarking = (noteId: string) => {
  const [editor] = useLexicalComposerContext()
  const read = <T>($ask: () => T): T => editor.getEditorState().read($ask)
  const [cursor] = useState(() => read($readCursor))
  // Marks change no words: the sentences stay where they are while this lasts.
  const [sentences] = useState(() => read($sentences))
  const [place, setPlace] = useState<Place>(() => firstPlace(sentences, cursor))
  const span = spanAt(sentences, place)

  const show = useCallback(
    (shown: Span | null) => {
      // The pane beside the text follows the selection; the keyboard must not.
      if (shown !== null)
        editor.update(() => $select(shown.from, shown.to), { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
      paintSpan(editor, shown)
    },
    [editor],
  )
  useEffect(() => show(spanAt(sentences, place)), [show, sentences, place])
  useEffect(() => () => paintSpan(editor, null), [editor])

  /** In the text, without the keyboard going there. */
  const inText = (deed: () => void) => {
    if (span === null) return
    editor.update(deed, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] })
    show(span)
  }
  const passageId = () => (span === null ? undefined : read(() => $passagesOver(span)[0]))
  const unmarked = 'These words are not marked yet.'

  return {
    place: { number: place.kind === 'words' ? null : place.focus + 1, of: sentences.length },
    words: span === null ? '' : read(() => $wordsOf(span)),
    passageId,
    move: (move: Move, extends_: boolean) => setPlace((now) => movedPlace(sentences, now, move, extends_)),
    mark: (direction: Direction) => {
      const id = passageId()
      if (id !== undefined) return passageJudged(noteId, id, { direction })
      inText(() => {
        if (span !== null && $select(span.from, span.to))
          editor.dispatchCommand(MARK_PASSAGE_COMMAND, direction)
      })
    },
    unmark: () => {
      const id = passageId()
      if (id === undefined) said(unmarked)
      else inText(() => passageRemovalAsked(noteId, id))
    },
    nextPrompt: () => {
      const id = passageId()
      if (id === undefined) said(unmarked)
      else nextPromptGiven(id)
    },
    choosePrompts: () => {
      const id = passageId()
      if (id === undefined) return said(unmarked)
      // What is typed before the prompts are there is for them, and no mark.
      keysHeld(() => undefined)
      promptsAskedFor(noteId, id)
    },
    /** Back to where the cursor stood. */
    leave: () => {
      markingEnded()
      if (cursor !== null) editor.update(() => $select(cursor.anchor, cursor.focus), { discrete: true })
      editor.focus()
    },
  }
}
