import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyVersion } from '@shared/frameworks/resolvePack'
import { draftLetter } from '@shared/letters/draftLetter'
import { judgeExported } from '@shared/letters/exported/judgeExported'
import { draftMarking } from '@shared/letters/letter'
import type { LetterContent } from '@shared/letters/letter'
import { printedParts, withPrintedWords } from '@shared/letters/printedParts'
import { readExported } from '../../electron/letters/exported/readExported'
import { readLetterDocx } from '../../electron/letters/readLetterDocx'
import { letterInTemplate } from '../../electron/letters/template/letterInTemplate'
import { prepareTemplate } from '../../electron/letters/template/prepareTemplate'
import { readTemplate } from '../../electron/letters/template/readTemplate'
import { countedIds, draftFile, packs, readText } from '../unit/letters/caseFiles'
import { someVisits } from '../unit/letters/someVisits'
import { aTemplate, reworked, textsOf } from './support/wordTemplates'

const letter = draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))

const prepared = (file: Uint8Array) => {
  const read = prepareTemplate(file)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const inTemplate = async (content: LetterContent, file: Uint8Array, marking: string | null) => {
  const template = readTemplate(prepared(file).bytes)
  if (!template.ok) throw new Error(template.error)
  return letterInTemplate(content, { marking, template: template.value })
}
const faultsOf = async (content: LetterContent, docx: Uint8Array, marking: string | null) => {
  const file = await readExported('docx', docx)
  if (!file.ok) throw new Error(file.error)
  return judgeExported(content, file.value, { marking, drawn: false })
}
const readBack = (docx: Uint8Array) => {
  const read = readLetterDocx(docx)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const refusal = (file: Uint8Array) => {
  const read = prepareTemplate(file)
  return read.ok ? 'taken' : read.error
}
/** What Word would say to a package: every part is declared, every link leads to a part, every id is there once. */
const brokenLinks = (docx: Uint8Array): readonly string[] => {
  const parts = textsOf(docx)
  const types = parts['[Content_Types].xml'] ?? ''
  const undeclared = Object.keys(parts).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${name}"`) &&
      !types.includes(`Extension="${/[^.]*$/.exec(name)?.[0] ?? ''}"`),
  )
  const lost = Object.entries(parts).flatMap(([name, xml]) => {
    const [, folder = '', of = ''] = /^(.*?)_rels\/(.*)\.rels$/.exec(name) ?? []
    if (of === '' && name !== '_rels/.rels') return []
    return [...xml.matchAll(/<Relationship [^>]*Target="([^"]*)"/g)]
      .map(([, target = '']) => folder + target)
      .filter((target) => parts[target] === undefined)
  })
  return [...undeclared, ...lost]
}

it.each([
  'resources/sample/sheffield-2024-focused-visit.json',
  ...['devon-2025-ilacs', 'sheffield-2019-ilacs', 'sheffield-2014-sif-a', 'south-tyneside-2017-sif-b'].map(
    (name) => `tests/fixtures/cases/${name}.json`,
  ),
])(
  'a document in a template says the same words, is read back as the same letter and is checked: %s',
  async (path) => {
    const content = draftFile(readText(path))
    for (const options of [{}, { landscape: true }, { firstPage: false }, { plain: true }])
      for (const marking of [draftMarking, null]) {
        const docx = await inTemplate(content, await aTemplate(options), marking)
        expect(readBack(docx).parts).toEqual(printedParts(content))
        expect(withPrintedWords(content, readBack(docx).parts)).toEqual(content)
        expect(await faultsOf(content, docx, marking)).toEqual([])
        expect(brokenLinks(docx)).toEqual([])
      }
  },
)

it('gives back any letter of any framework, to the last sign, and the same bytes each time', async () => {
  const everyPack = packs.flatMap((file) => file.versions.map((version) => applyVersion(file, version)))
  const file = await aTemplate()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...everyPack).chain(someVisits), async (visit) => {
      const content = draftLetter({ ...visit, newId: countedIds() })
      const docx = await inTemplate(content, file, draftMarking)
      expect(withPrintedWords(content, readBack(docx).parts)).toEqual(content)
      expect(Buffer.compare(docx, await inTemplate(content, file, draftMarking))).toBe(0)
    }),
    { numRuns: 20 },
  )
})

