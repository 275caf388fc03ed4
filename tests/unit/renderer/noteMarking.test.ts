import fc from 'fast-check'
import { $getRoot } from 'lexical'
import { expect, it } from 'vitest'
import { plainText, readPassages } from '@shared/notes/noteDocument'
import { MARK_PASSAGE_COMMAND, UNMARK_PASSAGE_COMMAND } from '../../../renderer/notes/editor/PassageExtension'
import { withNextPrompt } from '../../../renderer/notes/marking/nextPrompt'
import { $sentences, sentencesIn } from '../../../renderer/notes/marking/sentences'
import { $passagesOver, $readCursor, $select, $wordsOf } from '../../../renderer/notes/marking/spans'
import { firstPlace, movedPlace, spanAt } from '../../../renderer/notes/marking/walk'
import type { Move, Place } from '../../../renderer/notes/marking/walk'
import type { PromptGroup } from '../../../renderer/notes/promptChoice'
import { anOpenNote, documentOf, edit, $selectWords } from './notesEditing'

const text =
  '### What I saw\n\nPlan agreed. Dates are missing.\n\n- Settled now. Back at college!\n\n12 of 14.'

const at = (editor: ReturnType<typeof anOpenNote>['editor']) => {
  const sentences = editor.read($sentences)
  const cursor = editor.read($readCursor)
  return { sentences, cursor, place: firstPlace(sentences, cursor) }
}

const wordsAt = (editor: ReturnType<typeof anOpenNote>['editor'], place: Place) => {
  const span = spanAt(editor.read($sentences), place)
  return span === null ? '' : editor.read(() => $wordsOf(span))
}

it('reads a text sentence by sentence, without the spaces between them', () => {
  const words = '  Plan agreed.  Dates (e.g. reviews) are missing! \nSo what? … '
  expect(sentencesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual([
    'Plan agreed.',
    'Dates (e.g. reviews) are missing!',
    'So what?',
  ])
})

it('begins with the sentence at the cursor and passes headings over', () => {
  const { editor } = anOpenNote(text)
  edit(editor, () => void $selectWords('missing', 'before'))
  const { sentences, place } = at(editor)
  expect(sentences.map((span) => editor.read(() => $wordsOf(span)))).toEqual([
    'Plan agreed.',
    'Dates are missing.',
    'Settled now.',
    'Back at college!',
    '12 of 14.',
  ])
  expect(wordsAt(editor, place)).toBe('Dates are missing.')
  expect(wordsAt(editor, movedPlace(sentences, place, 'next', false))).toBe('Settled now.')
  expect(wordsAt(editor, movedPlace(sentences, place, 'last', false))).toBe('12 of 14.')
  const two = movedPlace(sentences, place, 'previous', true)
  expect(wordsAt(editor, two)).toBe('Plan agreed. Dates are missing.')
  expect(wordsAt(editor, movedPlace(sentences, two, 'previous', true))).toBe(
    'Plan agreed. Dates are missing.',
  )
})

it('begins with the selected words, if there are any', () => {
  const { editor } = anOpenNote(text)
  edit(editor, () => void $selectWords('Dates are'))
  const { place, sentences } = at(editor)
  expect(wordsAt(editor, place)).toBe('Dates are')
  expect(wordsAt(editor, movedPlace(sentences, place, 'next', false))).toBe('Dates are missing.')
})

it('has nothing in hand in a note without words', () => {
  const { editor } = anOpenNote('')
  edit(editor, () => void $getRoot().selectEnd())
  const { sentences, place } = at(editor)
  expect(spanAt(sentences, place)).toBeNull()
  expect(spanAt(sentences, movedPlace(sentences, place, 'next', false))).toBeNull()
})

it('knows the passages that the whole stretch lies in', () => {
  const { editor } = anOpenNote(text, [
    { id: 'p1', quote: 'Dates are missing. Settled now.' },
    { id: 'p2', quote: 'Settled' },
  ])
  const over = (index: number) =>
    editor.read(() =>
      $sentences()
        .slice(index, index + 1)
        .flatMap($passagesOver),
    )
  expect([0, 1, 2].map(over)).toEqual([[], ['p1'], ['p1']])
})

it('goes from prompt to prompt and round again; only the last one of several goes on', () => {
  const groups = [
    { area: {}, prompts: [{ code: 'FD1' }, { code: 'FD2' }] },
    { area: {}, prompts: [{ code: 'L1' }] },
  ] as unknown as readonly PromptGroup[]
  expect(withNextPrompt(groups, [])).toEqual(['FD1'])
  expect(withNextPrompt(groups, ['FD1'])).toEqual(['FD2'])
  expect(withNextPrompt(groups, ['L1'])).toEqual(['FD1'])
  expect(withNextPrompt(groups, ['FD1', 'L1'])).toEqual(['FD1', 'FD2'])
  expect(withNextPrompt([], ['X1'])).toEqual(['X1'])
})

it('changes no word however much is marked and unmarked, and the cursor comes back to its place', () => {
  const step = fc.record({
    move: fc.constantFrom<Move>('next', 'previous', 'first', 'last'),
    extend: fc.boolean(),
    deed: fc.constantFrom('mark', 'unmark', 'none'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { editor, marked } = anOpenNote(text)
      edit(editor, () => void $selectWords('missing', 'before'))
      const before = plainText(documentOf(editor))
      const { sentences, cursor, place: first } = at(editor)
      let place = first
      for (const { move, extend, deed } of steps) {
        place = movedPlace(sentences, place, move, extend)
        const span = spanAt(sentences, place)
        if (span === null) continue
        const words = editor.read(() => $wordsOf(span))
        edit(editor, () => {
          const [around] = $passagesOver(span)
          if (deed === 'mark' && $select(span.from, span.to))
            editor.dispatchCommand(MARK_PASSAGE_COMMAND, 'mixed')
          if (deed === 'unmark' && around !== undefined)
            editor.dispatchCommand(UNMARK_PASSAGE_COMMAND, around)
        })
        const last = marked.at(-1)
        if (deed === 'mark' && last !== undefined)
          expect(readPassages(documentOf(editor), [{ ...last, prompts: [] }], [], 'n')[0]?.quote).toBe(words)
      }
      expect(plainText(documentOf(editor))).toBe(before)
      edit(editor, () => void (cursor !== null && $select(cursor.anchor, cursor.focus)))
      expect(editor.read($readCursor)).toEqual(cursor)
    }),
    { seed: 5, numRuns: 100 },
  )
})
