import type { AppError } from '@shared/ipc/errors'
import { Check, History, Printer, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { call } from '../api'
import { Button } from '../components/Button'
import { said } from '../components/statusStore'
import { TextField } from '../components/TextField'
import { errorLine } from '../errors/words'
import { counted } from '../findings/words'
import { localTime } from '../notes/visitTime'
import { saveEverything } from '../unsaved'
import { recordDeleted, recordSettled } from './recordStore'
import type { OpenRecord } from './recordStore'
import { dialogClosed, referBacksShown } from './referBackStore'

type RecordFootProps = {
  readonly record: OpenRecord
  readonly others: number
  readonly showsVersions: boolean
  readonly onVersions: () => void
}

type Asking = 'nothing' | 'print' | 'delete'

/** What can be done with a record as a whole. What takes it out of the app or out of sight is asked again. */
export const RecordFoot = ({ record, others, showsVersions, onVersions }: RecordFootProps) => {
  const [asking, setAsking] = useState<Asking>('nothing')
  const { content, id } = record
  const isClosed = content.closedAt !== ''
  return (
    <>
      {asking === 'print' && id !== null ? <AskPrint id={id} onDone={() => setAsking('nothing')} /> : null}
      {asking === 'delete' ? <AskDelete onKept={() => setAsking('nothing')} /> : null}
      <div className="dialog-foot refer-back-foot">
        {others === 0 ? null : (
          <Button tone="quiet" onPress={() => void referBacksShown()}>
            {counted(others, 'other refer-back')}
          </Button>
        )}
        {id === null ? null : (
          <>
            <Button tone="quiet" icon={History} aria-expanded={showsVersions} onPress={onVersions}>
              Versions
            </Button>
            <Button tone="quiet" icon={Printer} onPress={() => setAsking('print')}>
              Print…
            </Button>
            <Button tone="quiet" icon={Trash2} onPress={() => setAsking('delete')}>
              Delete…
            </Button>
          </>
        )}
        <span className="push" />
        {isClosed ? (
          <Button onPress={() => void recordSettled({ closedAt: '' })}>Open it again</Button>
        ) : (
          <Button
            icon={Check}
            isDisabled={content.outcome.trim() === ''}
            onPress={() => void recordSettled({ closedAt: localTime(new Date(), record.timeZone) })}
          >
            Close this refer-back
          </Button>
        )}
        <Button tone="primary" onPress={() => void dialogClosed()}>
          Done
        </Button>
      </div>
    </>
  )
}

const AskPrint = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const [failed, setFailed] = useState<AppError | null>(null)
  const [printing, setPrinting] = useState(false)
  const ask = useFocusOnArrival()
  const print = async () => {
    setPrinting(true)
    await saveEverything()
    const answer = await call('shell.printReferBack', { referBackId: id })
    setPrinting(false)
    if (!answer.ok) return setFailed(answer.error)
    if (answer.value.printed) said('This refer-back was printed.')
    onDone()
  }
  return (
    <div className="refer-back-ask" role="group" aria-label="Print this refer-back" ref={ask}>
      <p>
        This prints this one refer-back with the child’s identifier and the concern. On paper it is not
        protected: give it to the person it is for, by name.
      </p>
      {failed === null ? null : <p className="refer-back-problem">{errorLine(failed)}</p>}
      <div className="refer-back-ask-buttons">
        <Button onPress={onDone}>Do not print</Button>
        <Button tone="danger" isPending={printing} onPress={() => void print()}>
          Print this refer-back
        </Button>
      </div>
    </div>
  )
}

const AskDelete = ({ onKept }: { readonly onKept: () => void }) => {
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<AppError | null>(null)
  const ask = useFocusOnArrival()
  const remove = async () => {
    const error = await recordDeleted(reason.trim())
    if (error !== null) return setFailed(error)
    said('Refer-back deleted. It is kept in the vault with your reason.')
    void referBacksShown()
  }
  return (
    <div className="refer-back-ask" role="group" aria-label="Delete this refer-back" ref={ask}>
      <TextField
        label="Why is it deleted?"
        hint="It goes out of sight and is kept in the vault with this reason. Close it instead when it has ended."
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
      {failed === null ? null : <p className="refer-back-problem">{errorLine(failed)}</p>}
      <div className="refer-back-ask-buttons">
        <Button onPress={onKept}>Keep it</Button>
        <Button tone="danger" isDisabled={reason.trim() === ''} onPress={() => void remove()}>
          Delete this refer-back
        </Button>
      </div>
    </div>
  )
}

/** A question that opens takes the keyboard, and comes into sight. */
const useFocusOnArrival = () => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, button')?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return place
}
