import { tallyWords } from '@shared/evidence/tallies'
import type { TallySum } from '@shared/evidence/tallies'
import type { ReactNode } from 'react'
import { counted } from '../findings/words'

/** What was counted, summed over notes of the same measure. Never printed in the letter. */
export const TalliesTable = ({
  tallies,
  children,
}: {
  readonly tallies: readonly TallySum[]
  /** What is said under the table. */
  readonly children?: ReactNode
}) => (
  <section className="evidence-part" aria-labelledby="evidence-tallies">
    <h2 id="evidence-tallies" tabIndex={-1}>
      Counts
    </h2>
    {tallies.length === 0 ? (
      <p className="muted">
        Nothing is counted yet. A tally in a note, “plans timely: 14 of 18”, is summed here with those of the
        same name.
      </p>
    ) : (
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Together</th>
            <th scope="col">Share</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map((sum) => (
            <tr key={sum.what}>
              <th scope="row">
                {sum.what}
                {sum.disagreement === null ? null : (
                  <small className="tally-apart">
                    The counts disagree: {sum.disagreement.map(tallyWords).join(' and ')}
                  </small>
                )}
              </th>
              <td>{tallyWords(sum)}</td>
              <td>{Math.round((100 * sum.n) / sum.of)} %</td>
              <td>{counted(sum.notes, 'note')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {children}
  </section>
)
