import { numbersPages } from './fields'
import { isOn, relationNames, runningTypes, wordNames } from './templateParts'
import type { RunningPart, RunningType, TemplateParts } from './templateParts'
import { childNamed, element, elementsOf, withChildren } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** Our lines for the headers and footers, in the template's styles. `marking` is null for a final letter. */
export type OwnLines = {
  readonly headerMarking: XmlElement | null
  readonly footerMarking: XmlElement | null
  readonly footLines: readonly XmlElement[]
}

/**
 * The template's headers and footers with our lines: the marking above all else in every one of them, also in those that
 * no page shows yet, and what runs along the foot below the template's own words. Where a page would have none, ours.
 */
export const withOwnLines = (parts: TemplateParts, own: OwnLines): readonly RunningPart[] => {
  const isThere = (kind: RunningPart['kind'], type: RunningType) =>
    parts.running.some((part) => part.kind === kind && part.type === type)
  const missing = (['header', 'footer'] as const).flatMap((kind) =>
    shownTypes(parts)
      .filter((type) => !isThere(kind, type))
      .map((type): RunningPart => ({ kind, type, root: emptyPart(kind), pictures: [] })),
  )
  const all = [...parts.running, ...missing]
  return all.map((part) =>
    part.kind === 'header' ? withHeaderLines(part, own) : withFootLines(part, own, all),
  )
}

/** On which pages a header or footer of its own stands. */
const shownTypes = ({ section, settings }: TemplateParts): readonly RunningType[] =>
  runningTypes.filter(
    (type) =>
      type === 'default' ||
      (type === 'first' && isOn(childNamed(section, 'w:titlePg'))) ||
      (type === 'even' && isOn(childNamed(settings, 'w:evenAndOddHeaders'))),
  )

const emptyPart = (kind: RunningPart['kind']): XmlElement =>
  element(kind === 'header' ? 'w:hdr' : 'w:ftr', { 'xmlns:w': wordNames, 'xmlns:r': relationNames })

const withHeaderLines = (part: RunningPart, { headerMarking }: OwnLines): RunningPart => {
  const lines = headerMarking === null ? [] : [headerMarking]
  const root = withChildren(part.root, [...lines, ...part.root.children])
  // A header holds a paragraph at least.
  return { ...part, root: elementsOf(root).length === 0 ? withChildren(root, [element('w:p')]) : root }
}

const withFootLines = (part: RunningPart, own: OwnLines, all: readonly RunningPart[]): RunningPart => {
  const isNumbered = all.some(({ type, root }) => type === part.type && numbersPages(root))
  const lines = own.footLines.map((line, at, { length }) =>
    isNumbered && at === length - 1 ? withoutNumber(line) : line,
  )
  const marking = own.footerMarking === null ? [] : [own.footerMarking]
  return { ...part, root: withChildren(part.root, [...marking, ...part.root.children, ...lines]) }
}

/** Where the template numbers its pages, ours would be a second number: the words alone, which are the first run. */
const withoutNumber = (line: XmlElement): XmlElement => {
  const first = childNamed(line, 'w:r')
  return withChildren(
    line,
    elementsOf(line).filter((child) => child.name !== 'w:r' || child === first),
  )
}
