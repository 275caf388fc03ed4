import { $getEditor, $getNodeByKey, $getState, $setState, RootNode, defineExtension, safeCast } from 'lexical'
import type { EditorState, ElementNode } from 'lexical'
import { v7 } from 'uuid'
import type { NewId } from '@shared/ids'
import { $getBlockId, $getBlocks, $isBlock, blockIdState } from './blockId'

/** Gives every block an id of its own, and lets it keep it through edits, changes of kind, undo and paste. */
export const BlockIdExtension = defineExtension({
  name: 'visitbook/BlockId',
  config: safeCast<{ newId: NewId }>({ newId: () => v7() }),
  // The transform of the root runs last in each update, when splits, merges and pastes have been done.
  register: (editor, { newId }) => editor.registerNodeTransform(RootNode, () => $giveIds(newId)),
})

const $giveIds = (newId: NewId) => {
  const before = $getEditor().getEditorState()
  const holders = new Map<string, ElementNode>()
  const wanting: ElementNode[] = []
  for (const block of $getBlocks()) {
    const id = $getBlockId(block)
    const holder = holders.get(id)
    if (id === '') wanting.push(block)
    else if (holder === undefined) holders.set(id, block)
    else if ($heldId(before, holder, id)) wanting.push(block)
    else {
      // A copy pasted above its original: the original keeps the id that passages already point at.
      holders.set(id, block)
      wanting.push(holder)
    }
  }
  for (const block of wanting) {
    const former = $formerId(before, block)
    const id = former !== '' && !holders.has(former) ? former : newId()
    $setState(block, blockIdState, id)
    holders.set(id, block)
  }
}

const $heldId = (before: EditorState, block: ElementNode, id: string) => {
  const formerly = $getNodeByKey(block.getKey(), before)
  return formerly !== null && $getState(formerly, blockIdState, 'direct') === id
}

/** The id of the block that held this block's first words before: turning a paragraph into a list item moves them. */
const $formerId = (before: EditorState, block: ElementNode): string => {
  let key = block.getFirstDescendant()?.getKey() ?? null
  while (key !== null) {
    const node = $getNodeByKey(key, before)
    if (node === null) return ''
    if ($isBlock(node)) return $getState(node, blockIdState, 'direct')
    key = node.__parent
  }
  return ''
}
