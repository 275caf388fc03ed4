import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { prepareTemplate } from '../../electron/letters/template/prepareTemplate'
import { aTemplate, reworked } from './support/wordTemplates'

const refusal = (file: Uint8Array) => {
  const read = prepareTemplate(file)
  return read.ok ? 'taken' : read.error
}
const external = (kind: string) => (xml: string) =>
  xml.replace(
    '</Relationships>',
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="https://example.org/x" TargetMode="External"/></Relationships>`,
  )
const inHeader = (added: string) => (xml: string) => xml.replace('</w:hdr>', `${added}</w:hdr>`)

it.each<[string, Parameters<typeof reworked>[1], RegExp]>([
  ['macros', { 'word/vbaProject.bin': 'x' }, /holds macros/],
  [
    'the type of a document with macros',
    {
      '[Content_Types].xml': (xml) =>
        xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
    },
    /holds macros/,
  ],
  ['controls', { 'word/activeX/activeX1.xml': '<a/>' }, /controls/],
  [
    'a picture fetched from elsewhere',
    { 'word/_rels/header1.xml.rels': external('image') },
    /fetches something/,
  ],
  [
    'a file fetched into its text',
    { 'word/_rels/document.xml.rels': external('subDocument') },
    /fetches something/,
  ],
  [
    'a field that fetches',
    { 'word/header1.xml': inHeader('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;x&quot; "/></w:p>') },
    /\(INCLUDEPICTURE\) in a header/,
  ],
  [
    'a field in pieces that names its file',
    {
      'word/header1.xml': inHeader(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FILE</w:instrText></w:r><w:r><w:instrText>NAME \\p</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
    },
    /\(FILENAME\) in a header/,
  ],
  ['definitions', { 'word/styles.xml': (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` }, /definitions/],
  [
    'parts nested without end',
    {
      'word/header1.xml': (xml) =>
        xml.replace('</w:hdr>', `${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}</w:hdr>`),
    },
    /header cannot be read/,
  ],
  ['a damaged picture', { 'word/header1.xml': (xml) => xml, 'word/media/logo.png': 'no picture' }, /^taken$/],
  [
    'margins that leave no room',
    { 'word/document.xml': (xml) => xml.replaceAll(/w:left="1701"/g, 'w:left="11000"') },
    /no room for text/,
  ],
  [
    'links under other names',
    { 'word/header1.xml': (xml) => xml.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll(' r:', ' rel:') },
    /another program made/,
  ],
  ['no main part', { '_rels/.rels': '<Relationships/>' }, /is no Word document/],
  ['text of two bytes a sign', { 'word/styles.xml': Buffer.from('\uFEFF<w:styles/>', 'utf16le') }, /UTF-8/],
])('refuses, or takes without harm, a template with %s', async (_what, change, said) => {
  expect(refusal(reworked(await aTemplate(), change))).toMatch(said)
})

it.each<[string, Uint8Array, RegExp]>([
  ['no package', strToU8('plain words'), /^is no Word document/],
  ['another package', zipSync({ 'a.txt': strToU8('a') }), /^is no Word document/],
  ['a file that is too large', new Uint8Array(10_000_001), /^is too large; the limit is 10 MB$/],
  [
    'a package that unpacks to far more than it is',
    zipSync({ 'word/x.xml': new Uint8Array(45_000_000) }),
    /unpacked/,
  ],
  [
    'a package of thousands of parts',
    zipSync(
      Object.fromEntries(Array.from({ length: 3_500 }, (_, at) => [`word/${at}.xml`, new Uint8Array()])),
    ),
    /unpacked/,
  ],
])('refuses %s in a sentence', (_what, file, said) => {
  expect(refusal(file)).toMatch(said)
})

it('answers any damage to a template with a sentence or a template, and never breaks', async () => {
  const whole = await aTemplate()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.nat({ max: 200 }),
      (changes, cut) => {
        const file = whole.slice(0, whole.length - cut)
        for (const [at, value] of changes) if (at < file.length) file[at] = value
        expect(refusal(file)).toMatch(/^(?:taken|(?:is|has|holds|lacks|leaves|shows|fetches) .*[^.])$/)
      },
    ),
    { numRuns: 200 },
  )
})
