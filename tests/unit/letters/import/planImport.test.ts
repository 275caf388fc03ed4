import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterContent, LetterParagraph } from '@shared/letters/letter'
import { applyImport } from '@shared/letters/import/applyImport'
import { isOfLetter, planImport } from '@shared/letters/import/planImport'
import type { ImportChange } from '@shared/letters/import/planImport'
import { plainText } from '@shared/letters/import/similarity'
import { printedParts } from '@shared/letters/printedParts'
import type { PrintedPart } from '@shared/letters/printedParts'
import { countedIds, draftFile, readText } from '../caseFiles'
import { at, edit, isText, longPlaces, said, someEdits, textOf, withText } from './someEdits'

const letter = draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))
const report = draftFile(readText('tests/fixtures/cases/sheffield-2019-ilacs.json'))
const letters = [
  letter,
  report,
  ...['devon-2025-ilacs', 'sheffield-2014-sif-a', 'south-tyneside-2017-sif-b', 'minimal'].map((name) =>
    draftFile(readText(`tests/fixtures/cases/${name}.json`)),
  ),
]

const textsOf = (parts: readonly PrintedPart[]): readonly string[] =>
  parts.filter(isText).map((part) => plainText(textOf(part)))
const paragraphsOf = (content: LetterContent): readonly LetterParagraph[] =>
  content.sections.flatMap(({ paragraphs }) => paragraphs)
const kindsOf = (changes: readonly ImportChange[]) => changes.map(({ kind }) => kind)
/** All changes accepted. */
const applied = (content: LetterContent, parts: readonly PrintedPart[]): LetterContent =>
  applyImport(
    content,
    parts,
    planImport(content, parts).changes.map(({ id }) => id),
    countedIds(),
  )

it.each(letters)('a document that nobody edited changes nothing: $title', (content) => {
  const plan = planImport(content, printedParts(content))
  expect(plan.changes).toEqual([])
  expect(plan.found).toBe(1)
  expect(applied(content, printedParts(content))).toBe(content)
})

it('one change for each paragraph whose words were edited, and for no other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...letters.slice(0, -1)),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('carefully', 'less often', '')), {
        minLength: 1,
        maxLength: 6,
      }),
      (content, edits) => {
        const parts = printedParts(content)
        const places = longPlaces(parts)
        const edited = new Map(
          edits.map(([place, word, put]) => {
            const where = places[place % places.length] ?? 0
            const words = at(parts, where).split(' ')
            words.splice(word % words.length, 1, ...(put === '' ? [] : [put]))
            return [where, words.join(' ')] as const
          }),
        )
        const document = parts.map((part, place) => withText(part, edited.get(place) ?? textOf(part)))
        const wanted = [...edited].filter(([place, text]) => plainText(text) !== plainText(at(parts, place)))
        const { changes } = planImport(content, document)
        expect(changes.map(({ kind, after }) => `${kind} ${after.join()}`).sort()).toEqual(
          wanted.map(([, text]) => `reword ${text}`).sort(),
        )
      },
    ),
    { numRuns: 100 },
  )
})

it('loses no words of either side, whatever was done to the document', () => {
  fc.assert(
    fc.property(fc.constantFrom(...letters), someEdits, (content, edits) => {
      const parts = edits.reduce(edit, printedParts(content))
      const plan = planImport(content, parts)
      const same = plan.steps.filter(({ change }) => change === null)
      const own = [
        ...same.flatMap(({ group }) => group.slots.map((slot) => plan.slots[slot]?.text ?? '')),
        ...plan.changes.flatMap(({ before }) => before),
      ]
      const came = [
        ...same.flatMap(({ group }) => group.items.map((item) => plan.items[item]?.text ?? '')),
        ...plan.changes.flatMap(({ after }) => after),
      ]
      const written = (all: readonly PrintedPart[]) =>
        all
          .map(textOf)
          .filter((text) => text.trim() !== '')
          .sort()
      expect(own.sort()).toEqual(written(printedParts(content)))
      expect(came.sort()).toEqual(written(parts))
    }),
    { numRuns: 100 },
  )
})

