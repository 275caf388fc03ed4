import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { TextField } from '../components/TextField'
import { Choices } from './MarkPopover'
import type { Choice } from './MarkPopover'
import type { IdentityMark } from './protocol'
import type { Replacing } from './replacements'

type IdentityChoicesProps = {
  readonly mark: IdentityMark
  readonly replacements: readonly Replacing[]
  readonly takesFocus: boolean
  readonly onReplace: (by: Replacing) => void
  readonly onKeep: (reason: string) => Promise<void>
}

/** Words that can lead to a person: what can stand there instead, or why they may stay. */
export const IdentityChoices = (props: IdentityChoicesProps) => {
  const { mark, replacements, takesFocus, onReplace, onKeep } = props
  const [isKeeping, setKeeping] = useState(false)
  const instead = replacements.map((by, at): Choice => ({
    label: insteadWords(by),
    keys: String(at + 1),
    act: () => onReplace(by),
  }))
  return (
    <>
      <p className="mark-said">
        <b>{mark.quote}</b> {mark.message}
      </p>
      {isKeeping ? (
        <Reason onKeep={onKeep} onBack={() => setKeeping(false)} />
      ) : (
        <Choices
          label="What to do with these words"
          takesFocus={takesFocus}
          groups={[instead, [{ label: 'Keep, because …', keys: 'K', act: () => setKeeping(true) }]]}
        />
      )}
    </>
  )
}

const insteadWords = ({ words, givesCode }: Replacing) =>
  givesCode ? `Give this note the case code ${words}, and write that` : `Replace by “${words}”`

type ReasonProps = { readonly onKeep: (reason: string) => Promise<void>; readonly onBack: () => void }

const Reason = ({ onKeep, onBack }: ReasonProps) => {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const keep = async () => {
    if (reason.trim() === '') return setMissing(true)
    setPending(true)
    await onKeep(reason.trim())
    setPending(false)
  }
  return (
    <Form
      className="mark-reason"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label="Keep it in this visit, because"
        hint="Kept with your name and the time, and not marked again in this visit."
        placeholder="it is the name of a service, not of a person"
        value={reason}
        onChange={(typed) => {
          setReason(typed)
          setMissing(false)
        }}
        maxLength={300}
        autoFocus
        {...(isMissing ? { error: 'Say in a few words why it may stay.' } : {})}
      />
      <div className="mark-reason-foot">
        <Button onPress={onBack}>Back</Button>
        <Button type="submit" tone="primary" isPending={isPending}>
          Keep it
        </Button>
      </div>
    </Form>
  )
}
