import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkDocument } from '../../electron/commands/checkDocument'
import type { Workshop } from '../../electron/commands/workshop'
import { heldOutTexts } from '../measure/checks/heldOutLetter'
import { packs } from '../unit/letters/caseFiles'
import { aCore, aFolder, anOpenCore, resourcesFolder } from './support/aCore'

type Checked = {
  readonly framework: string | null
  readonly version: string | null
  readonly date: string | null
  readonly issues: readonly { readonly rule: string; readonly quote: string; readonly offset: number }[]
  readonly error?: { readonly message: string }
}

/** Runs `check` as a person would, over a file of these words. */
const check = async (
  words: string,
  {
    framework = null,
    date = null,
  }: { readonly framework?: string | null; readonly date?: string | null } = {},
): Promise<Checked & { readonly exitCode: number }> => {
  const { core, call } = aCore()
  const file = join(aFolder(), 'letter.txt')
  writeFileSync(file, words)
  const workshop: Workshop = {
    core: { ask: core.call, call, internal: call, stop: async () => core.close() },
    printPdf: () => Promise.reject(new Error('Nothing is printed here')),
    documents: {
      exported: () => Promise.reject(new Error('Nothing is exported here')),
      edited: () => Promise.reject(new Error('Nothing is imported here')),
      template: () => Promise.reject(new Error('No template is added here')),
    },
    progress: () => {},
    resourcesFolder,
    now: () => '2026-11-22T09:00:00.000Z',
  }
  const end = await checkDocument(workshop, { kind: 'check', file, framework, date })
  return { ...(end.output as Checked), exitCode: end.exitCode }
}

it('holds a document against the framework that it names, as that held on its day, and says which', async () => {
  const { framework, version, date, issues, exitCode } = await check(heldOutTexts.report)
  expect({ framework, version, date, exitCode }).toEqual({
    framework: 'ilacs-standard',
    version: '2023-01',
    date: '2024-06-14',
    exitCode: 0,
  })
  expect(issues).toEqual([])
})

it('says of a whole document what no rule of single words could', async () => {
  const without = heldOutTexts.letter.replace(
    'What needs to improve in this area of social work practice?\n',
    '',
  )
  const { framework, issues } = await check(without)
  expect(framework).toBe('ilacs-focused-visit')
  expect(issues.map(({ rule }) => rule)).toContain('structure.missing-part')
})

it('goes by the framework and the day that are named, before those of the document', async () => {
  const named = await check(heldOutTexts.letter, { framework: 'ilacs-standard', date: '2026-05-04' })
  expect(named).toMatchObject({ framework: 'ilacs-standard', version: '2026-04', date: '2026-05-04' })
  const version = await check(heldOutTexts.letter, { framework: 'ilacs-standard@2023-01' })
  expect(version).toMatchObject({ framework: 'ilacs-standard', version: '2023-01' })
})

it('names no framework for words that name none, and refuses one that is unknown or held on another day', async () => {
  expect(await check('Plans are clear.')).toMatchObject({ framework: null, version: null, issues: [] })
  expect(await check('Plans.', { framework: 'ilacs' })).toMatchObject({ exitCode: 2 })
  const early = await check('Plans.', { framework: 'ilacs-standard', date: '2012-01-01' })
  expect(early.exitCode).toBe(2)
  expect(early.error?.message).toBe('The framework does not hold on this day.')
})

it('knows a framework of the user’s own by its name', async () => {
  const { ask } = await anOpenCore()
  const [first] = packs
  if (!first) throw new Error('There are no packs')
  const own = { ...first, id: 'our-own-visit', title: 'Our own visit' }
  await ask('internal.addFramework', { text: JSON.stringify(own) })
  const found = await ask('internal.packOfDocument', { text: '', framework: 'our-own-visit', day: null })
  expect(found?.id).toBe('our-own-visit')
})
