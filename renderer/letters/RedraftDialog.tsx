import type { RedraftProposal } from '@shared/letters/redraft'
import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { Dialog } from '../components/Dialog'
import { redraftAccepted, useLetterStore } from './letterStore'

type RedraftDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly documentType: 'letter' | 'report'
}

const kindWords: Readonly<Record<RedraftProposal['kind'], string>> = {
  add: 'Add',
  change: 'Change, as its finding has changed',
  conflict: 'You have edited this, and its finding has changed too',
  remove: 'Remove, as its finding is gone',
}

/** What drafting again would do, one proposal at a time. Nothing happens to the letter but what is ticked. */
export const RedraftDialog = ({ isOpen, onClose, documentType }: RedraftDialogProps) => {
  const proposals = useLetterStore((state) => state.proposals)
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!isOpen) return
    // The user's own words are only replaced when they tick it themselves.
    setAccepted(new Set(proposals.filter((each) => each.kind !== 'conflict').map((each) => each.origin)))
  }, [isOpen, proposals])

  const tick = (origin: string, on: boolean) =>
    setAccepted(new Set([...[...accepted].filter((each) => each !== origin), ...(on ? [origin] : [])]))
  const apply = () => {
    onClose()
    void redraftAccepted([...accepted])
  }

  return (
    <Dialog
      title={`Draft the ${documentType} again`}
      isOpen={isOpen}
      onClose={onClose}
      wide
      foot={
        proposals.length === 0 ? (
          <Button tone="primary" onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Change nothing</Button>
            <Button tone="primary" isDisabled={accepted.size === 0} onPress={apply}>
              {accepted.size === 1 ? 'Apply 1 change' : `Apply ${accepted.size} changes`}
            </Button>
          </>
        )
      }
    >
      {proposals.length === 0 ? (
        <p>The findings say nothing that the {documentType} does not. Your edits stay as they are.</p>
      ) : (
        <>
          <p>What you have edited stays, unless you tick it here.</p>
          <ul className="proposals">
            {proposals.map((proposal) => (
              <li key={proposal.origin} className="proposal" data-kind={proposal.kind}>
                <Checkbox
                  isSelected={accepted.has(proposal.origin)}
                  onChange={(on) => tick(proposal.origin, on)}
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
