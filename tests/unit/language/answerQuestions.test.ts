import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import dictionary from 'dictionary-en-gb'
import { expect, it } from 'vitest'
import { findIdentifiers } from '@shared/identity/findIdentifiers'
import { createAnswers } from '../../../renderer/language/answerQuestions'
import type { CheckKind, LanguageMark } from '../../../renderer/language/protocol'
import { createSpelling } from '../../../renderer/language/spelling'

const field = readFileSync(join(import.meta.dirname, '../../../resources/dictionaries/field.txt'), 'utf8')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const spelling = createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic), field })

/** What the worker answers, as "kind: words" for each mark of one block. */
const aWorker = () => {
  const answer = createAnswers({ spelling, findIdentifiers })
  answer({ kind: 'know', words: { spelling: [], identity: [] } })
  const marksOf = (words: string, checks: readonly CheckKind[]): readonly LanguageMark[] => {
    const found = answer({ kind: 'check', request: 1, blocks: [{ key: 'block', text: words }], checks })
    return found?.kind === 'checked' ? (found.blocks[0]?.marks ?? []) : []
  }
  return {
    answer,
    marksOf,
    marked: (words: string, checks: readonly CheckKind[] = ['identity', 'spelling']) =>
      marksOf(words, checks).map(({ kind, quote }) => `${kind}: ${quote}`),
  }
}

const note = 'Chloe Henderson has a safegaurding plan'

it('answers each block under its own key, in one answer with the number of the question', () => {
  const blocks = [
    { key: 'a', text: 'A safegaurding plan' },
    { key: 'b', text: 'A plan' },
  ]
  expect(aWorker().answer({ kind: 'check', request: 7, blocks, checks: ['spelling'] })).toEqual({
    kind: 'checked',
    request: 7,
    blocks: [
      { key: 'a', marks: [{ kind: 'spelling', start: 2, end: 14, quote: 'safegaurding' }] },
      { key: 'b', marks: [] },
    ],
  })
})

it('marks a name as an identifier and never as a misspelling as well', () => {
  expect(aWorker().marked(note)).toEqual(['identity: Chloe Henderson', 'spelling: safegaurding'])
})

it('tells a strange name from a slip of the fingers, by the dictionary', () => {
  expect(aWorker().marked('Xiuying is settled. Teh plan is late. Recieved on time, says Wambui.')).toEqual([
    'identity: Xiuying',
    'spelling: Teh',
    'spelling: Recieved',
    'identity: Wambui',
  ])
})

it('names places of marks at which their words stand', () => {
  for (const { start, end, quote } of aWorker().marksOf(note, ['identity', 'spelling']))
    expect(note.slice(start, end)).toBe(quote)
})

it('looks only for what was asked', () => {
  expect(
    aWorker()
      .marked(note, ['spelling'])
      .filter((each) => each.startsWith('identity')),
  ).toEqual([])
})

it('leaves alone what the visit knows, as an identifier and as a word', () => {
  const { answer, marked } = aWorker()
  answer({ kind: 'know', words: { spelling: ['safegaurding'], identity: ['Chloe Henderson'] } })
  expect(marked(note)).toEqual([])
  answer({ kind: 'know', words: { spelling: [], identity: [] } })
  expect(marked(note)).toHaveLength(2)
})

it('answers suggestions under the number of their question', () => {
  expect(aWorker().answer({ kind: 'suggest', request: 3, word: 'safegaurding' })).toEqual({
    kind: 'suggestions',
    request: 3,
    words: ['safeguarding'],
  })
})
