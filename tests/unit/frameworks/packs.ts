import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkPack, FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { parsePack } from '@shared/frameworks/parsePack'
import { resolvePack } from '@shared/frameworks/resolvePack'

const folder = join(import.meta.dirname, '../../../resources/frameworks')

/** Ids of the packs that ship with the app. */
export const shippedIds = readdirSync(folder).map((name) => name.replace(/\.json$/, ''))

/** A shipped pack as plain JSON. */
export const packJson = (id: string): unknown => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))

/** A shipped pack, parsed. */
export const packFile = (id: string): FrameworkPackFile => {
  const parsed = parsePack(packJson(id))
  if (!parsed.ok) throw new Error(`${id} is refused: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

/** A shipped pack as it is in force for fieldwork that ends on this day. */
export const packOn = (id: string, lastDay: string): FrameworkPack => {
  const resolved = resolvePack(packFile(id), { lastDay })
  if (!resolved.ok) throw new Error(`${id} has no version on ${lastDay}`)
  return resolved.value
}

export const promptCodes = (pack: FrameworkPack, area: string): string[] =>
  pack.areas
    .filter(({ code }) => code === area)
    .flatMap(({ sections }) => sections.flatMap(({ prompts }) => prompts.map(({ code }) => code)))

type Json = { [name: string]: Json } & Json[]

/** A shipped pack with one thing put at a path, for faults: `spoiled('sif-a', ['areas', 0, 'code'], 'LAC')`. */
export const spoiled = (id: string, path: readonly (string | number)[], value: unknown): unknown => {
  const json = packJson(id) as Json
  const last = path.at(-1) as string
  const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key as number] as Json, json)
  if (value === undefined) delete parent[last]
  else parent[last] = value as Json
  return json
}
