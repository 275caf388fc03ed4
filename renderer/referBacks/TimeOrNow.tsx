import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { DayTimeField } from '../components/DayField'
import { localTime } from '../notes/visitTime'

type TimeOrNowProps = {
  readonly label: string
  /** The deed: "Told just now". */
  readonly nowLabel: string
  /** `YYYY-MM-DDTHH:mm`, empty while it has not happened. */
  readonly at: string
  readonly timeZone: string
  readonly onChange: (at: string) => void
}

/** A time that comes with one press when the thing happens, and can be put right or taken back after. */
export const TimeOrNow = ({ label, nowLabel, at, timeZone, onChange }: TimeOrNowProps) => {
  const place = useRef<HTMLDivElement>(null)
  // The keyboard goes on where the pressed button was.
  const follow = useRef(false)
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    place.current?.querySelector<HTMLElement>('[role="spinbutton"], button')?.focus()
  }, [at])
  const press = (next: string) => {
    follow.current = true
    onChange(next)
  }
  return (
    <div className="time-or-now" ref={place}>
      {at === '' ? (
        <>
          <span className="field-label" aria-hidden>
            {label}
          </span>
          <Button onPress={() => press(localTime(new Date(), timeZone))}>{nowLabel}</Button>
        </>
      ) : (
        <>
          <DayTimeField label={label} at={at} onChange={onChange} />
          <Button tone="quiet" onPress={() => press('')} aria-label={`Take back: ${label}`}>
            Take back
          </Button>
        </>
      )}
    </div>
  )
}
