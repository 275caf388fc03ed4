import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readNotesFile } from '../../../electron/notes/import/readNotesFile'
import { proposeBlocks } from './aFile'

const read = async (name: string, bytes: Uint8Array | string) => {
  const file = await readNotesFile({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes })
  if (!file.ok) throw new Error(file.error)
  return file.value
}
const linesOf = async (name: string, bytes: Uint8Array | string) =>
  (await read(name, bytes)).blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)
const leftOutOf = async (name: string, bytes: Uint8Array | string) =>
  Object.fromEntries((await read(name, bytes)).leftOut.map(({ kind, count }) => [kind, count]))

describe('a Word document', () => {
  const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/notes/libreoffice.docx'))

  it('from LibreOffice gives its headings, lists, tables, quotes and footnotes as blocks', async () => {
    expect(await linesOf('notes.docx', fixture)).toEqual([
      'paragraph 0 Notes of the second day, typed on the train.',
      'heading 1 Wednesday 16 October',
      'heading 2 Front door',
      'paragraph 0 09:10 Observation of the duty team',
      'paragraph 0 Contacts are screened within a day.[1] Thresholds are clear to all.',
      'paragraph 0 [1] Seen on the wallboard.',
      'bullet 0 Managers give direction',
      'bullet 1 on every contact',
      'bullet 0 Partners are in the room',
      'heading 2 Case sample C12',
      'heading 3 What I saw',
      'paragraph 0 10:45 The plan is current. 5 of 6 visits in time.',
      'number 0 Assessment updated',
      'number 0 Plan shared',
      'quote 0 “She always comes back.”',
      'paragraph 0 11:30 | Meeting with the head of service | Caseloads have fallen',
      'paragraph 0 13:05 | Spoke with two foster carers | Training is good',
    ])
  })

  it('says what of it is in no note', async () => {
    expect(await leftOutOf('notes.docx', fixture)).toEqual({
      looks: 1,
      tables: 1,
      pictures: 1,
      footnotes: 1,
      comments: 1,
      deletedWords: 1,
    })
  })

  it('is divided into notes with their day, time, activity, area, case, role and tallies', async () => {
    const { notes, dayLines } = proposeBlocks((await read('notes.docx', fixture)).blocks)
    expect(dayLines).toEqual(['Wednesday 16 October'])
    expect(notes.map(({ day, time, activity, area }) => [day, time, activity, area])).toEqual([
      [null, null, null, null],
      ['2024-10-16', '09:10', 'observation', 'FD'],
      ['2024-10-16', '10:45', 'case-sample', null],
      ['2024-10-16', '11:30', 'meeting', null],
      ['2024-10-16', '13:05', 'voice-carer', null],
    ])
    expect(notes[2]).toMatchObject({ case: 'C12', tallies: [{ what: 'visits in time', n: 5, of: 6 }] })
    expect(notes[3]?.role).toBe('head of service')
  })

  it('made by another program is read the same, whatever its name ends in', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('A footnote.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Title', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Deep', heading: HeadingLevel.HEADING_4 }),
            new Paragraph({
              children: [
                new TextRun('10:20 '),
                new TextRun({ text: 'bold', bold: true }),
                new TextRun({ text: ' struck', strike: true }),
                new FootnoteReferenceRun(1),
                new TextRun({ text: 'second line', break: 1 }),
              ],
            }),
            new Paragraph({ text: 'outer', bullet: { level: 0 } }),
            new Paragraph({ text: 'inner', bullet: { level: 1 } }),
            new Paragraph({
              children: [
                new ImageRun({
                  type: 'png',
                  data: new Uint8Array(8),
                  transformation: { width: 9, height: 9 },
                }),
              ],
            }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('Left')] }),
                    new TableCell({ children: [new Paragraph('First.'), new Paragraph('Second.')] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const bytes = new Uint8Array(await Packer.toBuffer(document))
    const expected = [
      'heading 1 Title',
      'heading 4 Deep',
      'paragraph 0 10:20 bold struck[1]\nsecond line',
      'paragraph 0 [1] A footnote.',
      'bullet 0 outer',
      'bullet 1 inner',
      'paragraph 0 Left',
      'paragraph 0 First.',
      'paragraph 0 Second.',
    ]
    expect(await linesOf('notes.docx', bytes)).toEqual(expected)
    expect(await linesOf('notes.txt', bytes)).toEqual(expected)
    expect(await leftOutOf('notes.docx', bytes)).toMatchObject({ struckOut: 1, pictures: 1, footnotes: 1 })
  })

  it('whose words stand where no block has them says how many they are', async () => {
    const parts = unzipSync(fixture)
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    const odd = xml.replace(
      '</w:body>',
      '<w:p><w:odd><w:r><w:t>three lost words</w:t></w:r></w:odd></w:p></w:body>',
    )
    expect(
      await leftOutOf('notes.docx', zipSync({ ...parts, 'word/document.xml': strToU8(odd) })),
    ).toMatchObject({ words: 3 })
  })
})

