import { comparePairs } from '../compare/compareWords'
import type { ComparedPair } from '../compare/compareWords'
import type { LetterContent, LetterSection } from './letter'

/** A heading, a paragraph, a point or a line of the judgement table, as it is compared. */
export type LetterBlock = {
  readonly id: string
  readonly kind: 'heading' | 'title' | 'paragraph' | 'bullet' | 'row' | 'footnote'
  readonly text: string
}

export type LetterComparison = {
  readonly blocks: readonly ComparedPair<LetterBlock>[]
  /** How many of them are different. */
  readonly changed: number
}

/** What became of a letter from one of its versions to another: paragraph by paragraph, word by word. */
export const compareLetters = (before: LetterContent, after: LetterContent): LetterComparison => {
  const blocks = comparePairs(blocksOf(before), blocksOf(after), isSameBlock)
  return { blocks, changed: blocks.filter(isChanged).length }
}

export const isChanged = ({ before, after, segments }: ComparedPair<LetterBlock>): boolean =>
  before === null || after === null || segments.some(({ kind }) => kind !== 'same')

const blocksOf = (content: LetterContent): readonly LetterBlock[] =>
  content.sections.flatMap((section) => [
    ...block(`${section.id} heading`, 'heading', section.heading),
    ...section.paragraphs.flatMap(({ id, text }) => block(id, kindOf(section), text)),
    ...section.rows.flatMap(({ label, grade }) =>
      block(`${section.id} ${label}`, 'row', rowText(label, grade)),
    ),
    ...block(`${section.id} footnote`, 'footnote', section.footnote),
  ])

const block = (id: string, kind: LetterBlock['kind'], text: string): readonly LetterBlock[] =>
  text === '' ? [] : [{ id, kind, text }]

const kindOf = ({ kind }: LetterSection): LetterBlock['kind'] =>
  kind === 'bullets' ? 'bullet' : kind === 'title' ? 'title' : 'paragraph'

const rowText = (label: string, grade: string): string => `${label}: ${grade === '' ? 'not judged' : grade}`

/** Paragraphs keep their ids while they are edited; one that came anew is known by its words. */
const isSameBlock = (a: LetterBlock, b: LetterBlock): boolean =>
  a.id === b.id || (a.kind === b.kind && a.text === b.text)