it('keeps page, letterhead and pictures of the last page, and nothing of the template’s own text', async () => {
  const docx = await inTemplate(letter, await aTemplate({ landscape: true }), draftMarking)
  const parts = textsOf(docx)
  const body = parts['word/document.xml'] ?? ''
  expect(body).toMatch(/<w:pgSz [^>]*w:orient="landscape"/)
  expect(body).toMatch(/<w:pgMar [^>]*w:left="1701"/)
  expect(body.match(/<w:sectPr\b/g)).toHaveLength(1)
  expect(body).not.toMatch(/Dear \[name\]|Words of the template|Last page of the template|A point/)
  const words = readBack(docx).runningWords.join('\n')
  expect(words).toContain('Somewhere Council')
  expect(words).toContain('Town Hall, Market Square')
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([
    'word/media/image1.png',
  ])
  expect(Object.values(parts).join('\n')).not.toMatch(
    /Jo Maker|Corporate letter|Made for the council|Communications|Is this the new logo|w:rsid|w:author/,
  )
})

it('puts the marking into every header and footer while it is a draft, also where the template has none', async () => {
  const running = (docx: Uint8Array) =>
    Object.entries(textsOf(docx)).filter(([name]) => /^word\/(header|footer)\d+\.xml$/.test(name))
  const even = (settings: string) =>
    settings
      .replace(/<w:evenAndOddHeaders[^>]*>/, '')
      .replace('<w:defaultTabStop', '<w:evenAndOddHeaders/><w:defaultTabStop')
  const file = reworked(await aTemplate(), { 'word/settings.xml': even })
  const draft = running(await inTemplate(letter, file, draftMarking))
  // Its own two headers and one footer; an even header, a footer of the first page and one of even pages are added.
  expect(draft.map(([name]) => name).sort()).toEqual(
    ['footer', 'header'].flatMap((kind) => [1, 2, 3].map((n) => `word/${kind}${n}.xml`)),
  )
  for (const [name, xml] of draft) expect(xml.split(draftMarking), name).toHaveLength(2)
  const final = running(await inTemplate(letter, file, null))
  expect(final.map(([, xml]) => xml).join('')).not.toContain(draftMarking)
})

it('sets the letter in the template’s styles and list, adds what is missing, and takes no id twice', async () => {
  const bullets =
    '<w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>'
  const plain = await aTemplate()
  const file = reworked(plain, { 'word/styles.xml': (xml) => xml.replace('</w:styles>', bullets) })
  const { contents } = prepared(file)
  expect(contents.styles).toEqual(
    expect.arrayContaining(['Heading 1', 'Heading 2', 'Body Text', 'List Bullet']),
  )
  expect(contents.added).toEqual(expect.arrayContaining(['Address', 'Note to heading', 'Table text']))
  const parts = textsOf(await inTemplate(letter, file, null))
  const [body = '', styles = '', numbering = ''] = ['document', 'styles', 'numbering'].map(
    (name) => parts[`word/${name}.xml`],
  )
  expect(styles).toContain('5B2C83')
  expect(body).toMatch(/<w:pStyle w:val="Aufzhlung"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="2"\/>/)
  expect(body).toMatch(/<w:pStyle w:val="BodyText"\/>/)
  // Our own id for addresses is that of another style there.
  expect(body).not.toMatch(/w:val="Lines"/)
  const idsOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id]) => id)
  for (const ids of [
    idsOf(styles, /w:styleId="([^"]*)"/g),
    idsOf(numbering, /<w:abstractNum w:abstractNumId="(\d+)"/g),
    idsOf(numbering, /<w:num w:numId="(\d+)"/g),
  ])
    expect(ids).toEqual([...new Set(ids)])
  const used = new Set(idsOf(body, /<w:pStyle w:val="([^"]*)"/g))
  const known = new Set(idsOf(styles, /w:styleId="([^"]*)"/g))
  expect([...used].filter((id) => !known.has(id))).toEqual([])
  const withOwnList = textsOf(await inTemplate(letter, plain, null))
  const ownList = /<w:numId w:val="(\d+)"/.exec(withOwnList['word/document.xml'] ?? '')?.[1]
  expect(withOwnList['word/numbering.xml']).toContain(`<w:num w:numId="${ownList}">`)
})

