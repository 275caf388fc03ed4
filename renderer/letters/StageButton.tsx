import type { Letter } from '@shared/letters/letter'
import { Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { AlertDialog, Dialog } from '../components/Dialog'
import { TextArea } from '../components/TextField'
import { UnusedBeforeFinal } from './UnusedEvidence'
import { letterFinalised, letterReopened, useLetterStore } from './letterStore'

/** Final: no protective marking, no more edits. Reopening asks why, and the reason is kept. */
export const StageButton = ({ letter }: { readonly letter: Letter }) => {
  const [asking, setAsking] = useState(false)
  const isDraft = letter.stage === 'draft'
  const close = () => setAsking(false)
  // One button with two meanings, so that the focus has where to come back to when the dialog is answered.
  return (
    <>
      <Button icon={isDraft ? Lock : LockOpen} onPress={() => setAsking(true)}>
        {isDraft ? 'Make final' : 'Reopen…'}
      </Button>
      <MakeFinal letter={letter} isOpen={asking && isDraft} onClose={close} />
      <Reopen isOpen={asking && !isDraft} onClose={close} />
    </>
  )
}

type QuestionProps = { readonly isOpen: boolean; readonly onClose: () => void }

const MakeFinal = ({ letter, isOpen, onClose }: QuestionProps & { readonly letter: Letter }) => {
  const open = useLetterStore((state) => state.issues.filter((issue) => issue.severity !== 'info').length)
  return (
    <AlertDialog
      title="Make this final?"
      isOpen={isOpen}
      confirmLabel="Make final"
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        void letterFinalised()
      }}
    >
      <p>
        Its text is locked, and files exported from now on carry no OFFICIAL-SENSITIVE marking and no “draft”
        in their names. It can be reopened with a reason.
      </p>
      {open > 0 ? (
        <p>
          <strong>
            {open === 1
              ? 'One check is still open. Look at it first.'
              : `${open} checks are still open. Look at them first.`}
          </strong>
        </p>
      ) : null}
      <UnusedBeforeFinal letter={letter} />
    </AlertDialog>
  )
}

const Reopen = ({ isOpen, onClose }: QuestionProps) => {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const reopen = () => {
    if (reason.trim() === '') return setMissing(true)
    onClose()
    setMissing(false)
    void letterReopened(reason.trim())
    setReason('')
  }
  return (
    <Dialog
      title="Reopen the final text"
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" onPress={reopen}>
            Reopen
          </Button>
        </>
      }
    >
      <TextArea
        label="Why it is reopened"
        hint="Kept with the visit."
        value={reason}
        onChange={setReason}
        autoFocus
        {...(missing ? { error: 'Write down why: the reason is kept with the visit.' } : {})}
      />
    </Dialog>
  )
}
