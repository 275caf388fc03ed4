import type { Activity } from '../notes/note'
import { people, spokenWith } from './people'
import { byTime } from './weight'
import type { EvidenceNote } from './weight'

/** People of one group, and in how many notes they speak: notes, not heads. */
export type VoiceCount = { readonly group: string; readonly notes: number }

export type Voices = {
  readonly spokenWith: readonly VoiceCount[]
  /** Case codes of the records read, each once, in order. */
  readonly records: readonly string[]
  /** Notes on records without a case code: they may be of one record or of several. */
  readonly recordNotesWithoutCode: number
  /** Notes on documents and on data. */
  readonly documents: number
  readonly observed: number
}

type VoiceNote = Pick<EvidenceNote, 'id' | 'at' | 'activity' | 'role' | 'case'>

const byActivity: readonly (readonly [group: string, activity: Activity])[] = [
  ['children', 'voice-child'],
  ['parents', 'voice-parent'],
  ['carers', 'voice-carer'],
]

/** Whom inspectors spoke with and what they read, as the notes show it. A note with two roles counts for both. */
export const countVoices = (notes: readonly VoiceNote[]): Voices => {
  const inOrder = [...notes].sort(byTime)
  const of = (...activities: readonly Activity[]) =>
    inOrder.filter((note) => activities.includes(note.activity))
  const talks = inOrder.filter((note) => spokenWith.has(note.activity))
  const records = of('case-sample', 'case-track')
  const codes = records.map((note) => note.case.trim().toUpperCase())
  const counts: readonly VoiceCount[] = [
    ...byActivity.map(([group, activity]) => ({ group, notes: of(activity).length })),
    ...people.map(([group, role]) => ({ group, notes: talks.filter((note) => role.test(note.role)).length })),
    { group: 'other staff', notes: talks.filter(isOfOthers).length },
    { group: 'partner agencies', notes: of('partner').length },
  ]
  return {
    spokenWith: counts.filter((count) => count.notes > 0),
    records: [...new Set(codes)].filter((code) => code !== '').sort(byNumber),
    recordNotesWithoutCode: codes.filter((code) => code === '').length,
    documents: of('document', 'data').length,
    observed: of('observation').length,
  }
}

/** Somebody is named whom no group knows; a note of staff without any role is somebody too. */
const isOfOthers = (note: VoiceNote) =>
  !people.some(([, role]) => role.test(note.role)) && (note.role.trim() !== '' || note.activity === 'staff')

/** C2 before C10. */
const byNumber = (a: string, b: string) => {
  const order = a.localeCompare(b, 'en-GB', { numeric: true })
  return order === 0 ? (a < b ? -1 : 1) : order
}
