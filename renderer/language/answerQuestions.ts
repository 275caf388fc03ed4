import type { IdentityOptions } from '@shared/identity/findIdentifiers'
import type { Identifier } from '@shared/identity/identifier'
import type { Answer, CheckKind, IdentityMark, KnownWords, LanguageMark, Question } from './protocol'
import type { Spelling } from './spelling'

type Tools = {
  readonly spelling: Spelling
  readonly findIdentifiers: (text: string, options: IdentityOptions) => readonly Identifier[]
}

/** The worker's side of the conversation, as a plain function: a question in, its answer out. */
export const createAnswers = ({ spelling, findIdentifiers }: Tools) => {
  let known: KnownWords = { spelling: [], identity: [] }

  const identityMarks = (text: string): readonly IdentityMark[] =>
    findIdentifiers(text, { known: known.identity, isWord: spelling.isWord }).map(
      ({ rule, quote, offset, message, replacement }): IdentityMark => ({
        kind: 'identity',
        start: offset,
        end: offset + quote.length,
        quote,
        rule,
        message,
        ...(replacement === undefined ? {} : { replacement }),
      }),
    )

  const marksOf = (text: string, checks: readonly CheckKind[]): readonly LanguageMark[] => {
    const identity = checks.includes('identity') ? identityMarks(text) : []
    const words = checks.includes('spelling') ? spelling.misspelt(text) : []
    const spellings = words
      .map(({ word, offset }) => ({
        kind: 'spelling' as const,
        start: offset,
        end: offset + word.length,
        quote: word,
      }))
      // A name is no misspelling: one stretch of text bears one mark.
      .filter((mark) => !identity.some((other) => other.start < mark.end && mark.start < other.end))
    return [...identity, ...spellings].sort((a, b) => a.start - b.start)
  }

  return (question: Question): Answer | null => {
    switch (question.kind) {
      case 'know':
        known = question.words
        // A name that was kept is spelt as it is meant to be.
        spelling.know([...known.spelling, ...known.identity])
        return null
      case 'check':
        return {
          kind: 'checked',
          request: question.request,
          blocks: question.blocks.map(({ key, text }) => ({ key, marks: marksOf(text, question.checks) })),
        }
      case 'suggest':
        return {
          kind: 'suggestions',
          request: question.request,
          words: spelling.suggest(question.word),
        }
    }
  }
}
