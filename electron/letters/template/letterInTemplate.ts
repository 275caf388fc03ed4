import { strFromU8, unzipSync } from 'fflate'
import type { LetterContent } from '@shared/letters/letter'
import { cleanDocx } from '../cleanDocx'
import { packedLetter } from '../letterToDocx'
import { restyled } from './templateBody'
import type { Restyling } from './templateBody'
import { bulletListOf, isBulletList, withLetterLists } from './templateNumbering'
import type { TemplateParts } from './templateParts'
import { textWidthOf } from './readSection'
import { withOwnLines } from './templateRunning'
import { withLetterStyles } from './templateStyles'
import { writePackage } from './writePackage'
import { allNamed, childNamed, element, elementsOf, parseXml, valued, valueOf, withChildren } from './xmlTree'
import type { XmlElement } from './xmlTree'

/**
 * The letter as a Word document in an organisation's own template: its page, letterhead, type and lists around our text,
 * the marking in every header and footer while it is no final text, and nothing about who made either.
 */
export const letterInTemplate = async (
  content: LetterContent,
  { marking, template }: { readonly marking: string | null; readonly template: TemplateParts },
): Promise<Uint8Array> => {
  const ours = openOurs(await packedLetter(content, { marking }))
  const body = childNamed(ours('word/document.xml'), 'w:body') ?? element('w:body')
  const used = allNamed(body, 'w:numId').map(({ attributes }) => attributes['w:val'] ?? '')
  const ourLists = ours('word/numbering.xml')
  const { styles, idOf } = withLetterStyles(template.styles)
  const bulletStyle = elementsOf(styles).find(({ attributes }) => attributes['w:styleId'] === idOf.bullet)
  const ownBullets = bulletListOf(bulletStyle, template.numbering)
  const isBullet = (list: string): boolean => isBulletList(ourLists, list)
  const { numbering, listOf } = withLetterLists(
    template.numbering,
    ourLists,
    used.filter((list) => ownBullets === null || !isBullet(list)),
  )
  const restyling: Restyling = {
    idOf,
    isBullet,
    listOf: (list) => (ownBullets !== null && isBullet(list) ? ownBullets : listOf(list)),
    textWidth: textWidthOf(template.section),
  }
  const linesOf = (part: string) => elementsOf(restyled(ours(part), restyling))
  const [headerMarking] = linesOf('word/header1.xml')
  const [footerMarking, ...footLines] = linesOf('word/footer1.xml')
  const running = withOwnLines(template, {
    headerMarking: marking === null ? null : (headerMarking ?? null),
    footerMarking: marking === null ? null : (footerMarking ?? null),
    footLines,
  })
  const text = elementsOf(restyled(body, restyling)).filter(({ name }) => name !== 'w:sectPr')
  const written = writePackage(
    { ...template, styles, numbering, running },
    text.map((block) => withOutline(block, idOf.title, styles)),
  )
  return cleanDocx(written, content.title)
}

/** Parts of the document as our own writer made it. */
const openOurs = (docx: Uint8Array): ((name: string) => XmlElement) => {
  const parts = unzipSync(docx)
  return (name) => {
    const root = parseXml(strFromU8(parts[name] ?? new Uint8Array()))
    if (root === null) throw new Error(`Our own document lacks ${name}`)
    return root
  }
}

/** A title is no heading to Word: without a level of its own, the document would have no first entry in its outline. */
const withOutline = (block: XmlElement, title: string | null, styles: XmlElement): XmlElement => {
  const properties = childNamed(block, 'w:pPr')
  if (block.name !== 'w:p' || properties === undefined || valueOf(properties, 'w:pStyle') !== title)
    return block
  const style = elementsOf(styles).find(({ attributes }) => attributes['w:styleId'] === title)
  if (style === undefined || (valueOf(style, 'w:name') ?? '').toLowerCase() !== 'title') return block
  return withChildren(
    block,
    block.children.map((child) =>
      child === properties
        ? withChildren(properties, [...properties.children, valued('w:outlineLvl', '0')])
        : child,
    ),
  )
}
