import { expect, it } from 'vitest'
import { draftLetter } from '@shared/letters/draftLetter'
import { textOfParts } from '@shared/letters/exported/judgeExported'
import { remainingIdentifiers } from '@shared/letters/exported/remainingIdentifiers'
import type { LetterContent } from '@shared/letters/letter'
import { printedParts } from '@shared/letters/printedParts'
import { openVisitFile, readText } from '../caseFiles'

const caseNames = [
  'devon-2025-ilacs',
  'sheffield-2014-sif-a',
  'liverpool-2026-ilacs',
  'hackney-2019-priority-action',
]
const sample = openVisitFile(readText('resources/sample/sheffield-2024-focused-visit.json'))

const quotesIn = (content: LetterContent, kept: readonly string[] = []): readonly string[] =>
  remainingIdentifiers(content, sample, textOfParts(printedParts(content)), kept).map(({ quote }) => quote)

it.each(caseNames)('finds nobody in a letter that names only offices and its own inspectors: %s', (name) => {
  const input = openVisitFile(readText(`tests/fixtures/cases/${name}.json`))
  const content = draftLetter(input)
  expect(remainingIdentifiers(content, input, textOfParts(printedParts(content)), [])).toEqual([])
})

it('finds an identifier in a paragraph once, and in a heading, where the checks of paragraphs do not look', () => {
  const content = draftLetter(sample)
  expect(quotesIn(content)).toEqual([])
  const [first, ...others] = content.sections.filter(({ evidence, heading }) => evidence && heading !== '')
  if (!first) throw new Error('the sample has no section of findings')
  const typed = { ...first, heading: 'Ask a.person@example.org' }
  const paragraph = others[0]?.paragraphs[0]
  if (!paragraph) throw new Error('the sample has no second section')
  const sections = content.sections.map((section) =>
    section.id === first.id
      ? typed
      : {
          ...section,
          paragraphs: section.paragraphs.map((each) =>
            each.id === paragraph.id
              ? { ...each, text: `${each.text} Her NHS number is 943 476 5919.` }
              : each,
          ),
        },
  )
  const found = quotesIn({ ...content, sections })
  expect(found).toHaveLength(2)
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringContaining('943 476 5919'),
      expect.stringContaining('a.person@example.org'),
    ]),
  )
})

it('leaves alone what somebody kept for a reason', () => {
  const content = draftLetter(sample)
  const [first] = content.sections.filter(({ evidence }) => evidence)
  const sections = content.sections.map((section) =>
    section.id === first?.id
      ? {
          ...section,
          paragraphs: section.paragraphs.map((each) => ({
            ...each,
            text: `${each.text} Ask a.person@example.org.`,
          })),
        }
      : section,
  )
  expect(quotesIn({ ...content, sections })).toEqual(['a.person@example.org'])
  expect(quotesIn({ ...content, sections }, ['a.person@example.org'])).toEqual([])
})
