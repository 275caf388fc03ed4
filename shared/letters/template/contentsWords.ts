import { joinAnd } from '../joinAnd'
import type { TemplateContents } from './letterTemplate'

/** What a Word template holds, in a line each. */
export const contentsWords = (contents: TemplateContents): readonly string[] => [
  pageWords(contents),
  runningWords(contents),
  stylesWords(contents),
]

const papers = [
  { name: 'A4', short: 210, long: 297 },
  { name: 'A5', short: 148, long: 210 },
  { name: 'US Letter', short: 216, long: 279 },
] as const

const pageWords = ({ page, margins }: TemplateContents): string => {
  const [short = 0, long = 0] = [page.width, page.height].sort((a, b) => a - b)
  const paper = papers.find((each) => Math.abs(each.short - short) <= 1 && Math.abs(each.long - long) <= 1)
  const across = page.width > page.height ? ', landscape' : ''
  const size = paper === undefined ? `${page.width} × ${page.height} mm` : `${paper.name}${across}`
  const { top, right, bottom, left } = margins
  return `${size}; margins ${top} mm above, ${bottom} below, ${left} left, ${right} right`
}

const runningWords = ({ headers, footers, pictures }: TemplateContents): string => {
  if (headers.length + footers.length === 0) return 'No header or footer: Visitbook’s own are used'
  const isOne = [...headers, ...footers].every((type) => type === 'default')
  const pagesOf = {
    default: isOne ? 'every page' : 'other pages',
    first: 'the first page',
    even: 'even pages',
  }
  const each = (kind: string, types: TemplateContents['headers']) =>
    types.length === 0 ? [] : [`${kind} for ${joinAnd(types.map((type) => pagesOf[type]))}`]
  const seen = pictures === 0 ? [] : [pictures === 1 ? '1 picture' : `${pictures} pictures`]
  return [...each('Header', headers), ...each('footer', footers), ...seen].join('; ')
}

const stylesWords = ({ styles, added }: TemplateContents): string => {
  const has = styles.length === 0 ? 'None of the styles of a letter' : `Styles: ${styles.join(', ')}`
  return added.length === 0 ? has : `${has}. Added plainly: ${added.join(', ')}`
}
