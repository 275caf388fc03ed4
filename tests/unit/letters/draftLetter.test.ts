import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesInWords } from '@shared/letters/dateWords'
import { draftLetter } from '@shared/letters/draftLetter'
import { LetterContent } from '@shared/letters/letter'
import { methodWords } from '@shared/letters/methodSentence'
import { areasOfVisit } from '@shared/letters/routeFindings'
import type { Note } from '@shared/notes/note'
import { aFinding, aJudgement, aNote, aPassage, aVisit, anInput, id, packOf, someFindings } from './builders'
import { draftFile, readText } from './caseFiles'

const texts = (content: LetterContent, sectionId: string): readonly string[] =>
  content.sections.find((section) => section.id === sectionId)?.paragraphs.map((p) => p.text) ?? []
const headings = (content: LetterContent): readonly string[] =>
  content.sections.map((section) => section.heading).filter((heading) => heading !== '')

describe('dates in words', () => {
  it.each([
    [[['2024-10-15', '2024-10-16']], '15 and 16 October 2024'],
    [[['2024-10-15', '2024-10-15']], '15 October 2024'],
    [[['2024-09-30', '2024-10-04']], '30 September to 4 October 2024'],
    [[['2024-01-31', '2024-02-01']], '31 January and 1 February 2024'],
    [[['2024-12-30', '2025-01-03']], '30 December 2024 to 3 January 2025'],
    [
      [
        ['2014-01-13', '2014-01-24'],
        ['2014-02-05', '2014-02-05'],
      ],
      '13 to 24 January 2014 and 5 February 2014',
    ],
    [
      [
        ['2013-11-19', '2013-12-11'],
        ['2014-01-28', '2014-01-30'],
        ['2014-02-03', '2014-02-03'],
      ],
      '19 November to 11 December 2013, 28 to 30 January 2014 and 3 February 2014',
    ],
  ] as const)('%j', (dates, words) => {
    expect(datesInWords(dates)).toBe(words)
  })
})

describe('fixed lines', () => {
  it('puts the lead first, and writes of one inspector in the singular', () => {
    expect(texts(draftLetter(anInput([])), 'opening')[0]).toMatch(
      /on 15 and 16 October 2024\. His Majesty’s Inspectors for this visit were Margaret Holloway and David Okafor\.$/,
    )
    const alone = anInput([], { visit: aVisit({ team: [{ name: 'Ann Lee', role: 'lead' }] }) })
    expect(texts(draftLetter(alone), 'opening')[0]).toMatch(
      /His Majesty’s Inspector for this visit was Ann Lee\.$/,
    )
  })

  it.each([
    [null, '2022-07-06', 'Her'],
    ['2022-09-20', '2022-07-06', 'Her'],
    ['2022-10-26', '2022-07-06', 'His'],
    [null, '2022-09-26', 'His'],
  ])('letter of %s on fieldwork to %s speaks of %s Majesty', (letterDate, lastDay, sovereign) => {
    const visit = aVisit({ letterDate, dates: [[lastDay, lastDay]] })
    expect(texts(draftLetter(anInput([], { visit })), 'opening')[0]).toContain(`${sovereign} Majesty’s`)
  })

  it('takes the scope in any wording, and the themes where there is none', () => {
    const scope = (words: string, themes: readonly string[] = ['PD']): string =>
      texts(draftLetter(anInput([], { visit: aVisit({ scope: words, themes }) })), 'scope')[0] ?? ''
    const wanted = 'Inspectors looked at the local authority’s arrangements for children in need.'
    expect(scope('children in need')).toBe(wanted)
    expect(scope("the local authority's arrangements for children in need.")).toBe(wanted)
    expect(scope('Inspectors looked at the local authority’s arrangements for children in need.')).toBe(
      wanted,
    )
    expect(scope('', ['CC', 'CL'])).toBe(
      'Inspectors looked at the local authority’s arrangements for children in care and care leavers.',
    )
  })

  it('makes the place from the name of the authority where no short name is given', () => {
    const visit = aVisit({ authority: { name: 'North Somerset Council', shortName: '' } })
    const content = draftLetter(anInput([], { visit }))
    expect(content.title).toBe('Focused visit to North Somerset children’s services')
    expect(content.authorityShortName).toBe('North Somerset')
  })

  it('leaves out a line whose value the visit does not have, rather than a hole', () => {
    const content = draftLetter(
      anInput([], { visit: aVisit({ letterDate: null, addressee: null, team: [], includeLeaders: false }) }),
    )
    const all = content.sections.flatMap((section) => section.paragraphs.map((p) => p.text)).join('\n')
    expect(all).not.toMatch(/[{}]|undefined|null/)
    expect(content.sections.map((section) => section.id)).not.toContain('date')
    expect(texts(content, 'scope')).toHaveLength(1)
    expect(texts(content, 'sign-off')).toEqual(['Yours sincerely', 'His Majesty’s Inspector'])
  })
})