it('all accepted, the letter says what the document says, in its order; all refused, it is what it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...letters), someEdits, (content, edits) => {
      const parts = edits.reduce(edit, printedParts(content))
      const after = applied(content, parts)
      expect(textsOf(printedParts(after))).toEqual(textsOf(parts).filter((text) => text !== ''))
      expect(new Set(paragraphsOf(after).map(({ id }) => id)).size).toBe(paragraphsOf(after).length)
      expect(applyImport(content, parts, [], countedIds())).toBe(content)
    }),
    { numRuns: 100 },
  )
})

describe('what became of one paragraph', () => {
  const parts = printedParts(letter)
  const sourced = longPlaces(parts).filter((place) =>
    paragraphsOf(letter).some(({ text, sources }) => text === at(parts, place) && sources.length > 0),
  )
  const [first = 0, , third = 0] = sourced
  const ownOf = (place: number): LetterParagraph => {
    const own = paragraphsOf(letter).find(({ text }) => text === at(parts, place))
    if (!own) throw new Error('no such paragraph')
    return own
  }

  it('reworded, it keeps its id, its place and what it rests on', () => {
    const text = `${at(parts, first)} This is known to leaders.`
    const document = parts.with(first, withText(parts[first], text))
    expect(planImport(letter, document).changes).toEqual([
      expect.objectContaining({ kind: 'reword', before: [at(parts, first)], after: [text] }),
    ])
    const after = applied(letter, document)
    expect(paragraphsOf(after).find(({ id }) => id === ownOf(first).id)).toEqual({ ...ownOf(first), text })
  })

  it('moved, it is told as moved, and keeps what it rests on', () => {
    const document = parts.toSpliced(first, 1).toSpliced(third - 1, 0, said(at(parts, first)))
    const { changes } = planImport(letter, document)
    expect(kindsOf(changes)).toEqual(['move'])
    const [moved] = changes[0]?.before ?? []
    const was = paragraphsOf(letter).find(({ text }) => text === moved)
    expect(paragraphsOf(applied(letter, document)).find(({ text }) => text === moved)).toEqual(was)
  })

  it('moved and reworded, it is still the same paragraph', () => {
    const reworded = at(parts, first).replace(/\S+$/, 'throughout the service.')
    const document = [...parts.toSpliced(first, 1), said(reworded)]
    expect(planImport(letter, document).changes).toEqual([
      expect.objectContaining({ kind: 'move', before: [at(parts, first)], after: [reworded] }),
    ])
    expect(paragraphsOf(applied(letter, document)).find(({ text }) => text === reworded)?.id).toBe(
      ownOf(first).id,
    )
  })

  it('cut in two, both parts rest on what it rested on', () => {
    const words = at(parts, first).split(' ')
    const middle = Math.ceil(words.length / 2)
    const halves = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
    const document = parts.toSpliced(first, 1, ...halves.map(said))
    expect(planImport(letter, document).changes).toEqual([
      expect.objectContaining({ kind: 'split', before: [at(parts, first)], after: halves }),
    ])
    const after = paragraphsOf(applied(letter, document))
    for (const half of halves)
      expect(after.find(({ text }) => text === half)?.sources).toEqual(ownOf(first).sources)
  })

  it('joined with the next one, it rests on what both rested on', () => {
    const place = sourced.find((each) => sourced.includes(each + 1)) ?? 0
    const text = `${at(parts, place)} ${at(parts, place + 1)}`
    const document = parts.toSpliced(place, 2, said(text))
    expect(kindsOf(planImport(letter, document).changes)).toEqual(['join'])
    const joined = paragraphsOf(applied(letter, document)).find((each) => each.text === text)
    expect(joined?.id).toBe(ownOf(place).id)
    for (const source of [...ownOf(place).sources, ...ownOf(place + 1).sources])
      expect(joined?.sources.map(({ passageId }) => passageId)).toContain(source.passageId)
  })

  it('written anew, it has no source, and stands behind what it followed', () => {
    const text = 'Leaders have since appointed a new head of service, who starts in May.'
    const document = parts.toSpliced(first + 1, 0, said(text))
    expect(planImport(letter, document).changes).toEqual([
      expect.objectContaining({ kind: 'add', before: [], after: [text], sources: 0 }),
    ])
    const after = paragraphsOf(applied(letter, document))
    const place = after.findIndex((each) => each.text === text)
    expect(after[place]).toMatchObject({ sources: [], origin: null, drafted: '' })
    expect(after[place - 1]?.id).toBe(ownOf(first).id)
  })

  it('taken out, it is not put back by drafting again', () => {
    const document = parts.toSpliced(first, 1)
    expect(kindsOf(planImport(letter, document).changes)).toEqual(['remove'])
    expect(applied(letter, document).removed).toContain(ownOf(first).origin)
  })
})

