import { resolve } from 'node:path'
import dictionary from 'dictionary-en-gb'
import nspell from 'nspell'
import { expect, it } from 'vitest'
import {
  measureHeldOut,
  measurePlanted,
  measureWritten,
  unlistedForenames,
} from '../../measure/identity/measurePlanted'
import { measureTexts } from '../../measure/identity/measureTexts'
import { ownTexts } from '../../measure/identity/ownTexts'
import { reportOf } from '../../measure/identity/report'

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
const isWord = (lower: string): boolean => speller.correct(lower)
const seed = 7

it('finds more than 95 of 100 planted identifiers, most of whose names no list knows', () => {
  const { families, alarms, marks, missed } = measurePlanted(seed, 4, isWord)
  expect(unlistedForenames()).toBeGreaterThan(0.5)
  for (const { family, planted, found } of families) {
    expect(planted, family).toBeGreaterThanOrEqual(12)
    expect(found / planted, `${family}: ${missed.map(({ quote }) => quote).join(' | ')}`).toBeGreaterThan(
      family === 'all' ? 0.95 : 0.85,
    )
  }
  expect(alarms.length / marks).toBeLessThan(0.02)
})

it('finds 9 of 10 in notes that were written after it', () => {
  const all = measureHeldOut(seed, 4, isWord).families.find(({ family }) => family === 'all')
  expect((all?.found ?? 0) / (all?.planted ?? 1)).toBeGreaterThan(0.9)
})

it('finds 19 of 20 in notes written by hand, which hardly ever say the same thing in the same way', () => {
  for (const { name, families, alarms, marks, missed } of measureWritten(isWord)) {
    const all = families.find(({ family }) => family === 'all')
    const found = (all?.found ?? 0) / (all?.planted ?? 1)
    expect(found, `set ${name}: ${missed.map(({ quote }) => quote).join(' | ')}`).toBeGreaterThan(0.95)
    expect(alarms.length / marks, `set ${name}`).toBeLessThan(0.02)
  }
})

it('raises fewer than 0.3 false alarms per 1,000 words of notes that name nobody', () => {
  const figures = measureTexts(ownTexts(resolve(import.meta.dirname, '../../..')), isWord)
  expect(figures.words).toBeGreaterThan(5_000)
  expect(figures.alarms).toEqual([])
})

it('reports the same figures for the same seed', () => {
  const report = (): string =>
    reportOf({
      seed,
      unlistedForenames: unlistedForenames(),
      planted: measurePlanted(seed, 1, isWord),
      heldOut: measureHeldOut(seed, 1, isWord),
      written: measureWritten(isWord),
      own: measureTexts([{ name: 'n', text: 'Spoke to Sarah.', known: [] }], isWord),
      published: null,
    })
  expect(report()).toBe(report())
  expect(report()).toContain('| visits of this project | 1 | 3 | 0 | 1 | 333.33 |')
})
