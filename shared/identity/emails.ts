import { spansOf } from './identifier'
import type { Span } from './identifier'

/** Email addresses. Each part is bounded, so that no text can make the search slow. */
export const findEmails = (text: string): readonly Span[] =>
  spansOf(text, /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)

/** Mailboxes of public offices; an address of the form first.last is a person's also there. */
export const isPublicMailbox = (address: string): boolean =>
  /^[a-z]+@(?:[\w-]{1,63}\.){0,8}(?:gov\.uk|justiceinspectorates\.gov\.uk|cqc\.org\.uk)$/i.test(address)
