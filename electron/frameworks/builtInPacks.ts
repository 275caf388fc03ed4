import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { parsePack } from '@shared/frameworks/parsePack'

/** Reads the packs that come with the app, once. One that does not fit its own schema is a bug of ours. */
export const createBuiltInPacks = (resourcesFolder: string): (() => readonly FrameworkPackFile[]) => {
  let packs: readonly FrameworkPackFile[] | null = null
  return () => {
    packs ??= readPacks(join(resourcesFolder, 'frameworks'))
    return packs
  }
}

const readPacks = (folder: string): readonly FrameworkPackFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const pack = parsePack(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      if (pack.ok) return pack.value
      const places = pack.error.map((problem) => `${problem.place}: ${problem.message}`).join('; ')
      throw new Error(`The built-in pack ${name} does not fit: ${places}`)
    })
