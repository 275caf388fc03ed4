import type { Timeline } from '@shared/evidence/timeline'
import { counted } from '../findings/words'
import { dayOf } from '../notes/visitTime'

/** Notes by day and hour of the fieldwork, and the stretches that nobody wrote in. */
export const DaysTimeline = ({ timeline }: { readonly timeline: Timeline }) => {
  const hours = Array.from(
    { length: timeline.lastHour - timeline.firstHour + 1 },
    (_, index) => timeline.firstHour + index,
  )
  const silences = timeline.days.flatMap(({ day, gaps }) =>
    gaps.map(({ from, to }) => `${dayOf(day)}: none between ${from} and ${to}.`),
  )
  return (
    <section className="evidence-part" aria-labelledby="evidence-days">
      <h2 id="evidence-days" tabIndex={-1}>
        Days
      </h2>
      <p className="muted">Notes by the hour they are dated.</p>
      <div className="days-scroll">
        <table className="plain-table days-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
              <th scope="col">Notes</th>
            </tr>
          </thead>
          <tbody>
            {timeline.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{dayOf(day.day)}</th>
                {day.hours.map((count, index) => (
                  <td key={hours[index]} data-depth={Math.min(Math.ceil(count / 2), 3)}>
                    {count === 0 ? '' : count}
                  </td>
                ))}
                <td>{day.notes === 0 ? 'none' : day.notes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {silences.length === 0 && timeline.outside === 0 ? null : (
        <ul className="days-silences">
          {silences.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {timeline.outside === 0 ? null : (
            <li>
              {counted(timeline.outside, 'note')} dated on no day of the fieldwork: the date of the note or
              the dates of the visit may be wrong.
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
