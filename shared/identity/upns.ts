import { spansOf } from './identifier'
import type { Span } from './identifier'

/** The 23 letters of the Department for Education's check: I, O and S are too like figures. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Unique pupil numbers: a check letter, then twelve figures; the last of a temporary one is a letter. */
export const findUpns = (text: string): readonly Span[] =>
  spansOf(text, /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/giu, (match) =>
    passesCheckLetter(match[0].toUpperCase()),
  )

/** Each place counts by its number from 2 to 13; the rest by 23 is the place of the letter. */
const passesCheckLetter = (upn: string): boolean => {
  const sum = Array.from(upn).reduce(
    (total, sign, at) => total + (at === 0 ? 0 : valueOf(sign) * (at + 1)),
    0,
  )
  return letters[sum % 23] === upn[0]
}

const valueOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : letters.indexOf(sign))
