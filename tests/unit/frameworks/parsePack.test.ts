import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePack } from '@shared/frameworks/parsePack'
import { resolvePack } from '@shared/frameworks/resolvePack'
import { packJson, shippedIds, spoiled } from './packs'

const promptAt = ['areas', 2, 'sections', 0, 'prompts', 1]
const version = (name: string, validFrom: string, validTo: string | null, more: object = {}) => ({
  version: name,
  validFrom,
  validTo,
  changes: {},
  ...more,
})

const faults: [rule: string, json: unknown, place: string, message: string][] = [
  [
    'a prompt code of the wrong form',
    spoiled('ilacs-focused-visit', [...promptAt, 'code'], 'ef-2'),
    'areas[2].sections[0].prompts[1].code',
    'must be a prompt code like FD3 or L2',
  ],
  [
    'a prompt without words',
    spoiled('ilacs-focused-visit', [...promptAt, 'text'], undefined),
    'areas[2].sections[0].prompts[1].text',
    'is missing',
  ],
  [
    'a name that does not belong',
    spoiled('sif-a', ['colour'], 'red'),
    'colour',
    'is not a name that belongs here',
  ],
  ['text where a list belongs', spoiled('sif-a', ['areas'], 'HP'), 'areas', 'must be an array'],
  [
    'an unknown document type',
    spoiled('sif-a', ['documentType'], 'poster'),
    'documentType',
    'must be one of: letter, report',
  ],
  ['no version at all', spoiled('sif-a', ['versions'], []), 'versions', 'must have at least 1 item(s)'],
  [
    'a day that does not exist',
    spoiled('sif-a', ['versions', 0, 'validFrom'], '2013-02-30'),
    'versions[0].validFrom',
    'must be a day that exists, like 2024-10-15',
  ],
  [
    'an area code used twice',
    spoiled('sif-a', ['areas', 1, 'code'], 'HP'),
    'areas[1].code',
    'area HP is there twice',
  ],
  [
    'a prompt code used twice in an area',
    spoiled('ilacs-focused-visit', [...promptAt, 'code'], 'EF1'),
    'areas[2].sections[0].prompts[1].code',
    'prompt EF1 is in area EF twice',
  ],
  [
    'a row of the table that is no area',
    spoiled('sif-a', ['judgementRows', 1], 'XX'),
    'judgementRows[1]',
    'there is no area XX',
  ],
  [
    'a row named twice',
    spoiled('sif-a', ['judgementRows', 1], 'HP'),
    'judgementRows[1]',
    'area HP is there twice',
  ],
  [
    'a body part that is no area',
    spoiled('sif-a', ['bodyOrder', 5], 'XX'),
    'bodyOrder[5]',
    'there is no area XX',
  ],
  [
    'a block that shows an unknown area',
    spoiled('ilacs-standard', ['blocks', 7, 'area'], 'XX'),
    'blocks[7].area',
    'there is no area XX',
  ],
  [
    'a block of kind area without its area',
    spoiled('ilacs-standard', ['blocks', 7, 'area'], undefined),
    'blocks[7].area',
    'is missing: a block of kind area shows one area',
  ],
  [
    'a block of kind facts without its fact',
    spoiled('ilacs-standard', ['blocks', 3, 'kind'], 'facts'),
    'blocks[3].fact',
    'is missing: a block of kind facts shows one fact',
  ],
  [
    'a block id used twice',
    spoiled('ilacs-focused-visit', ['blocks', 1, 'id'], 'contact'),
    'blocks[1].id',
    'block contact is there twice',
  ],
  [
    'a note template for an unknown area',
    spoiled('sif-a', ['noteTemplates', 0, 'area'], 'XX'),
    'noteTemplates[0].area',
    'there is no area XX',
  ],
  [
    'two note templates for one activity',
    spoiled('sif-a', ['noteTemplates', 1, 'activity'], 'case-sample'),
    'noteTemplates[1]',
    'case-sample has two note templates',
  ],
  [
    'a placeholder that nothing fills',
    spoiled('ilacs-focused-visit', ['blocks', 5, 'text', 0], 'Dear {adressee}'),
    'blocks[5].text[0]',
    '{adressee} is not known; known are shortName',
  ],
  [
    'a brace without its partner',
    spoiled('ilacs-focused-visit', ['blocks', 4, 'heading'], 'Visit to {name'),
    'blocks[4].heading',
    'has a brace without its partner',
  ],
  [
    'a grade of no area',
    spoiled('ilacs-standard', ['blocks', 0, 'heading'], 'It is {grade}'),
    'blocks[0].heading',
    '{grade} needs the area whose grade is meant',
  ],
  [
    'a graded framework without a scale',
    spoiled('sif-a', ['gradeScale'], []),
    'gradeScale',
    'must hold the grades, because the framework is graded',
  ],
  [
    'a table in a framework without grades',
    spoiled('ilacs-focused-visit', ['judgementRows'], ['FD']),
    'judgementRows',
    'must be empty, because the framework is not graded',
  ],
  [
    'versions that overlap',
    spoiled(
      'sif-a',
      ['versions'],
      [version('2013-11', '2013-11-01', '2015-06-30'), version('2015-06', '2015-06-30', null)],
    ),
    'versions[1].validFrom',
    'overlaps version 2013-11, which ends on 2015-06-30',
  ],
  [
    'a version after one without an end',
    spoiled(
      'sif-a',
      ['versions'],
      [version('2013-11', '2013-11-01', null), version('2015-06', '2015-06-30', null)],
    ),
    'versions[1].validFrom',
    'overlaps version 2013-11, which ends never',
  ],
  [
    'versions out of order',
    spoiled(
      'sif-a',
      ['versions'],
      [version('2015-07', '2015-07-01', null), version('2013-11', '2013-11-01', '2015-06-30')],
    ),
    'versions[1].validFrom',
    'is out of order: version 2015-07 starts on 2015-07-01',
  ],
  [
    'a version that ends before it begins',
    spoiled('sif-a', ['versions', 0, 'validTo'], '2013-10-01'),
    'versions[0].validTo',
    'is before validFrom (2013-11-01)',
  ],
  [
    'a version named twice',
    spoiled(
      'sif-a',
      ['versions'],
      [version('2013-11', '2013-11-01', '2015-06-30'), version('2013-11', '2015-07-01', null)],
    ),
    'versions[1].version',
    '2013-11 is used twice',
  ],
  [
    'a version without an area that was never there',
    spoiled('ilacs-standard', ['versions', 2, 'withoutAreas'], ['OE', 'XX']),
    'versions[2].withoutAreas[1]',
    'there is no area XX',
  ],
  [
    'a version that alters an unknown block',
    spoiled('ilacs-standard', ['versions', 1, 'blockChanges'], { improvement: {} }),
    'versions[1].blockChanges.improvement',
    'there is no block improvement',
  ],
  [
    'a fault that only one version brings in',
    spoiled('ilacs-standard', ['versions', 1, 'changes', 'judgementRows'], ['LEAD', 'XX']),
    'versions[1].changes.judgementRows[1]',
    'there is no area XX',
  ],
  [
    'a fault in what a version alters of a block',
    spoiled('ilacs-standard', ['versions', 1, 'blockChanges', 'improve', 'heading'], 'What {they} need'),
    'versions[1].blockChanges.improve.heading',
    '{they} is not known',
  ],
]

