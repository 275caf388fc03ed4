import { fromMarkdown } from 'mdast-util-from-markdown'
import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { betweenMarkings } from './readExportedText'

type Node = {
  readonly type: string
  readonly value?: string
  readonly ordered?: boolean | null
  readonly start?: number | null
  readonly children?: readonly Node[]
}

/** Markdown as a reader of it shows it: a sign that is taken for a mark does not come back as itself. */
export const readExportedMarkdown = (text: string): Result<ExportedFile, string> => {
  const blocks: string[] = []
  const hidden: string[] = []
  const walk = (node: Node, prefix: string): void => {
    if (node.type === 'html') hidden.push('HTML')
    if (node.type === 'definition' || node.type === 'image') hidden.push('a link to something outside')
    if (node.type === 'paragraph' || node.type === 'heading') {
      blocks.push(prefix + wordsOf(node))
      if (holdsLink(node)) hidden.push('a link to something outside')
    } else if (node.type === 'list')
      node.children?.forEach((item, at) => {
        const [first, ...others] = item.children ?? []
        if (first) walk(first, node.ordered === true ? `${(node.start ?? 1) + at}. ` : '')
        others.forEach((other) => walk(other, ''))
      })
    else if (node.value !== undefined) blocks.push(prefix + node.value)
    else node.children?.forEach((child) => walk(child, ''))
  }
  walk(fromMarkdown(text) as Node, '')
  const { body, places } = betweenMarkings(blocks)
  return ok({ body: body.map(withoutTable).join('\n'), places, title: null, hidden })
}

const wordsOf = (node: Node): string =>
  node.type === 'break' ? '\n' : (node.value ?? node.children?.map(wordsOf).join('') ?? '')

const holdsLink = (node: Node): boolean =>
  ['link', 'image', 'linkReference', 'imageReference'].includes(node.type) ||
  (node.children?.some(holdsLink) ?? false)

/** The rule between the head and the rows of a table. */
const withoutTable = (block: string): string => block.replace(/^\|[ :|-]+\|$/gm, '')
