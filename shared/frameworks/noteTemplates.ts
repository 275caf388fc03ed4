import { z } from 'zod'
import type { FileProblem } from '../ipc/errors'
import { err, ok } from '../result'
import type { Result } from '../result'
import type { Activity } from '../notes/note'
import { problemsFromIssues } from './fileProblems'
import { NoteTemplate } from './frameworkPack'
import type { Area, FrameworkPackFile } from './frameworkPack'
import { applyVersion } from './resolvePack'

/** A note template as somebody writes it in the app: the pack's own form, held to what a note can show. */
export const OwnTemplate = NoteTemplate.extend({
  label: z.string().trim().min(1).max(80),
  headings: z
    .array(z.strictObject({ title: z.string().trim().min(1).max(80), hint: z.string().trim().max(300) }))
    .max(20)
    .readonly(),
  fields: NoteTemplate.shape.fields.unwrap().max(10).readonly(),
})

/** The templates of somebody's own for one framework: they stand in place of the framework's, or beside them. */
export const OwnTemplates = z.array(OwnTemplate).max(300).readonly()

/** The file that own templates are passed on in. */
export const NoteTemplatesFile = z.strictObject({
  format: z.literal('visitbook.note-templates'),
  version: z.literal(1),
  /** Id of the framework they belong to. */
  framework: z.string().min(1).max(100),
  templates: OwnTemplates,
})
export type NoteTemplatesFile = z.infer<typeof NoteTemplatesFile>

/** What a template is for; no two of a framework are for the same. */
export const templateUse = ({ activity, area }: Pick<NoteTemplate, 'activity' | 'area'>): string =>
  area === undefined ? activity : `${activity} ${area}`

/** The template of an activity in an area; the one without an area serves all others. */
export const templateFor = (
  templates: readonly NoteTemplate[],
  activity: Activity,
  area: string,
): NoteTemplate | undefined => {
  const ofActivity = templates.filter((template) => template.activity === activity)
  return (
    ofActivity.find((template) => template.area === area) ??
    ofActivity.find((template) => template.area === undefined)
  )
}

/**
 * A framework's templates with somebody's own over them: an own one stands in the place of the framework's for the same
 * use, others follow. One for an area that this version of the framework does not have is left out.
 */
export const layerTemplates = (
  ofFramework: readonly NoteTemplate[],
  own: readonly NoteTemplate[],
  areas: readonly Pick<Area, 'code'>[],
): readonly NoteTemplate[] => {
  const codes = new Set(areas.map(({ code }) => code))
  const uses = new Set(ofFramework.map(templateUse))
  const ownByUse = new Map(own.map((template) => [templateUse(template), template]))
  const added = [...ownByUse.values()].filter(
    (template) =>
      !uses.has(templateUse(template)) && (template.area === undefined || codes.has(template.area)),
  )
  return [...ofFramework.map((template) => ownByUse.get(templateUse(template)) ?? template), ...added]
}

/** Is it word for word what the framework has for this use? Then it is nobody's own. */
export const isAsInFramework = (template: NoteTemplate, ofFramework: readonly NoteTemplate[]): boolean => {
  const original = ofFramework.find((each) => templateUse(each) === templateUse(template))
  return original !== undefined && contentOfTemplate(original) === contentOfTemplate(template)
}

/** The content of a template as text: always the same for the same template, whatever order its names came in. */
export const contentOfTemplate = ({ activity, area, label, headings, fields }: NoteTemplate): string =>
  JSON.stringify({
    activity,
    ...(area === undefined ? {} : { area }),
    label,
    headings: headings.map(({ title, hint }) => ({ title, hint })),
    fields,
  })

/** The areas of a framework over all its versions, the newest version's first. */
export const areasOfPackFile = (file: FrameworkPackFile): readonly Pick<Area, 'code' | 'short'>[] => {
  const byCode = new Map<string, Pick<Area, 'code' | 'short'>>()
  for (const version of [...file.versions].reverse())
    for (const { code, short } of applyVersion(file, version).areas)
      if (!byCode.has(code)) byCode.set(code, { code, short })
  return [...byCode.values()]
}

/** What a schema cannot see in own templates: areas that are not there, uses named twice, headings said twice. */
export const findOwnTemplateFaults = (
  templates: readonly NoteTemplate[],
  areas: readonly Pick<Area, 'code'>[],
): FileProblem[] =>
  templates.flatMap((template, n) => {
    const problems: FileProblem[] = []
    if (template.area !== undefined && !areas.some(({ code }) => code === template.area))
      problems.push({ place: `templates[${n}].area`, message: `there is no area ${template.area}` })
    if (templates.findIndex((other) => templateUse(other) === templateUse(template)) < n)
      problems.push({
        place: `templates[${n}]`,
        message: `${templateUse(template)} has two note templates`,
      })
    template.headings.forEach(({ title }, h) => {
      if (template.headings.findIndex((other) => other.title === title) < h)
        problems.push({
          place: `templates[${n}].headings[${h}].title`,
          message: 'stands over two parts: give each part a heading of its own',
        })
    })
    return problems
  })

/** Own templates from a file, for one of the frameworks that are known, or what is wrong and where. */
export const readTemplatesFile = (
  json: unknown,
  frameworks: readonly FrameworkPackFile[],
): Result<NoteTemplatesFile, FileProblem[]> => {
  const parsed = NoteTemplatesFile.safeParse(json)
  if (!parsed.success) return err(problemsFromIssues(parsed.error.issues))
  const framework = frameworks.find(({ id }) => id === parsed.data.framework)
  if (framework === undefined)
    return err([
      { place: 'framework', message: `${parsed.data.framework} is not a framework that Visitbook knows` },
    ])
  const faults = findOwnTemplateFaults(parsed.data.templates, areasOfPackFile(framework))
  return faults.length === 0 ? ok(parsed.data) : err(faults)
}
