import { Check } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
} from 'react-aria-components'
import { Kbd } from '../components/Kbd'
import '../components/overlay.css'
import '../components/select.css'
import { keysTaken } from './heldKeys'
import type { HeldKey } from './heldKeys'
import { codesTyped, promptsMatching } from './promptChoice'
import type { PromptGroup } from './promptChoice'

type PromptPickerProps = {
  readonly target: RefObject<HTMLElement | null>
  readonly groups: readonly PromptGroup[]
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  /** `typedOn`: keys that came after the last one of the choice, and are for the text. */
  readonly onDone: (typedOn?: readonly HeldKey[]) => void
}

/** Which prompts the marked words are about: a code or words, Enter, and back in the text. */
export const PromptPicker = ({ target, groups, chosen, onChange, onDone }: PromptPickerProps) => {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => promptsMatching(groups, typed), [groups, typed])
  // The arrows choose also before anything is typed; otherwise Enter takes only what the typing has found.
  const walked = useRef(false)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walked.current = true
    if (event.key === 'Escape' || (event.key === 'Enter' && typed.trim() === '' && !walked.current)) {
      event.preventDefault()
      event.stopPropagation()
      onDone()
      return
    }
    if (event.key !== 'Enter') return
    const best = found[0]?.prompts[0]
    if (!walked.current && best !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      // Within this key, not after it: the next one of a fast typist is for the text already.
      if (!chosen.includes(best.code)) onChange([...chosen, best.code])
      if (event.shiftKey) setTyped('')
      else onDone()
      return
    }
    // The list takes the highlighted prompt on the same key; with Shift the picker stays for another one.
    const { shiftKey } = event
    setTimeout(() => (shiftKey ? type('') : onDone()))
  }
  // What was typed while the picker was on its way, as if it had been here.
  const typeHeld = () => {
    const keys = keysTaken()
    if (keys.length === 0) return
    let words = ''
    let codes = chosen
    for (const [at, { key, shiftKey }] of keys.entries()) {
      if (key === 'Backspace') words = words.slice(0, -1)
      else if (key.length === 1) {
        const { code, rest } = codesTyped(groups, words + key)
        if (code !== null && !codes.includes(code)) codes = [...codes, code]
        words = rest
      } else {
        const best = words.trim() === '' ? undefined : promptsMatching(groups, words)[0]?.prompts[0]
        if (key === 'Enter' && best !== undefined && !codes.includes(best.code)) codes = [...codes, best.code]
        words = ''
        if (key === 'Enter' && shiftKey) continue
        if (codes !== chosen) onChange(codes)
        return onDone(keys.slice(at + 1))
      }
    }
    if (codes !== chosen) onChange(codes)
    setTyped(words)
  }
  const type = (words: string) => {
    walked.current = false
    const { code, rest } = codesTyped(groups, words)
    if (code !== null && !chosen.includes(code)) onChange([...chosen, code])
    setTyped(rest)
  }
  return (
    <Popover
      className="popover prompt-picker"
      triggerRef={target}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onDone()}
      placement="bottom start"
      offset={6}
    >
      <Dialog aria-label="Prompts" className="prompt-picker-body">
        {/* After the focus has come and not while it comes: the last of the keys may already close this. */}
        <div onKeyDownCapture={onKey} onFocusCapture={() => queueMicrotask(typeHeld)}>
          <Autocomplete inputValue={typed} onInputChange={type}>
            <SearchField aria-label="Prompts these words are about" autoFocus className="field">
              <Input
                className="input"
                placeholder="Code or words"
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
              />
            </SearchField>
            <p className="prompt-picker-chosen" aria-live="polite">
              {chosen.length === 0 ? 'No prompt chosen yet' : chosen.join(', ')}
            </p>
            <ListBox
              aria-label="Prompts"
              className="listbox"
              selectionMode="multiple"
              escapeKeyBehavior="none"
              selectedKeys={chosen}
              onSelectionChange={(keys) => keys !== 'all' && onChange([...keys].map(String))}
              renderEmptyState={() => <div className="listbox-empty">No prompt has these words.</div>}
            >
              {found.map(({ area, prompts }) => (
                <ListBoxSection key={area.code} id={area.code}>
                  <Header className="prompt-picker-area">{area.short}</Header>
                  {prompts.map((prompt) => (
                    <ListBoxItem
                      key={prompt.code}
                      id={prompt.code}
                      textValue={`${prompt.code} ${prompt.short}`}
                      className="option prompt-option"
                    >
                      {({ isSelected }) => (
                        <>
                          <b>{prompt.code}</b>
                          <span className="option-words">
                            {prompt.short}
                            <small>{prompt.text}</small>
                          </span>
                          {isSelected ? <Check aria-hidden size={16} /> : null}
                        </>
                      )}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </div>
        <p className="prompt-picker-keys">
          <Kbd>Enter</Kbd> take it <Kbd>Shift Enter</Kbd> and another <Kbd>Esc</Kbd> without a prompt
        </p>
      </Dialog>
    </Popover>
  )
}
