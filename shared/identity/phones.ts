import { spansOf } from './identifier'
import type { Span } from './identifier'

/** British telephone numbers, from here or from abroad. */
export const findPhones = (text: string): readonly Span[] =>
  spansOf(
    text,
    /(?<![\d.])(?:\(0\d{2,5}\) ?\d(?:[ -]?\d){4,7}|(?:(?:\+44|0044|00 44) ?(?:\(0\))? ?|0)(?:\d[ -]?){8,9}\d|07\d{3}\.\d{3}\.\d{3})(?!\d)/g,
  )

/** Lines that lead to an office and to nobody in it. */
export const isPublicLine = (phone: string): boolean => /^(?:03\d\d|0800|0808)/.test(phone.replace(/\D/g, ''))
