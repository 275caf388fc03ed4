import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FrameworkPack, FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { parsePack } from '@shared/frameworks/parsePack'
import { dayOfText } from '@shared/letters/checkText'
import { packOfText } from '@shared/letters/frameworkOfText'

/** A published document with the pack of its date; null: no pack of ours is its framework. */
export type PublishedDocument = {
  readonly name: string
  readonly text: string
  readonly day: string | null
  readonly pack: FrameworkPack | null
}

const packsIn = (root: string): readonly FrameworkPackFile[] =>
  readdirSync(join(root, 'resources/frameworks'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const pack = parsePack(JSON.parse(readFileSync(join(root, 'resources/frameworks', name), 'utf8')))
      return pack.ok ? [pack.value] : []
    })

const textFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return textFiles(path)
      return /\.(?:txt|md)$/.test(name) && name !== 'README.md' ? [path] : []
    })

/** Every text in a folder and the folders in it. */
export const publishedDocuments = (root: string, folder: string): readonly PublishedDocument[] => {
  const packs = packsIn(root)
  return textFiles(folder).map((path) => {
    const text = readFileSync(path, 'utf8')
    const day = dayOfText(text)
    return { name: basename(path), text, day, pack: packOfText(text, day, packs) }
  })
}

/** The pack of a text among those of the app. */
export const packsOf = (root: string): ((text: string, day: string | null) => FrameworkPack | null) => {
  const packs = packsIn(root)
  return (text, day) => packOfText(text, day, packs)
}