it.each(faults)('refuses %s, and says where', (_rule, json, place, message) => {
  const parsed = parsePack(json)
  const problems = parsed.ok ? [] : parsed.error
  expect(problems).toContainEqual({ place, message: expect.stringContaining(message) })
})

it('names every fault once, even when several versions share it', () => {
  const parsed = parsePack(spoiled('ilacs-standard', ['judgementRows', 1], 'XX'))
  expect(parsed).toEqual({
    ok: false,
    error: [{ place: 'judgementRows[1]', message: 'there is no area XX' }],
  })
})

it('calls the file itself the file when it is no pack at all', () => {
  expect(parsePack('a letter')).toEqual({
    ok: false,
    error: [{ place: 'the file', message: 'must be an object' }],
  })
})

it('refuses or parses any JSON value, and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(isSettled(json)).toBe(true)
    }),
    { seed: 1, numRuns: 300 },
  )
})

it('refuses or parses any pack with one value put wrong, and resolves each version of those it parses', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shippedIds), fc.nat(), anyReplacement(), (id, pick, value) => {
      const paths = pathsIn(packJson(id))
      const path = paths[pick % paths.length] ?? []
      expect(isSettled(spoiled(id, path, value))).toBe(true)
    }),
    { seed: 2, numRuns: 300 },
  )
})

const isSettled = (json: unknown): boolean => {
  const parsed = parsePack(json)
  if (!parsed.ok) return parsed.error.length > 0
  return parsed.value.versions.every(
    ({ version }) => resolvePack(parsed.value, { version, lastDay: '2020-01-01' }).ok,
  )
}

const anyReplacement = () =>
  fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      undefined,
      '',
      'HP',
      'LSCB',
      '{grade}',
      '{',
      [],
      {},
      '__proto__',
      'constructor',
      '2015-01-01',
    ),
  )

const pathsIn = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null) return [[...path]]
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([name, item]) => pathsIn(item, [...path, name]))
  return path.length === 0 ? inner : [[...path], ...inner]
}
