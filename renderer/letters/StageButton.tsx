import type { Letter } from '@shared/letters/letter'
import { Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { AlertDialog, Dialog } from '../components/Dialog'
import { TextArea } from '../components/TextField'
import { letterFinalised, letterReopened, useLetterStore } from './letterStore'

/** Final: no protective marking, no more edits. Reopening asks why, and the reason is kept. */
export const StageButton = ({ letter }: { readonly letter: Letter }) =>
  letter.stage === 'draft' ? <MakeFinal /> : <Reopen />

const MakeFinal = () => {
  const [asking, setAsking] = useState(false)
  const open = useLetterStore((state) => state.issues.filter((issue) => issue.severity !== 'info').length)
  return (
    <>
      <Button icon={Lock} onPress={() => setAsking(true)}>
        Make final
      </Button>
      <AlertDialog
        title="Make this final?"
        isOpen={asking}
        confirmLabel="Make final"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void letterFinalised()
        }}
      >
        <p>
          Its text is locked, and files exported from now on carry no OFFICIAL-SENSITIVE marking and no
          “draft” in their names. It can be reopened with a reason.
        </p>
        {open > 0 ? (
          <p>
            <strong>
              {open === 1 ? 'One check is still open.' : `${open} checks are still open.`} Look at them first.
            </strong>
          </p>
        ) : null}
      </AlertDialog>
    </>
  )
}

const Reopen = () => {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const reopen = () => {
    if (reason.trim() === '') return setMissing(true)
    setAsking(false)
    setMissing(false)
    void letterReopened(reason.trim())
    setReason('')
  }
  return (
    <>
      <Button icon={LockOpen} onPress={() => setAsking(true)}>
        Reopen…
      </Button>
      <Dialog
        title="Reopen the final text"
        isOpen={asking}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onPress={() => setAsking(false)}>Cancel</Button>
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
    </>
  )
}
