import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyVersion } from '@shared/frameworks/resolvePack'
import { draftLetter } from '@shared/letters/draftLetter'
import { judgeExported } from '@shared/letters/exported/judgeExported'
import type { ExportFault } from '@shared/letters/exported/exportedFile'
import type { LetterContent } from '@shared/letters/letter'
import { letterToHtml } from '@shared/letters/letterToHtml'
import { letterToMarkdown } from '@shared/letters/letterToMarkdown'
import { letterToText } from '@shared/letters/letterToText'
import { readExported } from '../../../../electron/letters/exported/readExported'
import { letterToDocx } from '../../../../electron/letters/letterToDocx'
import { countedIds, draftFile, packs, readText } from '../caseFiles'
import { someVisits } from '../someVisits'
import { changedPart, changedText, marking } from './tampering'

type Format = 'docx' | 'html' | 'md' | 'txt'
const formats: readonly Format[] = ['docx', 'html', 'md', 'txt']
const written: Readonly<
  Record<Format, (letter: LetterContent, marking: string | null) => Promise<Uint8Array>>
> = {
  docx: (letter, mark) => letterToDocx(letter, { marking: mark }),
  html: async (letter, mark) => new TextEncoder().encode(letterToHtml(letter, { marking: mark })),
  md: async (letter, mark) => new TextEncoder().encode(letterToMarkdown(letter, { marking: mark })),
  txt: async (letter, mark) => new TextEncoder().encode(letterToText(letter, { marking: mark })),
}

const faultsOf = async (
  format: Format,
  bytes: Uint8Array,
  letter: LetterContent,
  mark: string | null = marking,
): Promise<readonly ExportFault[]> => {
  const file = await readExported(format, bytes)
  return file.ok
    ? judgeExported(letter, file.value, { marking: mark, drawn: false })
    : [{ kind: 'unreadable', message: file.error }]
}

const letter = draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))

