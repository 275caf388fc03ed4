import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mediaTypeOf } from '@shared/attachments/mediaType'
import { stripped } from '@shared/attachments/stripped'

/** A document whose parts unpack to more is a trap, or larger than any that is written by people. */
const largestUnpacked = 300_000_000

/** Parts that say who made a document, on what and with what, and hold nothing of what it says. */
const unwanted =
  /^(docProps\/.*|word\/people\.xml|word\/_rels\/settings\.xml\.rels|customXml\/.*|.*\.psmdcp|\[trash\]\/.*)$/
/** What only its own program could clean: a document that holds such a thing is not promised to be clean. */
const opaque = /^word\/embeddings\/|\.(bin|ole|tiff?|emf|wmf|wdp|svg|xlsx|docx|pptx)$/i
/** ZIP cannot say "no time": the first that it can say. */
const noTime = new Date(1980, 0, 1)

/**
 * Somebody else's Word document without names and times of its making: properties, custom data, template and
 * editing-session ids go; comments and tracked changes stay, for they are part of what it says, but no longer say who
 * made them and when; pictures inside lose their own metadata. null: it is no sound Word document.
 */
export const anonymousDocx = (docx: Uint8Array, largest = largestUnpacked): Uint8Array | null => {
  const parts = unpacked(docx, largest)
  if (parts === null || parts['word/document.xml'] === undefined) return null
  const kept = Object.entries(parts).filter(([name]) => !unwanted.test(name) && !name.endsWith('/'))
  const cleaned: [string, Uint8Array][] = []
  for (const [name, content] of kept) {
    const part = cleanPart(name, content)
    if (part === null) return null
    cleaned.push([name, part])
  }
  return zipSync(Object.fromEntries(cleaned.map(([name, content]) => [name, [content, { mtime: noTime }]])), {
    level: 6,
  })
}

const unpacked = (docx: Uint8Array, largest: number): Readonly<Record<string, Uint8Array>> | null => {
  let total = 0
  try {
    return unzipSync(docx, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > largest) throw new Error('Too large')
        return true
      },
    })
  } catch {
    return null
  }
}

const cleanPart = (name: string, content: Uint8Array): Uint8Array | null => {
  if (/\.(png|jpe?g|gif|webp)$/i.test(name)) return stripped(mediaTypeOf(content, name), content)
  if (opaque.test(name)) return null
  if (!/\.(xml|rels)$/i.test(name)) return content
  const xml = strFromU8(content)
  if (name === '[Content_Types].xml')
    return strToU8(
      xml.replace(/<Override\b[^>]*PartName="\/([^"]*)"[^>]*\/>/g, (override, part: string) =>
        unwanted.test(part) ? '' : override,
      ),
    )
  if (name.endsWith('.rels')) return strToU8(xml.replace(/<Relationship\b[^>]*\/>/g, keepRelation(name)))
  return strToU8(
    xml
      .replace(/ w:rsid\w*="[^"]*"/g, '')
      .replace(/<w:rsids>.*?<\/w:rsids>/gs, '')
      .replace(/<w:attachedTemplate\b[^>]*\/>/g, '')
      .replace(/ w:author="[^"]*"/g, ' w:author="Author"')
      .replace(/ w:initials="[^"]*"/g, '')
      .replace(/ w(?:16\w*)?:date(?:Utc)?="[^"]*"/g, ''),
  )
}

const keepRelation =
  (relations: string) =>
  (relation: string): string => {
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? ''
    const folder = relations.startsWith('word/') && !target.startsWith('/') ? 'word/' : ''
    const part = (folder + target).replace(/^word\/\.\.\//, '').replace(/^\//, '')
    return unwanted.test(part) ? '' : relation
  }
