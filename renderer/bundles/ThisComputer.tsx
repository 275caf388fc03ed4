import { shortCode } from '@shared/bundles/teamComputer'
import { Copy, Download } from 'lucide-react'
import { Button } from '../components/Button'
import { ComputerName } from './ComputerName'
import { codeCopied, codeSaved } from './sharingStore'

type ThisComputerProps = { readonly code: { readonly recipient: string; readonly name: string } }

/** What colleagues need of this computer: what to call it, and the code to seal for. */
export const ThisComputer = ({ code: { recipient, name } }: ThisComputerProps) => (
  <section className="sharing-section" aria-labelledby="this-computer">
    <h2 id="this-computer">This computer</h2>
    <ComputerName name={name} />
    <div className="sharing-code">
      <span className="sharing-code-label" id="own-code">
        Its code
      </span>
      <code aria-labelledby="own-code">{recipient}</code>
      <span className="muted">
        Ends in <b>{shortCode(recipient)}</b>: read that to each other to be sure. The code is no secret. It
        lets colleagues seal for this computer and opens nothing.
      </span>
      <div className="actions">
        <Button icon={Copy} onPress={() => void codeCopied(recipient)}>
          Copy the code
        </Button>
        <Button icon={Download} onPress={() => void codeSaved()}>
          Save it as a file…
        </Button>
      </div>
    </div>
  </section>
)
