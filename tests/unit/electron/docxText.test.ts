import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { letterToText } from '@shared/letters/letterToText'
import { docxText } from '../../../electron/commands/docxText'
import { letterToDocx } from '../../../electron/letters/letterToDocx'
import { draftFile, readText } from '../letters/caseFiles'

const aDocx = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  )
const textOf = (bytes: Uint8Array) => {
  const read = docxText(bytes)
  return read.ok ? read.value : read.error
}

it('gives back every word of a letter that Visitbook wrote', async () => {
  const content = draftFile(readText('tests/fixtures/cases/hackney-2019-priority-action.json'))
  const words = (text: string) => text.replace(/•/g, ' ').split(/\s+/).join(' ').trim()
  const docx = textOf(await letterToDocx(content, { marking: 'OFFICIAL-SENSITIVE' }))
  expect(words(docx)).toBe(words(letterToText(content, { marking: null })))
  expect(docx).toContain('Dear Theresa Aldridge\n')
})

it('reads text, breaks, notes and entities; not deleted words, fields or the second copy of a text box', () => {
  expect(
    textOf(
      aDocx(
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>' +
          '<w:p><w:r><w:t xml:space="preserve">A &amp; B </w:t><w:tab/><w:t>&#8220;C&#x201D;</w:t><w:br/><w:delText>gone</w:delText><w:instrText>PAGE</w:instrText><w:t>D.</w:t></w:r></w:p>' +
          '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Box.</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>Box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>',
        { 'word/footnotes.xml': '<w:footnotes><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnotes>' },
      ),
    ),
  ).toBe('Findings\n\nA & B \t“C”\nD.\n\nBox.\n\nNote.')
})

describe('a file that is no Word document, or wants to do harm, is refused in one sentence', () => {
  const zeros = '\u0000'.repeat(25_000_000)
  const good = aDocx('<w:p><w:r><w:t>A.</w:t></w:r></w:p>')
  it.each([
    ['nothing', new Uint8Array(), 'no Word document'],
    ['no zip', strToU8('Dear A'), 'no Word document'],
    ['a zip cut in the middle', good.slice(0, good.length / 2), 'no Word document'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'no word/document.xml'],
    ['a part that unpacks to far more than it is', aDocx(zeros), 'too large'],
    ['text that is cut off', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'cut off'],
    [
      'text in another encoding',
      zipSync({ 'word/document.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]) }),
      'not in UTF-8',
    ],
  ])('%s', (_, bytes, sentence) => {
    expect(docxText(bytes)).toEqual({ ok: false, error: expect.stringContaining(sentence) })
  })

  it('also one whose directory lies about its size', () => {
    const bomb = aDocx('x'.repeat(5_000_000))
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    const directory = bomb.length - 22 - 46 - 'word/document.xml'.length
    expect(view.getUint32(directory, true)).toBe(0x02014b50)
    view.setUint32(directory + 24, 1_000, true)
    expect(docxText(bomb).ok).toBe(false)
  })

  it('and marks without an end take no longer than others', () => {
    const start = performance.now()
    docxText(aDocx('<w:pStyle '.repeat(1_000_000) + '<w:t '.repeat(1_000_000)))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
