import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { applyVersion } from '@shared/frameworks/resolvePack'
import { draftLetter } from '@shared/letters/draftLetter'
import type { LetterContent } from '@shared/letters/letter'
import { printedParts, withPrintedWords } from '@shared/letters/printedParts'
import { letterToDocx } from '../../electron/letters/letterToDocx'
import { readLetterDocx } from '../../electron/letters/readLetterDocx'
import type { LetterDocx } from '../../electron/letters/readLetterDocx'
import { countedIds, draftFile, packs, readText } from '../unit/letters/caseFiles'
import { someVisits } from '../unit/letters/someVisits'

const marking = 'OFFICIAL-SENSITIVE'
const letter = draftFile(readText('resources/sample/sheffield-2024-focused-visit.json'))

const readBack = (docx: Uint8Array): LetterDocx => {
  const read = readLetterDocx(docx)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const roundTrip = async (content: LetterContent): Promise<LetterContent | null> =>
  withPrintedWords(content, readBack(await letterToDocx(content, { marking })).parts)
const withWords = (content: LetterContent, words: (text: string, at: number) => string): LetterContent => {
  let at = 0
  const sections = content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, text: words(paragraph.text, at++) })),
  }))
  return { ...content, sections }
}
/** The document after somebody worked on its XML, as a word processor does. */
const worked = (docx: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(docx)
  const name = 'word/document.xml'
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}

it.each([
  'resources/sample/sheffield-2024-focused-visit.json',
  ...['devon-2025-ilacs', 'sheffield-2019-ilacs', 'sheffield-2014-sif-a', 'south-tyneside-2017-sif-b'].map(
    (name) => `tests/fixtures/cases/${name}.json`,
  ),
])('reads its own Word document as what it printed, and as the same letter: %s', async (path) => {
  const content = draftFile(readText(path))
  const read = readBack(await letterToDocx(content, { marking }))
  expect(read.parts).toEqual(printedParts(content))
  expect(withPrintedWords(content, read.parts)).toEqual(content)
  expect(read.runningWords.join('\n')).toContain(marking)
})

it('gives back any letter of any framework, to the last sign', async () => {
  const everyPack = packs.flatMap((file) => file.versions.map((version) => applyVersion(file, version)))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...everyPack).chain(someVisits),
      fc.infiniteStream(fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { freq: 3 })),
      async (visit, words) => {
        const drafted = draftLetter({ ...visit, newId: countedIds() })
        const content = withWords(drafted, (text) => words.next().value ?? text)
        expect(await roundTrip(content)).toEqual(content)
      },
    ),
    { numRuns: 40 },
  )
})

it('brings in what a colleague reworded, and keeps what each paragraph rests on', async () => {
  const reworded = withWords(letter, (text, at) => (at % 2 === 0 ? `${text} Reworded & <checked>.` : text))
  const docx = await letterToDocx(reworded, { marking: null })
  expect(withPrintedWords(letter, readBack(docx).parts)).toEqual(reworded)
})

it('reads inserted words and not deleted ones where changes are tracked', async () => {
  const docx = worked(await letterToDocx(letter, { marking }), (xml) =>
    xml.replace(
      'Headline findings</w:t></w:r>',
      'Headline </w:t></w:r><w:del w:id="1"><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del><w:ins w:id="2"><w:r><w:t>matters</w:t></w:r></w:ins>',
    ),
  )
  const headings = readBack(docx).parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
  expect(headings).toContain('Headline matters')
  expect(headings).not.toContain('Headline findings')
})

it('matches nothing by its place when the document has other parts than the letter', async () => {
  const docx = await letterToDocx(letter, { marking })
  const more = worked(docx, (xml) => xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>New</w:t></w:r></w:p>'))
  expect(withPrintedWords(letter, readBack(more).parts)).toBeNull()
})

it('does not take a new grade from a document: grades are given in the app', async () => {
  const report = draftFile(readText('tests/fixtures/cases/sheffield-2019-ilacs.json'))
  const docx = worked(await letterToDocx(report, { marking: null }), (xml) =>
    xml.replaceAll('>Good</w:t>', '>Outstanding</w:t>'),
  )
  expect(withPrintedWords(report, readBack(docx).parts)).toBeNull()
})

it.each([
  ['no Word document', strToU8('plain words')],
  ['a packed file without a document', zipSync({ 'a.txt': strToU8('a') })],
  ['a document that is cut off', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') })],
])('says in a sentence what it cannot read: %s', (_what, bytes) => {
  expect(readLetterDocx(bytes)).toMatchObject({ ok: false, error: expect.stringMatching(/^is .*[^.]$/) })
})
