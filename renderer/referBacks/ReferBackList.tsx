import type { ReferBack } from '@shared/referBacks/referBack'
import { stateOfReferBack } from '@shared/referBacks/referBackState'
import { clockOf, dayOf } from '../notes/visitTime'
import { referBackShown } from './referBackStore'
import { referBackStateWords, toneOf } from './words'

type ReferBackListProps = { readonly referBacks: readonly ReferBack[]; readonly today: string }

/** All refer-backs of the visit, those that wait first, each with its time, child and state. */
export const ReferBackList = ({ referBacks, today }: ReferBackListProps) => {
  const waits = (each: ReferBack) => toneOf[stateOfReferBack(each)] !== 'settled'
  const ordered = [...referBacks.filter(waits), ...referBacks.filter((each) => !waits(each))]
  return (
    <ul className="refer-back-list">
      {ordered.map((each) => {
        const state = stateOfReferBack(each)
        return (
          <li key={each.id}>
            <button
              type="button"
              className="card refer-back-row"
              data-tone={toneOf[state]}
              onClick={() => referBackShown(each)}
            >
              <span className="refer-back-when">
                {each.raisedAt.slice(0, 10) === today ? '' : `${dayOf(each.raisedAt)}, `}
                {clockOf(each.raisedAt)}
              </span>
              <span className="refer-back-what">
                <b>{each.child.trim() === '' ? 'No identifier yet' : each.child}</b>
                <span>{each.concern.trim() === '' ? 'No concern written yet' : each.concern}</span>
              </span>
              <span className="refer-back-state">{referBackStateWords[state]}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
