import type { Issue } from './issue'
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
      `(?<![\\w.,£-])(?:only |just |exactly )?(${smallNumber}) (?:[a-z-]+ ){0,2}?(?:${group})\\b(?![’']s? ?(?:home|hub|centre|services?|rights|social))(?! (?:aged|and famil(?:y|ies) hubs?|in care council|protection))`,
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
  if (
    /\b(?:aged?|under|over|section|sections|stage|year|grade|level|key|tier|type|in|the|than|to|at|no|any|every|each|this|that|part|age of|ages of|and|or|[–-])\s*$/i.test(
      before,
    ) &&
    /^\d/.test(match[0])
  )
    return true
  if (/\b(?:no|any|every|each|the|than)\s+$/i.test(before)) return true
  return / (?:of|to|year|years|month|months|week|weeks|days?|for|with|in|and|or|working|from|by|at) /i.test(
    match[0],
  )
}

/** NHS numbers have a check digit: ten figures that pass it are hardly anything else. */
const nhsRule: TextRule = (text) =>
  issuesOf(
    text,
    /(?<!\d|\d[ -])\d{3}[ -]?\d{3}[ -]?\d{4}(?![ -]?\d)/g,
    {
      rule: 'identity.nhs-number',
      severity: 'error',
      message: 'This is an NHS number: it identifies one person and must not stand in a letter.',
    },
    (match) => passesModulus11(match[0].replace(/\D/g, '')),
  )

const passesModulus11 = (digits: string): boolean => {
  const figures = [...digits].map(Number)
  const sum = figures.slice(0, 9).reduce((total, figure, at) => total + figure * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === figures[9] && new Set(figures).size > 1
}

/** Ofsted's own offices and the address of the open licence stand in every report. */
const openPostcodes = new Set(['M12WD', 'TW94DU', 'WC2B6SE', 'M12AW', 'BS16NP'])
const postcodeRule: TextRule = (text) =>
  issuesOf(
    text,
    /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b/g,
    {
      rule: 'identity.postcode',
      severity: 'error',
      message: 'A postcode can lead to a child’s home: take it out.',
    },
    (match) => !openPostcodes.has(match[0].replace(/ /g, '')) && match.index >= endOfAddress(text),
  )

/** What stands above the salutation of a letter is the addressee's office. */
const endOfAddress = (text: string): number => {
  const salutation = /^Dear \p{Lu}/mu.exec(text.slice(0, 3_000))
  return salutation?.index ?? 0
}

const phoneRule: TextRule = (text) =>
  issuesOf(
    text,
    /(?<![\d.])(?:\+44 ?(?:\(0\))? ?|0)(?:\d[ -]?){8,9}\d(?!\d)/g,
    {
      rule: 'identity.phone',
      severity: 'error',
      message: 'A telephone number leads to a person: take it out.',
    },
    // Ofsted's own lines.
    (match) => !/^(?:03\d\d|0161618|0117945|0800|0808)/.test(match[0].replace(/\D/g, '')),
  )

const emailRule: TextRule = (text) =>
  issuesOf(
    text,
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    {
      rule: 'identity.email',
      severity: 'error',
      message: 'An email address leads to a person: take it out.',
    },
    // Mailboxes of public offices; an address of the form first.last is a person's also there.
    (match) =>
      !/^[a-z]+@(?:[\w-]+\.)*(?:gov\.uk|justiceinspectorates\.gov\.uk|cqc\.org\.uk)$/i.test(match[0]),
  )

const birthRule: TextRule = (text) => [
  ...issuesOf(
    text,
    /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\s*[:-]?\s*\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}|[A-Z][a-z]{2,8})[ ./-]\d{2,4}/gi,
    birth,
  ),
  ...issuesOf(
    text,
    /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19[89]\d|20[0-2]\d)(?![\d./-])/g,
    birth,
  ),
]
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
]
