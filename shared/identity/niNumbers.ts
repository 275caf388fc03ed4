import { spansOf } from './identifier'
import type { Span } from './identifier'

/** Pairs of letters that no National Insurance number begins with. */
const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])

/** National Insurance numbers: two letters, six figures, A to D. */
export const findNiNumbers = (text: string): readonly Span[] => [
  // Said to be one: also without its last letter, or with letters that are not issued.
  ...spansOf(
    text,
    /(?<![\p{L}])(?:ni|nino|national insurance)(?: ?(?:no|number|nr|num|#))?\.?(?: is| was)? ?[:=-]? ?([a-z]{2}(?:[ -]?\d{2}){3}(?:[ -]?[a-z])?)(?![\p{L}\p{N}])/giu,
  ),
  ...spansOf(
    text,
    /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3}[ -]?[A-D](?![\p{L}\p{N}])/giu,
    (match) => !neverIssued.has(match[0].slice(0, 2).toUpperCase()),
  ),
]
