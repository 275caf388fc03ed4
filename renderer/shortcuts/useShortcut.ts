import { useEffect, useRef } from 'react'
import type { ShortcutId } from './registry'

type Deed = () => void

/** Who answers a shortcut now. The one that came last is the one in sight. */
const answering = new Map<ShortcutId, readonly { readonly current: Deed }[]>()

/** While this part of the page is there, its shortcut does this. */
export const useShortcut = (id: ShortcutId, deed: Deed) => {
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  }, [deed])
  useEffect(() => {
    answering.set(id, [...(answering.get(id) ?? []), latest])
    return () => {
      answering.set(
        id,
        (answering.get(id) ?? []).filter((each) => each !== latest),
      )
    }
  }, [id])
}

/** What a part of the page does on this shortcut, if one is there. */
export const answerTo = (id: ShortcutId): Deed | undefined => answering.get(id)?.at(-1)?.current
