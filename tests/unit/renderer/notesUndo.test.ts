import fc from 'fast-check'
import { HistoryExtension } from '@lexical/history'
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  defineExtension,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { expect, it } from 'vitest'
import { documentFromText, plainText, readBlocks } from '@shared/notes/noteDocument'
import type { StoredUndo, UndoChange, UndoStep } from '@shared/notes/noteUndo'
import { MARK_PASSAGE_COMMAND } from '../../../renderer/notes/editor/PassageExtension'
import { noteExtension } from '../../../renderer/notes/editor/noteExtension'
import { createKeptUndo } from '../../../renderer/notes/undo/keptUndo'
import type { KeptUndo } from '../../../renderer/notes/undo/keptUndo'
import { $selectWords, $texts, countingIds, documentOf, redo, undo } from './notesEditing'

/** What the vault does with the steps, without its bounds. */
const aVault = (document: unknown) => {
  let revision = 1
  let stored: { revision: number; position: number; steps: Map<number, UndoStep> } | null = null
  let text = JSON.stringify(document)
  let isFull = false
  return {
    /** The next save finds that its steps cannot be kept. */
    loses: () => (isFull = true),
    save: (kept: KeptUndo, now: string) => {
      const change: UndoChange = kept.change(now, [])
      text = now
      revision += 1
      const isContinued = stored?.revision === change.since
      if (isFull || (!isContinued && change.keep > 0)) {
        stored = null
        isFull = false
        kept.stored({ revision, undoLost: true })
        return change
      }
      const steps = new Map(
        [...(isContinued ? (stored?.steps ?? []) : [])].filter(([number]) => number < change.keep),
      )
      change.steps.forEach((step, index) => steps.set(change.keep + index, step))
      stored = { revision, position: change.position, steps }
      kept.stored({ revision })
      return change
    },
    open: () => {
      const numbers = [...(stored?.steps.keys() ?? [])].sort((a, b) => a - b)
      const undoRows: StoredUndo | null =
        stored === null
          ? null
          : {
              revision: stored.revision,
              first: numbers[0] ?? stored.position,
              position: stored.position,
              steps: numbers.map((number) => stored?.steps.get(number) as UndoStep),
              marks: [],
            }
      return {
        kept: createKeptUndo({ text, revision, stored: undoRows }),
        document: JSON.parse(text) as unknown,
      }
    },
  }
}

/** A note in an editor without a window, its history tied to what is kept of it. */
const anEditor = ({ kept, document }: { kept: KeptUndo; document: unknown }, ids: () => string) => {
  const note = noteExtension({
    document,
    newId: ids,
    undo: kept.chain(),
    listener: {
      passageMarked: () => undefined,
      directionChosen: () => undefined,
      nothingSelected: () => undefined,
      isOfThisNote: () => true,
    },
  })
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test', dependencies: [HeadlessExtension, note] }),
  )
  editor.update(() => $getRoot().markDirty(), { discrete: true, tag: 'history-merge' })
  const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output
  kept.follow(() => historyState.peek())
  return editor
}

const textNow = (editor: LexicalEditor) => JSON.stringify(editor.getEditorState())
const wordsOf = (editor: LexicalEditor) => plainText(documentOf(editor))

/** One step of undo, whatever is done in it. */
const step = (editor: LexicalEditor, change: () => void) =>
  editor.update(change, { discrete: true, tag: HISTORY_PUSH_TAG })

const typed = (editor: LexicalEditor, words: string) =>
  step(editor, () => {
    $getRoot().getLastChild()?.selectEnd()
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(words)
  })

const empty = () => documentFromText('', [], countingIds('block'))

it('takes back step by step what was typed before a restart, and does it again', async () => {
  const ids = countingIds()
  const vault = aVault(empty())
  const first = vault.open()
  const before = anEditor(first, ids)
  for (const words of ['Plans ', 'are ', 'late.']) {
    typed(before, words)
    vault.save(first.kept, textNow(before))
  }
  const after = anEditor(vault.open(), ids)
  const seen = [wordsOf(after)]
  for (let times = 0; times < 3; times += 1) {
    await undo(after)
    seen.push(wordsOf(after))
  }
  expect(seen).toEqual(['Plans are late.', 'Plans are ', 'Plans ', ''])
  for (let times = 0; times < 3; times += 1) await redo(after)
  expect(wordsOf(after)).toBe('Plans are late.')
})

it('goes on where undo had got to when the app ended, with both ways open', async () => {
  const ids = countingIds()
  const vault = aVault(empty())
  const first = vault.open()
  const before = anEditor(first, ids)
  for (const words of ['One. ', 'Two. ', 'Three.']) typed(before, words)
  vault.save(first.kept, textNow(before))
  await undo(before)
  vault.save(first.kept, textNow(before))
  const second = vault.open()
  const after = anEditor(second, ids)
  await redo(after)
  expect(wordsOf(after)).toBe('One. Two. Three.')
  vault.save(second.kept, textNow(after))
  const last = anEditor(vault.open(), ids)
  for (let times = 0; times < 3; times += 1) await undo(last)
  expect(wordsOf(last)).toBe('')
})

