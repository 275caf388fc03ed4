import type { KnownWord } from '@shared/identity/knownWord'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog } from '../components/Dialog'
import { IconButton } from '../components/IconButton'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { Button } from '../components/Button'
import { errorWords } from '../errors/words'
import { useNavigationStore } from '../navigationStore'
import { inSentence, momentWords } from '../components/moments'
import {
  areListed,
  knownWordRemoved,
  knownWordsLookedAt,
  knownWordsShown,
  useKnownWordsStore,
} from './knownWordsStore'
import './knownWords.css'

/** Every word that is not marked because somebody said so: the open visit's, with the reasons, and the personal ones. */
export const KnownWordsSheet = () => {
  const isShown = useKnownWordsStore((state) => state.isShown)
  return (
    <Dialog title="Known words" isOpen={isShown} onClose={() => knownWordsShown(false)} wide>
      <Lists />
    </Dialog>
  )
}

const Lists = () => {
  const words = useKnownWordsStore((state) => state.words)
  const visitId = useNavigationStore(({ screen }) => (screen.kind === 'visit' ? screen.visitId : null))
  useEffect(() => void knownWordsLookedAt(visitId), [visitId])
  if (words === 'loading') return <Loading label="Reading the known words" />
  if (!areListed(words))
    return (
      <ErrorState
        words={errorWords(words.failed)}
        actions={<Button onPress={() => void knownWordsLookedAt(visitId)}>Try again</Button>}
      />
    )
  const ofVisit = words.filter((each) => each.visitId !== null)
  return (
    <div className="known-words">
      {visitId === null ? null : (
        <>
          <Part
            title="Kept in this visit"
            none="Nothing. When a possible identifier may stay, “Keep, because …” lists it here with the reason."
            words={ofVisit.filter(({ kind }) => kind === 'identity')}
          />
          <Part
            title="This visit’s words"
            none="None. Names of services and local words that you add while writing are listed here."
            words={ofVisit.filter(({ kind }) => kind === 'spelling')}
          />
        </>
      )}
      <Part
        title="My words"
        none="None. Words that you add to your own list count as right in every visit."
        words={words.filter((each) => each.visitId === null)}
      />
    </div>
  )
}

type PartProps = { readonly title: string; readonly none: string; readonly words: readonly KnownWord[] }

const Part = ({ title, none, words }: PartProps) => {
  const [now] = useState(() => new Date())
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {words.length === 0 ? <p className="known-none">{none}</p> : null}
      <ul>
        {words.map((known) => (
          <li key={known.id}>
            <span className="known-word">
              <b>{known.word}</b>
              {known.reason === '' ? null : <span>{known.reason}</span>}
              <small>
                {[known.addedBy, inSentence(momentWords(known.addedAt, now))].filter(Boolean).join(', ')}
              </small>
            </span>
            <IconButton
              label={`Remove ${known.word}`}
              icon={X}
              onPress={() => void knownWordRemoved(known)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
