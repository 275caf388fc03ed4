import type { BlockText, Caret } from './blockText'
import type { LanguageMark } from './protocol'

/** A mark and the block it stands in. */
export type PlacedMark = { readonly key: string; readonly mark: LanguageMark }

/** What was changed, and how: what is being typed is not marked before it is left. */
export type Edit = {
  readonly keys: Iterable<string>
  readonly by: 'typing' | 'paste' | 'other'
  readonly caret: Caret | null
}

export type WritingListener = {
  readonly edited: (edit: Edit) => void
  readonly caretMoved: () => void
  /** The keyboard is elsewhere from here on. */
  readonly left: () => void
  /** There is something to check that was not there before. */
  readonly shown: () => void
}

/** Answers whether the key was meant for it. */
export type KeyListener = (event: KeyboardEvent) => boolean

/** A place where people write, as the checks of its language see it: the text of an editor, or a page of fields. */
export type Writing = {
  /** Every block as it stands, in the order of the page. */
  readonly blocks: () => readonly (readonly [key: string, block: BlockText])[]
  /** Those of these blocks that are still there. */
  readonly blocksOf: (keys: readonly string[]) => readonly (readonly [key: string, block: BlockText])[]
  readonly caret: () => Caret | null
  /** Puts the cursor there and shows the place; the keyboard stays where it is. */
  readonly putCaret: (caret: Caret) => void
  /** Other words instead of marked ones, as one step of undo. False: they are not there any more. */
  readonly replace: (placed: PlacedMark, words: string) => boolean
  /** Where the words are drawn, or null where they are not. */
  readonly rangeOf: (key: string, block: BlockText, mark: LanguageMark) => Range | null
  /** What the choices of a mark belong to. */
  readonly element: () => HTMLElement | null
  /** The keyboard goes on in the text, in this block where there are several fields. */
  readonly focus: (key: string | null) => void
  readonly watch: (listener: WritingListener) => () => void
  /** Clicks and keys in the text itself. */
  readonly watchHands: (clicked: (event: MouseEvent) => void, keyPressed: KeyListener) => () => void
}
