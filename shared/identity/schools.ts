import { spansOfForms } from './identifier'
import type { Form, Span } from './identifier'
import { notNames } from './notNames'
import { wideAreas } from './wideAreas'

const word = "(?:St\\.|\\p{Lu}[\\p{L}’'-]{0,20})"
const joint = '(?:of|the|and|&|de|le|at|on|upon|in)'
const kind =
  "(?:C(?:hurch)? ?of ?E(?:ngland)?\\.?|CofE|CE|RC|Catholic|Roman Catholic|Church|Primary|Infants?|Juniors?|Nursery|Pre-?school|Secondary|High|Grammar|Middle|Upper|Lower|Special|Community|Free|Girls[’']?|Boys[’']?|Voluntary Aided|First|Foundation|Technology|Sports|Arts|Science|Sixth Form|FE|&|and)"
const end =
  '(?:School|Academy|College|Nursery|Primary|Infants|Juniors|Pre-?school|Sixth Form|High|Grammar|PRU|UTC|Kindergarten|Montessori|University)'

/** What stands before "School" or "College" without naming one. */
const noName =
  /^(?:(?:The|A|An|Our|Their|His|Her|All|Some|Most|Many|Virtual|Local|New|Old|Special|Primary|Secondary|High|Junior|Infant|Nursery|Community|Sixth|Form|Free|Independent|State|Private|Alternative|Maintained|Mainstream|Residential|Boarding|Grammar|Head|Further|Education|Designated|Early|Years|After|Pre|Safer|Healthy|Royal|Social|Work|Teaching|National|Staff|Leadership|Practice|Police|Children’s|Children's|Improvement|Regional|Training|Learning|Research|Online|Professional|Development|Foundation|Year|At|In|Of|And|For|From|To|With|Attends|Previous|Current|Same|Which|SW|Two|Three|Four|One|Each|Every|Catholic|Church|Specialist|Virtual|Deputy|Assistant|Whole|Restorative|Frontline|Open|Summer|Sunday|Saturday|Good|SEN|SEND|SEMH|PEP|Ofsted) )*(?:School|Academy|College|Nursery|Primary|Infants|Juniors|Pre-?school|Sixth Form|High|Grammar|PRU|UTC|Kindergarten|Montessori|University)$/

/** Whoever and whatever belongs to one school: "DSL at Kingsmead". */
const ofASchool =
  '(?:[Rr]eception|[Yy](?:ear|r)? ?\\d{1,2}|[Ss]ixth form|DSL|SENCO|SENCo|[Hh]ead(?:teacher)?|HT|TA|[Tt]eachers?|[Tt]utor|PEP|[Ll]essons?|[Ee]xclusion|[Pp]upils?|[Ss]tudents?|[Dd]etention|[Oo]n roll)'

const forms: readonly Form[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?!(?:Children|Pupils|Boys|Girls|Staff|Teachers|Both|Siblings|Twins|Meeting|Meetings|Visit|Contact|Seen|Nurse) (?:at|in|on|of|from) )${word}(?: (?:${joint} ){0,2}${word}){0,3}?(?: \\d{1,2}-\\d{1,2})?(?: ${kind}){0,5} ${end}(?: School| Academy| College)?(?![\\p{L}-]| (?:Road|Street|Lane|Close|Avenue|Drive|Hill|Green|House|Court|Gardens|Care|Health|Medical))`,
      'gu',
    ),
    ({ 0: quote }) => !noName.test(quote),
  ],
  [
    /(?<!\p{L})(?:attends?|attending|goes to|going to|on roll at|excluded from|pupil at|moved to|started at|starts at|enrolled at|place at|back at|settled at|doing well at|transferred to|from|at) ((?:st\.? )?[a-z’']{3,20} (?:[a-z’']{3,20} )?(?:primary|academy|high|infants?|juniors?|secondary|nursery|school|college)(?: school| academy)?)(?!\p{L})/giu,
    ({ 1: name = '' }) => !noLowerName.test(name) && !/^\p{Lu}/u.test(name),
  ],
  [
    /(?<!\p{L})(?:[Aa]ttends|[Aa]ttending|[Ee]xcluded from|on roll at|pupil at|[Pp]upils? at|student at|[Ee]nrolled at|school is|school:|school \() ?(\p{Lu}[\p{L}’']{2,20}(?: \p{Lu}[\p{L}’']{1,20}){0,3})/gu,
    ({ 1: name = '' }) =>
      !/^(?:Year|School|College|Virtual|Nursery|Primary|Secondary|PEP|MACE|CIC|Key|English|Saturday|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday)/.test(
        name,
      ),
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])${ofASchool} (?:at|of) (${word}(?: ${word}){0,3})(?![\\p{L}])`, 'gu'),
    ({ 1: name = '' }) =>
      !noName.test(`${name} School`) &&
      !notNames.has(name.split(' ')[0]?.toLowerCase() ?? '') &&
      !/^\p{Lu}+$/u.test(name) &&
      !wideAreas.has(name.split(' ')[0] ?? ''),
  ],
  // "St Theresa's excluded him": what is called after a saint alone is mostly a school.
  [/(?<![\p{L}\p{N}])(St\.? \p{Lu}\p{Ll}{2,15}[’']s)(?![\p{L}]| (?:\p{Lu}|hospital|church|ward))/gu],
]

/** "Hillside Primary", "St Mary's C of E Primary School", "Kingfisher Academy", "goes to hillside primary". */
export const findSchools = (text: string): readonly Span[] => spansOfForms(text, forms)

const noLowerName =
  /(?:^|\s)(?:the|a|an|his|her|their|its|our|this|that|same|new|old|local|mainstream|special|specialist|nearby|another|each|every|any|which|what|no|one|two|three|both|all|virtual|current|previous|former|good|boarding|residential|home|after|sixth|further|of|in|for|and|or|with|to|is|was|on|who|when|until|since|her|first|final|independent|private|state|grammar|primary|secondary|nursery|infants?|juniors?|high|some|most|several|many|few|very|full|part|time|early|years|least|day|alternative|academic|community|large|small|different|their|your|my|not|being|going|missing|out|risk|between|during|before|from|starting|leaving|being|than|also|such|well|other|more|less|best|only|single|medical|pre|free|faith|maintained|foster|local|social|young|short|long|poor|late|age|end|start|transition|attending|attend)(?:\s|$)/i
