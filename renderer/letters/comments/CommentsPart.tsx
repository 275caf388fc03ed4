import type { Letter } from '@shared/letters/letter'
import type { LetterComment } from '@shared/letters/letterComment'
import { isOpenComment } from '@shared/letters/letterComment'
import type { Visit } from '@shared/visits/visit'
import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { useKeyWords } from '../../shortcuts/keysStore'
import { Kbd } from '../../components/Kbd'
import { inspectorAtWork } from '../../visits/inspectorAtWork'
import { PaneHeading } from '../../visits/VisitPanes'
import { counted } from '../../findings/words'
import { useLetterStore } from '../letterStore'
import { CommentForm } from './CommentForm'
import { CommentThread } from './CommentThread'
import { commentBegun, commentsLookedAt, useCommentsStore } from './commentsStore'
import './comments.css'

type Props = { readonly letter: Letter; readonly visit: Visit }

/** What colleagues say of the paragraphs: those of the one in hand first, then the others in the order of the text. */
export const CommentsPart = ({ letter, visit }: Props) => {
  const { comments, draft, failed } = useCommentsStore()
  const current = useLetterStore((state) => state.paragraphId)
  const keys = useKeyWords('letter.comment')
  const [showResolved, setShowResolved] = useState(false)
  useEffect(() => void commentsLookedAt(letter.id), [letter.id])
  const open = comments.filter(isOpenComment)
  const resolved = comments.length - open.length
  const shown = inOrder(letter, showResolved ? comments : open, current)
  const isFinal = letter.stage === 'final'
  return (
    <>
      <PaneHeading count={open.length === 0 ? 'none open' : `${open.length} open`}>Comments</PaneHeading>
      {failed === null ? null : (
        <ErrorState
          words={errorWords(failed)}
          actions={<Button onPress={() => void commentsLookedAt(letter.id)}>Try again</Button>}
        />
      )}
      {draft !== null && 'paragraphId' in draft.about ? (
        <CommentForm
          draft={draft}
          visit={visit}
          label="Comment on this paragraph"
          deed="Add comment"
          placeId={draft.about.paragraphId}
        />
      ) : isFinal ? null : (
        <Button
          tone="quiet"
          className="comment-begin"
          icon={MessageSquarePlus}
          onPress={() => void commentBegun(inspectorAtWork(visit))}
        >
          Comment on this paragraph <Kbd>{keys}</Kbd>
        </Button>
      )}
      <ul className="comments">
        {shown.map((comment) => (
          <li key={comment.id}>
            <CommentThread
              comment={comment}
              letter={letter}
              visit={visit}
              isCurrent={comment.placeId !== '' && comment.placeId === current}
            />
          </li>
        ))}
      </ul>
      {resolved === 0 ? null : (
        <Button tone="quiet" onPress={() => setShowResolved(!showResolved)}>
          {showResolved ? 'Hide the resolved ones' : `Show ${counted(resolved, 'resolved comment')}`}
        </Button>
      )}
    </>
  )
}

/** Those about words that are gone come last. */
const inOrder = (
  letter: Letter,
  comments: readonly LetterComment[],
  current: string | null,
): readonly LetterComment[] => {
  const places = new Map(
    letter.sections.flatMap(({ paragraphs }) => paragraphs).map(({ id }, place) => [id, place]),
  )
  const rank = ({ placeId }: LetterComment) =>
    placeId !== '' && placeId === current ? -1 : (places.get(placeId) ?? places.size)
  return comments.toSorted((a, b) => rank(a) - rank(b))
}
