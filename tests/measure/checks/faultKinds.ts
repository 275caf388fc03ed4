import type { DocumentPart } from '@shared/letters/checks/documentPart'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Random } from '../identity/random'

/** A change of a text: so many signs at a place give way to others. */
export type Edit = { readonly at: number; readonly remove: number; readonly insert: string }

export type Planting = {
  readonly text: string
  readonly pack: FrameworkPack | null
  readonly day: string
  readonly random: Random
  /** A part that no other fault is planted in; null: none is left. */
  readonly take: (accept: (part: DocumentPart) => boolean) => DocumentPart | null
}

/** A kind of fault: what is done to a text, and which rules would be right to see it. */
export type FaultKind = {
  readonly name: string
  readonly rules: readonly string[]
  readonly plant: (planting: Planting) => Edit | null
}

const isProse = (part: DocumentPart): boolean =>
  part.kind === 'paragraph' && part.statement && part.text.length > 150 && part.text.endsWith('.')
export const isPoint = (part: DocumentPart): boolean =>
  part.kind === 'bullet' && part.list === 'improve' && /^The?\b/.test(part.text)

/** A sentence added to a paragraph: one of these, with what varies in it. */
const added =
  (sentences: readonly ((random: Random, planting: Planting) => string)[]) =>
  (planting: Planting): Edit | null => {
    const part = planting.take(isProse)
    if (!part) return null
    const sentence = planting.random.pick(sentences)(planting.random, planting)
    return { at: part.offset + part.text.length, remove: 0, insert: ` ${sentence}` }
  }

/** Words of a text given way to others, where they stand in running text. */
const replaced =
  (pattern: RegExp, by: (match: RegExpExecArray, random: Random) => string) =>
  ({ take, random }: Planting): Edit | null => {
    const part = take((each) => isProse(each) && pattern.test(each.text))
    const match = part ? pattern.exec(part.text) : null
    return part && match
      ? { at: part.offset + match.index, remove: match[0].length, insert: by(match, random) }
      : null
  }

const names = ['Callum Reid', 'Aisha', 'Mrs Okonjo', 'Liam', 'Chloe Barker', 'Mr Hussain', 'Megan', 'Tyler']
const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const monthNames = ['January', 'March', 'April', 'June', 'September', 'November']
const year = (day: string): number => Number(day.slice(0, 4))

