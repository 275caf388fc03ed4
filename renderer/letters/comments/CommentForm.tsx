import type { Visit } from '@shared/visits/visit'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { ComboBox } from '../../components/ComboBox'
import { CheckedArea, CheckedFields } from '../../language/CheckedFields'
import { rememberedPlace } from '../../navigationStore'
import { inspectorNamed } from '../../visits/inspectorAtWork'
import { draftChanged, draftDropped, draftKept } from './commentsStore'
import type { CommentDraft } from './commentsStore'

type Props = {
  readonly draft: CommentDraft
  readonly visit: Visit
  readonly label: string
  readonly deed: string
  /** The paragraph it is about; '' where that is gone. */
  readonly placeId: string
}

/** Where a comment or an answer is written. Ctrl+Enter adds it, Escape leaves it. */
export const CommentForm = ({ draft, visit, label, deed, placeId }: Props) => {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
    // Under long sources only its first line would be in sight; they are laid out with the next picture.
    const next = requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(next)
  }, [])
  const isEmpty = draft.text.trim() === ''
  const keep = async () => {
    inspectorNamed(visit.id, draft.author)
    if (await draftKept()) backToText(placeId)
  }
  const drop = () => {
    draftDropped()
    backToText(placeId)
  }
  return (
    <div
      className="comment-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isEmpty) {
          event.stopPropagation()
          drop()
        }
        if (event.key === 'Enter' && event.ctrlKey && !isEmpty) void keep()
      }}
    >
      <CheckedFields>
        <CheckedArea
          name="comment"
          label={label}
          hint="Never printed. Ctrl+Enter adds it."
          rows={3}
          maxLength={10_000}
          value={draft.text}
          onChange={(text) => draftChanged({ text })}
        />
      </CheckedFields>
      <ComboBox
        label="By"
        options={[...new Set(visit.team.map(({ name }) => name))].map((name) => ({ id: name, label: name }))}
        text={draft.author}
        onTextChange={(author) => draftChanged({ author: author.slice(0, 200) })}
      />
      <div className="comment-deeds">
        <Button tone="primary" isDisabled={isEmpty} onPress={() => void keep()}>
          {deed}
        </Button>
        <Button onPress={drop}>Cancel</Button>
      </div>
    </div>
  )
}

/** The keyboard goes on in the paragraph that was commented on. */
const backToText = (paragraphId: string) => {
  if (paragraphId !== '') rememberedPlace({ paragraphId })
  else document.querySelector<HTMLElement>('.letter')?.focus()
}
