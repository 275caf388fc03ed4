import type { Issue } from '@shared/letters/issue'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextArea } from '../../components/TextField'
import { wentToNeighbour } from './issueCards'
import { familyOf, issueKey } from './issueOrder'
import { acceptingLeft, issueAccepted, useIssueStore } from './issueStore'

/** Asks why an issue may stand. What can lead to a child is asked about plainly. */
export const AcceptDialog = () => {
  const accepting = useIssueStore((state) => state.accepting)
  return accepting === null ? null : <Ask key={issueKey(accepting.issue)} {...accepting} />
}

type AskProps = { readonly issue: Issue; readonly from: 'letter' | 'list' }

const Ask = ({ issue, from }: AskProps) => {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const identifies = familyOf(issue) === 'identity'
  const accept = async () => {
    if (reason.trim() === '') return setMissing(true)
    setPending(true)
    const isKept = await issueAccepted(issue, reason.trim())
    setPending(false)
    if (!isKept) return
    goOn()
  }
  /** The button that opened this may be gone: the keyboard goes on where the question came from. */
  const goOn = () =>
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      if (from === 'letter' || !wentToNeighbour(issue)) useIssueStore.getState().hands?.focus()
    })
  const leave = () => {
    acceptingLeft()
    goOn()
  }
  return (
    <Dialog
      title={identifies ? 'Publish words that may identify somebody?' : 'Accept this issue?'}
      isOpen
      onClose={leave}
      foot={
        <>
          <Button onPress={leave}>Cancel</Button>
          <Button
            tone={identifies ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={() => void accept()}
          >
            {identifies ? 'Publish them' : 'Accept it'}
          </Button>
        </>
      }
    >
      <p className="issue-quote">“{issue.quote}”</p>
      <p>{issue.message}</p>
      {identifies ? (
        <p>
          <strong>Everybody who reads the published letter will read them.</strong> Be sure that they lead to
          no child, parent or worker.
        </p>
      ) : null}
      <TextArea
        label="Why it may stand"
        hint="Kept with your name and the time. When these words change, the issue comes back."
        value={reason}
        onChange={(typed) => {
          setReason(typed)
          setMissing(false)
        }}
        maxLength={1000}
        autoFocus
        {...(isMissing ? { error: 'Say in a few words why it may stand.' } : {})}
      />
    </Dialog>
  )
}
