import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLetter } from '@shared/letters/draftLetter'
import { evidenceIndex } from '@shared/letters/evidenceIndex'
import type { EvidenceIndex } from '@shared/letters/evidenceIndex'
import type { ExportFault } from '@shared/letters/exported/exportedFile'
import { indexWords } from '@shared/letters/exported/indexWords'
import { judgeFile } from '@shared/letters/exported/judgeExported'
import { indexToCsv } from '@shared/letters/indexToCsv'
import { indexColumns } from '@shared/letters/layOutIndex'
import type { Note } from '@shared/notes/note'
import { readExported } from '../../../../electron/letters/exported/readExported'
import { indexToDocx } from '../../../../electron/letters/indexToDocx'
import { aFinding, aNote, aPassage, anInput } from '../builders'
import { openVisitFile, readText } from '../caseFiles'
import { aPdf } from './aPdf'
import { changedPart, marking } from './tampering'

type Format = 'docx' | 'csv'
const written: Readonly<Record<Format, (index: EvidenceIndex) => Promise<Uint8Array>>> = {
  docx: indexToDocx,
  csv: async (index) => new TextEncoder().encode(indexToCsv(index)),
}

const faultsOf = async (
  format: Format | 'pdf',
  bytes: Uint8Array,
  index: EvidenceIndex,
): Promise<readonly ExportFault[]> => {
  const file = await readExported(format, bytes)
  return file.ok
    ? judgeFile(indexWords(index, format), file.value, { marking, drawn: format === 'pdf' })
    : [{ kind: 'unreadable', message: file.error }]
}

const indexOf = (path: string): EvidenceIndex => {
  const { visit, notes, findings, ...rest } = openVisitFile(readText(path))
  return evidenceIndex({
    letter: draftLetter({ visit, notes, findings, ...rest }),
    authority: visit.authority.name,
    notes: notes.map((note) => ({ ...note, excerpt: '' })),
    findings,
  })
}
const sample = indexOf('resources/sample/sheffield-2024-focused-visit.json')

/** One paragraph on a passage whose words are these, and another passage that nothing rests on. */
const indexSaying = (text: string, quote: string, role: string): EvidenceIndex => {
  const letter = draftLetter(anInput([aFinding(1, { text })]))
  const notes: readonly Note[] = [
    aNote(1, { role, passages: [aPassage(1)] }),
    aNote(2, { passages: [aPassage(2, { quote })] }),
  ]
  return evidenceIndex({
    letter,
    authority: 'Northtown',
    notes: notes.map((note) => ({ ...note, excerpt: '' })),
    findings: [],
  })
}

describe.each(['docx', 'csv'] as const)('an evidence index as %s', (format) => {
  it.each(['sheffield-2019-ilacs', 'sheffield-2014-sif-a', 'liverpool-2026-ilacs'])(
    'is as it should be: %s',
    async (name) => {
      const index = indexOf(`tests/fixtures/cases/${name}.json`)
      expect(await faultsOf(format, await written[format](index), index)).toEqual([])
    },
  )

  it('is as it should be whatever was typed into notes and findings', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(words, words, words, async (text, quote, role) => {
        const index = indexSaying(text, quote, role)
        expect(await faultsOf(format, await written[format](index), index)).toEqual([])
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  it('is found out when a word was changed or a row lost', async () => {
    const index = indexSaying('Visits are made.', 'Plans are late', 'team manager')
    const bytes = await written[format](index)
    expect(await faultsOf(format, bytes, { ...index, unused: [] })).toMatchObject([{ kind: 'words' }])
    const reworded = { ...index, unused: index.unused.map((each) => ({ ...each, quote: 'Plans are kept' })) }
    expect(await faultsOf(format, bytes, reworded)).toEqual([
      { kind: 'words', near: expect.stringContaining('Plans are kept') },
    ])
  })
})

it('a table is found out with a row that is not marked, a formula, a row cut short, or without its mark', async () => {
  const csv = indexToCsv(sample)
  const faultsIn = (text: string) => faultsOf('csv', new TextEncoder().encode(text), sample)
  const lines = csv.split('\r\n')
  const at = (number: number, change: (line: string) => string) =>
    lines.map((line, place) => (place === number ? change(line) : line)).join('\r\n')
  expect(await faultsIn(at(2, (line) => line.replace(marking, '')))).toContainEqual({
    kind: 'markingMissing',
    places: ['row 3'],
  })
  expect(await faultsIn(at(2, (line) => line.replace(marking, `=${marking}`)))).toContainEqual({
    kind: 'metadata',
    what: ['a formula'],
  })
  expect(await faultsIn(at(2, (line) => line.slice(0, line.lastIndexOf(','))))).toEqual([
    { kind: 'unreadable', message: 'is a damaged table' },
  ])
  expect(await faultsIn(csv.slice(1))).toMatchObject([{ kind: 'metadata' }])
})

it('a Word document is found out with an author, or without its marking in the header', async () => {
  const bytes = await indexToDocx(sample)
  const authored = changedPart(bytes, 'docProps/core.xml', (xml) =>
    xml.replace('</cp:coreProperties>', '<dc:creator>A. Person</dc:creator></cp:coreProperties>'),
  )
  expect(await faultsOf('docx', authored, sample)).toEqual([{ kind: 'metadata', what: ['an author'] }])
  const bare = changedPart(bytes, 'word/header1.xml', (xml) => xml.replace(marking, ''))
  expect(await faultsOf('docx', bare, sample)).toEqual([{ kind: 'markingMissing', places: ['header'] }])
})

it('a PDF is as it should be where its table head stands again on each page', async () => {
  const head = indexColumns.map((column) => column.head).join(' ')
  const said = ['Evidence index', head, 'Main findings, paragraph 1', 'Plans are late', 'Visits are made']
  const page = (lines: readonly string[]) => ({ above: marking, lines, below: marking })
  const pdf = aPdf([page(said.slice(0, 4)), page([head, ...said.slice(4)])], { title: 'Evidence index' })
  const file = await readExported('pdf', pdf)
  if (!file.ok) throw new Error(file.error)
  const parts = said.map((words) => ({ words, near: words }))
  const judge = (repeated: string) =>
    judgeFile({ title: 'Evidence index', parts, repeated }, file.value, { marking, drawn: true })
  expect(judge(head)).toEqual([])
  expect(judge('')).toEqual([{ kind: 'words', near: 'Visits are made' }])
})
