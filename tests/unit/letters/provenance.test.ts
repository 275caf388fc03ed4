import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLetter } from '@shared/letters/draftLetter'
import type { LetterContent, LetterParagraph, Source } from '@shared/letters/letter'
import { paragraphPlaces } from '@shared/letters/paragraphPlaces'
import { passageUses, usesInWords } from '@shared/letters/passageUses'
import { sentenceAt, sentenceSources } from '@shared/letters/sentenceSources'
import { unusedEvidence } from '@shared/letters/unusedEvidence'
import type { Note } from '@shared/notes/note'
import { aFinding, aNote, aPassage, anInput, id } from './builders'
import { draftFile, openVisitFile, readText } from './caseFiles'

const aSource = (finding: number, passage: number, quote: string): Source => ({
  findingId: id(1_000 + finding),
  passageId: id(2_000 + passage),
  noteId: id(3_000 + passage),
  noteRevision: 1,
  quote,
  direction: 'strength',
})

describe('the sources of a sentence', () => {
  const plans = aSource(1, 1, 'Pathway plans are written with young people and reviewed quarterly')
  const flats = aSource(2, 2, 'Supported lodgings close to college were found within a week')
  const paragraph = (text: string): Pick<LetterParagraph, 'text' | 'sources'> => ({
    text,
    sources: [plans, flats],
  })
  const findings = [
    { id: id(1_001), text: 'Plans are clear. They are reviewed.' },
    { id: id(1_002), text: 'Homes are found fast.' },
  ]

  it('are those of the finding in which it stands word for word', () => {
    const found = sentenceSources(paragraph('Plans are clear. Homes are found fast.'), findings, 20)
    expect(found).toMatchObject({ basis: 'finding', findingId: id(1_002), sources: [flats], rest: [plans] })
    expect(found?.sentence).toBe('Homes are found fast.')
  })

  it('are those that share telling words with it when it was worded anew', () => {
    const text = 'It is a good service. Lodgings near the college are found in weeks.'
    expect(sentenceSources(paragraph(text), findings, 30)).toMatchObject({
      basis: 'words',
      sources: [flats],
      rest: [plans],
    })
  })

  it('are also told by what a passage is about: its prompts, and what its note has counted', () => {
    const text = 'It is a good service. Tenancies hold.'
    expect(sentenceSources(paragraph(text), findings, 30)?.basis).toBe('paragraph')
    const about = new Map([[id(2_001), 'Tenancies that hold for a year: those held']])
    expect(
      sentenceSources(
        paragraph('It is a good service. Most tenancies are held a year.'),
        findings,
        30,
        about,
      ),
    ).toMatchObject({ basis: 'words', sources: [plans], rest: [flats] })
  })

  it('are all of the paragraph’s, and said to be, when nothing tells which', () => {
    const text = 'It is a good service. Nobody waits.'
    expect(sentenceSources(paragraph(text), findings, 30)).toEqual({
      sentence: 'Nobody waits.',
      offset: 22,
      basis: 'paragraph',
      findingId: null,
      sources: [plans, flats],
      rest: [],
    })
  })

  it('are not guessed from words that two findings share', () => {
    const twins = findings.map((finding) => ({ ...finding, text: 'Nobody waits.' }))
    expect(sentenceSources(paragraph('All is well. Nobody waits.'), twins, 15)).toMatchObject({
      basis: 'paragraph',
    })
  })

  it('are not asked for where a paragraph is one sentence, or has no source', () => {
    expect(sentenceSources(paragraph('Nobody waits.'), findings, 3)).toBeNull()
    expect(sentenceSources({ text: 'One. Two.', sources: [] }, findings, 0)).toBeNull()
    expect(sentenceAt('First one. Second one.', 10)?.text).toBe('First one.')
    expect(sentenceAt('First one. Second one.', 11)?.text).toBe('Second one.')
  })

  it('are never more and never fewer than the paragraph’s, wherever the cursor stands', () => {
    const words = fc.constantFrom(
      'plans',
      'lodgings',
      'college',
      'reviewed',
      'quarterly',
      'of',
      'the',
      'homes',
    )
    const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((each) => {
      const text = each.join(' ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
    })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), fc.nat({ max: 200 }), (texts, at) => {
        const found = sentenceSources(paragraph(texts.join(' ')), findings, at)
        expect(found).not.toBeNull()
        expect(new Set([...(found?.sources ?? []), ...(found?.rest ?? [])])).toEqual(new Set([plans, flats]))
        expect((found?.sources.length ?? 0) + (found?.rest.length ?? 0)).toBe(2)
        expect(texts).toContain(found?.sentence)
      }),
      { seed: 4 },
    )
  })

  it('of the sample, sentence by sentence of drafted paragraphs, name sources of that paragraph only', () => {
    const file = openVisitFile(readText('resources/sample/sheffield-2024-focused-visit.json'))
    for (const { paragraphs } of draftLetter(file).sections)
      for (const each of paragraphs)
        for (let at = 0; at < each.text.length; at += 25) {
          const found = sentenceSources(each, file.findings, at)
          for (const source of found?.sources ?? []) expect(each.sources).toContain(source)
        }
  })
})

