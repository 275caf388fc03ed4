import type { Area } from '@shared/frameworks/frameworkPack'
import type { ChangedPart, NoteVersion } from '@shared/notes/noteHistory'
import type { NoteFields } from '@shared/notes/note'
import { clockOf, dayOf } from '../visitTime'
import { activityWords, leadersKnewWords } from '../words'

const partWords: Readonly<Record<ChangedPart, string>> = {
  text: 'text',
  fields: 'fields',
  passages: 'passages',
  formatting: 'formatting',
}

/** What a version changed: "Text and passages changed". */
export const changeWords = ({ changed }: NoteVersion, isFirst: boolean): string => {
  if (isFirst) return 'The first version'
  const parts = changed.map((part) => partWords[part])
  const last = parts.pop()
  if (last === undefined) return 'Nothing changed'
  const words = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} changed`
}

/** What each field is called where its change is told. */
export const fieldWords: Readonly<Record<keyof NoteFields, string>> = {
  at: 'When',
  author: 'Author',
  area: 'Area',
  activity: 'Activity',
  role: 'Role',
  count: 'How many',
  team: 'Team or service',
  case: 'Case',
  tallies: 'Tallies',
  leadersKnew: 'Did leaders know',
}

/** The value of a field as it is read; never empty, so that a change from nothing can be seen. */
export const fieldValue = (name: keyof NoteFields, fields: NoteFields, areas: readonly Area[]): string => {
  switch (name) {
    case 'at':
      return `${dayOf(fields.at)}, ${clockOf(fields.at)}`
    case 'count':
      return fields.count === 0 ? nothing : String(fields.count)
    case 'activity':
      return activityWords[fields.activity]
    case 'leadersKnew':
      return leadersKnewWords[fields.leadersKnew]
    case 'area':
      return areas.find(({ code }) => code === fields.area)?.title ?? (fields.area || nothing)
    case 'tallies':
      return fields.tallies.map(({ what, n, of }) => `${n} of ${of} ${what}`).join('; ') || nothing
    default:
      return fields[name] || nothing
  }
}

const nothing = 'not filled in'
