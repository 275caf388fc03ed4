import { expect, it } from 'vitest'
import { Activity } from '@shared/notes/note'
import { packFile, packOn, promptCodes, shippedIds } from './packs'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

it('ships the focused and monitoring visits, the ILACS inspections and both variants of the single framework', () => {
  expect(shippedIds).toEqual([
    'ilacs-2018',
    'ilacs-focused-visit',
    'ilacs-standard',
    'monitoring-visit',
    'sif-a',
    'sif-b',
  ])
})

it.each(shippedIds)('fits the pack format and bears the name of its file: %s', (id) => {
  expect(packFile(id).id).toBe(id)
})

it.each(shippedIds)('offers a note template for every activity, whatever the area: %s', (id) => {
  const general = packFile(id).noteTemplates.filter(({ area }) => area === undefined)
  expect(general.map(({ activity }) => activity).sort()).toEqual([...Activity.options].sort())
})

it.each([
  ['FD', 16],
  ['CN', 18],
  ['EF', 12],
  ['CC', 17],
  ['PA', 13],
  ['CL', 15],
  ['PD', 13],
  ['L', 10],
])('asks every prompt of focused-visit area %s, in order', (area, count) => {
  expect(promptCodes(packOn('ilacs-focused-visit', '2024-10-16'), area)).toEqual(numbered(area, count))
})

it('asks a prompt that two packs share in the same words', () => {
  const wordsOf = (id: string) =>
    packFile(id).areas.flatMap(({ sections }) =>
      sections.flatMap(({ prompts }) => prompts.map(({ code, short, text }) => `${code} ${short}: ${text}`)),
    )
  const known = wordsOf('ilacs-focused-visit')
  const shared = shippedIds.flatMap(wordsOf).filter((words) => /^(FD|CN|EF|CC|PA|CL|PD|L)\d/.test(words))
  expect(shared.length).toBeGreaterThan(known.length)
  expect(shared.filter((words) => !known.includes(words))).toEqual([])
})

it('spreads all prompts on help, care, permanence and care leavers over the areas of a SIF inspection', () => {
  const pack = packOn('sif-b', '2016-06-16')
  expect(promptCodes(pack, 'HP')).toEqual(
    expect.arrayContaining([...numbered('FD', 16), ...numbered('CN', 18), ...numbered('EF', 12)]),
  )
  expect(promptCodes(pack, 'LAC').sort()).toEqual([...numbered('CC', 17), ...numbered('PA', 13)].sort())
  expect(promptCodes(pack, 'CL').sort()).toEqual(numbered('CL', 15).sort())
})

it('adds forced marriage and radicalisation to help and protection in the later SIF variant only', () => {
  expect(promptCodes(packOn('sif-a', '2014-01-30'), 'HP')).not.toContain('HP3')
  expect(promptCodes(packOn('sif-b', '2016-06-16'), 'HP')).toContain('HP3')
})

it('marks prompts stressed since 2025 in packs still in use, never in the packs of earlier years', () => {
  const stressed = (id: string) =>
    packFile(id).areas.flatMap(({ sections }) =>
      sections.flatMap(({ prompts }) => prompts.filter(({ since2025 }) => since2025).map(({ code }) => code)),
    )
  expect(stressed('ilacs-focused-visit')).toEqual('FD2 FD6 CN8 CN11 CN15 CC12 CC14 PD7'.split(' '))
  expect([...stressed('ilacs-2018'), ...stressed('sif-a'), ...stressed('sif-b')]).toEqual([])
})

it('prints the judgement table in another order than the body', () => {
  const pack = packOn('ilacs-standard', '2023-09-22')
  expect(pack.judgementRows).toEqual(['LEAD', 'HP', 'CIC', 'CL', 'OE'])
  expect(pack.bodyOrder).toEqual(['HP', 'CIC', 'CL', 'LEAD'])
  expect(pack.blocks.filter(({ kind }) => kind === 'area').map(({ area }) => area)).toEqual(pack.bodyOrder)
})

it('merges children in care and care leavers in inspections from 2018 to 2022', () => {
  const pack = packOn('ilacs-2018', '2019-07-26')
  expect(pack.judgementRows).toEqual(['LEAD', 'HP', 'CICCL', 'OE'])
  expect(pack.bodyOrder).toEqual(['HP', 'CICCL', 'LEAD'])
})

