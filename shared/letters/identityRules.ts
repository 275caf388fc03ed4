import { findAnnouncedBirths, findNumericDays } from '../identity/datesOfBirth'
import { findEmails, isPublicMailbox } from '../identity/emails'
import type { Span } from '../identity/identifier'
import { findNhsNumbers } from '../identity/nhsNumbers'
import { findPhones, isPublicLine } from '../identity/phones'
import { findPostcodes } from '../identity/postcodes'
import type { Issue } from './issue'
import { combinationRule } from './checks/combinationRule'
import { guardRules } from './checks/guardRules'
import { nameRule } from './nameRule'
import { issuesOf } from './textRule'
import type { TextRule } from './textRule'

const smallNumber =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|[1-9]|1\\d|20'
const group =
  'child|children|young person|young people|care leavers?|girls?|boys?|siblings?|babies|baby|unaccompanied minors?'

/** "one child", "3 looked after children": with place and theme a small exact count can be enough to know who. */
const countRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    new RegExp(
      `(?<![\\w.,£-])(?:(?:only|just|exactly)\\s+)?(${smallNumber})\\s+(?:[a-z-]+\\s+){0,2}?(?:${group})\\b(?![’']s? ?(?:home|hub|centre|services?|rights|social))(?! (?:aged|and famil(?:y|ies) hubs?|in care council|protection))`,
      'giu',
    ),
    {
      rule: 'identity.count',
      severity: 'warning',
      message: 'An exact count of children can identify them: say "a very small number" or "some".',
    },
    (match) => proportionsInWords && !isNoCount(text, match),
  )

/** Ages, shares, and turns of speech that count nobody. */
const isNoCount = (text: string, match: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, match.index - 24), match.index)
  // A page's number above its first line counts nobody.
  if (/\f|\n\s*\n|[ \t]{4}/.test(match[0]) || (/[ \t]{3}$/.test(before) && /^\d+\s*\n/.test(match[0])))
    return true
  if (
    /\b(?:aged?|under|over|section|sections|stage|year|grade|level|key|tier|type|in|the|than|to|at|no|any|every|each|this|that|part|age of|ages of|and|or|[–-])\s*$/i.test(
      before,
    ) &&
    /^\d/.test(match[0])
  )
    return true
  if (/\b(?:no|any|every|each|the|than)\s+$/i.test(before)) return true
  return /\s(?:of|to|year|years|month|months|week|weeks|days?|for|with|in|and|or|working|from|by|at)\s/i.test(
    match[0],
  )
}

const nhsRule: TextRule = (text) =>
  issuesAt(findNhsNumbers(text), {
    rule: 'identity.nhs-number',
    severity: 'error',
    message: 'This is an NHS number: it identifies one person and must not stand in a letter.',
  })

/** An issue for each stretch that the detectors of the notes find. */
const issuesAt = (
  spans: readonly Span[],
  issue: Pick<Issue, 'rule' | 'severity' | 'message'>,
): readonly Issue[] => spans.map((span) => ({ ...issue, ...span }))

/** Ofsted's own offices and the address of the open licence stand in every report. */
const openPostcodes = new Set(['M12WD', 'TW94DU', 'WC2B6SE', 'M12AW', 'BS16NP'])
const postcodeRule: TextRule = (text) =>
  issuesAt(
    findPostcodes(text).filter(
      ({ quote, offset }) =>
        !openPostcodes.has(quote.replace(/\s/g, '').toUpperCase()) && offset >= endOfAddress(text),
    ),
    {
      rule: 'identity.postcode',
      severity: 'error',
      message: 'A postcode can lead to a child’s home: take it out.',
    },
  )

/** What stands above the salutation of a letter is the addressee's office. */
const endOfAddress = (text: string): number => {
  const salutation = /^Dear \p{Lu}/mu.exec(text.slice(0, 3_000))
  return salutation?.index ?? 0
}

const phoneRule: TextRule = (text) =>
  issuesAt(
    findPhones(text).filter(
      ({ quote }) => !isPublicLine(quote) && !ofstedsOffices.test(quote.replace(/\D/g, '')),
    ),
    {
      rule: 'identity.phone',
      severity: 'error',
      message: 'A telephone number leads to a person: take it out.',
    },
  )
const ofstedsOffices = /^(?:0161618|0117945)/

const emailRule: TextRule = (text) =>
  issuesAt(
    findEmails(text).filter(({ quote }) => !isPublicMailbox(quote)),
    {
      rule: 'identity.email',
      severity: 'error',
      message: 'An email address leads to a person: take it out.',
    },
  )

/** Letters write dates in words: one in figures with its year is hardly anything but a birth's. */
const birthRule: TextRule = (text) => {
  const announced = findAnnouncedBirths(text)
  const inside = ({ offset }: Span): boolean =>
    announced.some((birth) => offset >= birth.offset && offset < birth.offset + birth.quote.length)
  return issuesAt([...announced, ...findNumericDays(text).filter((day) => !inside(day))], birth)
}
const birth: Pick<Issue, 'rule' | 'severity' | 'message'> = {
  rule: 'identity.date-of-birth',
  severity: 'error',
  message: 'This looks like a date of birth, which identifies a child; write other dates in words.',
}

export const identityRules: readonly TextRule[] = [
  nameRule,
  countRule,
  nhsRule,
  postcodeRule,
  phoneRule,
  emailRule,
  birthRule,
  ...guardRules,
  combinationRule,
]
