import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'
import { choicesFor, firstChoice } from './choices'
import type { Choice, ChoiceContext } from './choices'
import type { PlacedTrigger } from './trigger'
import { watchTriggers } from './watchTriggers'

/** The menu of a trigger: the text keeps the keyboard, and only the keys of the menu are taken from it. */
export const useTriggerMenu = (
  editor: LexicalEditor,
  context: ChoiceContext,
  onChoice: (trigger: PlacedTrigger, choice: Choice) => void,
) => {
  const [trigger, setTrigger] = useState<PlacedTrigger | null>(null)
  // An arrow or the mouse has gone to another one, for these words in this place.
  const [goneTo, setGoneTo] = useState({ query: '', index: -1 })
  const watch = useRef<ReturnType<typeof watchTriggers> | null>(null)
  useEffect(() => {
    const watching = watchTriggers(editor, setTrigger)
    watch.current = watching
    return () => {
      watching.stop()
      setTrigger(null)
    }
  }, [editor])
  const choices = useMemo(() => (trigger === null ? [] : choicesFor(trigger, context)), [trigger, context])
  const isHere = trigger !== null && choices.length > 0
  const query = trigger === null ? '' : `${trigger.nodeKey} ${trigger.start} ${trigger.sign}${trigger.query}`
  const wanted = goneTo.query === query ? goneTo.index : -1
  const active = trigger === null ? -1 : choices[wanted] ? wanted : firstChoice(trigger, choices)

  const goTo = (index: number) => setGoneTo({ query, index })
  const choose = (choice: Choice | undefined): boolean => {
    if (trigger === null || choice === undefined) return false
    watch.current?.dismiss()
    onChoice(trigger, choice)
    return true
  }
  const keys = useRef({ active, choices, goTo, choose })
  useEffect(() => {
    keys.current = { active, choices, goTo, choose }
  })
  useEffect(() => {
    if (!isHere) return
    const taken = (deed: () => boolean) => (event: KeyboardEvent | null) => {
      if (event?.isComposing === true || !deed()) return false
      event?.preventDefault()
      return true
    }
    const moveBy = (step: number) => () => {
      const { active: at, choices: all, goTo: go } = keys.current
      go(at === -1 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length)
      return true
    }
    const take = () => keys.current.choose(keys.current.choices[keys.current.active])
    const dismiss = () => {
      watch.current?.dismiss()
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, taken(moveBy(1)), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, taken(moveBy(-1)), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, taken(take), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, taken(take), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, taken(dismiss), COMMAND_PRIORITY_CRITICAL),
    )
  }, [editor, isHere])
  return { trigger: isHere ? trigger : null, choices, active, goTo, choose }
}
