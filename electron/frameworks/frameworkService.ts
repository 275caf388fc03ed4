import type { FrameworkPack, FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { parsePack } from '@shared/frameworks/parsePack'
import { resolvePack } from '@shared/frameworks/resolvePack'
import type { FrameworkSummary } from '@shared/ipc/contract'
import type { AppError, FileProblem } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { findJsonFault } from '@shared/visits/jsonFault'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { addedPackFiles, keepPackFile } from './frameworkRepository'

/** The packs a visit can be made with: those of the app and those the user added. */
export const allPackFiles = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
): readonly FrameworkPackFile[] => [...builtIn, ...addedPackFiles(vault.db)]

/** Every version of every pack, for the choice of a new visit's framework. */
export const listFrameworks = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
): readonly FrameworkSummary[] =>
  allPackFiles(vault, builtIn).flatMap((file) =>
    file.versions.map((version) => {
      const pack = resolvePack(file, { version: version.version, lastDay: version.validFrom })
      if (!pack.ok) throw new Error('A pack has no version that it lists')
      return packToSummary(pack.value)
    }),
  )

/** Adds a pack from a file's text, or says what is wrong with it and where. */
export const addFramework = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
  text: string,
): Result<{ readonly id: string }, AppError> => {
  const json = parseJson(text)
  if (!json.ok) return json
  const pack = parsePack(json.value)
  if (!pack.ok) return unusable(pack.error)
  const file = pack.value
  if (builtIn.some((known) => known.id === file.id))
    return unusable([
      { place: 'id', message: `${file.id} comes with Visitbook: give your framework another id` },
    ])
  return inTransaction(vault.db, () => {
    const at = vault.now()
    keepPackFile(vault.db, file, at)
    recordChange(vault.db, vault.deviceId, {
      entity: 'framework',
      entityId: file.id,
      action: 'create',
      baseRevision: 0,
      revision: 1,
      payload: [JSON.stringify(file)],
      at,
    })
    return ok({ id: file.id })
  })
}

const packToSummary = (pack: FrameworkPack): FrameworkSummary => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  short: pack.short,
  documentType: pack.documentType,
  graded: pack.graded,
  combinableThemes: pack.combinableThemes,
  validFrom: pack.validFrom,
  validTo: pack.validTo,
  themes: pack.combinableThemes
    ? pack.areas
        .filter((area) => area.role === 'theme')
        .map((area) => ({ code: area.code, title: area.title, scope: area.scope ?? '' }))
    : [],
  source: pack.source,
})

/** A file's text as JSON, or the place where it stops being that. */
export const parseJson = (text: string): Result<unknown, AppError> => {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return ok(JSON.parse(json) as unknown)
  } catch {
    const fault = findJsonFault(json)
    const place = fault ? `line ${fault.line}, column ${fault.column}` : 'file'
    return unusable([{ place, message: fault ? `not JSON: ${fault.message}` : 'is not JSON' }])
  }
}

const unusable = (problems: readonly FileProblem[]): { readonly ok: false; readonly error: AppError } =>
  err({ kind: 'unusableFile', problems })
