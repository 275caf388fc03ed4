import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCheckFaults } from '@shared/frameworks/checkFaults'
import { PackChecks } from '@shared/frameworks/packChecks'
import { parsePack } from '@shared/frameworks/parsePack'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { catalogue } from '@shared/letters/checks/catalogue'
import { phrasePattern } from '@shared/letters/checks/phrasePattern'
import { applyFix } from '@shared/letters/issue'
import { packOf } from '../builders'
import { packs } from '../caseFiles'

const check = (text: string, checks: PackChecks) => {
  const pack = { ...packOf('ilacs-focused-visit'), checks: PackChecks.parse(checks) }
  return checkDocumentText(text, pack, '2024-10-16').filter(({ rule }) => rule !== 'structure.missing-part')
}
const rules = (text: string, checks: PackChecks): readonly string[] =>
  check(text, checks).map(({ rule }) => rule)

describe('a pack', () => {
  const text = 'Plans are focussed on what children need.'
  it('switches a rule off, and makes another graver', () => {
    expect(rules(text, {})).toEqual(['style.focussed'])
    expect(rules(text, { off: ['style.focussed'] })).toEqual([])
    expect(check(text, { severity: { 'style.focussed': 'error' } })).toMatchObject([{ severity: 'error' }])
  })

  it('tunes the number of a rule', () => {
    expect(
      rules('Plans are clear and children know them well.', { tune: { 'style.sentence-length': 5 } }),
    ).toEqual(['style.sentence-length'])
  })

  it('adds a rule with its reason, and what one key puts there', () => {
    const add = [
      {
        id: 'style.service-user',
        severity: 'warning' as const,
        phrase: 'service user*',
        reason: 'Children are children.',
        replacement: 'children',
      },
    ]
    const said = 'Service\nusers are heard by managers.'
    const [issue] = check(said, { add })
    expect(issue).toMatchObject({
      rule: 'style.service-user',
      severity: 'warning',
      message: 'Children are children.',
    })
    expect(issue?.fix && applyFix(said, issue.fix)).toBe('Children are heard by managers.')
  })

  it('adds a rule for points only', () => {
    const add = [
      {
        id: 'style.ensure',
        severity: 'info' as const,
        phrase: 'robust',
        reason: 'Say how.',
        where: 'improvements' as const,
      },
    ]
    const point =
      'Main findings\n\nSupervision is robust and regular.\n\nWhat needs to improve in this area of social work practice?\n\n◼ The use of robust plans.'
    expect(check(point, { add }).filter(({ rule }) => rule === 'style.ensure')).toHaveLength(1)
  })

  it('of today is as valid as before, and one with checks in a version is', () => {
    const [file] = packs
    const with_ = (checks: unknown) =>
      parsePack({
        ...file,
        versions: file?.versions.map((version) => ({ ...version, changes: { ...version.changes, checks } })),
      })
    expect(with_({ off: ['style.acronym'] }).ok).toBe(true)
    expect(with_({ off: ['style.nothing'] }).ok).toBe(false)
  })

  it('is told of rules that are not there, have no number, or are the app’s own', () => {
    const added = { id: 'style.term', severity: 'info' as const, phrase: 'x', reason: 'y' }
    expect(
      findCheckFaults(
        { off: ['style.none'], tune: { 'style.term': 3 }, severity: { 'grade.none': 'info' }, add: [added] },
        'checks',
      ).map(({ place }) => place),
    ).toEqual(['checks.off[0]', 'checks.severity.grade.none', 'checks.tune.style.term', 'checks.add[0].id'])
  })
})

describe('a phrase', () => {
  it('has words of which any will do, and any ending', () => {
    const matches = (text: string) =>
      [...text.matchAll(phrasePattern('safeguard* lead|leads') ?? /x^/g)].map(([match]) => match)
    expect(matches('The safeguarding leads and a Safeguard lead, no safeguarding leader.')).toEqual([
      'safeguarding leads',
      'Safeguard lead',
    ])
  })

  it('is never a program, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (phrase) => {
        const pattern = phrasePattern(phrase)
        expect('a'.repeat(2_000).match(pattern ?? /x^/g)?.length ?? 0).toBeLessThan(2)
      }),
    )
    expect('axb'.match(phrasePattern('a.b') ?? /x^/g)).toBeNull()
    expect(phrasePattern(' | * ')).toBeNull()
  })
})

it('gives each issue a rule that the catalogue has, with its severity', () => {
  const text =
    'We saw Callum, a 15-year-old who speaks Dari. In 3 of 9 records plans were late. Two children waited. The 3rd of May 2023 was TBC.'
  const severities: Readonly<Record<string, string>> = catalogue
  const issues = check(text, {})
  expect(issues.length).toBeGreaterThan(4)
  for (const { rule, severity } of issues) expect(severities[rule]).toBe(severity)
})
