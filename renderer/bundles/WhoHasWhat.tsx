import type { ExchangeOfVisit } from '@shared/bundles/receivedSummary'
import { Check, TriangleAlert, Undo2 } from 'lucide-react'
import { Button } from '../components/Button'
import { inSentence, momentWords } from '../components/moments'
import { counted } from '../findings/words'
import { mergeUndone } from './bringInStore'
import { useSharingStore } from './sharingStore'

type WhoHasWhatProps = { readonly visitId: string; readonly exchange: ExchangeOfVisit }

/** Who has sent what up to when, what of it is missing here, and the last merge with its way back. */
export const WhoHasWhat = ({ visitId, exchange }: WhoHasWhatProps) => {
  const { devices, gaps, lastMerge } = exchange
  const lookedAt = useSharingStore((state) => state.lookedAt)
  return (
    <section className="sharing-section" aria-labelledby="who-has-what">
      <h2 id="who-has-what">Who has sent what</h2>
      {devices.length === 0 ? (
        <p className="muted">
          Nothing has been exchanged yet. Add a colleague’s computer below, then seal the first bundle.
        </p>
      ) : (
        <table className="sharing-table">
          <thead>
            <tr>
              <th scope="col">Computer</th>
              <th scope="col">Last bundle</th>
              <th scope="col">When</th>
              <th scope="col">Has not got yet</th>
            </tr>
          </thead>
          <tbody>
            {devices.map(({ device, name, isOwn, last, at, lacks }) => (
              <tr key={device}>
                <th scope="row">
                  {name === '' ? 'A computer without a name' : name}
                  {isOwn ? <small> this computer</small> : null}
                </th>
                <td>{last}</td>
                <td>{at === '' ? '' : momentWords(at, lookedAt).replace(/:\d\d$/, '')}</td>
                <td>{lacksWords(isOwn, lacks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {gaps.length === 0 ? (
        devices.length === 0 ? null : (
          <p className="sharing-whole">
            <Check aria-hidden size={16} /> Nothing is missing of what these computers have said to have.
          </p>
        )
      ) : (
        <ul className="sharing-gaps" aria-label="What is missing here">
          {gaps.map((gap) => (
            <li key={gap}>
              <TriangleAlert aria-hidden size={16} />
              <span>{gap}</span>
            </li>
          ))}
        </ul>
      )}
      {lastMerge === null ? null : (
        <div className="sharing-merge">
          <div>
            <b>Last merge, {inSentence(momentWords(lastMerge.at, lookedAt)).replace(/:\d\d$/, '')}</b>
            <ul>
              {lastMerge.words.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
          <Button icon={Undo2} onPress={() => void mergeUndone(visitId, lastMerge.mergeId)}>
            Undo this merge
          </Button>
        </div>
      )}
    </section>
  )
}

const lacksWords = (isOwn: boolean, lacks: number) => {
  if (lacks === 0) return isOwn ? 'all is in its bundles' : 'has everything'
  return isOwn ? `${counted(lacks, 'change')} in no bundle yet` : counted(lacks, 'change')
}
