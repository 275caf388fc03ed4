import type { KeptVoiceContent, VoiceGroup } from '../evidence/keptVoice'
import { people, spokenWith } from '../evidence/people'
import { numberInNotes } from '../evidence/voices'
import type { VoiceNote } from '../evidence/voices'
import type { Activity } from '../notes/note'
import { joinAnd } from './joinAnd'

type KeptByHand = Pick<KeptVoiceContent, 'group' | 'number'>

/**
 * What inspectors did, as the notes and the numbers kept by hand show it: "spoke with children, social workers and
 * managers, and reviewed children's records". Empty when there is neither. Nothing is named that neither stands for, and
 * no number is printed.
 */
export const methodWords = (notes: readonly VoiceNote[], kept: readonly KeptByHand[] = []): string => {
  const of = (...activities: readonly Activity[]): boolean =>
    notes.some((note) => activities.includes(note.activity))
  /** A number by hand names a group that no note has, and takes out one of which it leaves nobody. */
  const stands = (group: VoiceGroup, isNoted: boolean): boolean => {
    const byHand = kept.filter((entry) => entry.group === group).reduce((all, { number }) => all + number, 0)
    if (byHand >= 0) return isNoted || byHand > 0
    return isNoted && numberInNotes(notes, group) + byHand > 0
  }
  const named = (group: VoiceGroup, isNoted: boolean, words: string = group): string =>
    stands(group, isNoted) ? words : ''
  const talks = notes.filter((note) => spokenWith.has(note.activity))
  const roles = people
    .map(([group, role]) =>
      named(
        group,
        talks.some((note) => role.test(note.role)),
      ),
    )
    .filter((word) => word !== '')
  const unnamedStaff = notes.some(
    (note) => note.activity === 'staff' && !people.some(([, role]) => role.test(note.role)),
  )
  const families = [named('parents', of('voice-parent')), named('carers', of('voice-carer'))]
    .filter((word) => word !== '')
    .join(' and ')
  const spoke = [
    named('children', of('voice-child')),
    families,
    ...roles,
    named('other staff', unnamedStaff, roles.length > 0 ? 'other staff' : 'staff'),
    named('partner agencies', of('partner')),
  ].filter((word) => word !== '')
  const read = [
    named('case records', of('case-sample', 'case-track'), 'children’s records'),
    named('documents', of('document'), 'relevant documents'),
  ].filter((word) => word !== '')
  const deeds = [
    spoke.length > 0 ? `spoke with ${joinAnd(spoke)}` : '',
    of('observation') ? 'observed practice' : '',
    read.length > 0 ? `reviewed ${joinAnd(read)}` : '',
    of('data') ? 'considered performance information' : '',
  ].filter((deed) => deed !== '')
  const last = deeds.at(-1) ?? ''
  return deeds.length < 2 ? last : `${deeds.slice(0, -1).join(', ')}, and ${last}`
}
