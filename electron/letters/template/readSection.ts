import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { docxPage } from '../docxPage'
import type { OpenPackage } from './openPackage'
import { childNamed, element } from './xmlTree'
import type { XmlElement } from './xmlTree'

/** What belongs to the page; the rest names printers, notes that a letter has none of, or parts that stay behind. */
const keptOfSection = [
  'w:pgSz',
  'w:pgMar',
  'w:paperSrc',
  'w:pgBorders',
  'w:lnNumType',
  'w:pgNumType',
  'w:cols',
  'w:vAlign',
  'w:titlePg',
  'w:textDirection',
  'w:docGrid',
] as const

/** A line of a letter is four times as long. */
const narrowest = 2_200
const farthest = 31_680

/** The last section of a template: letters are set as it is. The failure is one sentence. */
export const readSection = ({ document }: OpenPackage): Result<XmlElement, string> => {
  const body = childNamed(document, 'w:body')
  // One that was changed with changes tracked holds its former self.
  const last = (body && childNamed(body, 'w:sectPr')) ?? element('w:sectPr')
  const section = element(
    'w:sectPr',
    {},
    keptOfSection.map((name) => kept(childNamed(last, name)) ?? ownOf(name)),
  )
  const { width, height } = pageOf(section)
  const { top, bottom } = marginsOf(section)
  const isSound = [width, height].every((side) => side > 0 && side <= farthest)
  return isSound &&
    textWidthOf(section) >= narrowest &&
    height - Math.abs(top) - Math.abs(bottom) >= narrowest
    ? ok(section)
    : err('leaves no room for text between the margins of its last page')
}

const kept = (found: XmlElement | undefined): XmlElement | null =>
  found === undefined
    ? null
    : {
        name: found.name,
        attributes: Object.fromEntries(
          Object.entries(found.attributes).filter(
            ([name]) => name.startsWith('w:') && !name.startsWith('w:rsid'),
          ),
        ),
        children: found.children.flatMap((child) => (typeof child === 'string' ? [] : (kept(child) ?? []))),
      }

/** A template that names no page gets that of our own documents. */
const ownOf = (name: string): XmlElement | null => {
  const { size, margin } = docxPage
  if (name === 'w:pgSz')
    return element(name, { 'w:w': String(size.width), 'w:h': String(size.height), 'w:orient': 'portrait' })
  if (name !== 'w:pgMar') return null
  const sides = Object.entries(margin).map(([side, twips]) => [`w:${side}`, String(twips)])
  return element(name, { ...Object.fromEntries(sides), 'w:gutter': '0' })
}

const twips = (found: XmlElement | undefined, name: string): number => {
  const value = Math.round(Number(found?.attributes[name] ?? '0'))
  return Number.isFinite(value) ? value : 0
}

/** Width and height of the page, in twentieths of a point. */
export const pageOf = (section: XmlElement) => {
  const page = childNamed(section, 'w:pgSz')
  return { width: twips(page, 'w:w'), height: twips(page, 'w:h') }
}

export const marginsOf = (section: XmlElement) => {
  const margins = childNamed(section, 'w:pgMar')
  return {
    top: twips(margins, 'w:top'),
    right: twips(margins, 'w:right'),
    bottom: twips(margins, 'w:bottom'),
    left: twips(margins, 'w:left'),
    gutter: twips(margins, 'w:gutter'),
  }
}

/** How long a line of text can be: in columns, that of the first one. */
export const textWidthOf = (section: XmlElement): number => {
  const { left, right, gutter } = marginsOf(section)
  const whole = pageOf(section).width - left - right - gutter
  const columns = childNamed(section, 'w:cols')
  const count = Math.min(10, Math.max(1, twips(columns, 'w:num')))
  const first = columns === undefined ? undefined : childNamed(columns, 'w:col')
  if (first !== undefined && columns?.attributes['w:equalWidth'] === '0') return twips(first, 'w:w')
  return Math.floor((whole - (count - 1) * twips(columns, 'w:space')) / count)
}
