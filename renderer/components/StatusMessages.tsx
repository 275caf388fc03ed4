import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button'
import { IconButton } from './IconButton'
import { shownFor, statusClosed, useStatusStore } from './statusStore'
import type { Status } from './statusStore'
import './status.css'

/** The corner where statuses appear; a polite live region that is always there, so that none goes unread. */
export const StatusMessages = () => {
  const statuses = useStatusStore((state) => state.statuses)
  return (
    <div className="statuses" role="status" aria-live="polite">
      {statuses.map((status) => (
        <StatusMessage key={status.id} status={status} />
      ))}
    </div>
  )
}

const StatusMessage = ({ status }: { readonly status: Status }) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const pause = shownFor(status)
    if (held || pause === null) return undefined
    const timer = setTimeout(() => statusClosed(status.id), pause)
    return () => clearTimeout(timer)
  }, [held, status])
  const { action } = status
  return (
    <div
      className="status"
      data-tone={status.tone}
      data-stays={status.stays}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{status.text}</span>
      {action ? (
        <Button
          tone="quiet"
          onPress={() => {
            action.onPress()
            statusClosed(status.id)
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label="Close message" icon={X} onPress={() => statusClosed(status.id)} />
    </div>
  )
}