it('numbers the SIF judgements as published and keeps the safeguarding board apart from the table', () => {
  const pack = packOn('sif-a', '2014-01-30')
  expect(pack.areas.map(({ code, number }) => [code, number])).toEqual([
    ['HP', '1'],
    ['LAC', '2'],
    ['ADOPT', '2.1'],
    ['CL', '2.2'],
    ['LEAD', '3'],
    ['OE', undefined],
    ['LSCB', undefined],
  ])
  expect(pack.judgementRows).not.toContain('LSCB')
  expect(pack.areas.find(({ code }) => code === 'LSCB')?.role).toBe('separate')
})

it('has the exact words of each scale: "to be good" came with ILACS', () => {
  const labels = (id: string) => packFile(id).gradeScale.map(({ label }) => label)
  const ilacs = ['outstanding', 'good', 'requires improvement to be good', 'inadequate']
  const sif = ['outstanding', 'good', 'requires improvement', 'inadequate']
  expect(labels('ilacs-standard')).toEqual(ilacs)
  expect(labels('ilacs-2018')).toEqual(ilacs)
  expect(labels('sif-a')).toEqual(sif)
  expect(labels('sif-b')).toEqual(sif)
  expect(packFile('ilacs-focused-visit')).toMatchObject({ graded: false, gradeScale: [], judgementRows: [] })
})

it('says nothing of SIF in the words of ILACS', () => {
  for (const id of ['sif-a', 'sif-b']) {
    const { blocks, gradeScale } = packFile(id)
    const printed = JSON.stringify([blocks, gradeScale.map(({ label }) => label)])
    expect(printed).not.toMatch(/to be good|children in care/i)
  }
})

it('knows the areas and grades that its grade limits speak of', () => {
  for (const id of ['ilacs-standard', 'ilacs-2018']) {
    const { gradeLimits = [], areas, gradeScale } = packFile(id)
    expect(gradeLimits.length).toBeGreaterThan(0)
    const codes = areas.map(({ code }) => code)
    const values = gradeScale.map(({ value }) => value)
    expect(codes).toEqual(expect.arrayContaining(gradeLimits.flatMap((limit) => limit.areas)))
    expect(values).toEqual(
      expect.arrayContaining(gradeLimits.flatMap((limit) => [...limit.grades, ...limit.overall])),
    )
  }
})

it('lets the themes of a focused visit complete its scope sentence', () => {
  const pack = packOn('ilacs-focused-visit', '2024-10-16')
  for (const { code, role, scope } of pack.areas) {
    expect([code, role, scope]).toEqual([code, code === 'L' ? 'leaders' : 'theme', expect.any(String)])
  }
  const scope = pack.blocks.find(({ kind }) => kind === 'scope')
  expect(scope?.text).toEqual([
    'Inspectors looked at the local authority’s arrangements for {scope}.',
    'Inspectors also looked at the impact of leaders on social work practice in this area.',
  ])
})

it('puts the parts of a focused-visit letter in their order, the unsourced ones off by default', () => {
  const { blocks } = packOn('ilacs-focused-visit', '2024-10-16')
  expect(blocks.map(({ id }) => id)).toEqual([
    'contact',
    'date',
    'addressee',
    'salutation',
    'subject',
    'opening',
    'scope',
    'framework',
    'however',
    'no-grade',
    'method',
    'headline',
    'priority',
    'improve',
    'main',
    'next-step',
    'next-step-priority',
    'sign-off',
    'copies',
  ])
  expect(blocks.filter(({ offByDefault }) => offByDefault).map(({ id }) => id)).toEqual([
    'however',
    'no-grade',
    'copies',
  ])
})

it.each([
  [
    'ilacs-focused-visit',
    'Area(s) for priority action',
    'What needs to improve in this area of social work practice?',
  ],
  ['ilacs-standard', 'Area(s) for priority action', 'What needs to improve?'],
  ['sif-a', 'Priority and immediate action', 'Areas for improvement'],
  ['sif-b', 'Priority and immediate action', 'Recommendations'],
])('heads what must change in the words of the framework, priority first: %s', (id, priority, improve) => {
  const { blocks } = packFile(id)
  const priorityAt = blocks.findIndex(({ kind }) => kind === 'priority')
  const improveAt = blocks.findIndex(({ kind }) => kind === 'improve')
  expect([blocks[priorityAt]?.heading, blocks[improveAt]?.heading]).toEqual([priority, improve])
  expect(priorityAt).toBeLessThan(improveAt)
})

it('says in words when a SIF inspection of variant A found no area for priority and immediate action', () => {
  const says = (id: string) =>
    packFile(id)
      .blocks.filter(({ kind }) => kind === 'priority')
      .map(({ none }) => none)
  const sentence = 'There are no areas for priority and immediate action.'
  expect(says('sif-a')).toEqual([sentence, sentence])
  expect(says('sif-b')).toEqual([undefined, undefined])
})
