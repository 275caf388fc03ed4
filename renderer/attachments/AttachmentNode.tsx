import { isShown } from '@shared/attachments/mediaType'
import { attachmentText } from '@shared/notes/noteAttachments'
import type { AttachmentInNote } from '@shared/notes/withAttachment'
import { $create, $getState, $setState, DecoratorNode, createState } from 'lexical'
import type { LexicalNode, SerializedLexicalNode } from 'lexical'
import type { ReactElement } from 'react'
import { AttachmentView } from './AttachmentView'

const words = (value: unknown) => (typeof value === 'string' ? value : '')

const attachmentIdState = createState('attachmentId', { parse: words })
const visitIdState = createState('visitId', { parse: words })
const nameState = createState('name', { parse: words })
const mediaTypeState = createState('mediaType', { parse: words })
const sizeState = createState('size', { parse: (value) => (typeof value === 'number' ? value : 0) })
const captionState = createState('caption', { parse: words })

/**
 * A picture or file of the visit, standing in the text. Its bytes lie in the vault; the document names it, and says it
 * in words for search, letters and readers of the plain text.
 */
export class AttachmentNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('attachment', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: attachmentIdState },
        { flat: true, stateConfig: visitIdState },
        { flat: true, stateConfig: nameState },
        { flat: true, stateConfig: mediaTypeState },
        { flat: true, stateConfig: sizeState },
        { flat: true, stateConfig: captionState },
      ],
    })
  }

  override createDOM() {
    const element = document.createElement('span')
    element.className = 'attachment'
    return element
  }

  override updateDOM() {
    return false
  }

  override getTextContent() {
    return $attachmentWords(this)
  }

  override exportJSON(): SerializedLexicalNode & { readonly text: string } {
    return { ...super.exportJSON(), text: $attachmentWords(this) }
  }

  /** Pasted outside of Visitbook it is its words: no address of ours means anything there. */
  override exportDOM() {
    return { element: document.createTextNode($attachmentWords(this)) }
  }

  override isInline() {
    return true
  }

  override isKeyboardSelectable() {
    return true
  }

  override decorate() {
    return <AttachmentView nodeKey={this.getKey()} attachment={$attachmentOf(this)} />
  }
}

export const $createAttachmentNode = (attachment: AttachmentInNote): AttachmentNode => {
  const node = $create(AttachmentNode)
  $setState(node, attachmentIdState, attachment.attachmentId)
  $setState(node, visitIdState, attachment.visitId)
  $setState(node, nameState, attachment.name)
  $setState(node, mediaTypeState, attachment.mediaType)
  $setState(node, sizeState, attachment.size)
  $setState(node, captionState, attachment.caption)
  return node
}

export const $isAttachmentNode = (node: LexicalNode | null | undefined): node is AttachmentNode =>
  node instanceof AttachmentNode

export const $attachmentOf = (node: AttachmentNode): AttachmentInNote => ({
  attachmentId: $getState(node, attachmentIdState),
  visitId: $getState(node, visitIdState),
  name: $getState(node, nameState),
  mediaType: $getState(node, mediaTypeState),
  size: $getState(node, sizeState),
  caption: $getState(node, captionState),
})

export const $describe = (node: AttachmentNode, caption: string) => $setState(node, captionState, caption)

const $attachmentWords = (node: AttachmentNode): string => {
  const { name, caption, mediaType } = $attachmentOf(node)
  return attachmentText({ name, caption, isPicture: isShown(mediaType) })
}
