import { Send } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../components/IconButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { outboxItems, outboxLookedAt, outboxShown, useOutboxStore } from './outboxStore'
import { outboxLine } from './words'

/** In the bar once anything was ever sent; the line at the bottom says how far it is. */
export const OutboxButton = () => {
  const list = useOutboxStore((state) => state.list)
  const keys = useKeyWords('outbox.open')
  useEffect(() => {
    if (useOutboxStore.getState().list === 'loading') void outboxLookedAt()
  }, [])
  const items = outboxItems(list)
  if (items.length === 0) return null
  return (
    <IconButton
      label={outboxLine(items) || 'Outbox'}
      icon={Send}
      keys={keys}
      onPress={() => outboxShown(true)}
    />
  )
}

/** How far it is, in the line at the bottom. */
export const OutboxWords = () => {
  const words = useOutboxStore((state) => outboxLine(outboxItems(state.list)))
  return words === '' ? null : <span data-testid="outbox">{words}</span>
}
