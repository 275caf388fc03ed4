import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestName } from '@shared/attachments/attachment'
import { safeFileName } from '@shared/attachments/fileName'
import { kindInWords, mediaTypeOf, sizeInWords } from '@shared/attachments/mediaType'
import { attachmentText, attachmentsIn } from '@shared/notes/noteAttachments'

it('keeps names as they are read, without folders and tricks', () => {
  expect(safeFileName('Minutes 15 October – final.docx')).toBe('Minutes 15 October – final.docx')
  expect(safeFileName('../../etc/passwd')).toBe('passwd')
  expect(safeFileName('C:\\Users\\x\\plan.pdf')).toBe('plan.pdf')
  expect(safeFileName('photo\u202egpj.exe')).toBe('photogpj.exe')
  expect(safeFileName('CON.txt')).toBe('_CON.txt')
  expect(safeFileName(' .. ')).toBe('file')
  expect(safeFileName('.hidden')).toBe('hidden')
})

it('cuts long names and keeps their ending', () => {
  const name = safeFileName(`${'a very long name '.repeat(40)}.jpeg`)
  expect(name.length).toBeLessThanOrEqual(longestName)
  expect(name).toMatch(/…\.jpeg$/)
})

it('makes of any name one that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (told) => {
      const name = safeFileName(told)
      expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^\.|[. ]$/u)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(longestName)
      expect(name).not.toMatch(/\p{Cs}/u)
      expect(safeFileName(name)).toBe(name)
    }),
    { seed: 8 },
  )
})

it('says sizes and kinds in words', () => {
  expect([1, 999, 1_500, 2_400_000, 12_345_678, 100_000_000, 3_200_000_000].map(sizeInWords)).toEqual([
    '1 byte',
    '999 bytes',
    '2 kB',
    '2.4 MB',
    '12 MB',
    '100 MB',
    '3.2 GB',
  ])
  expect(kindInWords('image/jpeg', 'a.exe')).toBe('JPEG picture')
  expect(kindInWords('application/octet-stream', 'list.xlsx')).toBe('Excel workbook')
  expect(kindInWords('application/octet-stream', 'constructor')).toBe('File')
  expect(kindInWords('application/octet-stream', 'a.qqq')).toBe('QQQ file')
})

it('never takes for a picture what may carry a script', () => {
  const start = (text: string) => new TextEncoder().encode(text)
  for (const text of ['<svg xmlns=""/>', '<?xml version="1.0"?><svg/>', '<html>', 'GIF88a', 'RIFFxxxxWEBX'])
    expect(mediaTypeOf(start(text), 'picture.png')).toBe('application/octet-stream')
})

it('stands in the text of a note as its description, or else by its name', () => {
  expect(attachmentText({ name: 'a.jpg', caption: ' The  board ', isPicture: true })).toBe(
    '[Picture: The board]',
  )
  expect(attachmentText({ name: 'a].pdf', caption: '', isPicture: false })).toBe('[File: a.pdf]')
})

it('finds the attachments of any document, however deep they stand', () => {
  const node = (attachmentId: unknown) => ({ type: 'attachment', attachmentId })
  const document = { root: { children: [{ children: [node('a'), node('b'), node('a'), node(3)] }] } }
  expect(attachmentsIn(document)).toEqual(['a', 'b'])
  fc.assert(fc.property(fc.anything(), (any) => Array.isArray(attachmentsIn(any))))
})
