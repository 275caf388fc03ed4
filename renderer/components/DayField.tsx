import { parseDate, parseDateTime } from '@internationalized/date'
import type { CalendarDate, CalendarDateTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateField,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { FieldFrame } from './FieldFrame'
import type { FieldWords } from './FieldFrame'
import './overlay.css'
import './day.css'

export type DayFieldProps = FieldWords & {
  /** `YYYY-MM-DD`, or null while it is not filled in. */
  readonly day: string | null
  readonly onChange: (day: string | null) => void
  readonly className?: string
  readonly autoFocus?: boolean
}

/** A day, typed digit by digit (day, month, year) or picked from a calendar. */
export const DayField = ({ day, onChange, className = '', autoFocus, ...words }: DayFieldProps) => (
  <DatePicker
    value={day === null ? null : dayFrom(day)}
    onChange={(date) => onChange(date === null ? null : date.toString())}
    isInvalid={words.error !== undefined}
    shouldForceLeadingZeros={false}
    autoFocus={autoFocus ?? false}
    className={`field ${className}`}
  >
    <FieldFrame {...words}>
      <Group className="input-group day-group">
        <DateInput className="day-input">
          {(segment) => <DateSegment segment={segment} className="day-segment" />}
        </DateInput>
        <Button className="icon-button">
          <CalendarDays aria-hidden size={17} />
        </Button>
      </Group>
    </FieldFrame>
    <Popover className="popover" offset={4}>
      <Dialog className="popover-body">
        <Calendar className="calendar" firstDayOfWeek="mon">
          <header className="calendar-head">
            <Button slot="previous" className="icon-button">
              <ChevronLeft aria-hidden size={18} />
            </Button>
            <Heading className="calendar-title" />
            <Button slot="next" className="icon-button">
              <ChevronRight aria-hidden size={18} />
            </Button>
          </header>
          <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  </DatePicker>
)

export type DayTimeFieldProps = FieldWords & {
  /** `YYYY-MM-DDTHH:mm`. */
  readonly at: string
  readonly onChange: (at: string) => void
  readonly className?: string
}

/** A day and a time of day, to the minute, typed digit by digit. */
export const DayTimeField = ({ at, onChange, className = '', ...words }: DayTimeFieldProps) => (
  <DateField
    value={timeFrom(at)}
    onChange={(time) => time !== null && onChange(time.toString().slice(0, 16))}
    granularity="minute"
    hourCycle={24}
    shouldForceLeadingZeros
    isInvalid={words.error !== undefined}
    className={`field ${className}`}
  >
    <FieldFrame {...words}>
      <DateInput className="input day-input">
        {(segment) => <DateSegment segment={segment} className="day-segment" />}
      </DateInput>
    </FieldFrame>
  </DateField>
)

const dayFrom = (day: string): CalendarDate | null => {
  try {
    return parseDate(day)
  } catch {
    return null // a day that does not exist, from a draft: the field shows itself empty
  }
}

const timeFrom = (at: string): CalendarDateTime | null => {
  try {
    return parseDateTime(at)
  } catch {
    return null
  }
}
