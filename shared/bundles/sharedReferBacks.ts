import { z } from 'zod'
import { ReferBackContent } from '../referBacks/referBack'
import type { WaitingReferBacks } from '../referBacks/referBack'
import { waitingReferBacks } from '../referBacks/referBackState'

/** The entry of a bundle that holds the refer-backs somebody has named; without it there are none. */
export const referBacksEntry = 'refer-backs.json'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A refer-back as it leaves, with the hashes of what was sent or received of it before. */
export const SharedReferBack = z.strictObject({
  id: z.uuid(),
  content: ReferBackContent,
  before: z.array(Sha256).max(10_000).readonly(),
})

export const ReferBackFile = z.strictObject({
  format: z.literal('visitbook.refer-backs'),
  version: z.literal(1),
  visit: z.uuid(),
  referBacks: z.array(SharedReferBack).min(1).max(1_000).readonly(),
})

export type SharedReferBack = z.infer<typeof SharedReferBack>
export type ReferBackFile = z.infer<typeof ReferBackFile>

/** A refer-back that was received, with the hash of what it says. */
export type ReceivedReferBack = SharedReferBack & { readonly hash: string }

/** What is here under its id: the hashes of all kept versions, the present one first. */
export type ReferBackHere = { readonly versions: readonly string[]; readonly isDeleted: boolean }

/**
 * What a refer-back that comes in means here. `known`: it was here, as it is or as it was. `later`: it was written on
 * from what stands here. `beside`: both sides wrote on, or it was deleted here; what comes stands as a record of its
 * own, because of a child at risk no word may be merged away.
 */
export const placeOfReferBack = (
  { hash, before }: Pick<ReceivedReferBack, 'hash' | 'before'>,
  here: ReferBackHere | null,
): 'new' | 'known' | 'later' | 'beside' => {
  if (here === null) return 'new'
  const [present = ''] = here.versions
  // Written back to an earlier wording on purpose, it follows from what stands here all the same: somebody said that a
  // manager was told, and takes it back.
  const isTakenBack = hash !== present && before.includes(hash) && before.includes(present)
  if (here.versions.includes(hash) && !isTakenBack) return 'known'
  return !here.isDeleted && before.includes(present) ? 'later' : 'beside'
}

type Coming = {
  readonly place: 'new' | 'later' | 'beside'
  readonly content: ReferBackContent
}

/** What comes, in counts alone: these sentences are kept with the merge. */
export const referBackWords = (coming: readonly Coming[]): readonly string[] => {
  const count = (place: Coming['place']) => coming.filter((each) => each.place === place).length
  const [added, later, beside] = [count('new'), count('later'), count('beside')]
  const waiting = waitingReferBacks(coming.map(({ content }) => content))
  return [
    ...(added === 0 ? [] : [`${counted(added)}, sent by name: a child may be at risk now.`]),
    ...(later === 0
      ? []
      : [`${counted(later)} that you have ${later === 1 ? 'was' : 'were'} written on by a colleague.`]),
    ...(beside === 0
      ? []
      : [
          `${counted(beside)} ${beside === 1 ? 'was' : 'were'} changed here as well: what comes stands beside ` +
            `${beside === 1 ? 'it as a record of its own' : 'them as records of their own'}.`,
        ]),
    ...(waiting === null ? [] : [waitingSentence(waiting)]),
  ]
}

const waitingSentence = ({ untold, waiting }: Pick<WaitingReferBacks, 'untold' | 'waiting'>): string => {
  const parts = [
    ...(untold === 0 ? [] : [`nobody has been told of ${untold} yet`]),
    ...(waiting === 0 ? [] : [`${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer`]),
  ].join('; ')
  const stands = untold + waiting === 1 ? 'It stands' : 'They stand'
  const until = untold + waiting === 1 ? 'it is' : 'they are'
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}. ${stands} above every tab of the visit until ${until} answered.`
}

const counted = (count: number): string => `${count} ${count === 1 ? 'refer-back' : 'refer-backs'}`
