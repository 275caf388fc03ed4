import type { Area, FrameworkPack } from '../../frameworks/frameworkPack'
import type { Activity, Tally } from '../note'

/** What words say of a note beside its text. null or empty: they do not say. Proposals, for somebody to look at. */
export type RecognisedFields = {
  readonly activity: Activity | null
  readonly area: string | null
  readonly case: string
  readonly role: string
}

const child = String.raw`(?:child(?:ren)?|young (?:person|people)|care[- ](?:leavers?|experienced young)|boys?|girls?)`
const parent = String.raw`(?:parents?|mothers?|fathers?|mums?|dads?|famil(?:y|ies)|grandparents?)`
const carer = String.raw`(?:foster carers?|carers?|adopters?|foster (?:mother|father|parent)s?|special guardians?)`
const staff = String.raw`(?:social workers?|SWs?|ASYEs?|practitioners?|personal advis[eo]rs?|PAs?|IROs?|independent reviewing officers?|managers?|team leaders?|staff|workers?|supervisors?)`
const agency = String.raw`(?:police|health visitors?|school nurses?|head ?teachers?|schools?|partners?|partner agenc(?:y|ies)|probation|CAMHS|Cafcass|voluntary sector|designated (?:nurse|doctor))`
const spoke = String.raw`(?:spoke|spoken|speaking|talked|talking|talk|chat|conversation|discussion|interview(?:ed)?|call|met|meeting|session|focus group|views?|voices?)`
const withSome = String.raw`\b${spoke}\b[^.;:\n]{0,20}?\b(?:with|to|of|from)\b[^.;:\n]{0,30}?\b`

