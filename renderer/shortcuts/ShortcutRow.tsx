import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { Kbd } from '../components/Kbd'
import { chordOf, chordWords } from './chord'
import { chordFor, planKeyChange, planKeyReset } from './keyChange'
import type { ChangedKeys, KeyChange } from './keyChange'
import { onMac } from './keysStore'
import type { Shortcut } from './registry'

type Props = {
  readonly shortcut: Shortcut
  readonly changed: ChangedKeys
  readonly canChange: boolean
  readonly isEditing: boolean
  readonly onEdit: (edits: boolean) => void
  readonly onKeep: (keys: ChangedKeys, done: string) => void
}

type Problem = Exclude<KeyChange, { kind: 'changed' }>

/** A command with its key. Pressing the key asks for another; what stands in the way is said below it. */
export const ShortcutRow = ({ shortcut, changed, canChange, isEditing, onEdit, onKeep }: Props) => {
  const { id, label } = shortcut
  const [problem, setProblem] = useState<Problem | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const words = chordWords(chordFor(id, changed), onMac)
  const done = () => {
    setProblem(null)
    onEdit(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const settled = (plan: KeyChange, chord: string) => {
    if (plan.kind !== 'changed') return setProblem(plan)
    onKeep(plan.keys, `${label}: ${chordWords(chord, onMac)}`)
    done()
  }
  const shown = isEditing ? problem : null
  return (
    <li className="shortcut-row">
      {isEditing && shown?.kind !== 'clash' ? (
        <KeyWanted
          label={label}
          onKey={(chord) => settled(planKeyChange(id, chord, changed, onMac), chord)}
          onCancel={done}
        />
      ) : canChange ? (
        <AriaButton
          ref={button}
          className="shortcut-key"
          aria-label={`${label}: ${words}. Change the key`}
          onPress={() => {
            setProblem(null)
            onEdit(true)
          }}
        >
          {words}
        </AriaButton>
      ) : (
        <span className="shortcut-fixed">
          <Kbd>{words}</Kbd>
        </span>
      )}
      <span>{label}</span>
      {canChange && !isEditing && Object.hasOwn(changed, id) ? (
        <IconButton
          className="shortcut-reset"
          label={`Back to ${chordWords(shortcut.chord, onMac)}`}
          icon={RotateCcw}
          onPress={() => {
            onEdit(true)
            settled(planKeyReset(id, changed, onMac), shortcut.chord)
          }}
        />
      ) : null}
      {shown === null ? null : (
        <div role="alert" className="shortcut-problem">
          {shown.kind === 'refused' ? (
            shown.why
          ) : (
            <>
              <p>That key is taken: {shown.other.label}.</p>
              {shown.swapped === null ? (
                <p>The two cannot be swapped: its key would clash again.</p>
              ) : (
                <Button
                  onPress={() => {
                    if (shown.swapped !== null) onKeep(shown.swapped, 'The two keys are swapped.')
                    done()
                  }}
                >
                  Swap the two
                </Button>
              )}
              <Button autoFocus onPress={done}>
                Leave both
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

type KeyWantedProps = {
  readonly label: string
  readonly onKey: (chord: string) => void
  readonly onCancel: () => void
}

/** Takes the next chord, whatever it is; Escape and going elsewhere change nothing. */
const KeyWanted = ({ label, onKey, onCancel }: KeyWantedProps) => {
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <button
      type="button"
      ref={field}
      className="shortcut-key shortcut-wanted"
      aria-label={`${label}: Press a key. Escape leaves it as it is`}
      onBlur={onCancel}
      onKeyDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') return onCancel()
        const chord = chordOf(event.nativeEvent, onMac)
        if (chord !== null) onKey(chord)
      }}
      onKeyUp={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      Press a key
    </button>
  )
}
