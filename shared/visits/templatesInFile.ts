import type { NoteTemplate } from '../frameworks/frameworkPack'
import { contentOfTemplate, templateUse } from '../frameworks/noteTemplates'
import type { FileProblem } from '../ipc/errors'
import type { VisitFile } from './visitFile'

/**
 * The templates of notes, each written once under a name of the file's own: what it is for, and a number where an older
 * note has other words for the same. `names` are those of the notes, in their order.
 */
export const nameTemplates = (
  templates: readonly (NoteTemplate | null)[],
): {
  readonly names: readonly (string | null)[]
  readonly byName: Readonly<Record<string, NoteTemplate>>
} => {
  const nameByContent = new Map<string, string>()
  const byName: Record<string, NoteTemplate> = {}
  const names = templates.map((template) => {
    if (template === null) return null
    const content = contentOfTemplate(template)
    const known = nameByContent.get(content)
    if (known !== undefined) return known
    const use = templateUse(template)
    let name = use
    for (let number = 2; Object.hasOwn(byName, name); number += 1) name = `${use} ${number}`
    nameByContent.set(content, name)
    byName[name] = template
    return name
  })
  return { names, byName }
}

/** The template that a note of the file names; null: it names none. */
export const templateOf = (file: VisitFile, name: string | undefined): NoteTemplate | null =>
  name !== undefined && Object.hasOwn(file.noteTemplates, name) ? (file.noteTemplates[name] ?? null) : null

/** Notes of a file that name a template it does not have. */
export const templateProblems = (file: VisitFile): readonly FileProblem[] =>
  file.notes.flatMap(({ template }, index) =>
    template === undefined || Object.hasOwn(file.noteTemplates, template)
      ? []
      : [{ place: `notes[${index}].template`, message: 'is the name of none of the file’s noteTemplates' }],
  )
