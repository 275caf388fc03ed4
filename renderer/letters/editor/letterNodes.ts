import {
  $create,
  $getState,
  $setState,
  $createParagraphNode,
  $createTextNode,
  DecoratorNode,
  createState,
} from 'lexical'
import type { ParagraphNode } from 'lexical'
import { createElement } from 'react'
import type { ReactElement } from 'react'
import type { LetterSection } from '@shared/letters/letter'
import { SectionHead } from './SectionHead'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Which section of the letter a block stands in. */
export const sectionIdState = createState('sectionId', { parse: text })
/** Which paragraph of the letter a paragraph is; new ones get an id from `LetterExtension`. */
export const paragraphIdState = createState('paragraphId', { parse: text })

export const $createLetterParagraph = (
  sectionId: string,
  paragraphId: string,
  words: string,
): ParagraphNode => {
  const paragraph = $createParagraphNode()
  if (words !== '') paragraph.append($createTextNode(words))
  $setState(paragraph, sectionIdState, sectionId)
  return $setState(paragraph, paragraphIdState, paragraphId)
}

/**
 * The head of a section: its heading, and its table where it has one. It comes from the pack and the grades, so it is
 * shown among the paragraphs and cannot be typed into or deleted.
 */
export class SectionHeadNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('section-head', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: sectionIdState }],
    })
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'section-head'
    return element
  }
  override updateDOM(): false {
    return false
  }
  override isInline(): false {
    return false
  }
  override isKeyboardSelectable(): false {
    return false
  }
  override decorate(): ReactElement {
    return createElement(SectionHead, { sectionId: $getState(this, sectionIdState) })
  }
}

export const $createSectionHead = (sectionId: string): SectionHeadNode =>
  $setState($create(SectionHeadNode), sectionIdState, sectionId)

export const hasHead = (section: LetterSection) => section.heading !== '' || section.rows.length > 0
