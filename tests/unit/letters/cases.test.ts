import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { letterToText } from '@shared/letters/letterToText'
import { draftFile, openVisitFile, readText } from './caseFiles'

type Expectation = {
  readonly visit: string
  readonly must: readonly { readonly what: string; readonly pattern: string }[]
  readonly mustNot: readonly { readonly what: string; readonly pattern: string }[]
  readonly counts: Readonly<Record<string, number>>
}

const folder = 'tests/fixtures/cases'
const names = readdirSync(resolve(import.meta.dirname, '../../fixtures/cases'))
  .filter((name) => name.endsWith('.expect.json'))
  .map((name) => name.replace('.expect.json', ''))

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readText(`${folder}/${name}.expect.json`)) as Expectation
  const file = readText(`${folder}/${expected.visit}`)
  const content = draftFile(file)
  const text = letterToText(content, { marking: null }).replace(/\s+/g, ' ')

  it.each(expected.must)('must say: $what', ({ pattern }) => {
    expect(text).toMatch(new RegExp(pattern, 'i'))
  })

  it.each(expected.mustNot)('must not say: $what', ({ pattern }) => {
    expect(text).not.toMatch(new RegExp(pattern, 'i'))
  })

  it('has as many findings in each part as the file has', () => {
    const { visit, notes, judgements, pack } = openVisitFile(file)
    const count = (kinds: readonly string[]): number =>
      pack.blocks
        .filter((block) => kinds.includes(block.kind))
        .flatMap((block) => content.sections.filter((section) => section.id === block.id && section.evidence))
        .reduce((sum, section) => sum + section.paragraphs.length, 0)
    const found = {
      notes: notes.length,
      headline: count(['headline']),
      improvement: count(['improve']),
      priorityAction: count(['priority']),
      main: count(['main', 'area']),
      dateRanges: visit.dates.length,
      judgements: judgements.length,
    }
    expect(found).toMatchObject(expected.counts)
  })
})