it.each([
  [
    'a title in place of the first heading',
    /Heading[123]/,
    '<w:pStyle w:val="Title"/><w:keepNext/><w:outlineLvl w:val="0"/>',
  ],
  ['headings of ours', /Heading[123]|Title/, '<w:pStyle w:val="Heading1"/>'],
])('uses %s where the template has no headings', async (_what, gone, first) => {
  const without = (xml: string) =>
    xml.replace(/<w:style .*?<\/w:style>/gs, (style) =>
      new RegExp(`w:styleId="(?:${gone.source})"`).test(style) ? '' : style,
    )
  const file = reworked(await aTemplate(), { 'word/styles.xml': without })
  expect(prepared(file).contents.added).toEqual(expect.arrayContaining(['Heading 2', 'Heading 3']))
  const docx = await inTemplate(letter, file, draftMarking)
  expect(textsOf(docx)['word/document.xml']).toContain(first)
  expect(readBack(docx).parts).toEqual(printedParts(letter))
  expect(await faultsOf(letter, docx, draftMarking)).toEqual([])
})

it('numbers pages once, and fits tables and tabs to the page of the template', async () => {
  const report = draftFile(readText('tests/fixtures/cases/sheffield-2014-sif-a.json'))
  const parts = textsOf(
    await inTemplate(report, await aTemplate({ landscape: true, firstPage: false }), null),
  )
  expect(parts['word/footer1.xml']?.match(/>\s*PAGE\s*</g)).toHaveLength(1)
  const width = 16838 - 1701 - 1134
  const table = Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(parts['word/document.xml'] ?? '')?.[1])
  expect(Math.abs(table - width)).toBeLessThan(3)
})

it('takes a document made from a template on a server, and words of a link without the link', async () => {
  const link =
    '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="\\\\server\\share\\letter.dotx" TargetMode="External"/>'
  const file = reworked(await aTemplate({ firstPage: false }), {
    'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    'word/settings.xml': (xml) =>
      xml.replace('<w:defaultTabStop', '<w:attachedTemplate r:id="rId90"/><w:defaultTabStop'),
    'word/_rels/header1.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://council.example/jo" TargetMode="External"/></Relationships>',
      ),
    'word/header1.xml': (xml) =>
      xml.replace(
        '</w:hdr>',
        '<w:p><w:hyperlink r:id="rId91"><w:r><w:t>council.example</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen</w:t></w:r><w:ins w:id="1" w:author="Jo Maker"><w:r><w:t>added</w:t></w:r></w:ins></w:p></w:hdr>',
      ),
  })
  const docx = await inTemplate(letter, file, draftMarking)
  const all = Object.values(textsOf(docx)).join('\n')
  expect(all).not.toMatch(/server|attachedTemplate|council\.example\/jo|External|Unseen|Jo Maker/)
  expect(readBack(docx).runningWords).toContain('council.exampleadded')
  expect(await faultsOf(letter, docx, draftMarking)).toEqual([])
})

/** Documents of Word, of LibreOffice and of other programs, as they were saved. */
it.each<readonly [string, RegExp]>([
  ['tests/fixtures/notes/libreoffice.docx', /^taken$/],
  ...[
    'single-paragraph',
    'footnotes',
    'comments',
    'tables',
    'text-box',
    'footnote-hyperlink',
    'utf8-bom',
  ].map(
    (name) => [`node_modules/mammoth/test/test-data/${name}.docx`, /^(?:taken|has no styles.*)$/] as const,
  ),
  ['node_modules/mammoth/test/test-data/external-picture.docx', /^fetches something from elsewhere/],
  ['node_modules/mammoth/test/test-data/strict-format.docx', /^is no usual Word document/],
])('uses real documents of other programs as templates, or says why not: %s', async (path, said) => {
  const file = new Uint8Array(readFileSync(join(import.meta.dirname, '../..', path)))
  expect(refusal(file)).toMatch(said)
  if (refusal(file) !== 'taken') return
  const docx = await inTemplate(letter, file, draftMarking)
  expect(readBack(docx).parts).toEqual(printedParts(letter))
  expect(await faultsOf(letter, docx, draftMarking)).toEqual([])
  expect(brokenLinks(docx)).toEqual([])
})

it('keeps of a template what it kept before, when it is read again', async () => {
  const first = prepared(await aTemplate({ landscape: true }))
  const second = prepared(first.bytes)
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  expect(second.contents).toEqual(first.contents)
  expect(first.contents).toMatchObject({
    page: { width: 297, height: 210 },
    margins: { top: 30, right: 20, bottom: 25, left: 30 },
    headers: ['default', 'first'],
    footers: ['default'],
    pictures: 1,
  })
})
