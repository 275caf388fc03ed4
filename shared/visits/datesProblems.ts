import type { FileProblem } from '../ipc/errors'
import type { VisitFile } from './visitFile'

/** Dates that cannot be: out of order, overlapping, a letter before its fieldwork, a time on a day that is none. */
export const datesProblems = (file: VisitFile): readonly FileProblem[] => {
  const problems: FileProblem[] = []
  file.dates.forEach(([first, last], index) => {
    const before = file.dates[index - 1]
    if (last < first)
      problems.push({
        place: `dates[${index}]`,
        message: `out of order: ends on ${last}, before it starts on ${first}`,
      })
    else if (before && first <= before[1])
      problems.push({
        place: `dates[${index}]`,
        message: `out of order: starts on ${first}, and the dates before it end on ${before[1]}`,
      })
  })
  const lastDay = file.dates.reduce((latest, [, day]) => (day > latest ? day : latest), '')
  if (file.letterDate !== undefined && file.letterDate < lastDay)
    problems.push({
      place: 'letterDate',
      message: `${file.letterDate} is before the last day of fieldwork, ${lastDay}`,
    })
  file.notes.forEach((note, index) => {
    if (!isDay(note.at.slice(0, 10)))
      problems.push({
        place: `notes[${index}].at`,
        message: `${note.at.slice(0, 10)} is no day of the calendar`,
      })
  })
  if (!isTimeZone(file.timeZone))
    problems.push({ place: 'timeZone', message: 'must be a time zone like Europe/London' })
  return problems
}

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
