import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date()
/** Wall-clock time at the visit's place, to the minute: `YYYY-MM-DDTHH:mm`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, {
    message: 'must be a time like 2024-10-15T10:20',
  })
/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export const Moment = z.iso.datetime()
/** First and last day of one stretch of fieldwork, both included. */
export const DayRange = z.tuple([Day, Day]).readonly()

export type Day = z.infer<typeof Day>
export type DayRange = z.infer<typeof DayRange>