describe('method line', () => {
  const note = (activity: Note['activity'], role = ''): Note => aNote(1, { activity, role })
  it('names whom and what the notes really show', () => {
    expect(methodWords([])).toBe('')
    expect(methodWords([note('voice-child'), note('case-sample', 'SW'), note('data', 'manager')])).toBe(
      'spoke with children and social workers, reviewed children’s records, and considered performance information',
    )
    expect(
      methodWords([
        note('voice-parent'),
        note('voice-carer'),
        note('meeting', 'team manager'),
        note('partner'),
      ]),
    ).toBe('spoke with parents and carers, managers and partner agencies')
    expect(methodWords([note('document', 'director')])).toBe('reviewed relevant documents')
  })

  it('names groups kept by hand in their places, and prints no number', () => {
    expect(methodWords([], [{ group: 'case records', number: 12 }])).toBe('reviewed children’s records')
    expect(
      methodWords(
        [note('staff', 'team manager'), note('data')],
        [
          { group: 'carers', number: 6 },
          { group: 'other staff', number: 2 },
          { group: 'social workers', number: 4 },
          { group: 'children', number: 11 },
        ],
      ),
    ).toBe(
      'spoke with children, carers, social workers, managers and other staff, and considered performance information',
    )
  })

  it('leaves out a group of which a correction leaves nobody, and no other', () => {
    const notes = [
      aNote(1, { activity: 'meeting', role: 'social workers and manager', count: 3 }),
      aNote(2, { activity: 'voice-parent', role: '' }),
    ]
    const less = (group: 'managers' | 'parents' | 'elected members', number: number) => ({ group, number })
    expect(methodWords(notes, [less('managers', -2), less('parents', -1)])).toBe(
      'spoke with social workers and managers',
    )
    expect(methodWords(notes, [less('managers', -3)])).toBe('spoke with parents and social workers')
    expect(methodWords(notes, [less('elected members', -3)])).toBe(methodWords(notes))
  })
})

describe('findings', () => {
  it('puts each in its place, in order, leaders last, improvements as points', () => {
    const content = draftLetter(
      anInput([
        aFinding(1, { area: 'L' }),
        aFinding(2, { kind: 'improvement', text: 'the quality of plans' }),
        aFinding(3, { headline: true }),
        aFinding(4),
        aFinding(5, { kind: 'improvement', headline: true, text: 'The timeliness of visits.' }),
      ]),
    )
    expect(texts(content, 'headline')).toEqual(['Finding 3.'])
    expect(texts(content, 'improve')).toEqual(['The quality of plans.', 'The timeliness of visits.'])
    expect(texts(content, 'main')).toEqual(['Finding 4.', 'Finding 1.'])
  })

  it('shows priority actions before improvements, under their lead-in, and the line on what comes next', () => {
    const content = draftLetter(
      anInput([aFinding(1, { kind: 'priority-action' }), aFinding(2, { kind: 'improvement' })]),
    )
    const ids = content.sections.map((section) => section.id)
    expect(ids.indexOf('priority-intro')).toBeLessThan(ids.indexOf('priority'))
    expect(ids.indexOf('priority')).toBeLessThan(ids.indexOf('improve'))
    expect(ids).toContain('next-step-priority')
    expect(draftLetter(anInput([])).sections.map((section) => section.id)).not.toContain('next-step-priority')
  })

  it('leaves out areas that are not themes of the visit', () => {
    const content = draftLetter(anInput([aFinding(1, { area: 'FD' }), aFinding(2)]))
    expect(texts(content, 'main')).toEqual(['Finding 2.'])
  })

  it('carries the passages with the revision of their note', () => {
    const input = anInput([aFinding(1)], { notes: [aNote(1, { revision: 7 })] })
    const paragraph = draftLetter(input).sections.find((section) => section.id === 'main')?.paragraphs[0]
    expect(paragraph?.sources).toEqual([
      {
        findingId: aFinding(1).id,
        passageId: aPassage(1).id,
        noteId: aNote(1).id,
        noteRevision: 7,
        quote: 'Words of passage 1',
        direction: 'strength',
      },
    ])
  })

  it('says each of them exactly once, in the words of the finding, and a priority action in one list only', () => {
    fc.assert(
      fc.property(someFindings, fc.boolean(), (findings, includeLeaders) => {
        const visit = aVisit({ includeLeaders })
        const content = draftLetter(anInput(findings, { visit }))
        const evidence = content.sections.filter((section) => section.evidence)
        const printed = evidence.flatMap((section) => section.paragraphs)
        const own = findings.filter((finding) =>
          areasOfVisit(visit, packOf('ilacs-focused-visit')).includes(finding.area),
        )
        expect(printed.map((paragraph) => paragraph.origin).sort()).toEqual(
          own.map((finding) => `finding:${finding.id}`).sort(),
        )
        const plain = (text: string): string => text.toLowerCase().replace(/[.;,\s]+$/, '')
        for (const section of evidence)
          for (const paragraph of section.paragraphs) {
            const finding = own.find((candidate) => `finding:${candidate.id}` === paragraph.origin)
            expect(plain(paragraph.text)).toBe(plain(finding?.text ?? ''))
            expect(paragraph.sources.map((source) => source.passageId)).toEqual(finding?.passageIds)
            expect(section.id === 'priority').toBe(finding?.kind === 'priority-action')
          }
      }),
    )
  })
})

