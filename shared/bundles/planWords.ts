import { joinAnd } from '../letters/joinAnd'
import type { SharedEntity } from './bundleFormat'
import type { Gap, MergePlan, PlannedThing } from './planMerge'

/** What a merge would do, in sentences for somebody who is tired: what comes, what overlaps, what is still missing. */
export const planWords = (plan: MergePlan, referBacks: readonly string[] = []): readonly string[] => {
  const sentences = [
    ...referBacks,
    ...sentenceOf('New: ', plan.added),
    ...sentenceOf('Changed: ', plan.changed),
    ...sentenceOf('Deleted: ', plan.deleted),
  ]
  const clashes = plan.clashes.length
  return [
    ...(sentences.length === 0 ? ['Nothing new: everything in it is here already.'] : sentences),
    ...(clashes === 0
      ? []
      : [
          `${counted(clashes, 'overlap', 'overlaps')}: two people changed the same thing without knowing of each other. ` +
            'Both versions are kept.',
        ]),
    ...plan.gaps.map(gapWords),
    ...(plan.parked.length === 0
      ? []
      : [
          `${counted(plan.parked.length, 'entry comes', 'entries come')} from a newer Visitbook. This one cannot ` +
            'show them, keeps them and passes them on.',
        ]),
    ...plan.copiedDevices.map(
      () =>
        'Two computers use the same identity, as after copying a profile. Nothing is lost; one needs a new one.',
    ),
  ]
}

/** "Bundle 7 of the second laptop is missing: ..." */
export const gapWords = ({ deviceName, bundles, moreBundles, changes }: Gap): string => {
  const name = deviceName === '' ? 'another computer' : deviceName
  const missing = `${counted(changes, 'change', 'changes')} of ${name} ${changes === 1 ? 'is' : 'are'} not here yet`
  if (bundles.length === 0) return `${missing}. Exchange with it again.`
  const named = [...bundles.map(String), ...(moreBundles === 0 ? [] : [`${moreBundles} more`])]
  return named.length === 1
    ? `Bundle ${bundles[0]} of ${name} is missing: ${missing}.`
    : `Bundles ${joinAnd(named)} of ${name} are missing: ${missing}.`
}

const nouns: Readonly<Record<SharedEntity, readonly [string, string]>> = {
  visit: ['visit’s details', 'visits’ details'],
  note: ['note', 'notes'],
  finding: ['finding', 'findings'],
  judgement: ['judgement', 'judgements'],
  lineOfEnquiry: ['line of enquiry', 'lines of enquiry'],
  voice: ['count', 'counts'],
  knownWord: ['kept word', 'kept words'],
  attachment: ['attachment', 'attachments'],
  settledContradiction: ['settled contradiction', 'settled contradictions'],
  letter: ['letter', 'letters'],
  letterComment: ['comment on the letter', 'comments on the letter'],
  accuracyComment: ['comment of the authority', 'comments of the authority'],
  acceptedIssue: ['accepted issue', 'accepted issues'],
  evidenceLeftOut: ['decision to leave evidence out', 'decisions to leave evidence out'],
  computer: ['computer of the team', 'computers of the team'],
}

/** "New: 42 notes from A. Khan, 1 finding from A. Khan and B. Lee." */
const sentenceOf = (start: string, things: readonly PlannedThing[]): readonly string[] => {
  const counts = new Map<string, { entity: SharedEntity; by: readonly string[]; count: number }>()
  for (const { entity, by } of things) {
    const key = `${entity} ${by.join('\n')}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { entity, by, count: 1 })
  }
  if (counts.size === 0) return []
  const words = [...counts.values()]
    .toSorted((one, other) => order.indexOf(one.entity) - order.indexOf(other.entity))
    .map(({ entity, by, count }) => {
      const names = by.filter((name) => name !== '')
      // Of these there is one.
      const what = entity === 'visit' ? 'the visit’s details' : counted(count, ...nouns[entity])
      return `${what}${names.length === 0 ? '' : ` from ${joinAnd(names)}`}`
    })
  return [`${start}${words.join(', ')}.`]
}

const order: readonly SharedEntity[] = [
  'note',
  'finding',
  'judgement',
  'lineOfEnquiry',
  'settledContradiction',
  'letter',
  'letterComment',
  'accuracyComment',
  'acceptedIssue',
  'evidenceLeftOut',
  'attachment',
  'voice',
  'knownWord',
  'visit',
  'computer',
]

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
