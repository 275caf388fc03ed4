import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readNotesFile } from '../../../electron/notes/import/readNotesFile'
import { wordsOf } from './aFile'

const read = async (name: string, bytes: Uint8Array) => {
  const file = await readNotesFile({ name, bytes })
  if (!file.ok) throw new Error(file.error)
  return file.value
}

describe('a file that is broken, or wants to do harm, is refused in one sentence', () => {
  const paragraph = '<w:p><w:r><w:t>A.</w:t></w:r></w:p>'
  const aDocx = (body: string, more: Readonly<Record<string, string>> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
          ...more,
        }).map(([name, xml]) => [name, strToU8(xml)]),
      ),
    )
  const good = aDocx(`<w:body>${paragraph}</w:body>`)
  const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array, sentence: string])[] = [
    ['nothing', 'a.docx', new Uint8Array(), 'no Word document'],
    ['no words', 'a.txt', strToU8(' \n '), 'no words'],
    ['text called a Word document', 'a.docx', strToU8('10:20 Notes'), 'no Word document'],
    ['a zip cut in the middle', 'a.docx', good.slice(0, good.length / 2), 'no Word document'],
    ['another zip', 'a.txt', zipSync({ 'a.txt': strToU8('a') }), 'no word/document.xml'],
    ['an old Word file', 'a.txt', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '.docx'],
    ['a PDF', 'a.txt', strToU8('%PDF-1.7'), 'PDF'],
    [
      'a picture called text',
      'a.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'no text',
    ],
    ['UTF-16 cut in the middle', 'a.txt', Buffer.from('\uFEFFab', 'utf16le').subarray(0, 5), 'damaged'],
    [
      'a part that unpacks to far more than it is',
      'a.docx',
      aDocx(`<w:body>${' '.repeat(45_000_000)}</w:body>`),
      'too large',
    ],
    [
      'many parts that do so together',
      'a.docx',
      aDocx(
        `<w:body>${paragraph}</w:body>`,
        Object.fromEntries(
          Array.from({ length: 5 }, (_, at) => [`word/header${at}.xml`, ' '.repeat(9_000_000)]),
        ),
      ),
      'too large',
    ],
    [
      'words of its own making',
      'a.docx',
      aDocx(`<w:body>${paragraph}</w:body>`, {
        'word/styles.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      }),
      'harmful',
    ],
    ['XML that is not closed', 'a.docx', aDocx('<w:body><w:p>'), 'damaged'],
    [
      'elements nested without end',
      'a.docx',
      aDocx(
        `<w:body>${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${paragraph}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}</w:body>`,
      ),
      'nested too deeply',
    ],
    ['more text than anybody typed', 'a.txt', strToU8('word '.repeat(1_100_000)), 'too much text'],
  ]
  it.each(cases)('%s', async (_, name, bytes, sentence) => {
    expect(await readNotesFile({ name, bytes })).toEqual({
      ok: false,
      error: expect.stringContaining(sentence),
    })
  })

  it('also one whose directory lies about its size', async () => {
    const bomb = aDocx(`<w:body>${'x'.repeat(5_000_000)}</w:body>`)
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    const directory = bomb.length - 22 - 46 - 'word/document.xml'.length
    expect(view.getUint32(directory, true)).toBe(0x02014b50)
    view.setUint32(directory + 24, 1_000, true)
    expect((await readNotesFile({ name: 'a.docx', bytes: bomb })).ok).toBe(false)
  })

  it('and a relation to a file or an address outside is not followed', async () => {
    const picture =
      '<w:p><w:r><w:t>Words.</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></v:shape></w:pict></w:r></w:p>'
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    const file = await read(
      'a.docx',
      aDocx(`<w:body>${picture}</w:body>`, { 'word/_rels/document.xml.rels': relations }),
    )
    expect(wordsOf(file.blocks.map(({ text }) => text))).toEqual(['Words'])
    expect(file.leftOut).toEqual([{ kind: 'pictures', count: 1 }])
  })
})
