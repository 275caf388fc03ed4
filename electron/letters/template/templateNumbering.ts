import { wordNames } from './templateParts'
import { allNamed, childNamed, element, elementsOf, valueOf, withChildren } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** The template's lists with ours, and which list of the document each of ours became. */
export type NumberingForLetter = {
  readonly numbering: XmlElement
  readonly listOf: (ours: string) => string
}

/** Adds our lists behind the template's, under numbers that it has not used. */
export const withLetterLists = (
  template: XmlElement | null,
  ours: XmlElement,
  used: readonly string[],
): NumberingForLetter => {
  const own = template ?? element('w:numbering', { 'xmlns:w': wordNames })
  const firstKind = highest(own, 'w:abstractNum', 'w:abstractNumId') + 1
  const firstList = highest(own, 'w:num', 'w:numId') + 1
  const kinds: XmlElement[] = []
  const lists: XmlElement[] = []
  const names = new Map<string, string>()
  for (const list of new Set(used)) {
    const kind = kindOf(ours, list)
    if (kind === undefined) continue
    const kindId = String(firstKind + kinds.length)
    const listId = String(firstList + lists.length)
    kinds.push({ ...kind, attributes: { 'w:abstractNumId': kindId } })
    lists.push(element('w:num', { 'w:numId': listId }, [element('w:abstractNumId', { 'w:val': kindId })]))
    names.set(list, listId)
  }
  const parts = elementsOf(own)
  const isList = ({ name }: XmlElement) => name === 'w:num' || name === 'w:numIdMacAtCleanup'
  return {
    // All kinds of lists stand before all lists, and what belongs to a Mac behind them.
    numbering: withChildren(own, [
      ...parts.filter((part) => !isList(part)),
      ...kinds,
      ...parts.filter(({ name }) => name === 'w:num'),
      ...lists,
      ...parts.filter(({ name }) => name === 'w:numIdMacAtCleanup'),
    ]),
    listOf: (list) => names.get(list) ?? list,
  }
}

/** Has the first level of a list points? */
export const isBulletList = (numbering: XmlElement, list: string): boolean => {
  const level = elementsOf(kindOf(numbering, list) ?? element('w:abstractNum')).find(
    ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === '0',
  )
  return level !== undefined && valueOf(level, 'w:numFmt') === 'bullet'
}

/** The list that a style brings with it; null: none, or one without points. */
export const bulletListOf = (style: XmlElement | undefined, numbering: XmlElement | null): string | null => {
  const properties = style && childNamed(style, 'w:pPr')
  const numbered = properties && childNamed(properties, 'w:numPr')
  const list = numbered && valueOf(numbered, 'w:numId')
  return list !== undefined && numbering !== null && isBulletList(numbering, list) ? list : null
}

const kindOf = (numbering: XmlElement, list: string): XmlElement | undefined => {
  const found = allNamed(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === list)
  const kind = found && valueOf(found, 'w:abstractNumId')
  return allNamed(numbering, 'w:abstractNum').find(
    ({ attributes }) => kind !== undefined && attributes['w:abstractNumId'] === kind,
  )
}

const highest = (numbering: XmlElement, name: string, attribute: string): number =>
  Math.max(0, ...allNamed(numbering, name).map(({ attributes }) => Number(attributes[attribute]) || 0))
