import type { NewId } from '../ids'
import { element, textNodes } from './documentNodes'
import type { SerialisedNode } from './documentNodes'
import { createQuoteFinder } from './findQuote'
import { readBlocks } from './readBlocks'

type TextBlock = {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'bullet'
  readonly level: number
  readonly text: string
}

/**
 * A note's document from plain text: blocks are separated by empty lines, a line starting with `## ` or `### ` is a
 * heading, `- ` a list item, `> ` a quote. The marks become passages; a quote that is not in the text marks nothing.
 */
export const documentFromText = (
  text: string,
  marks: readonly { readonly id: string; readonly quote: string }[],
  newId: NewId,
): SerialisedNode => {
  const blocks = parseBlocks(text)
  const whole = blocks.map((block) => block.text).join('\n')
  const find = createQuoteFinder(whole)
  const ranges = marks.flatMap((mark) => {
    const place = find(mark.quote, 1)[0]
    return place ? [{ id: mark.id, ...place }] : []
  })
  const nodes: SerialisedNode[] = []
  let items: SerialisedNode[] = []
  let start = 0
  const closeList = (): void => {
    if (items.length > 0) nodes.push(list(items))
    items = []
  }
  for (const block of blocks) {
    const offset = start
    start += block.text.length + 1
    const own = ranges.map((range) => ({ ...range, start: range.start - offset, end: range.end - offset }))
    const children = inlineNodes(block.text, own)
    const state = { $: { blockId: newId() } }
    if (block.kind === 'bullet') {
      items.push({ ...element('listitem', children), value: items.length + 1, ...state })
      continue
    }
    closeList()
    if (block.kind === 'heading')
      nodes.push({ ...element('heading', children), tag: `h${block.level}`, ...state })
    else if (block.kind === 'quote') nodes.push({ ...element('quote', children), ...state })
    else nodes.push({ ...element('paragraph', children), textFormat: 0, textStyle: '', ...state })
  }
  closeList()
  // Lexical refuses a document without any block.
  if (nodes.length === 0)
    nodes.push({ ...element('paragraph', []), textFormat: 0, textStyle: '', $: { blockId: newId() } })
  return { root: element('root', nodes) }
}

/** The text that `documentFromText` makes the same blocks of. Bold and the nesting of lists are not in it. */
export const documentToText = (document: unknown): string => {
  let text = ''
  let number = 0
  let before = ''
  for (const block of readBlocks(document)) {
    number = block.kind === 'number' ? number + 1 : 0
    const lines = block.text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
    if (lines.length === 0) continue
    const inList = block.kind === before && (block.kind === 'bullet' || block.kind === 'number')
    text += (text === '' ? '' : inList ? '\n' : '\n\n') + withMarkers(block.kind, block.level, lines, number)
    before = block.kind
  }
  return text
}

const withMarkers = (kind: string, level: number, lines: readonly string[], number: number): string => {
  if (kind === 'paragraph') return lines.map(escapeMarker).join('\n')
  // Headings and list items are one line long in text.
  if (kind === 'quote') return lines.map((line) => `> ${line}`).join('\n')
  const line = lines.join(' ').trimStart()
  if (kind === 'heading') return `${'#'.repeat(level)} ${line}`
  return kind === 'number' ? `${number}. ${line}` : `- ${line}`
}

const escapeMarker = (line: string): string => (/^\\*(## |### |- |> )/.test(line) ? `\\${line}` : line)
const unescapeMarker = (line: string): string => (/^\\+(## |### |- |> )/.test(line) ? line.slice(1) : line)

const parseBlocks = (text: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = []
  let open: { kind: 'paragraph' | 'quote'; lines: string[] } | null = null
  const close = (): void => {
    if (open) blocks.push({ kind: open.kind, level: 0, text: open.lines.join('\n') })
    open = null
  }
  const addLine = (kind: 'paragraph' | 'quote', line: string): void => {
    if (open?.kind !== kind) close()
    open ??= { kind, lines: [] }
    open.lines.push(line)
  }
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trimEnd()
    const heading = /^(##|###) +(\S.*)$/.exec(line)
    const bullet = /^- +(\S.*)$/.exec(line)
    const quote = /^> +(\S.*)$/.exec(line)
    if (line === '') close()
    else if (heading?.[1] && heading[2]) {
      close()
      blocks.push({ kind: 'heading', level: heading[1].length, text: heading[2] })
    } else if (bullet?.[1]) {
      close()
      blocks.push({ kind: 'bullet', level: 0, text: bullet[1] })
    } else if (quote?.[1]) addLine('quote', quote[1])
    else addLine('paragraph', unescapeMarker(line))
  }
  close()
  return blocks
}

type Range = { readonly id: string; readonly start: number; readonly end: number }

/** Text cut at the borders of the ranges, so that overlapping passages each keep all of their words. */
const inlineNodes = (text: string, ranges: readonly Range[]): readonly SerialisedNode[] => {
  const cuts = new Set([0, text.length])
  for (const range of ranges)
    for (const at of [range.start, range.end]) if (at > 0 && at < text.length) cuts.add(at)
  const positions = [...cuts].sort((a, b) => a - b)
  return positions.slice(0, -1).flatMap((from, index) => {
    const to = positions[index + 1] ?? text.length
    const ids = ranges.filter((range) => range.start <= from && range.end >= to).map((range) => range.id)
    const nodes = textNodes(text.slice(from, to))
    return ids.length === 0 ? nodes : [{ ...element('mark', nodes), ids }]
  })
}

const list = (items: readonly SerialisedNode[]): SerialisedNode => ({
  ...element('list', items),
  listType: 'bullet',
  start: 1,
  tag: 'ul',
})
