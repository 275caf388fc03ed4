import { sentencesOf } from '../textRule'
import type { TextRule } from '../textRule'

const number =
  '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)'
/** The age of one child: "a 15-year-old", "aged 15", not "children aged 14 to 17" and not "16-year-olds". */
const age = new RegExp(
  `\\b${number}[- ](?:year|month)s?[- ]old\\b(?!s)(?!\\s+(?:children|young\\s+people|girls|boys))|(?<!\\b(?:children|people|those|leavers|girls|boys|siblings|and|or)\\s{1,3})\\baged?\\s+(?:only\\s+|just\\s+)?${number}\\b(?!\\s*(?:to|and|or|–|-|,|years?\\s+(?:and|to|or))\\b|\\s*[–-])|\\b(?:child|girl|boy|baby|woman|man|leaver|person)\\s+of\\s+${number}\\b(?!\\s+(?:to|and|or|months?)\\b)|,\\s+(?:now|then|only|just)\\s+${number}\\s*,`,
  'iu',
)
const one =
  /\b(?:a|an|one|this|her|his|he|she|the)\s+(?:\p{L}[\p{L}-]*\s+){0,3}?(?:child|boy|girl|young\s+person|baby|infant|teenager|toddler|care\s+leaver|young\s+(?:man|woman)|sibling)\b(?![’']s\s+(?:home|social|services|centre|plan|record|needs)|\s+(?:and|in\s+need|protection|sexual|criminal|exploitation|care|permanence|protect|or|centred|focused))/iu

const languages =
  'Albanian|Amharic|Arabic|Bengali|Bulgarian|Cantonese|Czech|Dari|Farsi|Hungarian|Igbo|Italian|Kurdish|Kurmanji|Lingala|Lithuanian|Mandarin|Nepali|Oromo|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Slovak|Somali|Sorani|Spanish|Swahili|Sylheti|Tamil|Tigrinya|Turkish|Twi|Ukrainian|Urdu|Vietnamese|Welsh|Yoruba|French|German|Greek|Hindi|Gujarati|Roma|Romany|British Sign Language|Afghan|Iranian|Iraqi|Eritrean|Sudanese|Syrian|Ethiopian|Chinese|Nigerian|Ghanaian'
const language = new RegExp(`\\b(?:${languages})(?:-speaking)?\\b`, 'u')
const event =
  /\b(?:stabb(?:ed|ing)|shot|shooting|murder(?:ed)?|killed|manslaughter|suicide|died|death|drown(?:ed|ing)|house\s+fire|car\s+crash|collision|overdos(?:e|ed)|abduct(?:ed|ion)|kidnap(?:ped)?|arrested|raped|trafficked|lorry|small\s+boat|gave\s+birth|pregnan(?:t|cy)|miscarriage|amputat\w{1,6}|leuk(?:a)?emia|paraly[sz]ed|life\s+support|imprison(?:ed|ment)|deported|arrived\s+(?:alone\s+)?from|fell\s+from|found\s+(?:in|at|on|by)|set\s+fire|acid)\b/i
/** A team, service or unit with a name of its own. */
const team =
  /\b(?!(?:The|These|This|Some|Specialist|Children|Local|Social|Family|Early|Child|Leaving|Multi|Inspectors)\b)\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+){0,4}\s+(?:[Tt]eam|[Uu]nit|[Hh]ub|[Pp]roject)\b/u

const signs: readonly (readonly [string, RegExp])[] = [
  ['language or origin', language],
  ['event', event],
  ['team', team],
]

/**
 * One child's age beside the language, an event or the team: none of them names the child, together they can. Who
 * knows the place knows who it is ([S64], hidden personal information). Without an age it takes two of the others.
 */
export const combinationRule: TextRule = (text) =>
  sentencesOf(text).flatMap((sentence) => {
    const aged = age.exec(sentence.text)
    if (!aged && !one.test(sentence.text)) return []
    const found = signs.filter(([, pattern]) => pattern.test(sentence.text)).map(([name]) => name)
    if (found.length < (aged ? 1 : 2)) return []
    const parts = [...(aged ? ['age'] : []), ...found]
    return [
      {
        rule: 'identity.combination',
        severity: 'error' as const,
        message: `Together these can identify one child: ${parts.join(', ')}. Leave out all but what the finding needs.`,
        quote: sentence.text,
        offset: sentence.offset,
      },
    ]
  })
