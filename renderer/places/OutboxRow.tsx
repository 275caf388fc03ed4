import { sizeInWords } from '@shared/attachments/mediaType'
import type { OutboxItem } from '@shared/places/place'
import { X } from 'lucide-react'
import { ProgressBar } from 'react-aria-components'
import { IconButton } from '../components/IconButton'
import { sendingCancelled } from './outboxStore'
import { percentOf, stateWords } from './words'

type OutboxRowProps = { readonly item: OutboxItem; readonly now: Date }

/** One file on its way to one place. */
export const OutboxRow = ({ item, now }: OutboxRowProps) => (
  <li className="outbox-row" data-state={item.state}>
    <span className="outbox-words">
      <b>{item.title}</b>
      <small>
        to {item.placeName}, {sizeInWords(item.size)}
      </small>
      <span>{stateWords(item, now)}</span>
    </span>
    {item.state === 'sending' ? (
      <ProgressBar
        className="outbox-way"
        aria-label={`Sending ${item.title} to ${item.placeName}`}
        value={percentOf(item)}
      >
        {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
      </ProgressBar>
    ) : null}
    <IconButton
      label={`Do not send ${item.title} to ${item.placeName}`}
      icon={X}
      onPress={() => void sendingCancelled(item)}
    />
  </li>
)
