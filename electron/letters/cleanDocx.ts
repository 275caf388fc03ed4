import { printable } from '@shared/letters/printable'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Parts that can say who worked on a document, or hold what its text does not show. */
const unwanted =
  /^(docProps\/(custom|app)\.xml|word\/(comments\w*|people)\.xml|word\/_rels\/comments\w*\.xml\.rels|customXml\/.*)$/
/** ZIP cannot say "no time": the first that it can say. */
const noTime = new Date(1980, 0, 1)

/**
 * Takes out of a Word document everything but the document: author, times, revision counts, comments, custom and
 * extended properties, editing-session ids. Its entries are written in a fixed order with a fixed time.
 */
export const cleanDocx = (docx: Uint8Array, title: string): Uint8Array => {
  const parts = unzipSync(docx)
  const kept = Object.keys(parts)
    .filter((name) => !unwanted.test(name) && !isEmptyRelations(name, parts))
    .sort(inPackageOrder)
  return zipSync(
    Object.fromEntries(
      kept.map((name) => [
        name,
        [cleanPart(name, parts[name] ?? new Uint8Array(), title), { mtime: noTime }],
      ]),
    ),
    { level: 6 },
  )
}

const cleanPart = (name: string, content: Uint8Array, title: string): Uint8Array => {
  if (name === 'docProps/core.xml') return strToU8(coreProperties(title))
  if (!/\.(xml|rels)$/.test(name)) return content
  const xml = strFromU8(content)
  if (name === '[Content_Types].xml')
    return strToU8(
      xml.replace(/<Override\b[^>]*PartName="\/([^"]*)"[^>]*\/>/g, (override, part: string) =>
        unwanted.test(part) ? '' : override,
      ),
    )
  if (name.endsWith('.rels')) return strToU8(xml.replace(/<Relationship\b[^>]*\/>/g, keepRelation(name)))
  return strToU8(xml.replace(/ w:rsid\w*="[^"]*"/g, '').replace(/<w:rsids>.*?<\/w:rsids>/gs, ''))
}

const keepRelation =
  (relations: string) =>
  (relation: string): string => {
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? ''
    const folder = relations.startsWith('word/') ? 'word/' : ''
    return unwanted.test(folder + target) ? '' : relation
  }

const isEmptyRelations = (name: string, parts: Readonly<Record<string, Uint8Array>>): boolean =>
  name.endsWith('.rels') && !strFromU8(parts[name] ?? new Uint8Array()).includes('<Relationship ')

/** Readers look for the content types first. */
const inPackageOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1)
const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : name === 'word/document.xml' ? 2 : 3

const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`

const escapeXml = (text: string): string =>
  printable(text).replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
