import { HISTORIC_TAG, HISTORY_MERGE_TAG, PASTE_TAG, mergeRegister } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { $readTrigger } from './trigger'
import type { PlacedTrigger } from './trigger'

/**
 * Tells of a trigger while it is being typed. It only looks: what is typed stays what it is. A trigger is asked about
 * when somebody types it, not when the cursor comes by, and not again once it was dismissed.
 */
export const watchTriggers = (editor: LexicalEditor, changed: (trigger: PlacedTrigger | null) => void) => {
  let open: PlacedTrigger | null = null
  let dismissed: string | null = null
  const became = (next: PlacedTrigger | null) => {
    if (next === null && open === null) return
    open = next
    changed(next)
  }
  const close = () => became(null)
  const stop = mergeRegister(
    editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
      const found = editorState.read($readTrigger)
      const place = placeOf(found)
      if (place !== dismissed) dismissed = null
      const isOther = tags.has(HISTORIC_TAG) || tags.has(HISTORY_MERGE_TAG) || tags.has(PASTE_TAG)
      const isTyped = dirtyLeaves.size > 0 && !isOther
      const goesOn = open !== null && place === placeOf(open)
      became(found !== null && dismissed === null && (isTyped || goesOn) ? found : null)
    }),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('blur', close)
      root?.addEventListener('blur', close)
    }),
  )
  return {
    /** The characters stay, and nothing more is said of them. */
    dismiss: () => {
      dismissed = placeOf(open)
      close()
    },
    stop: () => {
      editor.getRootElement()?.removeEventListener('blur', close)
      stop()
    },
  }
}

const placeOf = (trigger: PlacedTrigger | null) =>
  trigger === null ? null : `${trigger.nodeKey} ${trigger.start} ${trigger.sign}`
