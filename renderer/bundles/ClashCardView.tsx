import type { ClashCard, ClashSide } from '@shared/bundles/clashCard'
import { compareWords } from '@shared/compare/compareWords'
import { useId } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { inSentence, momentWords } from '../components/moments'
import { TextArea } from '../components/TextField'
import { cardKey, clashSettled, useClashesStore, wordsDrafted } from './clashesStore'
import { sideWords } from './words'

/** One clash: every version side by side with its author, and the ways to end it. */
export const ClashCardView = ({ card }: { readonly card: ClashCard }) => {
  const id = useId()
  const draft = useClashesStore((state) => state.drafts.get(cardKey(card)) ?? null)
  const isSaving = useClashesStore((state) => state.saving === cardKey(card))
  const { thing, place, baseWords, sides, isWording, bothFit } = card
  const firstWords = sides.find(({ words }) => words !== '')?.words ?? ''
  return (
    <li className="clash" aria-labelledby={id}>
      <div className="clash-head">
        <h2 id={id}>{thing}</h2>
        <span className="muted">{place}</span>
      </div>
      {baseWords === '' ? null : (
        <p className="clash-base">
          <span>Before: </span>
          {baseWords}
        </p>
      )}
      <div className="clash-sides">
        {sides.map((side) => (
          <Side key={side.record} card={card} side={side} />
        ))}
      </div>
      {draft === null ? (
        <div className="actions">
          {bothFit ? (
            <Button isPending={isSaving} onPress={() => void clashSettled(card, { kind: 'both' })}>
              Keep both, one after the other
            </Button>
          ) : null}
          {isWording ? (
            <Button onPress={() => wordsDrafted(card, firstWords)}>Put it in other words…</Button>
          ) : null}
        </div>
      ) : (
        <Form
          className="clash-words"
          aria-label={`Other words: ${thing}`}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            void clashSettled(card, { kind: 'words', words: draft })
          }}
        >
          <TextArea
            label="In these words"
            rows={3}
            autoFocus
            maxLength={50_000}
            value={draft}
            onChange={(words) => wordsDrafted(card, words)}
          />
          <div className="actions">
            <Button type="submit" isPending={isSaving}>
              Use these words
            </Button>
            <Button onPress={() => wordsDrafted(card, null)}>Cancel</Button>
          </div>
        </Form>
      )}
    </li>
  )
}

/** What somebody wrote, with the words marked that were not there before. */
const NewWords = ({ before, words }: { readonly before: string; readonly words: string }) =>
  compareWords(before, words)
    .filter(({ kind }) => kind !== 'removed')
    .map(({ kind, text }, at) => (kind === 'added' ? <mark key={at}>{text}</mark> : text))

const Side = ({ card, side }: { readonly card: ClashCard; readonly side: ClashSide }) => {
  const lookedAt = useClashesStore((state) => state.lookedAt)
  const isSaving = useClashesStore((state) => state.saving !== null)
  const who = side.isOwn ? `${side.by || 'You'}, on this computer` : side.by || 'A colleague'
  return (
    <div className="clash-side" data-own={side.isOwn}>
      <p className="clash-who">
        <b>{who}</b>
        <span className="muted">{inSentence(momentWords(side.at, lookedAt)).replace(/:\d\d$/, '')}</span>
      </p>
      <p className={side.words === '' ? 'clash-none' : 'clash-text'} lang="en-GB">
        {side.words === '' || card.baseWords === '' ? (
          sideWords(card, side)
        ) : (
          <NewWords before={card.baseWords} words={side.words} />
        )}
      </p>
      <Button
        aria-label={`Use this one, by ${who}`}
        isDisabled={isSaving}
        onPress={() => void clashSettled(card, { kind: 'side', record: side.record })}
      >
        Use this one
      </Button>
    </div>
  )
}
