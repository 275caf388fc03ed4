import type { Letter } from '@shared/letters/letter'
import { textsById } from '@shared/letters/commentPlace'
import type { CommentEntry, LetterComment } from '@shared/letters/letterComment'
import type { Visit } from '@shared/visits/visit'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { rememberedPlace } from '../../navigationStore'
import { inSentence, momentWords } from '../../components/moments'
import { inspectorAtWork } from '../../visits/inspectorAtWork'
import { CommentForm } from './CommentForm'
import {
  commentRemoved,
  commentReopened,
  commentResolved,
  replyBegun,
  useCommentsStore,
} from './commentsStore'

type Props = {
  readonly comment: LetterComment
  readonly letter: Letter
  readonly visit: Visit
  readonly isCurrent: boolean
}

/** A comment with its answers, under the words it is about. */
export const CommentThread = ({ comment, letter, visit, isCurrent }: Props) => {
  const draft = useCommentsStore((state) => state.draft)
  const [now] = useState(() => new Date())
  const { id, entries, resolvedAt, resolvedBy, placeId, quote } = comment
  const words = textsById(letter).get(placeId)
  const isFinal = letter.stage === 'final'
  const isAnswering = draft !== null && 'commentId' in draft.about && draft.about.commentId === id
  return (
    <article
      className="card comment"
      data-current={isCurrent}
      aria-label={`Comment: ${entries[0]?.text ?? ''}`}
    >
      {words === undefined ? (
        <small className="gone">
          About a paragraph that is gone: <q>{shortened(quote)}</q>
        </small>
      ) : isCurrent ? null : (
        <button
          type="button"
          className="comment-place"
          onClick={() => rememberedPlace({ paragraphId: placeId })}
        >
          {shortened(words)}
        </button>
      )}
      {entries.map((entry, at) => (
        <Entry key={at} entry={entry} now={now} />
      ))}
      {resolvedAt === '' ? null : (
        <small>
          Resolved {inSentence(momentWords(resolvedAt, now))}
          {resolvedBy === '' ? '' : ` by ${resolvedBy}`}
        </small>
      )}
      {isAnswering ? (
        <CommentForm draft={draft} visit={visit} label="Answer" deed="Add answer" placeId={placeId} />
      ) : isFinal ? null : (
        <div className="comment-deeds">
          {resolvedAt === '' ? (
            <>
              <Button tone="quiet" onPress={() => void replyBegun(id, inspectorAtWork(visit))}>
                Answer
              </Button>
              <Button
                tone="quiet"
                icon={Check}
                onPress={() => void commentResolved(id, inspectorAtWork(visit))}
              >
                Resolve
              </Button>
            </>
          ) : (
            <Button tone="quiet" icon={RotateCcw} onPress={() => void commentReopened(id)}>
              Open again
            </Button>
          )}
          <span className="push" />
          <IconButton label="Remove this comment" icon={Trash2} onPress={() => void commentRemoved(id)} />
        </div>
      )}
    </article>
  )
}

const Entry = ({
  entry: { author, text, at },
  now,
}: {
  readonly entry: CommentEntry
  readonly now: Date
}) => (
  <div className="comment-entry">
    <small>
      <b>{author === '' ? 'Nobody named' : author}</b> · {momentWords(at, now).replace(/:\d\d$/, '')}
    </small>
    <p>{text}</p>
  </div>
)

const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 88).trimEnd()}…`)
