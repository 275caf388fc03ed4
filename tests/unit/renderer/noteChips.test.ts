import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard'
import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { expect, it } from 'vitest'
import { compareNotes } from '@shared/notes/compareNotes'
import { documentFromText, documentToText, plainText, readPassages } from '@shared/notes/noteDocument'
import { $isChipNode } from '../../../renderer/notes/chips/ChipNode'
import { codeAtEnd } from '../../../renderer/notes/chips/caseCode'
import { $insertChip } from '../../../renderer/notes/triggers/choose'
import { triggerIn } from '../../../renderer/notes/triggers/trigger'
import { MARK_PASSAGE_COMMAND } from '../../../renderer/notes/editor/PassageExtension'
import { anOpenNote, countingIds, documentOf, edit, redo, undo, $texts } from './notesEditing'

/** Character by character, as a keyboard does it. */
const type = async (editor: LexicalEditor, text: string) => {
  for (const character of text) {
    edit(editor, () => {
      if (character === '\n') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      else editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, character)
    })
    // What an update brings with it happens before the next key.
    await Promise.resolve()
  }
}

const aNewNote = (text = '') => {
  const note = anOpenNote(text)
  edit(note.editor, () => void $getRoot().selectEnd())
  return note
}

const textOf = (editor: LexicalEditor) => plainText(documentOf(editor))
const chipsOf = (editor: LexicalEditor) =>
  editor.read(() => $texts().flatMap((text) => ($isChipNode(text) ? [text.getTextContent()] : [])))

it('makes a chip of a case code that is typed as a word', async () => {
  const { editor, cases } = aNewNote()
  await type(editor, 'Saw c07 and (C12), then c103’s plan.')
  expect(textOf(editor)).toBe('Saw C07 and (C12), then C103’s plan.')
  expect(chipsOf(editor)).toEqual(['C07', 'C12', 'C103'])
  expect(cases).toEqual(['C07', 'C12', 'C103'])
})

it('makes it at the end of a line too, and the cursor goes on where it would', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07\nThen c08')
  edit(editor, () => void editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))
  await type(editor, 'home')
  expect(textOf(editor)).toBe('Saw C07\nThen C08\nhome')
  expect(chipsOf(editor)).toEqual(['C07', 'C08'])
})

it('leaves alone what only looks like a case code', async () => {
  const { editor, cases } = aNewNote()
  const text = 'abc07 c7 c2026 c07/2 a@c07 x-c07 c07-9 C07.5 c 07 v1.c07 '
  await type(editor, text)
  expect(textOf(editor)).toBe(text)
  expect(cases).toEqual([])
  expect(codeAtEnd('covid c19a')).toBeNull()
})

it('takes a chip back to what was typed by undo, and leaves it so', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 ')
  await undo(editor)
  expect(textOf(editor)).toBe('Saw c07 ')
  expect(chipsOf(editor)).toEqual([])
  await type(editor, 'at home ')
  expect(textOf(editor)).toBe('Saw c07 at home ')
})

it('brings a chip back by redo', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 ')
  await undo(editor)
  await redo(editor)
  expect(chipsOf(editor)).toEqual(['C07'])
})

it('never loses a chip to typing in the middle of it', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 ')
  for (const offset of [0, 1, 2, 3]) {
    edit(editor, () => {
      const chip = $texts().find($isChipNode)
      chip?.select(offset, offset)
    })
    await type(editor, 'x')
  }
  expect(chipsOf(editor)).toEqual(['C07'])
})

it('goes over a chip with one press of an arrow, from inside and from beside it', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 ')
  const press = (command: typeof KEY_ARROW_LEFT_COMMAND) => {
    const key = { preventDefault: () => undefined } as unknown as KeyboardEvent
    edit(editor, () => void editor.dispatchCommand(command, key))
    return editor.read(() => {
      const selection = $getSelection()
      return $isRangeSelection(selection) ? selection.anchor.offset : -1
    })
  }
  edit(editor, () => void $texts()[2]?.select(0, 0))
  expect(press(KEY_ARROW_LEFT_COMMAND)).toBe(0)
  expect(press(KEY_ARROW_RIGHT_COMMAND)).toBe(3)
  edit(editor, () => void $texts()[1]?.select(1, 1))
  expect(press(KEY_ARROW_LEFT_COMMAND)).toBe(0)
  await type(editor, 'and ')
  expect(textOf(editor)).toBe('Saw and C07 ')
})