it('puts the cursor back where it was before the step', async () => {
  const ids = countingIds()
  const vault = aVault(empty())
  const first = vault.open()
  const before = anEditor(first, ids)
  typed(before, 'Plans are late.')
  step(before, () => {
    $selectWords('are').removeText()
  })
  vault.save(first.kept, textNow(before))
  const after = anEditor(vault.open(), ids)
  await undo(after)
  const cursor = after.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? [selection.anchor.offset, selection.focus.offset] : null
  })
  expect(cursor).toEqual([15, 15])
  typed(after, ' Still.')
  expect(wordsOf(after)).toBe('Plans are late. Still.')
})

it('brings a mark back after a restart, with the words it was on', async () => {
  const ids = countingIds()
  const vault = aVault(documentFromText('Plans are late.', [], countingIds('block')))
  const first = vault.open()
  const before = anEditor(first, ids)
  before.update(
    () => {
      $selectWords('late')
      before.dispatchCommand(MARK_PASSAGE_COMMAND, 'concern')
    },
    { discrete: true },
  )
  vault.save(first.kept, textNow(before))
  const marked = () => readBlocks(documentOf(after)).flatMap(({ marked: words }) => [...words.values()])
  const after = anEditor(vault.open(), ids)
  expect(marked()).toEqual(['late'])
  await undo(after)
  expect(marked()).toEqual([])
  await redo(after)
  expect(marked()).toEqual(['late'])
})

it('sends only what is new, however long the note and its history are', () => {
  const ids = countingIds()
  const vault = aVault(documentFromText('A sentence of the note. '.repeat(600), [], countingIds('block')))
  const first = vault.open()
  const editor = anEditor(first, ids)
  for (let time = 0; time < 60; time += 1) {
    typed(editor, `word ${time} `)
    const { steps } = vault.save(first.kept, textNow(editor))
    expect(steps.length).toBeLessThanOrEqual(2)
    expect(JSON.stringify(steps).length).toBeLessThan(1_000)
  }
  expect(vault.save(first.kept, textNow(editor)).steps).toEqual([])
})

it('sends all that is near once more when the vault could not keep the steps', async () => {
  const ids = countingIds()
  const vault = aVault(empty())
  const first = vault.open()
  const before = anEditor(first, ids)
  for (let time = 0; time < 130; time += 1) {
    typed(before, `${time} `)
    if (time === 120) vault.loses()
    vault.save(first.kept, textNow(before))
  }
  const after = anEditor(vault.open(), ids)
  const whole = wordsOf(after)
  for (let times = 0; times < 100; times += 1) await undo(after)
  expect(whole.startsWith(wordsOf(after))).toBe(true)
  expect(wordsOf(after).length).toBeLessThan(whole.length / 4)
  for (let times = 0; times < 100; times += 1) await redo(after)
  expect(wordsOf(after)).toBe(whole)
})

type Act = {
  readonly do: 'type' | 'split' | 'cut' | 'undo' | 'redo' | 'save' | 'restart' | 'lose'
  readonly words: string
}

it('comes from the end to the beginning and back to the same document, wherever the app ended in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record<Act>({
          do: fc.constantFrom(
            'type',
            'type',
            'type',
            'split',
            'cut',
            'undo',
            'redo',
            'save',
            'save',
            'restart',
            'lose',
          ),
          words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        }),
        { maxLength: 40 },
      ),
      async (acts) => {
        const ids = countingIds()
        const vault = aVault(empty())
        let open = vault.open()
        let editor = anEditor(open, ids)
        for (const act of acts) {
          if (act.do === 'type') typed(editor, act.words)
          if (act.do === 'split') step(editor, () => void $getRoot().append($createParagraphNode()))
          if (act.do === 'cut') step(editor, () => void $texts()[0]?.remove())
          if (act.do === 'undo') await undo(editor)
          if (act.do === 'redo') await redo(editor)
          if (act.do === 'lose') vault.loses()
          if (act.do === 'save') vault.save(open.kept, textNow(editor))
          if (act.do === 'restart') {
            vault.save(open.kept, textNow(editor))
            const shown = textNow(editor)
            open = vault.open()
            editor = anEditor(open, ids)
            expect(textNow(editor)).toBe(shown)
          }
        }
        const state = getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek()
        const [down, up] = [state.undoStack.length, state.redoStack.length]
        const end = textNow(editor)
        const way: string[] = []
        for (let times = 0; times < down; times += 1) {
          way.push(textNow(editor))
          await undo(editor)
        }
        for (let times = 0; times < down; times += 1) {
          await redo(editor)
          expect(textNow(editor)).toBe(way.pop())
        }
        for (let times = 0; times < up; times += 1) await redo(editor)
        for (let times = 0; times < up; times += 1) await undo(editor)
        expect(textNow(editor)).toBe(end)
      },
    ),
    { seed: 70, numRuns: 150 },
  )
})
