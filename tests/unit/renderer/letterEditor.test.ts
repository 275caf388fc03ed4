import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $getState, $isParagraphNode, $isTextNode } from 'lexical'
import type { LexicalEditor, ParagraphNode } from 'lexical'
import { expect, it } from 'vitest'
import type { EditedParagraph } from '@shared/letters/editedLetter'
import type { LetterContent, LetterSection } from '@shared/letters/letter'
import { letterExtension } from '../../../renderer/letters/editor/LetterExtension'
import { $isHead, $readParagraphs } from '../../../renderer/letters/editor/letterBlocks'
import { paragraphIdState, sectionIdState } from '../../../renderer/letters/editor/letterNodes'

const aSection = (id: string, heading: string, texts: readonly string[]): LetterSection => ({
  id,
  kind: 'prose',
  heading,
  level: 2,
  numbered: false,
  evidence: heading !== '',
  footnote: '',
  rows: [],
  paragraphs: texts.map((text, index) => ({
    id: `${id}-${index}`,
    text,
    sources: [],
    origin: `block:${id}:${index}`,
    drafted: text,
  })),
})

const letter: LetterContent = {
  title: 'Focused visit to Sheffield children’s services',
  documentType: 'letter',
  authorityShortName: 'Sheffield',
  letterDate: '2024-11-20',
  removed: [],
  sections: [
    aSection('opening', '', ['This letter summarises the findings.']),
    aSection('headline', 'Headline findings', ['Practice is child-centred.', 'Leaders have a firm grip.']),
    aSection('main', 'Main findings', ['Older children come into care in a timely manner.']),
  ],
}

const anEditor = () => {
  const edits: (readonly EditedParagraph[])[] = []
  const editor = buildEditorFromExtensions(
    letterExtension(letter, { edited: (paragraphs) => edits.push(paragraphs), reached: () => undefined }),
  )
  // The first state is set in a microtask of its own; a window has long painted it before anyone types.
  editor.update(() => undefined, { discrete: true })
  return { editor, edits }
}

const change = (editor: LexicalEditor, edit: () => void) => editor.update(edit, { discrete: true })
const read = (editor: LexicalEditor) => editor.getEditorState().read($readParagraphs)
const blocks = (editor: LexicalEditor) =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((child) => ($isHead(child) ? `[${$getState(child, sectionIdState)}]` : child.getTextContent())),
  )

/** The paragraph of the letter with this id, inside an update. */
const $paragraph = (id: string): ParagraphNode => {
  const found = $getRoot()
    .getChildren()
    .find((child) => $isParagraphNode(child) && $getState(child, paragraphIdState) === id)
  if (!$isParagraphNode(found)) throw new Error('The test names a paragraph that is not there')
  return found
}

it('shows each section under its head, and reads the same paragraphs back', () => {
  const { editor } = anEditor()
  expect(blocks(editor)).toEqual([
    'This letter summarises the findings.',
    '[headline]',
    'Practice is child-centred.',
    'Leaders have a firm grip.',
    '[main]',
    'Older children come into care in a timely manner.',
  ])
  expect(read(editor).map((each) => [each.sectionId, each.id])).toEqual([
    ['opening', 'opening-0'],
    ['headline', 'headline-0'],
    ['headline', 'headline-1'],
    ['main', 'main-0'],
  ])
})

it('opening a letter is not an edit', () => {
  expect(anEditor().edits).toEqual([])
})

it('a paragraph cut in two becomes two of the same section, and only one keeps the id', () => {
  const { editor, edits } = anEditor()
  change(editor, () => {
    const words = $paragraph('headline-0').getFirstChild()
    if ($isTextNode(words)) words.select(11, 11).insertParagraph()
  })
  const halves = read(editor).filter((each) => each.sectionId === 'headline')
  expect(halves.map((each) => each.text)).toEqual([
    'Practice is',
    'child-centred.',
    'Leaders have a firm grip.',
  ])
  expect(new Set(halves.map((each) => each.id)).size).toBe(3)
  expect(halves.map((each) => each.id)).toContain('headline-0')
  expect(edits.at(-1)).toEqual(read(editor))
})

it('a head deleted with a selection comes back before its section', () => {
  const { editor } = anEditor()
  change(editor, () => {
    for (const child of $getRoot().getChildren()) if ($isHead(child)) child.remove()
  })
  expect(blocks(editor)).toEqual([
    'This letter summarises the findings.',
    '[headline]',
    'Practice is child-centred.',
    'Leaders have a firm grip.',
    '[main]',
    'Older children come into care in a timely manner.',
  ])
})

it('a paragraph moved under another head belongs to that section', () => {
  const { editor } = anEditor()
  change(editor, () => {
    const moved = $paragraph('headline-0')
    $getRoot().append(moved)
  })
  expect(read(editor).at(-1)).toMatchObject({ id: 'headline-0', sectionId: 'main' })
})

it('keeps all heads when everything is deleted, and reads no paragraph', () => {
  const { editor } = anEditor()
  change(editor, () => $getRoot().clear())
  expect(blocks(editor).filter((block) => block.startsWith('['))).toEqual(['[headline]', '[main]'])
  expect(read(editor)).toEqual([])
})

it('leaves a place to write under each head of evidence when everything is deleted', () => {
  const { editor } = anEditor()
  change(editor, () => $getRoot().clear())
  expect(blocks(editor)).toEqual(['[headline]', '', '[main]', ''])
})
