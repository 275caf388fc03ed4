import { $insertList } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
} from 'lexical'
import type { SerializedEditorState } from 'lexical'
import { $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import { expect, it } from 'vitest'
import { anOpenNote, blocksOf, documentOf, edit, redo, undo, $selectWords } from './notesEditing'

it('keeps the ids of a note that is only opened', () => {
  const { editor } = anOpenNote('## What I saw\n\nPlan agreed.\n\n- one\n- two')
  expect(blocksOf(editor)).toEqual([
    ['block-1', 'What I saw'],
    ['block-2', 'Plan agreed.'],
    ['block-3', 'one'],
    ['block-4', 'two'],
  ])
})

it('gives the second half of a split paragraph an id of its own', () => {
  const { editor } = anOpenNote('Plan agreed. Review late.')
  edit(editor, () => void $selectWords(' Review', 'before').insertParagraph())
  expect(blocksOf(editor)).toEqual([
    ['block-1', 'Plan agreed.'],
    ['new-1', ' Review late.'],
  ])
})

it('keeps the first id when two paragraphs become one', () => {
  const { editor } = anOpenNote('Plan agreed.\n\nReview late.')
  edit(editor, () => $selectWords('Review', 'before').deleteCharacter(true))
  expect(blocksOf(editor)).toEqual([['block-1', 'Plan agreed.Review late.']])
})

it('brings the ids back with undo and redo', async () => {
  const { editor } = anOpenNote('Plan agreed. Review late.')
  editor.update(() => void $selectWords(' Review', 'before').insertParagraph(), {
    discrete: true,
    tag: HISTORY_PUSH_TAG,
  })
  const split = blocksOf(editor)
  await undo(editor)
  expect(blocksOf(editor)).toEqual([['block-1', 'Plan agreed. Review late.']])
  await redo(editor)
  expect(blocksOf(editor)).toEqual(split)
})

it('gives a pasted copy new ids, also when it stands before its original', () => {
  const { editor } = anOpenNote('Plan agreed.')
  const stored = documentOf(editor) as SerializedEditorState
  edit(editor, () => {
    const [copy] = $generateNodesFromSerializedNodes(stored.root.children.slice(0, 1))
    if (copy) $getRoot().getFirstChildOrThrow().insertBefore(copy)
  })
  expect(blocksOf(editor)).toEqual([
    ['new-1', 'Plan agreed.'],
    ['block-1', 'Plan agreed.'],
  ])
})

it('lets a block keep its id when it becomes a heading or a list item and back', () => {
  const { editor } = anOpenNote('Plan agreed.\n\nReview late.')
  edit(editor, () => {
    $selectWords('Plan')
    $setBlocksType($getSelection(), () => $createHeadingNode('h3'))
  })
  edit(editor, () => {
    $selectWords('Review')
    $insertList('bullet')
  })
  expect(blocksOf(editor)).toEqual([
    ['block-1', 'Plan agreed.'],
    ['block-2', 'Review late.'],
  ])
  edit(editor, () => {
    $selectWords('Plan')
    $setBlocksType($getSelection(), () => $createParagraphNode())
  })
  expect(blocksOf(editor)[0]).toEqual(['block-1', 'Plan agreed.'])
})

it('never has one id twice, whatever is split and joined', () => {
  const { editor } = anOpenNote('One two three.\n\nFour five six.\n\n- seven\n- eight')
  for (const word of ['two', 'five', 'seven', 'eight'])
    edit(editor, () => void $selectWords(word, 'before').insertParagraph())
  for (const word of ['five', 'eight']) edit(editor, () => $selectWords(word, 'before').deleteCharacter(true))
  edit(editor, () => void $getRoot().append($createParagraphNode().append($createTextNode('nine'))))
  const ids = blocksOf(editor).map(([id]) => id)
  expect(ids).not.toContain('')
  expect(new Set(ids).size).toBe(ids.length)
})

it('writes the shape that the readers of a note know', () => {
  const { editor } = anOpenNote('Plan agreed.', [{ id: 'p1', quote: 'agreed' }])
  expect(documentOf(editor)).toMatchInlineSnapshot(`
    {
      "root": {
        "children": [
          {
            "$": {
              "blockId": "block-1",
            },
            "children": [
              {
                "detail": 0,
                "format": 0,
                "mode": "normal",
                "style": "",
                "text": "Plan ",
                "type": "text",
                "version": 1,
              },
              {
                "children": [
                  {
                    "detail": 0,
                    "format": 0,
                    "mode": "normal",
                    "style": "",
                    "text": "agreed",
                    "type": "text",
                    "version": 1,
                  },
                ],
                "direction": null,
                "format": "",
                "ids": [
                  "p1",
                ],
                "indent": 0,
                "type": "mark",
                "version": 1,
              },
              {
                "detail": 0,
                "format": 0,
                "mode": "normal",
                "style": "",
                "text": ".",
                "type": "text",
                "version": 1,
              },
            ],
            "direction": null,
            "format": "",
            "indent": 0,
            "textFormat": 0,
            "textStyle": "",
            "type": "paragraph",
            "version": 1,
          },
        ],
        "direction": null,
        "format": "",
        "indent": 0,
        "type": "root",
        "version": 1,
      },
    }
  `)
})

it('takes formats, alignment and depth of headings away that a note does not hold', () => {
  const { editor } = anOpenNote('Plan agreed.')
  edit(editor, () => {
    $getRoot().append(
      $createHeadingNode('h1').append($createTextNode('Big')),
      $createHeadingNode('h5').append($createTextNode('Small')),
    )
    const first = $getRoot().getFirstChildOrThrow()
    if ($isElementNode(first)) first.setFormat('center')
    const selection = $selectWords('agreed')
    if ($isRangeSelection(selection)) {
      selection.formatText('underline')
      selection.formatText('bold')
      $getRoot().getAllTextNodes()[1]?.setStyle('color: red')
    }
  })
  const text = JSON.stringify(documentOf(editor))
  expect(text).toContain('"tag":"h2"')
  expect(text).toContain('"tag":"h3"')
  expect(text).not.toMatch(/h1|h5|center|color/)
  expect(text).toContain('"format":1,"mode":"normal","style":"","text":"agreed"')
})
