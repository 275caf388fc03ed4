import { isOnItsWay, removableCopies, totalOf } from '@shared/places/outbox'
import type { OutboxItem } from '@shared/places/place'
import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { wentTo } from '../navigationStore'
import { OutboxRow } from './OutboxRow'
import { PlaceTroubles } from './PlaceTroubles'
import { WhatIsWhere } from './WhatIsWhere'
import {
  copiesRemoved,
  outboxItems,
  outboxLookedAt,
  outboxShown,
  triedAgain,
  useOutboxStore,
} from './outboxStore'
import { totalWords } from './words'
import './places.css'

/** What is on its way to the places, what keeps it, and what is where. */
export const OutboxSheet = () => {
  const { list, isShown } = useOutboxStore()
  const items = outboxItems(list)
  const removable = removableCopies(items).length
  return (
    <Dialog
      title="Outbox"
      isOpen={isShown}
      onClose={() => outboxShown(false)}
      wide
      foot={
        removable === 0 ? undefined : (
          <Button onPress={() => void copiesRemoved()}>
            {removable === 1 ? 'Remove the local copy' : `Remove ${removable} local copies`} of what is in its
            places
          </Button>
        )
      }
    >
      {list === 'loading' ? <Loading label="Reading the outbox" /> : null}
      {list !== 'loading' && !Array.isArray(list) && 'failed' in list ? (
        <ErrorState
          words={errorWords(list.failed)}
          actions={<Button onPress={() => void outboxLookedAt()}>Try again</Button>}
        />
      ) : null}
      {Array.isArray(list) ? <Content items={items} /> : null}
    </Dialog>
  )
}

const Content = ({ items }: { readonly items: readonly OutboxItem[] }) => {
  const now = useNow()
  const total = totalOf(items)
  if (items.length === 0) return <Nothing />
  const open = items.filter(isOnItsWay)
  return (
    <div className="outbox">
      {total === null ? null : (
        <section aria-label="On the way">
          <div className="outbox-total">
            <h3>{totalWords(total)}</h3>
            <Button onPress={() => void triedAgain()}>Try now</Button>
          </div>
          {total.isSending ? (
            <ProgressBar
              className="outbox-way"
              aria-label="All files together"
              value={Math.min(100, (total.sent / Math.max(1, total.bytes)) * 100)}
            >
              {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
            </ProgressBar>
          ) : null}
          <PlaceTroubles items={open} />
          <ul>
            {open.map((item) => (
              <OutboxRow key={item.id} item={item} now={now} />
            ))}
          </ul>
        </section>
      )}
      <WhatIsWhere items={items.filter((item) => !isOnItsWay(item))} now={now} />
    </div>
  )
}

const Nothing = () => (
  <EmptyState
    title="Nothing has been sent yet"
    actions={
      <Button
        onPress={() => {
          outboxShown(false)
          wentTo({ kind: 'settings' })
        }}
      >
        Places in the settings
      </Button>
    }
  >
    <p>
      Add a folder, a drive or a server as a place. From then on what you export is sent there in the
      background, and you see here when it has arrived.
    </p>
  </EmptyState>
)

/** The time by which "tried again at" is told; it moves on while somebody looks. */
const useNow = () => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
