import type { Visit } from '@shared/visits/visit'
import { Plus } from 'lucide-react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { EmptyState } from '../components/State'
import { localTime } from '../notes/visitTime'
import { useRecordStore } from './recordStore'
import { ReferBackForm } from './ReferBackForm'
import { ReferBackList } from './ReferBackList'
import { dialogClosed, referBackBegun, useReferBacksStore } from './referBackStore'
import './referBacks.css'

/** Refer-backs of a visit, over whatever tab is open: the form of one, or the list of all. */
export const ReferBackDialog = ({ visit }: { readonly visit: Visit }) => {
  const { view, referBacks, lookedAt } = useReferBacksStore()
  const record = useRecordStore((state) => state.record)
  return (
    <Dialog
      title={view === 'list' ? 'Refer-backs' : 'Refer-back'}
      wide
      isOpen={view !== null}
      onClose={() => void dialogClosed()}
    >
      <p className="refer-back-notice">
        <b>Tell the authority yourself, by phone or face to face.</b> Visitbook sends nothing. What is written
        here stays on this laptop: it is in no note, search, summary, letter or file, and in a bundle only
        when you name it there.
      </p>
      {view === 'record' && record !== null ? (
        <ReferBackForm record={record} others={referBacks.filter(({ id }) => id !== record.id).length} />
      ) : null}
      {view === 'list' ? (
        <>
          {referBacks.length === 0 ? (
            <EmptyState title="No refer-back in this visit">
              <p>If a child may be at risk now, begin one. The time and your name are filled in.</p>
            </EmptyState>
          ) : (
            <ReferBackList referBacks={referBacks} today={localTime(lookedAt, visit.timeZone).slice(0, 10)} />
          )}
          <div className="dialog-foot">
            <Button icon={Plus} tone="primary" onPress={() => void referBackBegun()}>
              New refer-back
            </Button>
          </div>
        </>
      ) : null}
    </Dialog>
  )
}
