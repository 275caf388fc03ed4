import { expect, it } from 'vitest'
import { resolvePack } from '@shared/frameworks/resolvePack'
import { packFile, packOn } from './packs'

const codes = (lastDay: string) => packOn('ilacs-standard', lastDay).areas.map(({ code }) => code)

it('judges overall effectiveness for fieldwork that ends by 31 March 2026, and not after', () => {
  expect(packOn('ilacs-standard', '2026-03-31').judgementRows).toContain('OE')
  expect(codes('2026-03-31')).toContain('OE')

  const reformed = packOn('ilacs-standard', '2026-04-01')
  expect(reformed.version).toBe('2026-04')
  expect(reformed.judgementRows).toEqual(['LEAD', 'HP', 'CIC', 'CL'])
  expect(codes('2026-04-01')).toEqual(['LEAD', 'HP', 'CIC', 'CL'])
})

it('cross-references improvements to the national framework for fieldwork from January 2025', () => {
  const improveOn = (lastDay: string) => {
    const pack = packOn('ilacs-standard', lastDay)
    const improve = pack.blocks.find(({ kind }) => kind === 'improve')
    return [pack.crossReferences, improve?.footnote?.includes('National Framework') ?? false]
  }
  expect(improveOn('2024-12-31')).toEqual(['none', false])
  expect(improveOn('2025-01-01')).toEqual(['national-framework', true])
  expect(improveOn('2026-06-19')).toEqual(['national-framework', true])
})

it('keeps what a version does not change', () => {
  const [before, after] = [packOn('ilacs-standard', '2024-12-31'), packOn('ilacs-standard', '2025-01-01')]
  expect(after.areas).toEqual(before.areas)
  const improve = (pack: typeof before) => pack.blocks.find(({ id }) => id === 'improve')
  expect(improve(after)).toMatchObject({ ...improve(before) })
})

it('names the letter of 2018 and 2019 as it was then', () => {
  const subject = (lastDay: string) =>
    packOn('ilacs-focused-visit', lastDay).blocks.find(({ id }) => id === 'subject')?.heading
  expect(subject('2019-12-31')).toBe('Focused visit to {shortName} local authority children’s services')
  expect(subject('2020-01-01')).toBe('Focused visit to {shortName} children’s services')
})

it('titles the reports of 2018 to 2020 with the council first, those from 2021 in one line', () => {
  const front = (lastDay: string) =>
    packOn('ilacs-2018', lastDay)
      .blocks.slice(0, 2)
      .map(({ id, heading }) => [id, heading])
  expect(front('2019-07-26')).toEqual([
    ['authority', undefined],
    ['title', 'Inspection of children’s social care services'],
  ])
  expect(front('2022-07-29')[0]).toEqual([
    'title',
    'Inspection of {shortName} local authority children’s services',
  ])
})

it('takes the named version, whatever the day', () => {
  const resolved = resolvePack(packFile('ilacs-standard'), { version: '2026-04', lastDay: '2023-09-22' })
  expect(resolved).toMatchObject({
    ok: true,
    value: { version: '2026-04', validFrom: '2026-04-01', validTo: null },
  })
})

it('says which versions there are when the named one is unknown', () => {
  expect(resolvePack(packFile('ilacs-standard'), { version: '2024-07', lastDay: '2024-07-01' })).toEqual({
    ok: false,
    error: [
      {
        place: 'framework',
        message:
          'ilacs-standard has no version 2024-07. It has 2023-01 from 2023-01-01 to 2024-12-31; ' +
          '2025-01 from 2025-01-01 to 2026-03-31; 2026-04 from 2026-04-01.',
      },
    ],
  })
})

it.each([
  ['ilacs-standard', '2022-12-31'],
  ['ilacs-2018', '2023-01-01'],
  ['ilacs-focused-visit', '2017-12-31'],
  ['sif-a', '2013-10-31'],
  ['sif-a', '2015-07-01'],
  ['sif-b', '2015-06-30'],
])('has no %s for fieldwork that ends on %s, and says so', (id, lastDay) => {
  const resolved = resolvePack(packFile(id), { lastDay })
  expect(resolved).toMatchObject({ ok: false, error: [{ place: 'dates' }] })
  expect(JSON.stringify(resolved)).toContain(`${id} has no version for fieldwork that ends on ${lastDay}`)
})
