import { expect, it } from 'vitest'
import { proposeFinding } from '@shared/findings/proposeFinding'
import type { Direction, Passage } from '@shared/notes/note'

const aPassage = (direction: Direction, noteId = 'note-1'): Passage => ({
  id: `${noteId}-${direction}`,
  noteId,
  blockId: 'block',
  quote: 'plans drift',
  direction,
  prompts: [],
  gone: false,
})

it('proposes a strength only when every passage is a strength', () => {
  expect(proposeFinding('PD', [aPassage('strength'), aPassage('strength', 'note-2')]).kind).toBe('strength')
  expect(proposeFinding('PD', [aPassage('strength'), aPassage('concern')]).kind).toBe('context')
})

it('proposes an area for improvement from concerns, and never a priority action', () => {
  expect(proposeFinding('PD', [aPassage('concern')]).kind).toBe('improvement')
  expect(proposeFinding('PD', [aPassage('serious-concern')]).kind).toBe('improvement')
})

it('proposes context where the evidence is mixed or there is none', () => {
  expect(proposeFinding('PD', [aPassage('mixed')]).kind).toBe('context')
  expect(proposeFinding('PD', []).kind).toBe('context')
})

it('leaves the words to the inspector', () => {
  expect(proposeFinding('PD', [aPassage('strength')])).toMatchObject({
    text: '',
    passageIds: ['note-1-strength'],
  })
})
