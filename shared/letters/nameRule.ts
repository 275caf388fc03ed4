import { ambiguousNames } from '../identity/ambiguousNames'
import { moreForenames } from '../identity/moreForenames'
import { forenames } from './forenames'
import type { Issue } from './issue'
import { isNamedOpenly } from './namedOpenly'
import type { TextRule } from './textRule'

const message = 'This looks like a person’s name: a letter names roles, teams and services, never a person.'

const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? \p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?/gu
const capitalised = /(?<![\p{L}\p{N}@./_-])\p{Lu}[\p{Ll}]+(?:[’'-]\p{Lu}\p{Ll}+)*/gu
/** Words that only a person is given: a name stands before them even when no list knows it. */
const ofPerson =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{1,14})(?:[’']s (?:mother|mum|father|dad|sister|brother|grandmother|grandfather|grandparents|aunt|uncle|stepfather|stepmother|foster carers?)\b|,? \(?aged? (?:1?\d)\b)/gu
const called = /\b(?:child|girl|boy|young person|sister|brother) (?:called|named) (\p{Lu}\p{Ll}+)/gu

/** Words with a capital that begin sentences or belong to institutions, before what only a person has. */
const noNames = new Set(
  'Their His Her Its The This That These Those Some Many Most All Each Every Children Child People Those If When Young Both Our Your My A An One Two No Not Any Few Several Teenagers Boys Girls Babies Siblings Pupils Students Care Parents'.split(
    ' ',
  ),
)

/** Parts of the names of schools, roads, churches, charities, prizes: "St Thomas", "Alexandra Road". */
const institution =
  /^(?:\s+(?:and \p{Lu}\p{Ll}+\s+)?(?:House|Road|Street|Lane|Avenue|Centre|Center|Hospital|School|Academy|College|University|Trust|Court|Hall|Foundation|Project|Service|Services|Team|Hub|Act|Report|Review|Award|Day|Charity|Fund|Institute|Society|Inn|Law|Rule|Model|Square|Gate|Ward|programme|project|[Pp]rotocol|service|team|model|unit|hub|centre)\b)/u

const isForename = (word: string): boolean =>
  forenames.has(word) || (moreForenames.has(word) && !ambiguousNames.has(word))

/** Conservative on purpose: an alarm at every capital letter would soon be ignored. */
export const nameRule: TextRule = (text, { known }) => {
  const found = new Map<number, Issue>()
  const taken = new Uint8Array(text.length)
  const knownWords = new Set(known.flatMap((name) => name.split(/[^\p{L}]+/u)))
  const add = (quote: string, offset: number): void => {
    if (taken[offset] === 1 || isNamedOpenly(text, offset)) return
    taken.fill(1, offset, offset + quote.length)
    found.set(offset, { rule: 'identity.possible-name', severity: 'warning', message, quote, offset })
  }
  for (const match of text.matchAll(titled)) add(match[0], match.index)
  for (const match of text.matchAll(capitalised)) {
    const word = match[0]
    if (!isForename(word) || knownWords.has(word)) continue
    const end = match.index + word.length
    const after = text.slice(end, end + 200)
    const surname = /^ (\p{Lu}\p{Ll}+(?:[’'-]\p{Lu}\p{Ll}+)*)/u.exec(after)
    if (institution.test(after) || (surname && institution.test(after.slice(surname[0].length)))) continue
    if (
      /(?:St|Saint|Prince|Princess|King|Queen|Lady|Lord|Royal)\.? $/.test(
        text.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue
    add(word + (surname && !knownWords.has(surname[1] ?? '') ? surname[0] : ''), match.index)
  }
  for (const pattern of [ofPerson, called])
    for (const match of text.matchAll(pattern)) {
      const word = match[1] ?? ''
      const offset = match.index + match[0].indexOf(word)
      if (!noNames.has(word) && !knownWords.has(word)) add(word, offset)
    }
  return [...found.values()].sort((a, b) => a.offset - b.offset)
}
