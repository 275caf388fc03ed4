import { isSameJson } from '../bundles/canonicalJson'
import type { FrameworkPack } from './frameworkPack'
import { parsePack } from './parsePack'
import { applyVersion } from './resolvePack'

/** A pack that a colleague's visit was made with, checked as one that is added is; null: it is none. */
export const readKeptPack = (text: string): FrameworkPack | null => {
  const json = parsed(text)
  if (json === null) return null
  const { version, validFrom, validTo, ...own } = json
  const versions = [{ version, validFrom, validTo, changes: {} }]
  const file = parsePack({ format: 'visitbook.framework', schemaVersion: 1, ...own, versions })
  const only = file.ok ? file.value.versions[0] : undefined
  if (!file.ok || only === undefined) return null
  const pack = applyVersion(file.value, only)
  return isSameJson(pack, json) ? pack : null
}

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null
  } catch {
    return null
  }
}
