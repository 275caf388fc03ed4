import { isAnswered } from '@shared/letters/accuracyComment'
import type { Letter } from '@shared/letters/letter'
import type { Visit } from '@shared/visits/visit'
import { Download, FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Switch } from '../../components/Choice'
import { ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { PaneHeading } from '../../visits/VisitPanes'
import { AccuracyCard } from './AccuracyCard'
import { accuracyImportWanted } from './accuracyImport'
import { accuracyLookedAt, responsesExported, useAccuracyStore } from './accuracyStore'
import './accuracy.css'

type Props = { readonly letter: Letter; readonly visit: Visit }

/** What the authority says of the facts, in the order of its table, with the answer to each. */
export const AccuracyPart = ({ letter, visit }: Props) => {
  const { comments, current, failed } = useAccuracyStore()
  const [onlyOpen, setOnlyOpen] = useState(false)
  useEffect(() => void accuracyLookedAt(letter.id), [letter.id])
  const unanswered = comments.filter((comment) => !isAnswered(comment))
  if (comments.length === 0 && letter.stage !== 'factual-accuracy' && failed === null) return null
  const shown = onlyOpen
    ? comments.filter((comment) => !isAnswered(comment) || comment.id === current)
    : comments
  return (
    <>
      <PaneHeading count={countWords(comments.length, unanswered.length)}>
        The authority on the facts
      </PaneHeading>
      {failed === null ? null : (
        <ErrorState
          words={errorWords(failed)}
          actions={<Button onPress={() => void accuracyLookedAt(letter.id)}>Try again</Button>}
        />
      )}
      {comments.length === 0 ? (
        <p className="pane-words">
          Its comments come as a table in Word, CSV or Markdown: the paragraph, its text, the comment, the
          evidence. You look at them before anything is kept.
        </p>
      ) : (
        <Switch isSelected={onlyOpen} onChange={setOnlyOpen}>
          Unanswered only
        </Switch>
      )}
      <ul className="accuracy">
        {shown.map((comment) => (
          <li key={comment.id}>
            <AccuracyCard
              comment={comment}
              letter={letter}
              visit={visit}
              isUnfolded={comment.id === current}
            />
          </li>
        ))}
      </ul>
      <div className="accuracy-deeds">
        {letter.stage === 'final' ? null : (
          <Button icon={FileInput} onPress={() => void accuracyImportWanted()}>
            Import comments…
          </Button>
        )}
        {comments.length === 0 ? null : (
          <Button icon={Download} onPress={() => void responsesExported()}>
            Export responses…
          </Button>
        )}
      </div>
    </>
  )
}

const countWords = (all: number, unanswered: number): string =>
  all === 0 ? 'none yet' : unanswered === 0 ? `all ${all} answered` : `${unanswered} of ${all} unanswered`
