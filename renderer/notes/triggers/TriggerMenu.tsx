import type { LexicalEditor } from 'lexical'
import { useEffect, useId, useRef } from 'react'
import { Popover } from 'react-aria-components'
import '../../components/overlay.css'
import '../../components/select.css'
import { counted } from '../../findings/words'
import { rangeOf } from '../../language/paintMarks'
import type { Choice } from './choices'
import type { PlacedTrigger } from './trigger'
import './triggers.css'

type TriggerMenuProps = {
  readonly editor: LexicalEditor
  readonly trigger: PlacedTrigger
  readonly choices: readonly Choice[]
  /** -1: none, and Enter begins a new line. */
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onChoose: (choice: Choice) => void
}

const titles = { '/': 'Insert', '#': 'Prompts', '@': 'Who said it' }

/** What can be put in the place of the sign; the text keeps the keyboard and says which one is meant. */
export const TriggerMenu = ({ editor, trigger, choices, active, onActive, onChoose }: TriggerMenuProps) => {
  const own = useId()
  const list = useRef<HTMLDivElement>(null)
  const root = useRef(editor.getRootElement())
  const optionId = (index: number) => `${own}-${index}`
  const activeId = active < 0 ? null : optionId(active)
  useEffect(() => {
    const text = editor.getRootElement()
    if (text === null) return
    text.setAttribute('aria-autocomplete', 'list')
    text.setAttribute('aria-controls', `${own}-list`)
    if (activeId === null) text.removeAttribute('aria-activedescendant')
    else text.setAttribute('aria-activedescendant', activeId)
    return () =>
      ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'].forEach((name) =>
        text.removeAttribute(name),
      )
  }, [editor, own, activeId])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const groups = [...new Set(choices.map(({ group }) => group))]
  return (
    <>
      <span className="sr-only" role="status">
        {titles[trigger.sign]}: {counted(choices.length, 'choice')}. Arrow keys go to one, Enter takes it.
      </span>
      <Popover
        className="popover trigger-menu"
        triggerRef={root}
        getTargetRect={() => placeOf(editor, trigger)}
        isOpen
        isNonModal
        placement="bottom start"
        offset={6}
      >
        <section aria-label={`${titles[trigger.sign]}: choices`}>
          <div
            id={`${own}-list`}
            className="listbox"
            role="listbox"
            aria-label={titles[trigger.sign]}
            ref={list}
          >
            {groups.map((group) => (
              <div key={group} role="group" aria-label={group}>
                <div className="trigger-group" role="presentation">
                  {group}
                </div>
                {choices.map((choice, index) =>
                  choice.group !== group ? null : (
                    <div
                      key={choice.id}
                      id={optionId(index)}
                      role="option"
                      aria-selected={index === active}
                      className="option trigger-choice"
                      // The words keep the keyboard; a press is a choice only when it is let go here.
                      onMouseDown={(event) => event.preventDefault()}
                      onMouseMove={() => index !== active && onActive(index)}
                      onClick={() => onChoose(choice)}
                    >
                      {choice.code === undefined ? null : <b>{choice.code}</b>}
                      <span className="option-words">
                        {choice.label}
                        {choice.detail === undefined ? null : <small>{choice.detail}</small>}
                      </span>
                    </div>
                  ),
                )}
              </div>
            ))}
          </div>
        </section>
      </Popover>
    </>
  )
}

/** Where the sign stands on the page. */
const placeOf = (editor: LexicalEditor, { nodeKey, start }: PlacedTrigger): DOMRect | null => {
  const piece = { key: nodeKey, start: 0, end: start + 1, isPlain: true }
  return rangeOf(editor, [piece], { start, end: start + 1 })?.getBoundingClientRect() ?? null
}