describe('graded reports', () => {
  const visit = aVisit({ themes: [], dates: [['2025-02-03', '2025-02-07']] })
  const standard = (lastDay: string) =>
    anInput(
      [
        aFinding(1, { area: 'HP' }),
        aFinding(2, { area: 'CL', kind: 'improvement', nationalFramework: ['Outcome one', 'enabler 2'] }),
        aFinding(3, { area: 'LEAD' }),
      ],
      {
        pack: packOf('ilacs-standard', lastDay),
        visit,
        judgements: [aJudgement('HP', 'requires-improvement-to-be-good'), aJudgement('LEAD', 'good')],
      },
    )

  it('has the rows in table order, with the words of the scale, and the body in its own order', () => {
    const content = draftLetter(standard('2025-02-07'))
    expect(
      content.sections.find((section) => section.id === 'judgements')?.rows.map((row) => row.grade),
    ).toEqual(['Good', 'Requires improvement to be good', '', '', ''])
    expect(headings(content).slice(-2)).toEqual([
      'The experiences and progress of children who need help and protection: requires improvement to be good',
      'The impact of leaders on social work practice with children and families: good',
    ])
  })

  it('has no overall row for fieldwork from April 2026', () => {
    const rows = draftLetter(standard('2026-05-22')).sections.find(
      (section) => section.id === 'judgements',
    )?.rows
    expect(rows).toHaveLength(4)
    expect(rows?.some((row) => /overall/i.test(row.label))).toBe(false)
  })

  it('adds references to the national framework from 2025 on, in one format', () => {
    expect(texts(draftLetter(standard('2025-02-07')), 'improve')).toEqual([
      'Finding 2 (outcome 1 and enabler 2, national framework).',
    ])
    expect(texts(draftLetter(standard('2024-02-09')), 'improve')).toEqual(['Finding 2.'])
    const section = draftLetter(standard('2025-02-07')).sections.find((one) => one.id === 'improve')
    expect(section?.footnote).toMatch(/national framework/i)
  })

  it('numbers evidence paragraphs and nothing else', () => {
    const numbered = draftLetter(standard('2025-02-07')).sections.filter((section) => section.numbered)
    expect(numbered.map((section) => section.id)).toEqual(['area-hp', 'area-lead'])
  })
})

it.each([
  'resources/sample/sheffield-2024-focused-visit.json',
  'tests/fixtures/cases/minimal.json',
  'tests/fixtures/cases/poor-not-priority.json',
  'tests/fixtures/cases/sheffield-2014-sif-a.json',
])('makes a letter that can be stored: %s', (path) => {
  expect(LetterContent.safeParse(draftFile(readText(path))).error).toBeUndefined()
})

it('gives the same letter again, ids apart', () => {
  const input = anInput([aFinding(1), aFinding(2)])
  expect(draftLetter({ ...input, newId: () => id(1) })).toEqual(draftLetter({ ...input, newId: () => id(1) }))
})

it('prints typed apostrophes and quotation marks as the packs have them', () => {
  const typed = aFinding(1, { text: `Workers' plans say "we'll see".` })
  expect(texts(draftLetter(anInput([typed])), 'main')).toEqual(['Workers’ plans say “we’ll see”.'])
})