/** The first that fits says what was done. */
const activities: readonly (readonly [activity: Activity, words: RegExp])[] = [
  ['case-track', /\b(?:case[- ]?track(?:ing|ed|s)?|tracked (?:case|child)|tracking)\b/i],
  [
    'case-sample',
    /\b(?:case[- ]?(?:sampl(?:e|es|ed|ing)|files?|records?|reading|audit)|sampled|dip[- ]sampl\w+|(?:child(?:ren)?['’]?s )?records? (?:read|seen|sampled|looked at))\b/i,
  ],
  [
    'voice-child',
    new RegExp(`${withSome}${child}\\b|\\b${child}['’]?s? (?:views?|voices?|forum|council)\\b`, 'i'),
  ],
  ['voice-carer', new RegExp(`${withSome}${carer}\\b|\\b${carer}['’]?s? (?:views?|voices?|forum)\\b`, 'i')],
  [
    'voice-parent',
    new RegExp(`${withSome}${parent}\\b|\\b${parent}['’]?s? (?:views?|voices?|forum)\\b`, 'i'),
  ],
  ['observation', /\b(?:observ(?:ed|ation|ations|ing)|shadow(?:ed|ing)|sat in on|sitting in on)\b/i],
  ['partner', new RegExp(`${withSome}${agency}\\b|\\bpartner (?:agencies|meeting|focus group)\\b`, 'i')],
  [
    'staff',
    new RegExp(
      `\\b(?:spoke|spoken|talked|interview(?:ed)?|focus group|views?|voices?|chat|conversation)\\b[^.;:\\n]{0,50}?\\b${staff}\\b`,
      'i',
    ),
  ],
  ['meeting', /\b(?:meetings?|met|keep in touch|KIT|briefing)\b/i],
  [
    'data',
    /\b(?:data|performance (?:information|report|dashboard)|dashboards?|child[- ]level lists?|annex a)\b/i,
  ],
  [
    'document',
    /\b(?:documents?|polic(?:y|ies)|strateg(?:y|ies)|minutes|self[- ]evaluation|audit reports?|reports?|action plans?)\b/i,
  ],
  ['staff', new RegExp(`\\b${staff}\\b`, 'i')],
]

const roles = new RegExp(
  String.raw`\b(?:newly qualified social workers?|(?:senior |advanced |experienced )?social workers?|team managers?|service managers?|assistant team managers?|heads? of service|(?:assistant |executive )?directors?(?: of children['’]s services)?|DCS|chief executive|lead member|personal advis[eo]rs?|independent reviewing officers?|IROs?|conference chairs?|foster carers?|carers?|adopters?|parents?|mother|father|child(?:ren)?|young (?:person|people)|care leavers?|police|health visitors?|head ?teachers?|principal social worker|family support workers?|managers?)\b`,
  'i',
)

/** Reads the headings and the first line, then the words under them, then the headings above. */
export const recogniseFields = (
  texts: { readonly start: string; readonly body: string; readonly above: readonly string[] },
  areas: readonly Area[],
): RecognisedFields => {
  const { start, body, above } = texts
  const code = caseIn(start) ?? onlyCaseIn(body)
  const activity = activityIn(start) ?? (code === null ? null : ('case-sample' as const))
  return {
    activity: activity ?? firstOf([...above].reverse(), activityIn) ?? activityIn(body.slice(0, 300)),
    area:
      areaByCode(start, areas) ??
      areaByName(start, areas) ??
      areaByCode(body, areas) ??
      firstOf([...above].reverse(), (text) => areaByCode(text, areas) ?? areaByName(text, areas)),
    case: code ?? '',
    role: roleIn(withoutCase(start)),
  }
}

/** As it is written, but for capitals at the start of a line. */
const roleIn = (text: string): string => {
  const role = roles.exec(text)?.[0] ?? ''
  return /^[A-Z][a-z]/.test(role) ? role.toLowerCase() : role
}

const firstOf = <T>(texts: readonly string[], read: (text: string) => T | null): T | null => {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

const activityIn = (text: string): Activity | null =>
  activities.find(([, words]) => words.test(text))?.[0] ?? null

const caseForms = /\bC[ -]?(\d{1,3})\b|\bcase (?:no\.? ?|number )?(\d{1,3})\b/gi

const casesIn = (text: string): readonly string[] =>
  [...text.matchAll(caseForms)].map(([, code, number]) => `C${(code ?? number ?? '').padStart(2, '0')}`)

const withoutCase = (text: string) => text.replace(caseForms, ' ')
const caseIn = (text: string): string | null => casesIn(text)[0] ?? null
/** Two cases in the text: it is of neither alone. */
const onlyCaseIn = (text: string): string | null => {
  const codes = new Set(casesIn(text))
  return codes.size === 1 ? ([...codes][0] ?? null) : null
}

/** By the code of a prompt (FD3), or of the area in brackets or at an end: capitals alone may be any short form. */
const areaByCode = (text: string, areas: readonly Area[]): string | null => {
  for (const [, code] of text.matchAll(/(?<![\p{L}\d])#?([A-Z]{1,10}\d{1,3})(?![\p{L}\d])/gu)) {
    const area = areas.find(({ sections }) =>
      sections.some(({ prompts }) => prompts.some((prompt) => prompt.code === code)),
    )
    if (area !== undefined) return area.code
  }
  const alone = /[([]\s*([A-Z]{2,10})\s*[)\]]|^\s*([A-Z]{2,10})\s*[:–-]|[-–:|,]\s*([A-Z]{2,10})\s*$/mu.exec(
    text,
  )
  const code = alone?.[1] ?? alone?.[2] ?? alone?.[3]
  return areas.find((area) => area.code === code)?.code ?? null
}

/** By its name, whole: the longest that stands in the text. */
const areaByName = (text: string, areas: readonly Area[]): string | null => {
  const words = ` ${plain(text)} `
  const named = areas
    .flatMap(({ code, title, short }) => [title, short].map((name) => ({ code, name: plain(name) })))
    .filter(({ name }) => name.length > 3 && words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)
  return named[0]?.code ?? null
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const tallyForm =
  /(?<![\p{L}\d./:£-])(\d{1,4})\s+(?:out\s+)?of\s+(?:the\s+)?(\d{1,4})(?![\p{L}\d/%]|[.:]\d)([^.;:\n()]{0,100})/giu

/** "14 of 18 assessments timely", wherever it stands. What is counted follows it, or stands before it. */
export const talliesIn = (text: string): readonly Tally[] =>
  [...text.matchAll(tallyForm)]
    .flatMap(({ 1: n, 2: of, 3: after = '', index }) => {
      const what =
        counted(after) ||
        counted(
          text
            .slice(Math.max(0, index - 100), index)
            .split(/[.;\n]/)
            .at(-1) ?? '',
        )
      const tally = { what, n: Number(n), of: Number(of) }
      return what !== '' && tally.of >= 1 && tally.n <= tally.of ? [tally] : []
    })
    .slice(0, 20)

const counted = (words: string): string =>
  words
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '')
    .split(/,|\s[–—-]\s|\s(?:but|because|while|whereas)\s/u, 1)[0]
    ?.split(/\s+/)
    .slice(0, 10)
    .join(' ')
    .trim() ?? ''

/** The areas a visit looks at and what the framework calls the parts of a note. */
export const partHeadingsOf = (pack: FrameworkPack): readonly string[] => [
  ...new Set([
    ...pack.noteTemplates.flatMap(({ headings }) => headings.map(({ title }) => title)),
    ...usualParts,
  ]),
]

const usualParts: readonly string[] = [
  'What I saw',
  'What I read',
  'What I heard',
  'So what for the child',
  'So what',
  'Impact',
  'Did leaders know',
  'Follow-up',
  'Follow up',
  'Actions',
  'Next steps',
  'To do',
  'Strengths',
  'Concerns',
  'Evidence',
]
