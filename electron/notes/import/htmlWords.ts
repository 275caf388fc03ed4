import { Parser } from 'htmlparser2'
import type { LeftOutCounts } from './leftOutCounts'

/** The words between the tags that somebody wrote into Markdown. Nothing is run or fetched. */
export const htmlWords = (html: string, leftOut: LeftOutCounts): string => {
  let words = ''
  let silent = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'script' || name === 'style') silent += 1
      if (name === 'img') leftOut.add('pictures')
      if (blocks.has(name) && words !== '') words += '\n'
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') {
        silent = Math.max(0, silent - 1)
        leftOut.add('hidden')
      }
    },
    ontext: (text) => {
      if (silent === 0) words += text
    },
    oncomment: () => leftOut.add('hidden'),
  })
  parser.end(html)
  return words
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
