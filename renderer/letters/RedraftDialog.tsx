import type { RedraftProposal } from '@shared/letters/redraft'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { Dialog } from '../components/Dialog'
import { redraftAccepted, useLetterStore } from './letterStore'

type RedraftDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly documentType: 'letter' | 'report'
  /** What is to be seen before anything is drafted again. */
  readonly children?: ReactNode
}

const kindWords: Readonly<Record<RedraftProposal['kind'], string>> = {
  add: 'Add',
  change: 'Change, as its finding has changed',
  conflict: 'You have edited this, and its finding has changed too',
  remove: 'Remove, as its finding is gone',
}

/** What drafting again would do, one proposal at a time. Nothing happens to the letter but what is ticked. */
export const RedraftDialog = ({ isOpen, onClose, documentType, children }: RedraftDialogProps) => {
  const proposals = useLetterStore((state) => state.proposals)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  // The user's own words are only replaced when they tick it themselves.
  const isAccepted = ({ origin, kind }: RedraftProposal) => ticks.get(origin) ?? kind !== 'conflict'
  const accepted = proposals.filter(isAccepted)
  const close = () => {
    setTicks(new Map())
    onClose()
  }
  const apply = () => {
    close()
    void redraftAccepted(accepted.map(({ origin }) => origin))
  }

  return (
    <Dialog
      title={`Draft the ${documentType} again`}
      isOpen={isOpen}
      onClose={close}
      wide
      foot={
        proposals.length === 0 ? (
          <Button tone="primary" onPress={close}>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={close}>Change nothing</Button>
            <Button tone="primary" isDisabled={accepted.length === 0} onPress={apply}>
              {accepted.length === 1 ? 'Apply 1 change' : `Apply ${accepted.length} changes`}
            </Button>
          </>
        )
      }
    >
      {children}
      {proposals.length === 0 ? (
        <p>The findings say nothing that the {documentType} does not. Your edits stay as they are.</p>
      ) : (
        <>
          <p>What you have edited stays, unless you tick it here.</p>
          <ul className="proposals">
            {proposals.map((proposal) => (
              <li key={proposal.origin} className="proposal" data-kind={proposal.kind}>
                <Checkbox
                  isSelected={isAccepted(proposal)}
                  onChange={(on) => setTicks(new Map([...ticks, [proposal.origin, on]]))}
                >
                  {kindWords[proposal.kind]}
                  {proposal.heading === '' ? '' : ` · ${proposal.heading}`}
                </Checkbox>
                {'before' in proposal ? (
                  <p className="before">
                    <span className="sr-only">Now: </span>
                    {proposal.before}
                  </p>
                ) : null}
                {'text' in proposal ? (
                  <p className="after">
                    <span className="sr-only">Then: </span>
                    {proposal.text}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
