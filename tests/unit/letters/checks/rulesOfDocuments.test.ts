import { describe, expect, it } from 'vitest'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { applyFix } from '@shared/letters/issue'
import { packOf } from '../builders'

const day = '2024-06-07'
const found = (text: string, pack = packOf('ilacs-standard', day)) =>
  checkDocumentText(text, pack, day).filter(({ rule }) => rule !== 'structure.missing-part')
const rules = (text: string, pack = packOf('ilacs-standard', day)): readonly string[] =>
  found(text, pack).map(({ rule }) => rule)
/** The text after every fix that the rule offers. */
const fixed = (text: string, rule: string): string =>
  found(text)
    .filter((issue) => issue.rule === rule)
    .toReversed()
    .reduce((now, { fix }) => (fix ? applyFix(now, fix) : now), text)

describe('prose', () => {
  it.each([
    [
      'style.tense',
      'Plans were clear and regularly reviewed by managers.',
      'Plans are clear and regularly reviewed by managers.',
    ],
    [
      'style.person',
      'We think that plans are clear to children.',
      'Inspectors think that plans are clear to children.',
    ],
    [
      'style.contraction',
      'Plans don’t always say when things happen.',
      'Plans do not always say when things happen.',
    ],
    [
      'style.numeral',
      'Leaders have recruited two additional practitioners this year.',
      'Leaders have recruited 2 additional practitioners this year.',
    ],
    [
      'style.repeated-word',
      'Leaders know the the strengths of practice well.',
      'Leaders know the strengths of practice well.',
    ],
    [
      'style.focussed',
      'Plans are Focussed on what children need now.',
      'Plans are Focused on what children need now.',
    ],
    [
      'style.ordinal-date',
      'The new team began on the 3rd of May 2023.',
      'The new team began on the 3 May 2023.',
    ],
    [
      'style.term',
      'Looked after children live in settled, loving homes.',
      'Children in care live in settled, loving homes.',
    ],
    [
      'style.acronym',
      'Every PEP is clear and helps children to learn.',
      'Every personal education plan is clear and helps children to learn.',
    ],
    [
      'date.sovereign',
      'Her Majesty’s Inspectors saw clear plans for children.',
      'His Majesty’s Inspectors saw clear plans for children.',
    ],
  ])('sees %s, and one key puts it right', (rule, text, right) => {
    expect(rules(text)).toContain(rule)
    expect(fixed(text, rule)).toBe(right)
  })

  it.each([
    'At the last inspection, plans were too broad for children.',
    'Children who were at risk are safer now than before.',
    'A parent said, ‘We don’t know what the plan was for.’',
    'The My Life My Journey pledge is known to children.',
    'The multi-agency safeguarding hub (MASH) is effective. The MASH is quick.',
    'One or two weeks pass before a plan is agreed with parents.',
    'Inspection of Her Majesty’s prison is no part of this work.',
  ])('is silent about: %s', (text) => {
    expect(rules(text).filter((rule) => /^(?:style|date)/.test(rule))).toEqual([])
  })

  it('tells of a paragraph of more than 100 words', () => {
    const words = (count: number): string => 'Plans are clear to children. '.repeat(count / 5).trim()
    const lengths = (text: string) => rules(text).filter((rule) => rule === 'style.paragraph-length')
    expect(lengths(words(100))).toEqual([])
    expect(lengths(words(105))).toHaveLength(1)
  })

  it('leaves the past to what inspectors saw and were told, and to the story of one child', () => {
    for (const text of [
      'Strong practice was seen by inspectors in this service.',
      'Good joint work was confirmed by the judiciary and their partners.',
      'Inspectors were unable to evaluate these arrangements fully.',
      'For one child, a book was created to help them understand.',
    ])
      expect(rules(text), text).not.toContain('style.tense')
    expect(rules('Files were thin in most teams of the service.')).toContain('style.tense')
    expect(rules('Most children were seen alone by their workers.')).toContain('style.tense')
  })

  it('takes each point of a list and each half of a page for itself before it counts words', () => {
    const words = 'help that children need when they need it and where they live'
    const long = `Children get ${words}, and families get ${words}, and carers get ${words}.`
    expect(rules(long)).toContain('style.sentence-length')
    for (const sign of ['\uF06E', '−', '─'])
      expect(
        rules(`Children get\n${sign} ${words}\n${sign} ${words}\n${sign} ${words}.`),
        sign,
      ).not.toContain('style.sentence-length')
    expect(rules(`Children get ${words} and ${words}\n12\n\fand ${words}.`)).not.toContain(
      'style.sentence-length',
    )
  })

  it('leaves a place the names of its teams and panels', () => {
    for (const name of ['team', 'teams', 'panel', 'council', 'and care leavers teams'])
      expect(rules(`The looked after children ${name} know children well.`), name).not.toContain('style.term')
    expect(rules('Most looked after children know their worker well.')).toContain('style.term')
  })

  it('leaves the past tense and the words of reports of before 2018 alone', () => {
    const text = 'Inspectors saw that plans were clear and children were heard.'
    expect(
      checkDocumentText(text, packOf('sif-a', '2014-01-01'), '2014-01-01').filter(({ rule }) =>
        rule.startsWith('style.'),
      ),
    ).toEqual([])
  })
})

