import { isOn } from './templateParts'
import { childNamed, changed, element, valueOf, withChildren } from './xmlTree'
import type { XmlElement, XmlNode } from './xmlTree'

/**
 * A part of a template without what its pages do not show: comments, tracked changes (as if accepted), editing sessions,
 * hidden words, content controls and links, of which the words stay.
 */
export const cleanTree = (root: XmlElement, hiddenStyles: ReadonlySet<string>): XmlElement =>
  withOwnAttributes(
    changed(
      changed(root, (inner) => (isHiddenRun(inner, hiddenStyles) ? [] : [inner])),
      cleaned,
    ),
  )

/** Styles whose words Word does not show. */
export const hiddenStylesIn = (styles: XmlElement): ReadonlySet<string> =>
  new Set(
    styles.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'w:style') return []
      return hasVanish(childNamed(child, 'w:rPr')) ? [child.attributes['w:styleId'] ?? ''] : []
    }),
  )

const hasVanish = (properties: XmlElement | undefined): boolean =>
  properties !== undefined && ['w:vanish', 'w:webHidden'].some((name) => isOn(childNamed(properties, name)))

const isHiddenRun = (inner: XmlElement, hiddenStyles: ReadonlySet<string>): boolean => {
  if (inner.name !== 'w:r') return false
  const properties = childNamed(inner, 'w:rPr')
  return hasVanish(properties) || hiddenStyles.has(properties ? (valueOf(properties, 'w:rStyle') ?? '') : '')
}

const cleaned = (inner: XmlElement): readonly XmlNode[] => {
  if (dropped.test(inner.name) || (inner.name === 'a:ext' && holds(inner, /svgBlip$/))) return []
  if (unwrapped.has(inner.name)) return inner.children
  if (inner.name === 'w:sdt') return contentOfControl(inner)
  return [withOwnAttributes(inner)]
}

const dropped =
  /^(?:w:(?:del|moveFrom|\w+Change|cell(?:Ins|Del|Merge)|comment\w+|annotationRef|bookmark(?:Start|End)|move(?:From|To)Range(?:Start|End)|customXml(?:Ins|Del|Move)\w+|proofErr|perm(?:Start|End)|rsids?|altChunk|subDoc|control|printerSettings|vanish|webHidden|footnoteReference|endnoteReference|lastRenderedPageBreak|embed\w+|numPicBullet|lvlPicBulletId|sdtPr|sdtEndPr|smartTagPr|customXmlPr)|a:hlink(?:Click|Hover|MouseOver))$/

const unwrapped: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
])

/** What a content control holds; one that still asks for words holds none. The place of a paragraph stays one. */
const contentOfControl = (control: XmlElement): readonly XmlNode[] => {
  const content = childNamed(control, 'w:sdtContent')
  if (content === undefined) return []
  const holdsCells = ['w:tc', 'w:tr'].some((name) => childNamed(content, name) !== undefined)
  if (control.attributes[asks] === undefined || holdsCells) return content.children
  return childNamed(content, 'w:p') === undefined ? [] : [element('w:p')]
}

/** Its properties are gone before the control is looked at: this is what is remembered of them. */
const asks = 'asks'

/** Marks the controls that show only what to type there. */
export const withAskingMarked = (root: XmlElement): XmlElement =>
  changed(root, (inner) => {
    const properties = inner.name === 'w:sdt' ? childNamed(inner, 'w:sdtPr') : undefined
    const isAsking = properties !== undefined && isOn(childNamed(properties, 'w:showingPlcHdr'))
    return [isAsking ? { ...inner, attributes: { ...inner.attributes, [asks]: '' } } : inner]
  })

const withOwnAttributes = (inner: XmlElement): XmlElement => ({
  ...withChildren(inner, inner.children),
  attributes: Object.fromEntries(
    Object.entries(inner.attributes)
      .filter(([name]) => !unwantedAttribute.test(name))
      .map(([name, value]) => [name, toldNames.has(name) && leadsSomewhere.test(value) ? '' : value]),
  ),
})

const unwantedAttribute =
  /^(?:w:rsid\w*|w14:(?:paraId|textId)|w:(?:author|date|initials)|w16\w*:date\w*|src|href|o:(?:href|althref|relid)|asks)$/
/** Names and descriptions of pictures; Word puts the path of the file there. */
const toldNames: ReadonlySet<string> = new Set(['name', 'descr', 'title', 'alt', 'o:title'])
const leadsSomewhere = /[\\]|:\/\/|file:|@/

const holds = (inner: XmlElement, name: RegExp): boolean =>
  inner.children.some((child) => typeof child !== 'string' && (name.test(child.name) || holds(child, name)))