it('keeps a chip through saving, copying and pasting', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 ')
  const stored = documentOf(editor)
  const again = aNewNote()
  again.editor.setEditorState(again.editor.parseEditorState(JSON.stringify(stored)))
  await Promise.resolve()
  expect(chipsOf(again.editor)).toEqual(['C07'])
  expect(documentOf(again.editor)).toEqual(stored)
  edit(again.editor, () => {
    const copied = $generateNodesFromSerializedNodes([
      {
        type: 'chip',
        version: 1,
        text: 'FD3',
        kind: 'prompt',
        mode: 'token',
        detail: 0,
        format: 0,
        style: '',
      },
    ] as never)
    $getRoot().selectEnd()
    const selection = $getSelection()
    if (selection !== null) $insertGeneratedNodes(again.editor, copied, selection)
  })
  expect(textOf(again.editor)).toBe('Saw C07 FD3')
  expect(chipsOf(again.editor)).toEqual(['C07', 'FD3'])
})

it('is words to whoever reads, compares and exports a note', async () => {
  const { editor } = aNewNote()
  await type(editor, 'Saw c07 at home.')
  const [before, after] = [documentFromText('Saw him at home.', [], countingIds()), documentOf(editor)]
  const state = (document: unknown) => ({ document, fields: {}, passages: [] }) as never
  const { blocks } = compareNotes(state(before), state(after))
  expect(blocks.flatMap(({ segments }) => segments.filter(({ kind }) => kind === 'added'))).toEqual([
    { kind: 'added', text: 'Saw C07 at home.' },
  ])
  expect(documentToText(after)).toBe('Saw C07 at home.')
})

it('gives a passage the prompts of the chips that it is marked over, and takes chips whole', async () => {
  const { editor, marked } = aNewNote()
  await type(editor, 'Plans are late ')
  edit(editor, () => {
    $getRoot().selectEnd()
    $insertChip('prompt', 'FD3')
    $getSelection()?.insertText('says the ')
    $insertChip('role', 'social worker')
  })
  expect(textOf(editor)).toBe('Plans are late FD3 says the social worker ')
  edit(editor, () => {
    const [first, , , worker] = $texts()
    const selection = first?.select(0, 0)
    if (worker && selection && $isRangeSelection(selection)) selection.focus.set(worker.getKey(), 3, 'text')
    editor.dispatchCommand(MARK_PASSAGE_COMMAND, 'concern')
  })
  expect(marked).toEqual([{ id: 'new-1', direction: 'concern', prompts: ['FD3'] }])
  const marks = [{ id: 'new-1', direction: 'concern' as const, prompts: [] }]
  expect(readPassages(documentOf(editor), marks, [], 'note')[0]?.quote).toBe(
    'Plans are late FD3 says the social worker',
  )
  expect(chipsOf(editor)).toEqual(['FD3', 'social worker'])
})

it('knows a trigger by its sign at the start of a word, and only there', () => {
  expect(triggerIn('/')).toEqual({ sign: '/', query: '', start: 0 })
  expect(triggerIn('late #fd3')).toEqual({ sign: '#', query: 'fd3', start: 5 })
  expect(triggerIn('(@team man')).toEqual({ sign: '@', query: 'team man', start: 1 })
  for (const text of [
    'and/or',
    '12/10/2024',
    'a@b',
    'C#',
    '# ',
    '## ',
    '#1',
    '24 /7',
    'x / y',
    'http://a',
    '@a@b',
  ])
    expect(triggerIn(text), text).toBeNull()
})

it('leaves exactly the text that is typed, whatever it is; only case codes are in capitals', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'and/or',
      'c07',
      'C12',
      '(c03)',
      'c07’s',
      '/list',
      '#FD3',
      '@team',
      'a@b.uk',
      '12/10',
      '#',
      '/',
      '@',
    ),
    fc.string({ maxLength: 6, unit: fc.constantFrom(...'abcXYZ019/#@.,;:!?()[]“”’-') }),
  )
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '')), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      // "# " and its like at the start of a line make headings and lists: that needs a key, and is another rule.
      const typed = words.map(([each, space]) => each + space).join('')
      const { editor } = aNewNote()
      await type(editor, typed)
      const left = textOf(editor)
      expect(left.toLowerCase()).toBe(typed.toLowerCase())
      const changed = [...typed].flatMap((character, at) => (character === left[at] ? [] : [at]))
      for (const at of changed) expect(left.slice(at)).toMatch(/^C\d{2,3}(?!\d)/)
    }),
    { seed: 11, numRuns: 200 },
  )
})
