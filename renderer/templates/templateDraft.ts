import type { NoteField, NoteTemplate } from '@shared/frameworks/frameworkPack'
import { OwnTemplate, contentOfTemplate } from '@shared/frameworks/noteTemplates'
import { v7 } from 'uuid'

/** A part of a template while it is edited; its id tells it from the others while they move. */
export type DraftPart = { readonly id: string; readonly title: string; readonly hint: string }

/** A template as it stands in the form. */
export type TemplateDraft = Pick<NoteTemplate, 'activity' | 'area'> & {
  readonly label: string
  readonly parts: readonly DraftPart[]
  readonly fields: readonly NoteField[]
}

/** What is wrong with a draft, by field: `label`, or the id of a part. */
export type TemplateFaults = Readonly<Record<string, string>>

/** The fields in the order the form of a note has them. */
export const noteFields: readonly NoteField[] = ['case', 'role', 'team', 'leadersKnew', 'tallies']

export const noteFieldWords: Readonly<Record<NoteField, string>> = {
  case: 'Case code',
  role: 'Who was spoken with',
  team: 'Team or service',
  leadersKnew: 'Did leaders know?',
  tallies: 'Counts',
}

export const newPart = (): DraftPart => ({ id: v7(), title: '', hint: '' })

export const draftFromTemplate = ({ headings, ...rest }: NoteTemplate): TemplateDraft => ({
  ...rest,
  parts: headings.map(({ title, hint }) => ({ id: v7(), title, hint })),
})

export const templateFromDraft = ({ activity, area, label, parts, fields }: TemplateDraft): NoteTemplate => ({
  activity,
  ...(area === undefined ? {} : { area }),
  label: label.trim(),
  headings: parts.map(({ title, hint }) => ({ title: title.trim(), hint: hint.trim() })),
  fields: noteFields.filter((field) => fields.includes(field)),
})

/** Does the form say the same as the template? */
export const isAsTemplate = (draft: TemplateDraft, template: NoteTemplate): boolean =>
  contentOfTemplate(templateFromDraft(draft)) === contentOfTemplate(template)

/** What stands against keeping the draft, in the words that the field shows. */
export const faultsOf = (draft: TemplateDraft): TemplateFaults => {
  const titles = draft.parts.map(({ title }) => title.trim())
  const parts = draft.parts.flatMap(({ id }, place): readonly (readonly [string, string])[] => {
    if (titles[place] === '') return [[id, 'Give the part a heading, or take it away.']]
    return titles.indexOf(titles[place] ?? '') < place ? [[id, 'Another part has this heading.']] : []
  })
  const label = draft.label.trim() === '' ? [['label', 'Give the template a name.'] as const] : []
  const found = Object.fromEntries([...label, ...parts])
  if (Object.keys(found).length > 0) return found
  return OwnTemplate.safeParse(templateFromDraft(draft)).success
    ? {}
    : { label: 'A name and a heading have at most 80 characters, a hint 300, a template 20 parts.' }
}

/** The part goes one place up or down. */
export const movedPart = (parts: readonly DraftPart[], id: string, by: -1 | 1): readonly DraftPart[] => {
  const from = parts.findIndex((part) => part.id === id)
  const to = from + by
  const [part, other] = [parts[from], parts[to]]
  if (part === undefined || other === undefined) return parts
  return parts.map((each, place) => (place === from ? other : place === to ? part : each))
}
