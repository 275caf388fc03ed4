import { Button } from '../../components/Button'
import { useLetterStore } from '../letterStore'
import { acceptanceWithdrawn } from './issueStore'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What was looked at and may stand, each with its reason and the way back. */
export const AcceptedList = ({ isOpen }: { readonly isOpen: boolean }) => {
  const accepted = useLetterStore((state) => state.accepted)
  if (accepted.length === 0) return null
  return (
    <details className="accepted">
      <summary>Accepted ({accepted.length})</summary>
      <ul className="issues">
        {accepted.map(({ rule, quote, message, offset, accepted: acceptance }) =>
          acceptance === undefined ? null : (
            <li key={`${acceptance.id} ${offset} ${message}`} className="card accepted-card">
              {quote === '' ? null : <span className="issue-quote">“{quote}”</span>}
              <span>{message}</span>
              <span>
                <b>May stand:</b> {acceptance.reason}
              </span>
              <small>
                {acceptance.acceptedBy === '' ? '' : `${acceptance.acceptedBy}, `}
                {moment.format(new Date(acceptance.acceptedAt))} · {rule}
              </small>
              {isOpen ? (
                <Button
                  tone="quiet"
                  aria-label={`Take back: ${acceptance.reason}`}
                  onPress={() => void acceptanceWithdrawn(acceptance.id)}
                >
                  Take back
                </Button>
              ) : null}
            </li>
          ),
        )}
      </ul>
    </details>
  )
}
