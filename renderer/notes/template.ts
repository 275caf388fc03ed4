import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { NewId } from '@shared/ids'
import { documentFromText, readBlocks } from '@shared/notes/noteDocument'
import type { Writing } from '@shared/notes/note'

/** What a note begins with: the headings of its template, each over an empty paragraph, or one empty paragraph. */
export const documentFromTemplate = (
  template: NoteTemplate | null,
  newId: NewId,
  beginWith: Writing['beginWith'] = 'headings',
): unknown => {
  const headings = beginWith === 'headings' ? (template?.headings ?? []) : []
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
export const isUntouched = (document: unknown, templates: readonly (NoteTemplate | null)[]): boolean => {
  const titles = new Set(templates.flatMap((template) => template?.headings.map(({ title }) => title) ?? []))
  return readBlocks(document).every((block) =>
    block.kind === 'heading' ? titles.has(block.text) || block.text === '' : block.text.trim() === '',
  )
}

/** What to write under a heading, by its title. */
export const hintsOf = (template: NoteTemplate | null): ReadonlyMap<string, string> =>
  new Map(template?.headings.map(({ title, hint }) => [title, hint]))

type TemplateDocument = { readonly root: { readonly children: readonly unknown[] } }
