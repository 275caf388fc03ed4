import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { TextToMeasure } from './measureTexts'

/** The notes and findings of the visits that come with the project; none of them names anybody. */
export const ownTexts = (root: string): readonly TextToMeasure[] =>
  [join(root, 'resources/sample'), join(root, 'tests/fixtures/cases')]
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !name.endsWith('.expect.json'))
        .map((name) => join(folder, name)),
    )
    .map((path) => {
      const visit = JSON.parse(readFileSync(path, 'utf8'))
      const texts: string[] = [...visit.notes, ...(visit.findings ?? [])].map(({ text }) => text)
      return {
        name: basename(path),
        text: texts.join('\n\n'),
        known: [visit.authority.name, visit.authority.shortName ?? '', 'Ofsted'],
      }
    })

/** Every .txt file below a folder. The authority's name is taken from the file's, `2024-10-15-north-tyneside.txt`. */
export const textsIn = (folder: string): readonly TextToMeasure[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: basename(name),
      text: readFileSync(join(folder, name), 'utf8').replace(/\f/g, '\n\n'),
      known: [
        basename(name, '.txt')
          .replace(/^[\d-]+/, '')
          .replaceAll('-', ' '),
        'Ofsted',
      ],
    }))