describe('Markdown', () => {
  it('gives headings, lists in lists, quotes, tables as lines, and links with their address', async () => {
    const text = `# Day one

10:20 Case **C07**
second line

- a
  - b
1. one
2. two

> said

| who | what |
|-----|------|
| SW | timely |

See [the plan](https://example.org/plan).  ![a chart](x.png) <b>raw</b> <!-- hidden -->

7. seven`
    expect(await linesOf('a.md', text)).toEqual([
      'heading 1 Day one',
      'paragraph 0 10:20 Case C07\nsecond line',
      'bullet 0 a',
      'bullet 1 b',
      'number 0 one',
      'number 0 two',
      'quote 0 said',
      'paragraph 0 who | what\nSW | timely',
      'paragraph 0 See the plan (https://example.org/plan).  a chart raw',
      'paragraph 0 7. seven',
    ])
    expect(await leftOutOf('a.md', text)).toEqual({ looks: 1, tables: 1, pictures: 1, hidden: 1 })
  })

  it('of any kind never fails, and keeps its letters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '#',
            '- ',
            '> ',
            '1. ',
            '\n',
            '\n\n',
            'ab',
            'cd ',
            '`',
            '*',
            '|',
            '---',
            '    ',
            '10:20 ',
          ),
          { maxLength: 40 },
        ),
        async (pieces) => {
          const text = `${pieces.join('')} end`
          const { blocks } = await read('a.md', text)
          const letters = (texts: readonly string[]) => texts.join('').replace(/[^a-z]/g, '')
          expect(letters(blocks.map((block) => block.text))).toBe(letters([text]))
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})

describe('plain text', () => {
  it('gives blocks by what people type', async () => {
    expect(
      await linesOf(
        'a.txt',
        'FRONT DOOR\n\n10:20 a\nb\n\n• one\n  – two\n1) first\n2) second\n\n12. twelve\n\nDrawn\n=====\n> said\n> more',
      ),
    ).toEqual([
      'heading 2 FRONT DOOR',
      'paragraph 0 10:20 a\nb',
      'bullet 0 one',
      'bullet 1 two',
      'number 0 first',
      'number 0 second',
      'paragraph 0 12. twelve',
      'heading 1 Drawn',
      'quote 0 said\nmore',
    ])
  })

  it.each([
    ['UTF-8', Buffer.from('café – “ok”')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFcafé – “ok”')],
    ['UTF-16, little end first', Buffer.from('\uFEFFcafé – “ok”', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFcafé – “ok”', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([99, 97, 102, 0xe9, 32, 0x96, 32, 0x93, 111, 107, 0x94])],
  ])('is understood in %s', async (_, bytes) => {
    expect((await read('a.txt', bytes)).blocks[0]?.text).toBe('café – “ok”')
  })

  it('keeps what looks like somebody’s particulars as it is: they are for the inspector to settle', async () => {
    const words = 'J. Example, born 01/02/2010, NHS 943 476 5919, LS1 4AP'
    expect((await read('a.txt', words)).blocks[0]?.text).toBe(words)
  })
})
