import { describe, expect, it } from 'vitest'
import { draftLetter } from '@shared/letters/draftLetter'
import type { LetterContent } from '@shared/letters/letter'
import type { Finding } from '@shared/findings/finding'
import type { Direction } from '@shared/notes/note'
import type { PreviousInspection } from '@shared/visits/visit'
import { aFinding, aJudgement, aPassage, aVisit, anInput, packOf } from './builders'

const texts = (content: LetterContent, sectionId: string): readonly string[] =>
  content.sections.find((section) => section.id === sectionId)?.paragraphs.map((p) => p.text) ?? []
const shown = (content: LetterContent): readonly string[] =>
  content.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading === '' ? [] : [heading]),
    ...paragraphs.map(({ text }) => text),
  ])

// domain.md 6.6, 1.1 and source [S27]: areas covered by the visit; headline; findings and evaluation of progress;
// a numbered visit since the judgement.
describe('the letter of a monitoring visit', () => {
  const inadequate: PreviousInspection = {
    type: 'inspection',
    date: '2022-07-28',
    outcome: 'inadequate',
    improve: [],
  }
  const earlier = (date: string): PreviousInspection => ({ type: 'monitoring visit', date, improve: [] })
  const letter = (
    previous: readonly PreviousInspection[],
    more: Parameters<typeof aVisit>[0] = {},
    findings: readonly Finding[] = [],
  ): LetterContent =>
    draftLetter(
      anInput(findings, {
        pack: packOf('monitoring-visit', '2024-02-22'),
        visit: aVisit({
          themes: ['CC', 'CL'],
          includeLeaders: false,
          dates: [['2024-02-21', '2024-02-22']],
          previous,
          ...more,
        }),
      }),
    )

  it('says which visit it is since the authority was judged inadequate', () => {
    expect(texts(letter([inadequate]), 'opening')[0]).toBe(
      'This letter summarises the findings of the monitoring visit to Sheffield children’s services on 21 and 22 February 2024. This was the first monitoring visit since the local authority was judged inadequate in July 2022. His Majesty’s Inspectors for this visit were Margaret Holloway and David Okafor.',
    )
    const fourth = [earlier('2023-01-20'), inadequate, earlier('2023-05-04'), earlier('2023-10-19')]
    expect(texts(letter(fourth), 'opening')[0]).toContain('the fourth monitoring visit since')
  })

  it('counts no visit from before the judgement, and says nothing where no such judgement is known', () => {
    expect(texts(letter([earlier('2021-03-02'), inadequate]), 'opening')[0]).toContain('the first monitoring')
    expect(texts(letter([]), 'opening')[0]).not.toMatch(/inadequate|monitoring visit since/)
    const better = { ...inadequate, date: '2023-09-01', outcome: 'requires improvement to be good' }
    expect(texts(letter([inadequate, better]), 'opening')[0]).not.toMatch(/inadequate/)
  })

  it('lists the areas covered, a point each, in the words of the visit where it has some', () => {
    expect(texts(letter([inadequate]), 'areas')).toEqual(['children in care', 'care leavers.'])
    expect(texts(letter([inadequate], { includeLeaders: true }), 'areas').at(-1)).toBe(
      'the impact of leaders on social work practice in this area.',
    )
    const own = letter([inadequate], { scope: 'children in care aged 16 and 17\n- care leavers.' })
    expect(texts(own, 'areas')).toEqual(['children in care aged 16 and 17', 'care leavers.'])
    expect(texts(own, 'areas-intro')).toHaveLength(1)
  })

  it('evaluates progress under its own headings, with no list of what must improve and no grade', () => {
    const findings = [
      aFinding(1, { area: 'CC', headline: true }),
      aFinding(2, { area: 'CL' }),
      aFinding(3, { area: 'CC', kind: 'improvement' }),
    ]
    const content = letter([inadequate], {}, findings)
    expect(content.title).toBe('Monitoring visit to Sheffield children’s services')
    expect(content.sections.map(({ heading }) => heading).filter((heading) => heading !== '')).toEqual([
      'Monitoring visit to Sheffield children’s services',
      'Areas covered by the visit',
      'Headline findings',
      'Findings and evaluation of progress',
    ])
    expect(texts(content, 'main')).toEqual(['Finding 3.', 'Finding 2.'])
    expect(content.sections.some(({ rows }) => rows.length > 0)).toBe(false)
  })

  it('speaks of Her Majesty’s Inspectors before September 2022', () => {
    const before = { letterDate: '2022-06-01', dates: [['2022-04-26', '2022-04-27']] as const }
    expect(texts(letter([{ ...inadequate, date: '2021-12-17' }], before), 'opening')[0]).toContain(
      'Her Majesty’s Inspectors',
    )
  })
})

