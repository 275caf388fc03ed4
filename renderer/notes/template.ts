import type { FrameworkPack, NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { NewId } from '@shared/ids'
import { documentFromText, readBlocks } from '@shared/notes/noteDocument'
import type { Activity } from '@shared/notes/note'

/** The template of an activity in an area; the one without an area serves all others. */
export const templateFor = (
  pack: FrameworkPack,
  activity: Activity,
  area: string,
): NoteTemplate | undefined => {
  const ofActivity = pack.noteTemplates.filter((template) => template.activity === activity)
  return (
    ofActivity.find((template) => template.area === area) ??
    ofActivity.find((template) => template.area === undefined)
  )
}

/** The headings of the template, each over an empty paragraph that waits for the words. */
export const documentFromTemplate = (template: NoteTemplate | undefined, newId: NewId): unknown => {
  const headings = template?.headings ?? []
  if (headings.length === 0) return documentFromText('', [], newId)
  const paragraphOf = () => (documentFromText('', [], newId) as TemplateDocument).root.children
  const { root } = documentFromText(
    headings.map(({ title }) => `### ${title}`).join('\n\n'),
    [],
    newId,
  ) as TemplateDocument
  return { root: { ...root, children: root.children.flatMap((heading) => [heading, ...paragraphOf()]) } }
}

/** Has nobody written anything yet? Then another template may take the place of this one. */
export const isUntouched = (document: unknown, pack: FrameworkPack): boolean => {
  const titles = new Set(pack.noteTemplates.flatMap(({ headings }) => headings.map(({ title }) => title)))
  return readBlocks(document).every((block) =>
    block.kind === 'heading' ? titles.has(block.text) || block.text === '' : block.text.trim() === '',
  )
}

/** What to write under a heading, by its title. */
export const hintsOf = (template: NoteTemplate | undefined): ReadonlyMap<string, string> =>
  new Map(template?.headings.map(({ title, hint }) => [title, hint]))

type TemplateDocument = { readonly root: { readonly children: readonly unknown[] } }
