import { $create, $getState, $setState, TextNode, createState } from 'lexical'
import type { EditorConfig, LexicalNode } from 'lexical'

export const chipKinds = ['case', 'prompt', 'role', 'team'] as const
/** What a chip names: a case, a prompt of the framework, who said it, or the team they belong to. */
export type ChipKind = (typeof chipKinds)[number]

const kindState = createState('kind', {
  // A document may come from a newer version: its chip is still its words.
  parse: (value): ChipKind => chipKinds.find((kind) => kind === value) ?? 'role',
})

/**
 * One word of the note that is taken whole: `C07`, `FD3`, `social worker`. Its text is what a reader reads, so that
 * searches, letters, comparisons and exports need not know of chips.
 */
export class ChipNode extends TextNode {
  override $config() {
    return this.config('chip', {
      extends: TextNode,
      stateConfigs: [{ flat: true, stateConfig: kindState }],
    })
  }

  override createDOM(config: EditorConfig) {
    const element = super.createDOM(config)
    const kind = $chipKind(this)
    element.classList.add('note-chip')
    element.dataset['chip'] = kind
    if (kind === 'case') element.title = 'Show the notes of this case'
    return element
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig) {
    return $chipKind(previous) !== $chipKind(this) || super.updateDOM(previous, element, config)
  }
}

export const $createChipNode = (kind: ChipKind, text: string): ChipNode => {
  const node = $create(ChipNode)
  node.setTextContent(text).setMode('token')
  return $setState(node, kindState, kind)
}

export const $isChipNode = (node: LexicalNode | null | undefined): node is ChipNode =>
  node instanceof ChipNode

export const $chipKind = (node: ChipNode): ChipKind => $getState(node, kindState)
