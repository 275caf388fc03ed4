import { $getSelection } from 'lexical'
import { expect, it } from 'vitest'
import { $selectFirst } from '../../../renderer/notes/editor/findText'
import { anOpenNote, edit } from './notesEditing'

/** The words that a search selects in a note; null: none. */
const found = (text: string, words: string, marks: readonly { id: string; quote: string }[] = []) => {
  const { editor } = anOpenNote(text, marks)
  let selected: string | null = null
  edit(editor, () => {
    if ($selectFirst(words) !== null) selected = $getSelection()?.getTextContent() ?? ''
  })
  return selected
}

it('selects the words whatever their case', () => {
  expect(found('Plans are late.\n\nChildren know.', 'children')).toBe('Children')
})

it('prefers whole words to the middle of another', () => {
  const { editor } = anOpenNote('Careful work. A carer, a car and a cart.')
  edit(editor, () => {
    $selectFirst('car')
    const selection = $getSelection()
    expect(selection?.getTextContent()).toBe('car')
    expect(selection?.getStartEndPoints()?.[0].offset).toBe('Careful work. A carer, a '.length)
  })
})

it('selects a phrase that begins outside a passage and ends in it', () => {
  expect(found('Children know why they move.', 'know why they', [{ id: 'p', quote: 'why they move' }])).toBe(
    'know why they',
  )
})

it('selects the first word where the phrase is written with other signs', () => {
  expect(found('It was care-experienced work.', 'care experienced')).toBe('care')
})

it('selects nothing that is not there', () => {
  expect(found('Plans are late.', 'orchard')).toBeNull()
  expect(found('', 'orchard')).toBeNull()
  expect(found('Plans.', '"')).toBeNull()
})
