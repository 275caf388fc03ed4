import { shownStyles, styleFor } from '@shared/letters/template/templateStyles'
import type { LetterStyle } from '@shared/letters/template/templateStyles'
import { childNamed, element, elementsOf, valued, valueOf, withChildren } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** Styles of a template with those that were missing, and the id of the style of each part; null: its normal text. */
export type StylesForLetter = {
  readonly styles: XmlElement
  readonly idOf: Readonly<Record<LetterStyle, string | null>>
}

/** The template's styles of paragraphs by their names in small letters, as Word compares them. */
export const paragraphStyles = (styles: XmlElement): ReadonlyMap<string, XmlElement> =>
  new Map(
    elementsOf(styles)
      .filter(({ name, attributes }) => name === 'w:style' && attributes['w:type'] === 'paragraph')
      .map((style) => [(valueOf(style, 'w:name') ?? '').toLowerCase(), style]),
  )

/** Adds the styles a letter needs and a template lacks: plain, in the template's own type. */
export const withLetterStyles = (template: XmlElement): StylesForLetter => {
  const byName = paragraphStyles(template)
  const all = elementsOf(template).filter(({ name }) => name === 'w:style')
  const taken = new Set(all.map(({ attributes }) => attributes['w:styleId'] ?? ''))
  const normal = [...byName.values()].find(({ attributes }) =>
    /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )
  const added: XmlElement[] = []
  const idFor = (part: LetterStyle, name: string): string | null => {
    const found = styleFor(part, byName)
    if (found !== null) return found.attributes['w:styleId'] ?? null
    if (part === 'text') return null
    const id = freeId(name.replace(/\s/g, ''), taken)
    taken.add(id)
    added.push(plainStyle(part, id, name, normal?.attributes['w:styleId']))
    return id
  }
  const ids = shownStyles.map(([part, name]) => [part, idFor(part, name)] as const)
  return {
    styles: inEnglish(withChildren(template, [...template.children, ...added])),
    idOf: Object.fromEntries(ids) as Record<LetterStyle, string | null>,
  }
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`
  return id
}

type Plain = {
  readonly before?: number
  readonly after?: number
  readonly size?: number
  readonly heading?: 1 | 2 | 3
}

/** Measures as in our own documents. */
const plain: Readonly<Record<Exclude<LetterStyle, 'text'>, Plain>> = {
  title: { before: 320, after: 120, size: 34, heading: 1 },
  heading2: { before: 320, after: 120, size: 27, heading: 2 },
  heading3: { before: 240, after: 120, size: 23, heading: 3 },
  bullet: {},
  address: { before: 0, after: 0 },
  note: { size: 19 },
  table: { before: 60, after: 60 },
  header: { size: 18 },
  footer: { after: 40, size: 17 },
}

const plainStyle = (
  part: Exclude<LetterStyle, 'text'>,
  id: string,
  name: string,
  basedOn: string | undefined,
): XmlElement => {
  const { before, after, size, heading } = plain[part]
  const spacing = {
    ...(before === undefined ? {} : { 'w:before': String(before) }),
    ...(after === undefined ? {} : { 'w:after': String(after) }),
  }
  const isBuiltIn = heading !== undefined || ['header', 'footer', 'bullet'].includes(part)
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...(isBuiltIn ? {} : custom) }, [
    // Word writes the names of its own headings, headers and footers in small letters.
    valued('w:name', /^(?:Heading|Header|Footer)/.test(name) ? name.toLowerCase() : name),
    basedOn === undefined ? null : valued('w:basedOn', basedOn),
    heading === undefined || basedOn === undefined ? null : valued('w:next', basedOn),
    element('w:qFormat'),
    element('w:pPr', {}, [
      heading === undefined ? null : element('w:keepNext'),
      heading === undefined ? null : element('w:keepLines'),
      Object.keys(spacing).length === 0 ? null : element('w:spacing', spacing),
      heading === undefined ? null : valued('w:outlineLvl', String(heading - 1)),
    ]),
    element('w:rPr', {}, [
      heading === undefined ? null : element('w:b'),
      size === undefined ? null : valued('w:sz', String(size)),
    ]),
  ])
}

const custom = { 'w:customStyle': '1' } as const

/** The text is British English, whatever the template was made in. */
const inEnglish = (styles: XmlElement): XmlElement => {
  const defaults = childNamed(styles, 'w:docDefaults') ?? element('w:docDefaults')
  const runs = childNamed(defaults, 'w:rPrDefault') ?? element('w:rPrDefault')
  const properties = childNamed(runs, 'w:rPr') ?? element('w:rPr')
  const language = element('w:lang', { ...childNamed(properties, 'w:lang')?.attributes, 'w:val': 'en-GB' })
  const paragraphs = childNamed(defaults, 'w:pPrDefault')
  const own = element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      withChildren(properties, [...elementsOf(properties).filter(({ name }) => name !== 'w:lang'), language]),
    ]),
    paragraphs ?? null,
  ])
  return withChildren(styles, [own, ...elementsOf(styles).filter(({ name }) => name !== 'w:docDefaults')])
}
