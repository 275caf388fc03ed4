import type { NoteFields } from '@shared/notes/note'
import type { IdentityMark } from './protocol'

export type Replacing = {
  readonly words: string
  /** The case code is not the note's yet: choosing it gives it to the note. */
  readonly givesCode: boolean
}

/** What can stand in the place of an identifier, the safest first. Nothing but facts of the note is made use of. */
export const replacementsFor = (
  { rule, replacement, quote }: IdentityMark,
  fields: Pick<NoteFields, 'case' | 'role' | 'at'>,
  freeCode: string,
): readonly Replacing[] => {
  const code = fields.case === '' ? { words: freeCode, givesCode: true } : plain(fields.case)
  const role = fields.role === '' ? [] : [plain(`the ${fields.role}`)]
  if (rule === 'identity.school') return [plain('the school')]
  if (rule === 'identity.home') return [plain('the home')]
  if (rule === 'identity.place' || rule === 'identity.postcode')
    return [plain('the area where they live'), code]
  if (rule === 'identity.address') return [plain('the family home'), code]
  if (rule === 'identity.phone' || rule === 'identity.email') return [...role, code]
  if (rule === 'identity.date-of-birth') {
    const age = ageOn(quote, fields.at.slice(0, 10))
    return [...(age === null ? [] : [plain(age)]), code]
  }
  if (rule === 'identity.name') return [code, ...role, plain('the child'), plain('the worker')]
  return replacement === 'role' ? [...role, code] : [code, ...role]
}

/** The same in a letter or a finding, which are about nobody in particular: no code and no age stands there either. */
export const letterReplacementsFor = ({ rule }: IdentityMark): readonly Replacing[] => {
  if (rule === 'identity.school') return [plain('the school'), plain('their school')]
  if (rule === 'identity.home') return [plain('the home'), plain('their home')]
  if (rule === 'identity.place') return [plain('the area where they live')]
  if (rule === 'identity.address' || rule === 'identity.postcode') return [plain('the family home')]
  if (rule === 'identity.name') return people
  if (rule === 'identity.initials-age') return people.slice(0, 2)
  return []
}

const plain = (words: string): Replacing => ({ words, givesCode: false })

const people = [plain('a child'), plain('the child'), plain('a parent'), plain('a worker')]

/** The next code of the visit: one more than the highest, so that a code of a deleted note is not given twice. */
export const freeCaseCode = (codes: readonly string[]): string => {
  const numbers = codes.map((code) => Number(/^C0*(\d{1,4})$/i.exec(code.trim())?.[1] ?? 0))
  return `C${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "aged 9": the age on the day of the note, where the quote holds one whole date. */
export const ageOn = (quote: string, day: string): string | null => {
  const inFigures = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(quote)
  const inWords = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/.exec(quote)
  const [, dayOfBirth, month, year] =
    inFigures ?? (inWords === null ? [] : [inWords[0], inWords[1], monthNumber(inWords[2] ?? ''), inWords[3]])
  if (dayOfBirth === undefined || month === undefined || year === undefined) return null
  const born = `${year}-${month.padStart(2, '0')}-${dayOfBirth.padStart(2, '0')}`
  if (Number(month) < 1 || Number(month) > 12 || born > day) return null
  const years = Number(day.slice(0, 4)) - Number(year) - (day.slice(5) < born.slice(5) ? 1 : 0)
  return years > 110 ? null : `aged ${years}`
}

const monthNumber = (name: string) => String(months.indexOf(name.toLowerCase()) + 1)
