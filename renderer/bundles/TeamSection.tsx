import type { ExchangeOfVisit } from '@shared/bundles/receivedSummary'
import { shortCode } from '@shared/bundles/teamComputer'
import { Package, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { ExportDialog } from './ExportDialog'
import { InviteDialog } from './InviteDialog'
import { OrganisationKey } from './OrganisationKey'
import { namedFirst } from './nameFirst'
import { computerRemoved } from './sharingStore'

type TeamSectionProps = {
  readonly visitId: string
  readonly exchange: ExchangeOfVisit
  readonly code: { readonly recipient: string; readonly name: string }
}

/** For whom bundles are sealed, and the way to seal one. */
export const TeamSection = ({ visitId, exchange, code }: TeamSectionProps) => {
  const [asked, setAsked] = useState<'none' | 'invite' | 'export'>('none')
  const others = exchange.computers.filter(({ recipient }) => recipient !== code.recipient)
  const close = () => setAsked('none')
  return (
    <section className="sharing-section" aria-labelledby="team-computers">
      <h2 id="team-computers">Colleagues’ computers</h2>
      {others.length === 0 ? (
        <p className="muted">
          None yet. A colleague opens “Share this visit” or “Bring in a bundle” on their computer and gives
          you the code that stands there.
        </p>
      ) : (
        <ul className="sharing-team">
          {others.map(({ recipient, name, device, addedBy }) => (
            <li key={recipient}>
              <span className="sharing-team-name">{name === '' ? 'A computer without a name' : name}</span>
              <span className="muted">
                code ends in {shortCode(recipient)}
                {addedBy === '' ? '' : `, added by ${addedBy}`}
                {device === '' ? ', has sent nothing yet' : ''}
              </span>
              <Button
                tone="quiet"
                aria-label={`Remove ${name || shortCode(recipient)}: nothing more is sealed for it`}
                onPress={() => void computerRemoved(visitId, recipient, name)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button
          tone="primary"
          icon={Package}
          onPress={() => void namedFirst(visitId, () => setAsked('export'))}
        >
          Export a bundle…
        </Button>
        <Button icon={UserPlus} onPress={() => setAsked('invite')}>
          Add a colleague’s computer…
        </Button>
      </div>
      <OrganisationKey code={exchange.organisation} />
      {asked === 'invite' ? <InviteDialog visitId={visitId} onClose={close} /> : null}
      {asked === 'export' ? (
        <ExportDialog
          visitId={visitId}
          exchange={exchange}
          code={code}
          onInvite={() => setAsked('invite')}
          onClose={close}
        />
      ) : null}
    </section>
  )
}
