import { $isHeadingNode } from '@lexical/rich-text'
import { $readBlock } from '../../language/blockText'
import { $getBlocks } from '../editor/blockId'
import type { Span } from './spans'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** Where the sentences of a text stand, without the spaces around them. */
export const sentencesIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim()
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    const start = index + segment.indexOf(words)
    return [{ start, end: start + words.length }]
  })

/** All sentences of the note in their order; headings are no evidence. */
export const $sentences = (): readonly Span[] =>
  $getBlocks()
    .filter((block) => !$isHeadingNode(block))
    .flatMap((block) => {
      const key = block.getKey()
      return sentencesIn($readBlock(block).text).map(({ start, end }) => ({
        from: { key, offset: start },
        to: { key, offset: end },
      }))
    })
