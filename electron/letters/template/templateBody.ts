import type { LetterStyle } from '@shared/letters/template/templateStyles'
import { docxPage } from '../docxPage'
import { changed, childNamed, element, elementsOf, valued, valueOf, withChildren } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** What a template makes of our paragraphs. */
export type Restyling = {
  readonly idOf: Readonly<Record<LetterStyle, string | null>>
  readonly isBullet: (list: string) => boolean
  /** The list of the document that takes the place of one of ours. */
  readonly listOf: (list: string) => string
  /** How long a line is, in twentieths of a point. */
  readonly textWidth: number
}

/** Our own ids of styles, and the part of a letter that each stands for. */
const partOfStyle: Readonly<Record<string, LetterStyle>> = {
  Heading1: 'title',
  Heading2: 'heading2',
  Heading3: 'heading3',
  Lines: 'address',
  NoteToHeading: 'note',
  TableText: 'table',
  Header: 'header',
  Footer: 'footer',
}

const headings: ReadonlySet<LetterStyle> = new Set(['title', 'heading2', 'heading3'])

/** Our paragraphs and tables in the styles, lists and measures of a template. */
export const restyled = (root: XmlElement, restyling: Restyling): XmlElement =>
  changed(root, (inner) => {
    if (inner.name === 'w:p') return [restyledParagraph(inner, restyling)]
    return [measures.has(inner.name) ? measured(inner, restyling.textWidth) : inner]
  })

const restyledParagraph = (paragraph: XmlElement, { idOf, isBullet, listOf }: Restyling): XmlElement => {
  const properties = childNamed(paragraph, 'w:pPr') ?? element('w:pPr')
  const numbered = childNamed(properties, 'w:numPr')
  const list = numbered && valueOf(numbered, 'w:numId')
  const part =
    list === undefined
      ? (partOfStyle[valueOf(properties, 'w:pStyle') ?? ''] ?? 'text')
      : isBullet(list)
        ? 'bullet'
        : 'text'
  const style = idOf[part]
  const rest = elementsOf(properties)
    .filter(({ name }) => name !== 'w:pStyle')
    .map((inner) =>
      inner.name === 'w:numPr' && list !== undefined
        ? element('w:numPr', {}, [valued('w:ilvl', '0'), valued('w:numId', listOf(list))])
        : inner,
    )
  const words = paragraph.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr')
  const own = [
    ...(style === null ? [] : [valued('w:pStyle', style)]),
    // Not every template says that a heading stays with the text under it.
    ...(headings.has(part) ? [element('w:keepNext')] : []),
    ...rest,
  ]
  return withChildren(paragraph, own.length === 0 ? words : [element('w:pPr', {}, own), ...words])
}

/** Widths in a table, and places of tabs: ours are for our own page. */
const measures: ReadonlySet<string> = new Set(['w:tblW', 'w:gridCol', 'w:tcW', 'w:tab'])

const measured = (inner: XmlElement, textWidth: number): XmlElement => {
  const attribute = inner.name === 'w:tab' ? 'w:pos' : 'w:w'
  const ours = Number(inner.attributes[attribute])
  return inner.attributes[attribute] === undefined || !Number.isFinite(ours)
    ? inner
    : {
        ...inner,
        attributes: {
          ...inner.attributes,
          [attribute]: String(Math.round((ours * textWidth) / docxPage.textWidth)),
        },
      }
}
