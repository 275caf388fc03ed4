import { sizeInWords } from '@shared/attachments/mediaType'
import type { OutboxItem } from '@shared/places/place'
import { CircleCheck, CircleSlash } from 'lucide-react'
import { Button } from '../components/Button'
import { triedAgain } from './outboxStore'
import { stateWords } from './words'

type WhatIsWhereProps = { readonly items: readonly OutboxItem[]; readonly now: Date }

/** Every file that was sent from here with the places it is in, newest first. */
export const WhatIsWhere = ({ items, now }: WhatIsWhereProps) => {
  if (items.length === 0) return null
  const files = new Map<string, OutboxItem[]>()
  for (const item of items) {
    const key = `${item.sha256} ${item.title}`
    files.set(key, [...(files.get(key) ?? []), item])
  }
  return (
    <section aria-label="What is where">
      <h3>What is where</h3>
      <ul>
        {[...files].map(([key, places]) => (
          <File key={key} places={places} now={now} />
        ))}
      </ul>
    </section>
  )
}

const File = ({ places, now }: { readonly places: readonly OutboxItem[]; readonly now: Date }) => {
  const [first] = places
  if (!first) return null
  return (
    <li className="outbox-file">
      <b>{first.title}</b>
      <small>
        {sizeInWords(first.size)}
        {first.isHere ? ', a sealed copy is kept on this computer' : ', no copy on this computer'}
      </small>
      <ul>
        {places.map((item) => (
          <li key={item.id} data-state={item.state}>
            {item.state === 'verified' ? (
              <CircleCheck aria-hidden size={16} />
            ) : (
              <CircleSlash aria-hidden size={16} />
            )}
            <span>
              <b>{item.placeName}</b> <span>{stateWords(item, now)}</span>
              {item.state === 'verified' ? <small>There it is called {item.nameThere}</small> : null}
            </span>
            {item.state === 'cancelled' && item.isHere ? (
              <Button
                aria-label={`Send ${item.title} to ${item.placeName}`}
                onPress={() => void triedAgain({ itemId: item.id })}
              >
                Send
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  )
}
