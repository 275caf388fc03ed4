import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import { accuracyRows, understoodTable } from '@shared/letters/accuracyTable'
import { csvToTable } from '../../electron/letters/accuracyFile/csvToTable'
import { readAccuracyFile } from '../../electron/letters/accuracyFile/readAccuracyFile'
import { judgeFile } from '@shared/letters/exported/judgeExported'
import { draftMarking } from '@shared/letters/letter'
import { accuracyToDocx, accuracyWords } from '../../electron/letters/accuracyToDocx'
import { readExported } from '../../electron/letters/exported/readExported'
import { readInWorker, readTablesInWorker } from '../../electron/notes/import/readInWorker'
import { builtModule } from './support/builtModule'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const cell = (...lines: readonly string[]) =>
  new TableCell({ children: lines.map((line) => new Paragraph(line)) })

const aWordTable = async (...rows: readonly (readonly string[])[]) => {
  const table = new Table({
    rows: rows.map((row) => new TableRow({ children: row.map((words) => cell(...words.split('\n'))) })),
  })
  const document = new Document({ sections: [{ children: [new Paragraph('Response'), table] }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

const head = ['Paragraph', 'Text', 'Comment', 'Evidence'] as const
const row = ['4', 'Visits are weekly.', 'They are fortnightly.\nSee policy 3.', 'Policy 3'] as const
const expected = {
  paragraphNumber: '4',
  quoted: 'Visits are weekly.',
  comment: 'They are fortnightly.\nSee policy 3.',
  evidence: 'Policy 3',
}

const commentsOf = async (name: string, bytes: Uint8Array) => {
  const read = await readAccuracyFile({ name, bytes })
  if (!read.ok) throw new Error(read.error)
  const table = understoodTable(read.value)
  return table === null ? [] : accuracyRows(table)
}

it('reads the same comments from Word, CSV and Markdown', async () => {
  expect(await commentsOf('a.docx', await aWordTable(head, row))).toEqual([expected])
  const csv = `${head.join(';')}\r\n4;Visits are weekly.;"They are fortnightly.\nSee policy 3.";Policy 3\r\n`
  expect(await commentsOf('a.csv', bytesOf(`\uFEFF${csv}`))).toEqual([expected])
  const markdown = `# Response\n\n| ${head.join(' | ')} |\n|---|---|---|---|\n| 4 | Visits are weekly. | They are fortnightly.<br>See policy 3. | Policy 3 |\n`
  expect(await commentsOf('a.md', bytesOf(markdown))).toEqual([expected])
})

it('reads back every table that is written as CSV', () => {
  const words = fc.string({ maxLength: 12, unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', 'é') })
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
      const filled = rows.filter((cells) => cells.some((each) => each.trim() !== ''))
      expect(csvToTable(written.join('\r\n'))).toEqual(filled)
    }),
    { seed: 8, numRuns: 400 },
  )
})

it('says in one sentence why a file cannot be used, whatever it holds', async () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const read = await readAccuracyFile({ name, bytes })
    return read.ok ? 'was read' : read.error
  }
  expect(await refused('a.csv', bytesOf('Only words'))).toMatch(/^holds no table/)
  expect(await refused('a.docx', bytesOf('not a zip'))).toMatch(/Word document/)
  const whole = await aWordTable(head, row)
  expect(await refused('a.docx', whole.subarray(0, 900))).toMatch(/Word document/)
  const rows = Array.from({ length: 600 }, (_, at) => `${at},text,comment,`).join('\n')
  expect(await refused('a.csv', bytesOf(`Paragraph,Text,Comment,Evidence\n${rows}`))).toMatch(/too many rows/)
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('x.csv', 'x.md', 'x.docx'),
      async (bytes, name) => {
        const read = await readAccuracyFile({ name, bytes })
        expect(typeof (read.ok ? read.value.length : read.error)).not.toBe('undefined')
      },
    ),
    { seed: 2, numRuns: 200 },
  )
})

let reader: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  reader = await builtModule('electron/notesReader.ts')
}, 60_000)
afterAll(() => reader.remove())

it('reads tables in the worker that reads notes, which refuses a broken file and ends', async () => {
  const file = { name: 'a.docx', bytes: await aWordTable(head, row) }
  const read = await readTablesInWorker(reader.path)(file)
  expect(read.ok && understoodTable(read.value)?.names).toEqual([...head])
  expect((await readInWorker(reader.path)(file)).ok).toBe(true)
  expect(await readTablesInWorker(reader.path)({ name: 'a.docx', bytes: bytesOf('PK junk') })).toEqual({
    ok: false,
    error: [{ place: 'whole file', message: 'is no Word document, or a damaged one' }],
  })
})

const aComment = (change: Partial<AccuracyComment>): AccuracyComment => ({
  ...expected,
  id: 'i',
  letterId: 'l',
  revision: 1,
  paragraphId: '',
  placeId: '',
  quote: '',
  verdict: '',
  response: '',
  answeredBy: '',
  answeredAt: '',
  savedAt: '',
  ...change,
})

it('writes the responses as a marked table that reads back word for word, with nobody’s name in its properties', async () => {
  const letter = { title: 'Focused visit to Sheffield', authorityShortName: 'Sheffield' }
  const comments = [
    aComment({ verdict: 'in-part', response: 'Changed to fortnightly.', answeredBy: 'A. Lead' }),
    aComment({ paragraphNumber: '5', quoted: '', quote: 'Words <of> the letter & more', comment: 'Other' }),
  ]
  const bytes = await accuracyToDocx(letter, comments)
  const tables = await readAccuracyFile({ name: 'a.docx', bytes })
  expect(tables.ok && tables.value[0]).toEqual([
    ['Paragraph', 'Text', 'Comment of the authority', 'Evidence', 'Decision', 'Response'],
    ['4', 'Visits are weekly.', expected.comment, 'Policy 3', 'Accepted in part', 'Changed to fortnightly.'],
    ['5', 'Words <of> the letter & more', 'Other', 'Policy 3', 'Not decided yet', ''],
  ])
  const parts = unzipSync(bytes)
  const all = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
  expect(all).toContain('OFFICIAL-SENSITIVE')
  expect(all).not.toMatch(/A\. Lead|lastModifiedBy|<dc:creator>/)

  // Opened again, it is held against the words it was written with.
  const file = await readExported('docx', bytes)
  if (!file.ok) throw new Error(file.error)
  const expectedFile = { marking: draftMarking, drawn: false }
  expect(judgeFile(accuracyWords(letter, comments), file.value, expectedFile)).toEqual([])
  const others = comments.map((each) => ({ ...each, response: 'Not changed.' }))
  expect(judgeFile(accuracyWords(letter, others), file.value, expectedFile)).toMatchObject([
    { kind: 'words' },
  ])
})