describe('the order of the document', () => {
  const inOrder = (content: LetterContent, document: readonly PrintedPart[]) =>
    expect(textsOf(printedParts(applied(content, document)))).toEqual(textsOf(document))

  it('holds where a paragraph was moved between the halves of another', () => {
    const parts = printedParts(letter)
    const [first = 0, , , last = 0] = longPlaces(parts)
    const words = at(parts, first).split(' ')
    const halves = [words.slice(0, 6).join(' '), words.slice(6).join(' ')].map(said)
    inOrder(
      letter,
      parts
        .toSpliced(last, 1)
        .toSpliced(first, 1, halves[0] ?? said(''), said(at(parts, last)), halves[1] ?? said('')),
    )
  })

  it('holds where a paragraph was moved over a heading', () => {
    const parts = printedParts(letter)
    const heading = parts.findIndex(({ kind }) => kind === 'heading')
    inOrder(letter, parts.toSpliced(heading - 1, 1).toSpliced(heading, 0, said(at(parts, heading - 1))))
  })

  it('holds where a paragraph was moved behind the sign of a note', () => {
    const variantB = draftFile(readText('tests/fixtures/cases/south-tyneside-2017-sif-b.json'))
    const parts = printedParts(variantB)
    const signed = parts.findIndex((part) => isText(part) && textOf(part).endsWith('*'))
    const [moved = 0] = longPlaces(parts).filter((place) => place > signed)
    inOrder(variantB, parts.toSpliced(moved, 1).toSpliced(signed + 1, 0, said(at(parts, moved))))
  })
})

describe('what the app sets', () => {
  it('a heading can be taken over; one that is gone is shown and stays', () => {
    const parts = printedParts(letter)
    const place = parts.findLastIndex(({ kind }) => kind === 'heading')
    const heading = at(parts, place)
    const renamed = parts.with(place, { kind: 'heading', level: 2, text: `${heading} in 2024` })
    expect(kindsOf(planImport(letter, renamed).changes)).toEqual(['heading'])
    const headings = applied(letter, renamed).sections.map((section) => section.heading)
    expect(headings).toContain(`${heading} in 2024`)
    const gone = parts.toSpliced(place, 1)
    expect(kindsOf(planImport(letter, gone).changes)).toEqual(['fixed'])
    expect(applied(letter, gone)).toBe(letter)
  })

  it('a grade in the table is shown, and never taken over', () => {
    const graded = (cell: string) => (cell === 'Good' ? 'Outstanding' : cell)
    const document = printedParts(report).map((part): PrintedPart =>
      part.kind === 'row' ? { ...part, cells: part.cells.map(graded) } : part,
    )
    const { changes } = planImport(report, document)
    expect(changes.length).toBeGreaterThan(0)
    expect(new Set(kindsOf(changes))).toEqual(new Set(['fixed']))
    expect(applied(report, document)).toBe(report)
  })
})

it('tells another document from a letter that was edited hard', () => {
  expect(isOfLetter(planImport(letter, printedParts(report)))).toBe(false)
  const minutes = [said('Minutes of the meeting'), said('Tea was served.')]
  expect(isOfLetter(planImport(letter, minutes))).toBe(false)
  const hard = printedParts(letter).map((part, place) =>
    place % 2 === 0 || !isText(part) ? part : withText(part, 'Rewritten.'),
  )
  expect(isOfLetter(planImport(letter, hard))).toBe(true)
})
