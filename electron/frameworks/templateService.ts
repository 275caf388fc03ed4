import type { FrameworkPack, FrameworkPackFile, NoteTemplate } from '@shared/frameworks/frameworkPack'
import {
  areasOfPackFile,
  findOwnTemplateFaults,
  isAsInFramework,
  layerTemplates,
  readTemplatesFile,
  templateFor,
  templateUse,
} from '@shared/frameworks/noteTemplates'
import type { NoteTemplatesFile } from '@shared/frameworks/noteTemplates'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Note } from '@shared/notes/note'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { packOfVisit } from './frameworkRepository'
import { allPackFiles, parseJson } from './frameworkService'
import { keepTemplateSet, keptTemplate, templateSet } from './templateRepository'

type PackFiles = readonly FrameworkPackFile[]

/** The pack that a visit keeps, with the user's present templates for new notes over the framework's own. */
export const packForWriting = (vault: OpenVault, visitId: string): Result<FrameworkPack, AppError> => {
  const pack = packOfVisit(vault.db, visitId)
  if (!pack) return err({ kind: 'notFound', noun: 'visit' })
  const { templates } = templateSet(vault.db, pack.id)
  return ok({ ...pack, noteTemplates: layerTemplates(pack.noteTemplates, templates, pack.areas) })
}

/** The template that a note was begun with; for one from before templates were remembered, its framework's own. */
export const templateOfNote = (
  vault: OpenVault,
  note: Pick<Note, 'visitId' | 'activity' | 'area'>,
  digest: string,
): NoteTemplate | null => {
  if (digest !== '') return keptTemplate(vault.db, digest)
  const pack = packOfVisit(vault.db, note.visitId)
  return templateFor(pack?.noteTemplates ?? [], note.activity, note.area) ?? null
}

/** The templates of a framework: its own, the user's, and the areas one can be made for. */
export const templatesOfFramework = (
  vault: OpenVault,
  builtIn: PackFiles,
  { frameworkId }: Parsed<'noteTemplates.ofFramework'>,
): Result<Output<'noteTemplates.ofFramework'>, AppError> => {
  const file = fileOf(vault, builtIn, frameworkId)
  if (file === undefined) return err({ kind: 'notFound', noun: 'framework' })
  const { revision, templates } = templateSet(vault.db, frameworkId)
  return ok({
    frameworkId,
    title: file.title,
    areas: areasOfPackFile(file),
    ofFramework: file.noteTemplates,
    own: templates,
    revision,
  })
}

/** Keeps the user's own templates of a framework as they are from here on; what stood before is kept, too. */
export const saveTemplates = (
  vault: OpenVault,
  builtIn: PackFiles,
  { frameworkId, basedOn, templates }: Parsed<'noteTemplates.save'>,
): Result<Output<'noteTemplates.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const file = fileOf(vault, builtIn, frameworkId)
    if (file === undefined) return err({ kind: 'notFound', noun: 'framework' })
    const before = templateSet(vault.db, frameworkId)
    if (before.revision !== basedOn)
      return err({ kind: 'stale', noun: 'set of note templates', storedRevision: before.revision })
    // An area that a newer pack no longer has does not stand in the way of saving the others.
    const known = before.templates.flatMap(({ area }) => (area === undefined ? [] : [{ code: area }]))
    const problems = findOwnTemplateFaults(templates, [...areasOfPackFile(file), ...known])
    if (problems.length > 0) return err({ kind: 'unusableFile', problems })
    const own = templates.filter((template) => !isAsInFramework(template, file.noteTemplates))
    return ok(keepSet(vault, frameworkId, before.revision, own))
  })

/** Adds templates from a file's text to the user's own; one for the same use takes the place of the one before. */
export const importTemplates = (
  vault: OpenVault,
  builtIn: PackFiles,
  text: string,
): Result<{ readonly frameworkId: string; readonly count: number }, AppError> => {
  const json = parseJson(text)
  if (!json.ok) return json
  const read = readTemplatesFile(json.value, allPackFiles(vault, builtIn))
  if (!read.ok) return err({ kind: 'unusableFile', problems: read.error })
  const { framework: frameworkId, templates } = read.value
  return inTransaction(vault.db, () => {
    const before = templateSet(vault.db, frameworkId)
    const taken = new Set(templates.map(templateUse))
    const kept = before.templates.filter((template) => !taken.has(templateUse(template)))
    const ofFramework = fileOf(vault, builtIn, frameworkId)?.noteTemplates ?? []
    const own = [...kept, ...templates].filter((template) => !isAsInFramework(template, ofFramework))
    keepSet(vault, frameworkId, before.revision, own)
    return ok({ frameworkId, count: templates.length })
  })
}

/** The user's own templates of a framework as a file to pass on. */
export const templatesToFile = (
  vault: OpenVault,
  frameworkId: string,
): { readonly fileName: string; readonly content: Uint8Array } => {
  const { templates } = templateSet(vault.db, frameworkId)
  const file: NoteTemplatesFile = {
    format: 'visitbook.note-templates',
    version: 1,
    framework: frameworkId,
    templates: [...templates],
  }
  return {
    fileName: `Note templates ${frameworkId}.json`,
    content: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'),
  }
}

const fileOf = (vault: OpenVault, builtIn: PackFiles, frameworkId: string): FrameworkPackFile | undefined =>
  allPackFiles(vault, builtIn).find(({ id }) => id === frameworkId)

const keepSet = (
  vault: OpenVault,
  frameworkId: string,
  before: number,
  templates: readonly NoteTemplate[],
): { readonly revision: number; readonly own: readonly NoteTemplate[] } => {
  const at = vault.now()
  const revision = nextRevision(vault.db, 'templates', frameworkId, before)
  keepTemplateSet(vault.db, { frameworkId, revision, templates, savedAt: at })
  recordChange(vault.db, vault.deviceId, {
    entity: 'templates',
    entityId: frameworkId,
    action: before === 0 ? 'create' : 'save',
    baseRevision: before,
    revision,
    payload: [JSON.stringify(templates)],
    at,
  })
  return { revision, own: templates }
}
