import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text'
import { $insertList } from '@lexical/list'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { $createChipNode } from '../chips/ChipNode'
import type { ChipKind } from '../chips/ChipNode'
import { $passagesAt } from '../editor/passages'
import type { BlockForm, Deed } from './choices'
import { $takeTrigger } from './trigger'
import type { PlacedTrigger } from './trigger'

/** What a choice does to the note beside its text. */
export type ChoiceListener = {
  readonly roleNamed: (role: string) => void
  readonly teamNamed: (team: string) => void
  readonly tallyWanted: () => void
  /** A prompt was chosen within passages. */
  readonly promptGiven: (passageIds: readonly string[], code: string) => void
}

/** Puts what was chosen into the place of what was typed; undo brings back what was typed. */
export const choose = (
  editor: LexicalEditor,
  trigger: PlacedTrigger,
  deed: Deed,
  { clock, listener }: { readonly clock: string; readonly listener: ChoiceListener },
) =>
  editor.update(
    () => {
      const passages = $passagesAt($getSelection())
      if (!$takeTrigger(trigger)) return
      switch (deed.kind) {
        case 'form':
          return $takeForm(deed.form)
        case 'part':
          return $goToPart(deed.title)
        case 'prompts':
          return void $getSelection()?.insertText('#')
        case 'time':
          return void $getSelection()?.insertText(clock)
        case 'tally':
          return listener.tallyWanted()
        case 'prompt':
          if (passages.length > 0) return listener.promptGiven(passages, deed.code)
          return $insertChip('prompt', deed.code)
        case 'role':
          listener.roleNamed(deed.words)
          return $insertChip('role', deed.words)
        case 'team':
          listener.teamNamed(deed.words)
          return $insertChip('team', deed.words)
      }
    },
    { tag: HISTORY_PUSH_TAG },
  )

/** A chip and the space behind it, unless something stands there that follows a word. */
export const $insertChip = (kind: ChipKind, words: string) => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const chip = $createChipNode(kind, words)
  selection.insertNodes([chip])
  const next = chip.getNextSibling()
  if ($isTextNode(next) && /^[\s.,;:!?)\]]/u.test(next.getTextContent())) next.select(0, 0)
  else {
    const space = $createTextNode(' ')
    chip.insertAfter(space)
    space.select(1, 1)
  }
}

const $takeForm = (form: BlockForm) => {
  const selection = $getSelection()
  if (form === 'bullet' || form === 'number') $insertList(form)
  else
    $setBlocksType(selection, () =>
      form === 'quote' ? $createQuoteNode() : $createHeadingNode(form === 'heading' ? 'h2' : 'h3'),
    )
}

/** To the part of the template, where it stands; otherwise it is put behind this block. */
const $goToPart = (title: string) => {
  const selection = $getSelection()
  const present = $getRoot()
    .getChildren()
    .find((block) => $isHeadingNode(block) && block.getTextContent() === title)
  const under = present?.getNextSibling()
  if ($isElementNode(under) && !$isHeadingNode(under)) return void under.selectEnd()
  const paragraph = $createParagraphNode()
  const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
  if (present !== undefined) present.insertAfter(paragraph)
  else if (block !== null) {
    const heading = $createHeadingNode('h3').append($createTextNode(title))
    if ($isParagraphNode(block) && block.isEmpty()) block.replace(heading)
    else block.insertAfter(heading)
    heading.insertAfter(paragraph)
  }
  paragraph.select()
}
