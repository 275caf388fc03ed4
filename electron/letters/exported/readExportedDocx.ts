import { strFromU8, unzipSync } from 'fflate'
import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { textOfParts } from '@shared/letters/exported/judgeExported'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readLetterDocx, wordsOfDocxPart } from '../readLetterDocx'

/** A letter is a hundredth of it. */
const largestUnpacked = 80_000_000

/** A Word document as Word shows it, and whatever in it Word does not show on its pages. */
export const readExportedDocx = (bytes: Uint8Array): Result<ExportedFile, string> => {
  const letter = readLetterDocx(bytes)
  if (!letter.ok) return letter
  const parts = textsOf(bytes)
  if (parts === null) return err('is a damaged Word document')
  const core = parts.get('docProps/core.xml') ?? ''
  return ok({
    body: textOfParts(letter.value.parts),
    places: runningPlaces(parts),
    title: decoded(/<dc:title>([^<]*)<\/dc:title>/.exec(core)?.[1] ?? ''),
    hidden: hiddenIn(parts),
  })
}

type Texts = ReadonlyMap<string, string>

const textsOf = (bytes: Uint8Array): Texts | null => {
  let total = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => (total += originalSize) <= largestUnpacked,
    })
    if (total > largestUnpacked) return null
    return new Map(
      Object.entries(unpacked).map(([name, part]) => [
        name,
        /\.(?:xml|rels)$/.test(name) ? strFromU8(part) : '',
      ]),
    )
  } catch {
    return null
  }
}

/** Each header and footer that some page shows. */
const runningPlaces = (parts: Texts): ExportedFile['places'] => {
  const body = parts.get('word/document.xml') ?? ''
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  const evenPages = /<w:evenAndOddHeaders\b(?![^>]*w:val="(?:0|false)")/.test(
    parts.get('word/settings.xml') ?? '',
  )
  const places = new Map<string, string>()
  for (const [section] of body.matchAll(/<w:sectPr\b[^]*?<\/w:sectPr>/g)) {
    const firstPage = /<w:titlePg\b(?![^>]*w:val="(?:0|false)")/.test(section)
    const shown = ['default', ...(firstPage ? ['first'] : []), ...(evenPages ? ['even'] : [])]
    for (const kind of ['header', 'footer'])
      for (const type of shown) {
        const reference = (section.match(new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'g')) ?? []).find(
          (each) => each.includes(`w:type="${type}"`),
        )
        const id = /r:id="([^"]*)"/.exec(reference ?? '')?.[1]
        const relation = (relations.match(/<Relationship\b[^>]*>/g) ?? []).find((each) =>
          each.includes(`Id="${id}"`),
        )
        const target = /Target="\/?(?:word\/)?([^"]*)"/.exec(relation ?? '')?.[1] ?? ''
        const name =
          type === 'default' ? kind : `${kind} of ${type === 'first' ? 'the first page' : 'even pages'}`
        // A section that names none goes on with what the section before it has.
        if (reference !== undefined || !places.has(name))
          places.set(name, wordsOfDocxPart(parts.get(`word/${target}`) ?? ''))
      }
  }
  if (places.size === 0) return ['header', 'footer'].map((place) => ({ place, words: '' }))
  return [...places].map(([place, words]) => ({ place, words }))
}

const hiddenIn = (parts: Texts): readonly string[] => {
  const names = [...parts.keys()]
  const all = [...parts.values()]
  const core = parts.get('docProps/core.xml') ?? ''
  const says = (what: string, found: boolean): readonly string[] => (found ? [what] : [])
  const told = (element: string): boolean => new RegExp(`<${element}\\b[^>]*>[^<]`).test(core)
  return [
    ...says('an author', told('dc:creator') || all.some((xml) => /\bw:author="[^"]/.test(xml))),
    ...says('who saved it last', told('cp:lastModifiedBy')),
    ...says('how often it was saved', told('cp:revision')),
    ...says(
      'when it was made',
      told('dcterms:created') || told('dcterms:modified') || told('cp:lastPrinted'),
    ),
    ...says(
      'a subject, keywords or a description',
      ['dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus'].some(told),
    ),
    ...says(
      'properties of its own',
      names.some((name) => /^docProps\/(?:custom|app)\.xml$/.test(name)),
    ),
    ...says(
      'comments',
      names.some((name) => /^word\/(?:comments\w*|people)\.xml$/.test(name)),
    ),
    ...says(
      'data of other programs',
      names.some((name) => name.startsWith('customXml/')),
    ),
    ...says(
      'macros or embedded files',
      names.some((name) => /vbaProject|^word\/embeddings\//.test(name)),
    ),
    ...says(
      'tracked changes',
      all.some((xml) => /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b/.test(xml)),
    ),
    ...says(
      'editing sessions',
      all.some((xml) => /\bw:rsid/.test(xml)),
    ),
    ...says(
      'hidden words',
      all.some((xml) => /<w:(?:vanish|webHidden)\b(?![^>]*w:val="(?:0|false)")/.test(xml)),
    ),
    ...says(
      'a link to something outside',
      all.some((xml) => /TargetMode="External"/.test(xml)),
    ),
  ]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