// reports/inspections/2014-02-21-sheffield.txt and 2015-01-20-waltham-forest.txt, 2015-02-03-halton.txt
describe('the summary of a SIF inspection, variant A', () => {
  const headline = (n: number, content: Partial<Finding> = {}): Finding =>
    aFinding(n, { area: 'HP', headline: true, ...content })
  const report = (
    overall: string,
    lastDay = '2014-01-30',
    directions: Readonly<Record<number, Direction>> = {},
  ) => {
    const findings = [
      headline(1),
      headline(2, { kind: 'context' }),
      headline(3, { kind: 'context' }),
      headline(4),
      headline(5, { kind: 'context', passageIds: [] }),
      aFinding(6, { area: 'HP', kind: 'improvement', text: 'Ensure that plans are clear' }),
    ]
    return draftLetter(
      anInput(findings, {
        pack: packOf('sif-a', lastDay),
        visit: aVisit({ themes: [], dates: [[lastDay, lastDay]], letterDate: lastDay }),
        passages: [1, 2, 3, 4, 6].map((n) => aPassage(n, { direction: directions[n] ?? 'strength' })),
        judgements: overall === '' ? [] : [aJudgement('OE', overall)],
      }),
    )
  }
  const concerns = { 2: 'concern', 3: 'mixed' } as const
  const summary = (content: LetterContent, from: string, to: string): readonly string[] => {
    const all = shown(content)
    return all.slice(all.indexOf(from), all.indexOf(to))
  }

  it('sets what stands in the way before the strengths, each under its lead-in, numbered through', () => {
    const content = report('requires-improvement', '2014-01-30', concerns)
    expect(summary(content, 'Summary of key findings', 'Priority and immediate action')).toEqual([
      'Summary of key findings',
      'Finding 5.',
      'This local authority requires improvement and is not yet good because:',
      'Finding 2.',
      'Finding 3.',
      'The local authority has the following strengths:',
      'Finding 1.',
      'Finding 4.',
    ])
    const numbered = content.sections.filter(({ numbered: is }) => is).map(({ id }) => id)
    expect(numbered).toEqual(
      expect.arrayContaining(['headline-requires-improvement', 'headline-strengths', 'improve']),
    )
    expect(numbered).not.toContain('headline-strengths-intro')
  })

  it.each([
    ['inadequate', 'This local authority is inadequate because:'],
    ['good', 'This local authority is good because:'],
    ['outstanding', 'This local authority is outstanding because:'],
    ['', 'The local authority has the following strengths:'],
  ])('with the overall grade "%s" begins: %s', (overall, leadIn) => {
    const content = report(overall, '2014-01-30', concerns)
    expect(summary(content, 'Summary of key findings', 'Priority and immediate action')[2]).toBe(leadIn)
  })

  it('says that experiences "are good", as the report of 2014 does, and of the board what it is', () => {
    const judged = (lastDay: string): readonly string[] =>
      shown(
        draftLetter(
          anInput([headline(1)], {
            pack: packOf('sif-a', lastDay),
            visit: aVisit({ themes: [] }),
            judgements: [aJudgement('HP', 'good'), aJudgement('LSCB', 'requires-improvement')],
          }),
        ),
      )
    expect(judged('2014-01-30')).toContain(
      'The experiences and progress of children who need help and protection are good',
    )
    expect(judged('2014-11-26')).toEqual(
      expect.arrayContaining([
        'The Local Safeguarding Children Board requires improvement',
        'The arrangements in place to evaluate the effectiveness of what is done by the authority and board partners to safeguard and promote the welfare of children require improvement.',
      ]),
    )
  })

  it('prints no heading of a summary that has nothing in it', () => {
    const pack = packOf('sif-a', '2014-01-30')
    expect(shown(draftLetter(anInput([], { pack, visit: aVisit({ themes: [] }) })))).not.toContain(
      'Summary of key findings',
    )
  })

  it('is laid out as reports of autumn 2014 and later were: strengths after what must improve', () => {
    const content = report('requires-improvement', '2014-11-26', concerns)
    expect(shown(content)).toEqual(
      expect.arrayContaining([
        'The overall judgement is that children’s services require improvement',
        'The authority is not yet delivering good protection, help and care for children, young people and families.',
      ]),
    )
    expect(summary(content, 'Summary of findings', 'Information about this local authority area')).toEqual([
      'Summary of findings',
      'Children’s services in Sheffield require improvement because:',
      'Finding 2.',
      'Finding 3.',
      'What does the local authority need to improve?',
      'Priority and immediate action',
      'There are no areas for priority and immediate action.',
      'Areas for improvement',
      'Ensure that plans are clear.',
      'The local authority’s strengths',
      'Finding 1.',
      'Finding 4.',
      'Progress since the last inspection',
      'Finding 5.',
    ])
  })
})
