import { people, spokenWith } from '../evidence/people'
import type { Note } from '../notes/note'
import { joinAnd } from './joinAnd'

type SourceOfNote = Pick<Note, 'activity' | 'role'>

/**
 * What inspectors did, as the notes show it: "spoke with children, social workers and managers, and reviewed
 * children's records". Empty when there are no notes. Nothing is named that no note stands for.
 */
export const methodWords = (notes: readonly SourceOfNote[]): string => {
  const of = (...activities: readonly SourceOfNote['activity'][]): boolean =>
    notes.some((note) => activities.includes(note.activity))
  const roles = notes.filter((note) => spokenWith.has(note.activity)).map((note) => note.role)
  const named = people.filter(([, role]) => roles.some((given) => role.test(given))).map(([words]) => words)
  const unnamedStaff = notes.some(
    (note) => note.activity === 'staff' && !people.some(([, role]) => role.test(note.role)),
  )
  const families = [of('voice-parent') ? 'parents' : '', of('voice-carer') ? 'carers' : '']
    .filter((word) => word !== '')
    .join(' and ')
  const spoke = [
    of('voice-child') ? 'children' : '',
    families,
    ...named,
    unnamedStaff ? (named.length > 0 ? 'other staff' : 'staff') : '',
    of('partner') ? 'partner agencies' : '',
  ].filter((word) => word !== '')
  const read = [
    of('case-sample', 'case-track') ? 'children’s records' : '',
    of('document') ? 'relevant documents' : '',
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
