import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, PhrasingContent } from 'mdast'
import type { ImportedBlock, ImportedText } from '@shared/notes/import/importedText'
import { htmlWords } from './htmlWords'
import { countLeftOut } from './leftOutCounts'
import type { LeftOutCounts } from './leftOutCounts'

type Place = { readonly kind: 'paragraph' | 'quote' | 'bullet' | 'number'; readonly level: number }

/** Blocks of a Markdown file. Tables, which are no part of the standard, become lines of their cells. */
export const markdownToBlocks = (text: string): ImportedText => {
  const leftOut = countLeftOut()
  const blocks: ImportedBlock[] = []
  readNode(fromMarkdown(text), { kind: 'paragraph', level: 0 }, blocks, leftOut)
  return { blocks, leftOut: leftOut.all() }
}

const readNode = (node: Nodes, place: Place, blocks: ImportedBlock[], leftOut: LeftOutCounts): void => {
  const add = (text: string, kind: ImportedBlock['kind'] = place.kind, level = place.level): void => {
    if (text.trim() !== '') blocks.push({ kind, level, text: text.trim() })
  }
  switch (node.type) {
    case 'heading':
      return add(inline(node.children, leftOut).replace(/\s*\n\s*/g, ' '), 'heading', node.depth)
    case 'paragraph':
      return add(withTables(inline(node.children, leftOut), leftOut))
    case 'code':
      return add([node.lang ?? '', node.meta ?? '', node.value].filter(Boolean).join('\n'))
    case 'html':
      return add(htmlWords(node.value, leftOut))
    case 'definition':
      return leftOut.add('links')
    case 'list': {
      const level = place.kind === 'bullet' || place.kind === 'number' ? place.level + 1 : 0
      node.children.forEach((item, index) => {
        const number = (node.start ?? 1) + index
        const isCounted = node.ordered === true && (node.start ?? 1) === 1
        const kind = isCounted ? 'number' : 'bullet'
        const first = blocks.length
        item.children.forEach((child) => readNode(child, { kind, level }, blocks, leftOut))
        const own = blocks[first]
        // A list that counts from elsewhere would begin at one: its numbers are kept as words.
        if (node.ordered === true && !isCounted && own !== undefined)
          blocks[first] = { kind: 'paragraph', level: 0, text: `${number}. ${own.text}` }
      })
      return undefined
    }
    case 'blockquote':
      return node.children.forEach((child) => readNode(child, { kind: 'quote', level: 0 }, blocks, leftOut))
    case 'root':
      return node.children.forEach((child) => readNode(child, place, blocks, leftOut))
    default:
      return undefined
  }
}

const inline = (nodes: readonly PhrasingContent[], leftOut: LeftOutCounts): string =>
  nodes.map((node) => inlineText(node, leftOut)).join('')

const inlineText = (node: PhrasingContent, leftOut: LeftOutCounts): string => {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return htmlWords(node.value, leftOut)
    case 'emphasis':
    case 'strong':
    case 'delete':
      leftOut.add('looks')
      return inline(node.children, leftOut)
    case 'image':
    case 'imageReference':
      leftOut.add('pictures')
      return node.alt ?? ''
    case 'link': {
      const words = inline(node.children, leftOut)
      return words === '' || node.url.endsWith(words)
        ? node.url.replace(/^mailto:/, '')
        : `${words} (${node.url})`
    }
    case 'linkReference':
      return inline(node.children, leftOut)
    default:
      return ''
  }
}

/** `| a | b |` line by line; the line under the head of a table has no words. */
const withTables = (text: string, leftOut: LeftOutCounts): string => {
  if (!/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/m.test(text) || !text.includes('|')) return text
  leftOut.add('tables')
  return text
    .split('\n')
    .filter((line) => !/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' | '),
    )
    .join('\n')
}
