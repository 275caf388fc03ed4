import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { ClashCardView } from './ClashCardView'
import { cardKey, clashesLookedAt, settledLookedAt, useClashesStore } from './clashesStore'
import { SettledList } from './SettledList'
import './clashes.css'

/** Everything that two people changed without knowing of each other, with all their texts. */
export const ClashBoard = ({ visitId }: { readonly visitId: string }) => {
  const { cards, settled, failed } = useClashesStore()
  useEffect(() => {
    void clashesLookedAt(visitId).then(() => settledLookedAt(visitId))
  }, [visitId])
  const list = useRef<HTMLUListElement>(null)
  const count = cards?.length ?? 0
  const before = useRef(count)
  useEffect(() => {
    // The card has gone with its buttons: the keyboard goes on with the next one.
    if (count < before.current) list.current?.querySelector<HTMLElement>('button')?.focus()
    before.current = count
  }, [count])
  if (failed !== null)
    return (
      <ErrorState
        words={errorWords(failed)}
        actions={<Button onPress={() => void clashesLookedAt(visitId)}>Look again</Button>}
      />
    )
  if (cards === null) return <Loading label="Looking for what two people changed" />
  return (
    <div className="clashes">
      {cards.length === 0 ? (
        <EmptyState title="Nothing waits to be decided">
          <p>
            Where two people change the same words without knowing of each other, both versions are kept and
            stand here until somebody decides.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="sharing-lead">
            Two people changed the same thing without knowing of each other. Nothing is lost and nothing is
            urgent: every version is kept, whatever you choose, and stays readable below.
          </p>
          <ul className="clash-list" ref={list} aria-label="To decide">
            {cards.map((card) => (
              <ClashCardView key={cardKey(card)} card={card} />
            ))}
          </ul>
        </>
      )}
      {settled === null || settled.length === 0 ? null : <SettledList settled={settled} />}
    </div>
  )
}
