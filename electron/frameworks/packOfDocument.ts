import type { FrameworkPack, FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { applyVersion, resolvePack } from '@shared/frameworks/resolvePack'
import type { AppError } from '@shared/ipc/errors'
import { packOfText } from '@shared/letters/frameworkOfText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { allPackFiles } from './frameworkService'

/**
 * The pack that a document is held against: the one that is named, as it held on the day, or the one that the document
 * names in its head. null: the document names none. A version may be named with an id, `ilacs-standard@2026-04`.
 */
export const packOfDocument = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
  {
    text,
    framework,
    day,
  }: { readonly text: string; readonly framework: string | null; readonly day: string | null },
): Result<FrameworkPack | null, AppError> => {
  const files = allPackFiles(vault, builtIn)
  if (framework === null) return ok(packOfText(text, day, files))
  const [id, version] = framework.split('@')
  const file = files.find((each) => each.id === id)
  if (!file) return err({ kind: 'notFound', noun: 'framework' })
  if (version === undefined && day === null) {
    const newest = file.versions.at(-1)
    return newest ? ok(applyVersion(file, newest)) : err({ kind: 'notFound', noun: 'framework' })
  }
  const pack = resolvePack(file, { lastDay: day ?? '', ...(version === undefined ? {} : { version }) })
  return pack.ok ? pack : err({ kind: 'unusableFile', problems: pack.error })
}
