import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { anonymousDocx } from '../../../electron/attachments/anonymousDocx'
import { secrets, tellingJpeg } from '../attachments/tellingPictures'

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="t" Target="${target}"/>`
const parts = {
  '[Content_Types].xml': strToU8(
    `${xml}<Types><Override PartName="/word/document.xml" ContentType="d"/><Override PartName="/docProps/core.xml" ContentType="c"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `${xml}<Relationships>${relation('1', 'word/document.xml')}${relation('2', 'docProps/core.xml')}${relation('3', 'docProps/thumbnail.jpeg')}</Relationships>`,
  ),
  'docProps/core.xml': strToU8('<c><dc:creator>Dana Writer</dc:creator></c>'),
  'docProps/thumbnail.jpeg': tellingJpeg('baseline.jpg'),
  'docProps/custom.xml': strToU8('<c>Dana Writer</c>'),
  'word/document.xml': strToU8(
    `${xml}<w:document><w:p w:rsidR="00A1"><w:ins w:id="1" w:author="Dana Writer" w:date="2024-10-15T10:20:00Z"><w:r><w:t>Visits were late.</w:t></w:r></w:ins></w:p></w:document>`,
  ),
  'word/comments.xml': strToU8(
    '<w:comments><w:comment w:id="0" w:author="Dana Writer" w:date="2024-10-15" w:initials="DW"><w:t>Is this so?</w:t></w:comment></w:comments>',
  ),
  'word/people.xml': strToU8('<p>Dana Writer</p>'),
  'word/media/image1.jpeg': tellingJpeg('baseline.jpg'),
  'word/_rels/document.xml.rels': strToU8(
    `${xml}<Relationships>${relation('1', 'media/image1.jpeg')}${relation('2', 'people.xml')}${relation('3', 'comments.xml')}</Relationships>`,
  ),
}

it('takes people and times out of a Word document, and leaves all that it says', () => {
  const clean = anonymousDocx(zipSync(parts))
  const kept = unzipSync(clean ?? new Uint8Array())
  const all = Object.values(kept)
    .map((part) => Buffer.from(part).toString('latin1'))
    .join('\n')
  for (const secret of ['Dana', 'DW', '2024-10-15', '00A1', ...secrets]) expect(all).not.toContain(secret)
  expect(Object.keys(kept).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
    'word/media/image1.jpeg',
  ])
  expect(strFromU8(kept['word/document.xml'] ?? new Uint8Array())).toContain('Visits were late.')
  expect(strFromU8(kept['word/comments.xml'] ?? new Uint8Array())).toContain('Is this so?')
  expect(all).not.toContain('docProps')
  expect(all).not.toContain('people.xml')
})

it('promises nothing of a document that holds other documents, is no document, or is a trap', () => {
  expect(anonymousDocx(zipSync({ ...parts, 'word/embeddings/sheet1.xlsx': strToU8('x') }))).toBeNull()
  expect(anonymousDocx(zipSync({ 'a.txt': strToU8('x') }))).toBeNull()
  expect(anonymousDocx(strToU8('PK no archive'))).toBeNull()
  const trap = zipSync({ ...parts, 'word/a.xml': new Uint8Array(1_000_000) })
  expect(trap.length).toBeLessThan(10_000)
  expect(anonymousDocx(trap, 900_000)).toBeNull()
  expect(anonymousDocx(trap, 1_100_000)).not.toBeNull()
})