/** Faults of single sentences. */
export const faultKinds: readonly FaultKind[] = [
  {
    name: 'a person’s name',
    rules: ['identity.possible-name'],
    plant: added([
      ({ pick }) => `This is shown in the work with ${pick(names)}, whose plan is now clear.`,
      ({ pick }) => `${pick(names)} has a settled home and a consistent worker.`,
    ]),
  },
  {
    name: 'an exact count of children',
    rules: ['identity.count'],
    plant: added([
      ({ pick }) => `There are ${pick(words)} children in unregistered homes.`,
      ({ pick }) => `Only ${pick(['one', 'two', '3', '4'])} young people wait for an adviser.`,
      ({ pick }) => `Records of ${pick(words)} care leavers have no pathway plan.`,
    ]),
  },
  {
    name: 'age with language, event or team',
    rules: ['identity.combination'],
    plant: added([
      ({ pick }) =>
        `A ${pick(['14', '15', '16', '17'])}-year-old ${pick(['Kurdish', 'Tigrinya', 'Pashto', 'Vietnamese'])}-speaking boy waits for an interpreter.`,
      ({ pick }) =>
        `A girl aged ${pick(['9', '12', '13'])} whose brother ${pick(['was stabbed', 'died', 'drowned'])} receives good help.`,
      ({ pick }) =>
        `In the ${pick(['Riverside', 'Young Refugee', 'North'])} Team a ${pick(['fifteen', '16', '11'])}-year-old has no plan.`,
    ]),
  },
  {
    name: 'a number of health, school or work',
    rules: ['identity.nhs-number', 'identity.upn', 'identity.ni-number'],
    plant: added([
      ({ pick }) => `The record of 943 476 5919 ${pick(['is', 'was'])} complete.`,
      () => 'The record with NHS number 9434765919 is complete.',
      () => 'National Insurance number QQ123456C stands on the file.'.replace('QQ', 'AB'),
    ]),
  },
  {
    name: 'a postcode or an address',
    rules: ['identity.postcode', 'identity.address'],
    plant: added([
      ({ pick }) => `The home is at ${pick(['14 Abbey Lane', '27 Station Road', '3 Mill Street'])}.`,
      ({ pick }) => `Children live near ${pick(['S1 2HH', 'LS6 3QT', 'M14 5LP'])} in good homes.`,
    ]),
  },
  {
    name: 'a telephone number or an email address',
    rules: ['identity.phone', 'identity.email'],
    plant: added([
      ({ pick }) => `The worker is reached on ${pick(['0114 273 4567', '07700 900123', '01709 555 012'])}.`,
      ({ pick }) => `Referrals go to ${pick(['c.reid', 'a.hussain', 'duty.lead'])}@council.example.org.`,
    ]),
  },
  {
    name: 'a date of birth',
    rules: ['identity.date-of-birth'],
    plant: added([
      ({ pick }) => `The child, born on ${pick(['3 May 2011', '14/02/2010', '9 June 2009'])}, is settled.`,
      ({ pick }) => `A record (DOB ${pick(['12/03/2009', '1.4.2012'])}) has no chronology.`,
    ]),
  },
  {
    name: 'initials with an age',
    rules: ['identity.initials-age'],
    plant: added([
      ({ pick }) => `${pick(['J.B.', 'T.K.', 'A.M.'])} (${pick(['9', '14', '16'])}) has a settled home.`,
    ]),
  },
  {
    name: 'a percentage',
    rules: ['proportion.percentage'],
    plant: added([
      ({ int }) => `Visits are on time for ${20 + int(78)}% of children.`,
      ({ int }) => `About ${20 + int(78)} per cent of plans are up to date.`,
    ]),
  },
  {
    name: 'a tally',
    rules: ['proportion.n-of-m'],
    plant: added([
      ({ int }) => `In ${2 + int(9)} of ${12 + int(9)} records the plan is up to date.`,
      ({ pick }) => `${pick(['Eight', 'Nine', 'Seven'])} out of ten plans are up to date.`,
    ]),
  },
  {
    name: '“focussed”',
    rules: ['style.focussed'],
    plant: added([
      ({ pick }) => `Plans are ${pick(['well focussed', 'focussed on the child', 'refocussed on risk'])}.`,
    ]),
  },
  {
    name: 'an ordinal date',
    rules: ['style.ordinal-date'],
    plant: added([
      ({ pick, int }, { day }) =>
        `A new model began on the ${4 + int(16)}th ${pick(['', 'of '])}${pick(monthNames)} ${year(day) - 1}.`,
      ({ pick }, { day }) => `The team moved on ${pick(monthNames)} 3rd ${year(day) - 1}.`,
    ]),
  },
  {
    name: 'the past tense',
    rules: ['style.tense'],
    plant: replaced(
      /(?<=(?:^|[.]\s+)(?:Most |Many |Some |The )?[\p{L}-]+(?:\s+[\p{L}-]+){0,2}\s+)(?:is|are)\b(?=\s+(?:well|good|strong|not|effective|clear|timely|thorough|positive|regularly|supported|seen|aware|used)\b)/u,
      (match) => (match[0] === 'is' ? 'was' : 'were'),
    ),
  },
  {
    name: 'the first person',
    rules: ['style.person'],
    plant: added([
      () => 'We are confident that leaders know their services well.',
      () => 'In our view, plans are clear.',
      () => 'Social workers speak warmly of their teams, which impressed us.',
      () => 'I consider that this is a strength.',
    ]),
  },
  {
    name: 'an acronym not written out',
    rules: ['style.acronym'],
    plant: added([
      ({ pick }, { text }) =>
        `Support from ${pick(['NRPF', 'YOT', 'FGDM', 'ISVA', 'CIAT', 'SALT', 'MACE', 'TAF'].filter((each) => !text.includes(each)))} is effective.`,
    ]),
  },
  {
    name: 'a number in letters',
    rules: ['style.numeral'],
    plant: added([
      ({ pick }) =>
        `Leaders have recruited ${pick(words)} ${pick(['additional social workers', 'new team managers', 'practitioners', 'personal advisers', 'senior practitioners'])}.`,
    ]),
  },
  {
    name: 'a word of another framework',
    rules: ['style.term'],
    plant: (planting) =>
      planting.pack?.terms['children in care']
        ? replaced(/\b[Cc]hildren in care\b(?! [Cc]ouncil)/, (match, { pick }) =>
            match[0].startsWith('C')
              ? pick(['Looked after children', 'Children looked after'])
              : pick(['looked after children', 'children looked after', 'looked-after children']),
          )(planting)
        : null,
  },
  {
    name: 'a contraction',
    rules: ['style.contraction'],
    plant: replaced(/\b(do|does|is|are|have) not\b/, (match) => `${match[1]}n’t`),
  },
  {
    name: 'a word twice',
    rules: ['style.repeated-word'],
    plant: replaced(/\b(the|of|and|to|with) (?=\p{L})/u, (match) => `${match[1]} ${match[0]}`),
  },
  {
    name: 'something to be filled in',
    rules: ['structure.placeholder'],
    plant: added([
      () => 'Leaders in [insert authority] know this well.',
      () => 'The service began in xxxx.',
      () => 'The number of records is TBC.',
    ]),
  },
]