describe('points for improvement', () => {
  const list = (point: string): string => `What needs to improve?\n\n◼ ${point}\n`
  it.each([
    ['style.improvement-form', 'Improve the quality of plans.'],
    ['style.improvement-form', 'The quality of plans for children who go missing must be better.'],
    ['style.improvement-form', 'Leaders should strengthen supervision.'],
    ['style.improvement-deadline', 'The quality of plans by March 2025.'],
    ['style.improvement-deadline', 'The timeliness of visits within six months.'],
    ['style.improvement-person', 'The quality of oversight by the director of children’s services.'],
  ])('are no %s: %s', (rule, point) => {
    expect(rules(list(point))).toContain(rule)
  })

  it.each([
    'The quality of plans, so that children who need to be safe are helped in time.',
    'Support for care leavers, including those in custody.',
    'The timeliness and consistency of visits to children in care.',
    'Management oversight, to ensure that plans progress.',
  ])('may be: %s', (point) => {
    expect(rules(list(point))).toEqual([])
  })

  it('are imperatives in the single inspection framework', () => {
    const sif = packOf('sif-b', '2016-06-01')
    expect(rules('Recommendations\n\n1. The quality of plans for children.', sif)).toContain(
      'style.improvement-form',
    )
    expect(rules('Recommendations\n\n1. Improve the plans for all children.', sif)).not.toContain(
      'style.improvement-form',
    )
  })

  it('are never priority actions as well', () => {
    const text =
      'Areas for priority action\n\n◼ The quality of child protection plans.\n\nWhat needs to improve?\n\n◼ The quality of child protection plans.\n'
    expect(rules(text)).toContain('structure.in-both-lists')
  })
})

describe('the document', () => {
  const headings = [
    'What needs to improve?',
    'The experiences and progress of children who need help and protection: good',
    'The experiences and progress of children in care: good',
    'The experiences and progress of care leavers: requires improvement to be good',
    'The impact of leaders on social work practice with children and families: good',
  ]
  const table = ['Good', 'Good', 'Good', 'Requires improvement to be good', 'Good']
    .map((grade) => `Row of the table     ${grade}`)
    .join('\n\n')
  const report = (order: readonly string[]): string => `${table}\n\n${order.join('\n\n')}\n`
  const structure = (text: string) =>
    checkDocumentText(text, packOf('ilacs-standard', day), day).filter(({ rule }) =>
      /^(?:structure|grade)/.test(rule),
    )

  it('has its parts, in their order', () => {
    expect(structure(report(headings))).toEqual([])
    expect(structure(report(headings.slice(1)))).toMatchObject([{ rule: 'structure.missing-part' }])
    const last = structure(report([...headings.slice(1), ...headings.slice(0, 1)]))
    expect(new Set(last.map(({ rule }) => rule))).toEqual(new Set(['structure.misplaced-part']))
  })

  it('gives one grade in the table and in the heading, in the words of the scale', () => {
    const changed = (from: string, to: string): readonly string[] =>
      structure(report(headings.map((each) => each.replace(from, to)))).map(({ rule }) => rule)
    expect(changed('children in care: good', 'children in care: outstanding')).toEqual(['grade.mismatch'])
    expect(changed('to be good', '')).toContain('grade.wording')
    expect(changed('children in care: good', 'children in care: satisfactory')).toContain('grade.wording')
  })

  it('gives no overall grade from April 2026', () => {
    const text = 'Overall effectiveness        Good\n'
    const of = (last: string) =>
      checkDocumentText(text, packOf('ilacs-standard', last), last).map(({ rule }) => rule)
    expect(of('2026-05-01')).toContain('grade.no-overall')
    expect(of('2024-05-01')).not.toContain('grade.no-overall')
  })

  it('numbers its paragraphs through', () => {
    const numbered = (numbers: readonly number[]): string =>
      numbers
        .map((n) => `${n}. Paragraph ${'abcdefgh'.charAt(n)} is about the help for children.`)
        .join('\n\n')
    expect(rules(numbered([1, 2, 3, 4]))).toEqual([])
    expect(rules(numbered([1, 2, 4]))).toEqual(['structure.numbering'])
  })

  it('says no sentence twice, and leaves nothing to be filled in', () => {
    const sentence = 'Most social workers know their children and families very well.'
    expect(rules(`${sentence}\n\n${sentence}`)).toEqual(['structure.duplicate'])
    expect(rules('Leaders of [insert authority] know their services well.')).toEqual([
      'structure.placeholder',
    ])
  })
})

describe('dates', () => {
  const head = 'Inspection dates: 3 to 7 June 2024\n\n'
  it.each([
    ['date.outside-fieldwork', 'Inspectors visited the team on 12 May 2023.'],
    ['date.impossible', 'The new service opened on 31 June 2023 for all.'],
    ['date.impossible', 'The new service opened on Monday 2 May 2023 for all.'],
    ['date.unknown-previous', 'Since the last inspection in 2025, practice has improved.'],
    [
      'date.unknown-previous',
      'The last inspection in 2019 was poor. Since the last inspection in 2018, much is better.',
    ],
  ])('that cannot be are seen: %s: %s', (rule, text) => {
    expect(rules(head + text)).toContain(rule)
  })

  it.each([
    'Inspectors visited the team on 4 June 2024.',
    'The new service opened on Tuesday 2 May 2023 for all.',
    'Since the last inspection in 2019, practice has improved.',
  ])('that can be are not: %s', (text) => {
    expect(rules(head + text)).toEqual([])
  })
})
