import { AccuracyVerdict, isAnswered, verdictWords } from '@shared/letters/accuracyComment'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import { textsById } from '@shared/letters/commentPlace'
import type { Letter } from '@shared/letters/letter'
import type { Visit } from '@shared/visits/visit'
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { Button } from '../../components/Button'
import { RadioGroup } from '../../components/Choice'
import { IconButton } from '../../components/IconButton'
import { CheckedArea, CheckedFields } from '../../language/CheckedFields'
import { rememberedPlace } from '../../navigationStore'
import { inspectorAtWork } from '../../visits/inspectorAtWork'
import { accuracyAttached, accuracyChosen, accuracyRemoved, answerEdited } from './accuracyStore'

type Props = {
  readonly comment: AccuracyComment
  readonly letter: Letter
  readonly visit: Visit
  readonly isUnfolded: boolean
}

/** One comment of the authority: folded, what it is about and whether it is answered; unfolded, all of it. */
export const AccuracyCard = ({ comment, letter, visit, isUnfolded }: Props) => {
  const { id, paragraphNumber, verdict } = comment
  const Fold = isUnfolded ? ChevronDown : ChevronRight
  return (
    <article className="card accuracy-card" data-answered={isAnswered(comment)}>
      <button
        type="button"
        className="accuracy-head"
        aria-expanded={isUnfolded}
        onClick={() => accuracyChosen(isUnfolded ? null : id)}
      >
        <Fold aria-hidden size={16} />
        <span>
          <small>
            {paragraphNumber === '' ? 'No paragraph named' : numberWords(paragraphNumber)} ·{' '}
            <b>{isAnswered(comment) && verdict !== '' ? verdictWords[verdict] : 'Unanswered'}</b>
          </small>
          {isUnfolded ? null : <span className="accuracy-short">{comment.comment || comment.quoted}</span>}
        </span>
      </button>
      {isUnfolded ? <Unfolded comment={comment} letter={letter} visit={visit} /> : null}
    </article>
  )
}

const Unfolded = ({ comment, letter, visit }: Omit<Props, 'isUnfolded'>) => {
  const { id, quoted, evidence, verdict, response, answeredBy } = comment
  const by = () => answeredBy || inspectorAtWork(visit)
  const isFinal = letter.stage === 'final'
  return (
    <>
      {quoted === '' ? null : <q className="accuracy-quote">{quoted}</q>}
      <p className="accuracy-words">{comment.comment}</p>
      {evidence === '' ? null : (
        <p className="accuracy-words">
          <small>Evidence: </small>
          {evidence}
        </p>
      )}
      <Place comment={comment} letter={letter} />
      {isFinal ? (
        <p className="accuracy-words">
          <b>{verdict === '' ? 'Not decided' : verdictWords[verdict]}</b> {response}
        </p>
      ) : (
        <>
          <RadioGroup
            label="Decision"
            options={AccuracyVerdict.options.map((each) => ({ id: each, label: verdictWords[each] }))}
            value={verdict === '' ? null : verdict}
            onChange={(chosen) => answerEdited(id, { verdict: chosen }, by())}
          />
          <CheckedFields>
            <CheckedArea
              name={`${id} response`}
              label="Response"
              hint="A change of the paragraph is made in the letter itself."
              rows={3}
              maxLength={20_000}
              value={response}
              onChange={(words) => answerEdited(id, { response: words }, by())}
            />
          </CheckedFields>
          <div className="comment-deeds">
            {answeredBy === '' ? null : <small>Answered by {answeredBy}</small>}
            <span className="push" />
            <IconButton
              label="Remove this comment of the authority"
              icon={Trash2}
              onPress={() => void accuracyRemoved([id])}
            />
          </div>
        </>
      )}
    </>
  )
}

const Place = ({ comment, letter }: Pick<Props, 'comment' | 'letter'>) => {
  const { id, placeId, quote } = comment
  const words = textsById(letter).get(placeId)
  return (
    <div className="accuracy-place">
      {words !== undefined ? (
        <button
          type="button"
          className="comment-place"
          onClick={() => rememberedPlace({ paragraphId: placeId })}
        >
          {shortened(words)}
        </button>
      ) : quote !== '' ? (
        <small className="gone">
          About a paragraph that is gone: <q>{shortened(quote)}</q>
        </small>
      ) : (
        <small className="gone">No paragraph of the letter was recognised.</small>
      )}
      {letter.stage === 'final' ? null : (
        <Button tone="quiet" onPress={() => void accuracyAttached(id)}>
          {words === undefined
            ? 'It is about the paragraph at the cursor'
            : 'It is about the paragraph at the cursor instead'}
        </Button>
      )}
    </div>
  )
}

const numberWords = (number: string): string =>
  /^\d+(?:\.\d+)*$/.test(number) ? `Paragraph ${number}` : number

const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 88).trimEnd()}…`)