describe.each(formats)('an exported %s', (format) => {
  it.each(['devon-2025-ilacs', 'sheffield-2019-ilacs', 'sheffield-2014-sif-a', 'south-tyneside-2017-sif-b'])(
    'is as it should be, while a draft and when final: %s',
    async (name) => {
      const report = draftFile(readText(`tests/fixtures/cases/${name}.json`))
      expect(await faultsOf(format, await written[format](report, marking), report)).toEqual([])
      expect(await faultsOf(format, await written[format](report, null), report, null)).toEqual([])
    },
  )

  it('is as it should be for any letter of any framework, whatever was typed into it', async () => {
    const everyPack = packs.flatMap((file) => file.versions.map((version) => applyVersion(file, version)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyPack).chain(someVisits),
        fc.infiniteStream(fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { freq: 3 })),
        async (visit, words) => {
          const drafted = draftLetter({ ...visit, newId: countedIds() })
          const sections = drafted.sections.map((section) => ({
            ...section,
            paragraphs: section.paragraphs.map((each) => ({
              ...each,
              text: words.next().value ?? each.text,
            })),
          }))
          const content = { ...drafted, sections }
          expect(await faultsOf(format, await written[format](content, marking), content)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is found out when one word was changed, lost or added', async () => {
    const bytes = await written[format](letter, marking)
    for (const [before, after] of [
      ['arrangements', 'arrangement'],
      ['Inspectors looked', 'looked'],
      ['Inspectors looked', 'Inspectors had looked'],
    ] as const) {
      const faults = await faultsOf(format, changedText(format, bytes, before, after), letter)
      expect(faults).toEqual([{ kind: 'words', near: expect.stringMatching(/^\S/) }])
    }
  })

  it('is found out without its marking, and as final with one', async () => {
    const bare = await faultsOf(format, await written[format](letter, null), letter)
    expect(bare).toEqual([{ kind: 'markingMissing', places: expect.arrayContaining([expect.any(String)]) }])
    const marked = await faultsOf(format, await written[format](letter, marking), letter, null)
    expect(marked).toContainEqual({
      kind: 'markingLeft',
      places: expect.arrayContaining([expect.any(String)]),
    })
  })
})

describe('a Word document', () => {
  const faultsWith = async (name: string, change: (xml: string) => string) =>
    faultsOf('docx', changedPart(await letterToDocx(letter, { marking }), name, change), letter)

  it.each([
    [
      'docProps/core.xml',
      '</cp:coreProperties>',
      '<dc:creator>A. Person</dc:creator></cp:coreProperties>',
      'an author',
    ],
    [
      'docProps/core.xml',
      '</cp:coreProperties>',
      '<cp:lastModifiedBy>A</cp:lastModifiedBy></cp:coreProperties>',
      'who saved it last',
    ],
    ['docProps/custom.xml', '', '<Properties/>', 'properties of its own'],
    ['word/comments.xml', '', '<w:comments/>', 'comments'],
    ['customXml/item1.xml', '', '<a/>', 'data of other programs'],
    ['word/document.xml', '<w:body>', '<w:body><w:p w:rsidR="00A1"><w:r/></w:p>', 'editing sessions'],
    ['word/document.xml', '<w:body>', '<w:body><w:p><w:ins w:id="1"/></w:p>', 'tracked changes'],
    [
      'word/document.xml',
      '<w:body>',
      '<w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>',
      'hidden words',
    ],
    [
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="x" Target="http://a" TargetMode="External"/></Relationships>',
      'a link to something outside',
    ],
  ])('is found out with %s that holds more than its pages', async (name, before, after, what) => {
    const faults = await faultsWith(name, (xml) => (before === '' ? after : xml.replace(before, after)))
    expect(faults).toEqual([{ kind: 'metadata', what: [what] }])
  })

  it('is found out when only its first page has another header, without the marking', async () => {
    const faults = await faultsWith('word/document.xml', (xml) =>
      xml.replace('<w:sectPr>', '<w:sectPr><w:titlePg/>'),
    )
    expect(faults).toEqual([
      { kind: 'markingMissing', places: ['header of the first page', 'footer of the first page'] },
    ])
  })

  it('is found out when it is cut off or no Word document at all', async () => {
    const bytes = await letterToDocx(letter, { marking })
    expect(await faultsOf('docx', bytes.slice(0, bytes.length / 2), letter)).toMatchObject([
      { kind: 'unreadable' },
    ])
    expect(await faultsOf('docx', new Uint8Array(), letter)).toMatchObject([{ kind: 'unreadable' }])
  })
})

describe('a web page', () => {
  it.each([
    ['<meta name="author" content="A. Person">', 'an entry “author”'],
    ['<script>a()</script>', 'a script element'],
    ['<!-- who made it -->', 'a comment'],
    ['<p onclick="a()"></p>', 'a link, a script or a hidden part'],
  ])('is found out with %s', async (added, what) => {
    const bytes = changedText('html', await written.html(letter, marking), '</head>', `${added}</head>`)
    expect(await faultsOf('html', bytes, letter)).toContainEqual({
      kind: 'metadata',
      what: expect.arrayContaining([what]),
    })
  })
})

it('finds HTML and links in Markdown that the letter does not have', async () => {
  const bytes = await written.md(letter, marking)
  const added = new TextEncoder().encode(
    `${new TextDecoder().decode(bytes)}\n<!-- A. Person -->\n\n[a](http://b)\n`,
  )
  expect(await faultsOf('md', added, letter)).toContainEqual({
    kind: 'metadata',
    what: ['HTML', 'a link to something outside'],
  })
})

it('finds a file that is no text', async () => {
  expect(await faultsOf('txt', new Uint8Array([0xff, 0xfe, 0x41]), letter)).toEqual([
    { kind: 'unreadable', message: 'is not text in UTF-8' },
  ])
})