describe('where a passage is used', () => {
  it('is told for all passages at once: in which findings, in which paragraph', () => {
    const findings = [aFinding(1), aFinding(2, { passageIds: [id(2_001), id(2_001)] })]
    const letter = draftLetter(anInput(findings))
    const uses = passageUses([...findings, aFinding(3)], letter)
    const [first] = uses
    expect(first?.findings.map((finding) => finding.id)).toEqual([id(1_001), id(1_002)])
    expect(first?.paragraphs.map(({ place }) => place)).toEqual([
      'Main findings, paragraph 1',
      'Main findings, paragraph 2',
    ])
    expect(uses.at(-1)).toEqual({
      passageId: id(2_003),
      findings: [{ id: id(1_003), kind: 'strength', text: 'Finding 3.' }],
      paragraphs: [],
    })
    expect(passageUses([], null)).toEqual([])
  })

  it('is told of 2,000 passages in 200 findings as of one', () => {
    const findings = Array.from({ length: 200 }, (_, at) =>
      aFinding(at, { passageIds: Array.from({ length: 10 }, (_one, nth) => id(2_000 + at * 10 + nth)) }),
    )
    const letter = draftLetter(anInput(findings))
    const uses = passageUses(findings, letter)
    expect(uses).toHaveLength(2_000)
    for (const use of uses) {
      expect(use.findings).toHaveLength(1)
      expect(use.paragraphs).toHaveLength(1)
    }
  })

  it('is said in words: in findings, in which paragraph, or not at all', () => {
    expect(usesInWords(2, ['paragraph 7'], 'report')).toBe('In 2 findings, in the report: paragraph 7')
    expect(usesInWords(1, [], 'letter')).toBe('In 1 finding, not in the letter')
    expect(usesInWords(0, ['paragraph 2', 'paragraph 9'], 'letter')).toBe(
      'In the letter: paragraph 2; paragraph 9',
    )
    expect(usesInWords(0, [], 'letter')).toBe('Not used')
    expect(usesInWords(0, [], 'letter', 'other ')).toBe('In no other finding, not in the letter')
  })

  it('agrees with the sources of every paragraph that is printed', () => {
    for (const path of [
      'resources/sample/sheffield-2024-focused-visit.json',
      'tests/fixtures/cases/sheffield-2014-sif-a.json',
    ]) {
      const letter = draftFile(readText(path))
      const uses = passageUses([], letter)
      const wanted = letter.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) =>
          [...new Set(paragraph.sources.map(({ passageId }) => passageId))].map(
            (passageId) => `${passageId} ${paragraph.id}`,
          ),
        ),
      )
      const told = uses.flatMap(({ passageId, paragraphs }) =>
        paragraphs.map(({ paragraphId }) => `${passageId} ${paragraphId}`),
      )
      expect(told.sort()).toEqual(wanted.sort())
      expect(new Set(paragraphPlaces(letter).map(({ words, part }) => `${part} ${words}`)).size).toBe(
        paragraphPlaces(letter).length,
      )
    }
  })
})

describe('unused strong evidence', () => {
  const nothing: Pick<LetterContent, 'sections'> = { sections: [] }
  const letterOn = (...passages: readonly number[]): LetterContent =>
    draftLetter(anInput([aFinding(1, { passageIds: passages.map((n) => id(2_000 + n)) })]))
  const concern = (n: number, more: Partial<Note> = {}, prompts = ['PD1']): Note =>
    aNote(n, { ...more, passages: [aPassage(n, { direction: 'concern', prompts })] })
  const listed = (notes: readonly Note[], letter: Pick<LetterContent, 'sections'> = nothing) =>
    unusedEvidence(notes, letter, []).map(({ direction, prompts, passages }) => [
      direction,
      prompts.join(' '),
      passages.length,
    ])

  it('is a concern or a strength that two independent sources speak of', () => {
    expect(listed([concern(1), concern(2)])).toEqual([['concern', 'PD1', 2]])
    expect(listed([concern(1), concern(2, {}, ['PD2'])])).toEqual([])
    expect(listed([concern(1, { case: 'C07' }), concern(2, { case: 'c07' })])).toEqual([])
  })

  it('is what one note has counted', () => {
    const note = concern(1, { tallies: [{ what: 'visits in time', n: 14, of: 18 }] })
    expect(listed([note])).toEqual([['concern', 'PD1', 1]])
    expect(unusedEvidence([note], nothing, [])[0]?.why).toBe('One source; counted: 14 of 18 visits in time')
  })

  it('is every serious concern that no paragraph rests on, however little stands behind it', () => {
    const serious = (n: number) =>
      aNote(n, { passages: [aPassage(n, { direction: 'serious-concern', prompts: [] })] })
    expect(listed([serious(1), serious(2)])).toEqual([
      ['serious-concern', '', 1],
      ['serious-concern', '', 1],
    ])
    expect(listed([serious(1), serious(2)], letterOn(1))).toEqual([['serious-concern', '', 1]])
  })

  it('is no more than once made: a paragraph that rests on one side of a prompt has said it', () => {
    expect(listed([concern(1), concern(2), concern(3)], letterOn(2))).toEqual([])
  })

  it('leaves out what is mixed or gone, and comes with the gravest first', () => {
    const of = (n: number, direction: 'strength' | 'mixed' | 'serious-concern', gone = false) =>
      aNote(n, { passages: [aPassage(n, { direction, gone })] })
    expect(
      listed([
        of(1, 'strength'),
        of(2, 'strength'),
        of(3, 'mixed'),
        of(4, 'mixed'),
        of(5, 'serious-concern'),
        of(6, 'serious-concern', true),
      ]),
    ).toEqual([
      ['serious-concern', 'PD1', 1],
      ['strength', 'PD1', 2],
    ])
  })

  it('names the findings that already rest on it, and stands once when its passages are about two prompts', () => {
    const notes = [concern(1, {}, ['PD1', 'PD2']), concern(2, {}, ['PD1', 'PD2'])]
    const found = unusedEvidence(notes, nothing, [{ id: id(1_001), passageIds: [id(2_002)] }])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ prompts: ['PD1', 'PD2'], sources: 2, findingIds: [id(1_001)] })
  })
})
