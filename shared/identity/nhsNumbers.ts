import { spansOf } from './identifier'
import type { Span } from './identifier'

/** NHS numbers have a check digit: ten figures that pass it are hardly anything else. */
export const findNhsNumbers = (text: string): readonly Span[] =>
  spansOf(text, /(?<!\d|\d[ -])\d{3}[ .-]?\d{3}[ .-]?\d{4}(?![ -]?\d)/g, (match) =>
    passesModulus11(match[0].replace(/\D/g, '')),
  )

const passesModulus11 = (digits: string): boolean => {
  const figures = [...digits].map(Number)
  const sum = figures.slice(0, 9).reduce((total, figure, at) => total + figure * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === figures[9] && new Set(figures).size > 1
}
