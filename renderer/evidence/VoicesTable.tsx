import type { VoiceCount, Voices } from '@shared/evidence/voices'
import { counted } from '../findings/words'
import { dayOf } from '../notes/visitTime'
import { groupWords } from './words'

/** How many people and records by group and day, what the team adds by hand, and the sum. */
export const VoicesTable = ({ voices }: { readonly voices: Voices }) => {
  const { spokenWith, read, days } = voices
  if (spokenWith.length + read.length === 0)
    return <p className="muted">No conversation and no record is noted yet.</p>
  return (
    // What scrolls must be reached by keyboard.
    <div className="days-scroll" role="group" aria-label="Numbers by group and day" tabIndex={0}>
      <table className="plain-table voices-table">
        <thead>
          <tr>
            <th scope="col">Who and what</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {dayOf(day)}
              </th>
            ))}
            <th scope="col">By hand</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <Rows heading="Spoken with" counts={spokenWith} days={days} />
        <Rows heading="Read" counts={read} days={days} />
      </table>
    </div>
  )
}

type RowsProps = {
  readonly heading: string
  readonly counts: readonly VoiceCount[]
  readonly days: readonly string[]
}

const Rows = ({ heading, counts, days }: RowsProps) =>
  counts.length === 0 ? null : (
    <tbody>
      <tr className="voices-heading">
        <th scope="rowgroup" colSpan={days.length + 3}>
          {heading}
        </th>
      </tr>
      {counts.map(({ group, byDay, assumed, byHand, total }) => (
        <tr key={group}>
          <th scope="row">
            {groupWords(group)}
            {assumed === 0 ? null : <small>{counted(assumed, 'note')} without a number</small>}
          </th>
          {days.map((day) => (
            <td key={day}>{byDay.get(day) ?? ''}</td>
          ))}
          <td>{signed(byHand)}</td>
          <td>
            <b>{total}</b>
          </td>
        </tr>
      ))}
    </tbody>
  )

const signed = (number: number) => (number === 0 ? '' : number > 0 ? `+${number}` : `−${-number}`)
