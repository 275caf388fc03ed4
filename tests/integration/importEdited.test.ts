import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditedDocument } from '@shared/letters/import/editedDocument'
import { planImport } from '@shared/letters/import/planImport'
import type { Letter, LetterContent } from '@shared/letters/letter'
import type { PrintedPart } from '@shared/letters/printedParts'
import { letterToDocx } from '../../electron/letters/letterToDocx'
import { readEditedDocx } from '../../electron/letters/readEditedDocx'
import { documentReader } from '../../electron/reading/documentTasks'
import { anOpenCore, errorOf } from './support/aCore'
import { builtModule } from './support/builtModule'
import { insideVault } from './support/insideVault'
import { aFinding, aNote, aVisit } from './support/visits'

const aDraft = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const quotes = ['Visits are weekly', 'Plans are late', 'Supervision is rare']
  const { passageIds } = await aNote(core, visitId, `${quotes.join('. ')}.`, quotes)
  const texts = [
    'Children are visited weekly by a social worker whom they know well.',
    'Plans for children are often late, and some are too general to be of use.',
    'Supervision of social workers is rare and does not test their decisions.',
  ]
  for (const [at, text] of texts.entries())
    await core.ask('findings.create', { visitId, content: aFinding([passageIds[at] ?? ''], text) })
  const letter = await core.ask('letters.draft', { visitId })
  return { ...core, visitId, letter, docx: await letterToDocx(letter, { marking: 'OFFICIAL-SENSITIVE' }) }
}

/** The document after somebody worked on one of its parts, as a word processor does. */
const worked = (
  docx: Uint8Array,
  change: (xml: string) => string,
  name = 'word/document.xml',
): Uint8Array => {
  const parts = unzipSync(docx)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}
const readBack = (docx: Uint8Array): EditedDocument => {
  const read = readEditedDocx(docx)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const asInput = (parts: readonly PrintedPart[]) =>
  parts.map((part) => (part.kind === 'row' ? { ...part, cells: [...part.cells] } : part))
const paragraphsOf = (letter: LetterContent) => letter.sections.flatMap((section) => section.paragraphs)
const findOf = (letter: LetterContent, words: string) =>
  paragraphsOf(letter).find(({ text }) => text.includes(words))
const allOf = (letter: Letter, parts: readonly PrintedPart[]) =>
  planImport(letter, parts).changes.map(({ id }) => id)

it('takes over what was accepted as one version, keeps sources, and the version before for good', async () => {
  const core = await aDraft()
  const { ask, letter, visitId } = core
  const docx = worked(core.docx, (xml) =>
    xml
      .replace('are often late', 'are sometimes late')
      .replace('is rare and', 'is irregular and')
      .replace(
        /(<w:p>(?:(?!<\/w:p>).)*whom they know well\.(?:(?!<\/w:p>).)*<\/w:p>)/,
        '$1<w:p><w:r><w:t>Leaders intend to check the quality of visits from now on.</w:t></w:r></w:p>',
      ),
  )
  const { parts } = readBack(docx)
  const { changes } = planImport(letter, parts)
  expect(changes.map(({ kind }) => kind).sort()).toEqual(['add', 'reword', 'reword'])
  const accepted = changes.filter(({ after }) => !after.join().includes('irregular')).map(({ id }) => id)
  const after = await ask('letters.applyImport', {
    letterId: letter.id,
    basedOn: letter.revision,
    parts: asInput(parts),
    accepted,
  })
  expect(after.revision).toBe(letter.revision + 1)
  expect(findOf(after, 'are sometimes late')?.sources).toEqual(findOf(letter, 'are often late')?.sources)
  expect(findOf(after, 'is rare and')).toEqual(findOf(letter, 'is rare and'))
  const added = findOf(after, 'Leaders intend')
  expect(added).toMatchObject({ sources: [], origin: null })
  const issues = await ask('letters.check', { letterId: letter.id })
  expect(issues).toContainEqual(
    expect.objectContaining({ rule: 'evidence.no-source', paragraphId: added?.id }),
  )
  expect(await ask('letters.ofVisit', { visitId })).toEqual(after)
  const kept = await insideVault(core.folder, (db) =>
    db
      .prepare('SELECT revision, checkpoint FROM letter_revision WHERE letter_id = ? ORDER BY revision')
      .all(letter.id),
  )
  expect(kept).toEqual([
    { revision: letter.revision, checkpoint: 1 },
    { revision: after.revision, checkpoint: 1 },
  ])
})

it('changes nothing when the letter was saved elsewhere, is final, or is not the letter of the document', async () => {
  const { ask, call, letter, visitId, docx } = await aDraft()
  const { parts } = readBack(worked(docx, (xml) => xml.replace('are often late', 'are late')))
  const input = { letterId: letter.id, parts: asInput(parts), accepted: allOf(letter, parts) }
  expect(errorOf(await call('letters.applyImport', { ...input, basedOn: letter.revision + 1 }))).toEqual({
    kind: 'stale',
    noun: 'letter',
    storedRevision: letter.revision,
  })
  const other: PrintedPart[] = [{ kind: 'paragraph', number: null, text: 'Minutes of a meeting about cakes' }]
  const strange = { ...input, basedOn: letter.revision, parts: asInput(other), accepted: ['1'] }
  expect(errorOf(await call('letters.applyImport', strange))).toMatchObject({ kind: 'unusableFile' })
  expect(await ask('letters.ofVisit', { visitId })).toEqual(letter)
  const final = await ask('letters.moveStage', {
    letterId: letter.id,
    basedOn: letter.revision,
    to: 'final',
    by: '',
    reason: '',
  })
  expect(errorOf(await call('letters.applyImport', { ...input, basedOn: final.revision }))).toEqual({
    kind: 'letterFinal',
  })
})

it('writes no version when nothing is accepted', async () => {
  const { ask, letter, docx } = await aDraft()
  const { parts } = readBack(worked(docx, (xml) => xml.replace('are often late', 'are late')))
  const input = { letterId: letter.id, basedOn: letter.revision, parts: asInput(parts), accepted: [] }
  expect(await ask('letters.applyImport', input)).toEqual(letter)
})

describe('what Word adds to a document', () => {
  it('tracked changes are read as accepted, and counted; a deleted end of paragraph joins two', async () => {
    const { letter, docx } = await aDraft()
    const tracked = worked(docx, (xml) =>
      xml.replace(
        'are often late',
        'are </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>often </w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>late',
      ),
    )
    const document = readBack(tracked)
    expect(document.tracked).toBe(2)
    expect(planImport(letter, document.parts).changes).toEqual([
      expect.objectContaining({
        kind: 'reword',
        after: ['Plans for children are always late, and some are too general to be of use.'],
      }),
    ])
    const joined = readBack(
      worked(docx, (xml) => {
        const start = xml.lastIndexOf('<w:p>', xml.indexOf('whom they know well')) + '<w:p>'.length
        const mark = '<w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>'
        return xml.slice(0, start) + mark + xml.slice(start)
      }),
    )
    expect(planImport(letter, joined.parts).changes.map(({ kind }) => kind)).toEqual(['join'])
  })

  it('comments are shown with their author and place', async () => {
    const { docx } = await aDraft()
    const marked = worked(docx, (xml) =>
      xml.replace(
        '<w:r><w:t xml:space="preserve">Plans for',
        '<w:commentRangeStart w:id="7"/><w:r><w:t xml:space="preserve">Plans for',
      ),
    )
    const commented = worked(
      marked,
      () =>
        '<w:comments><w:comment w:id="7" w:author="R. Reader"><w:p><w:r><w:t>Is this &amp; that so?</w:t></w:r></w:p></w:comment></w:comments>',
      'word/comments.xml',
    )
    expect(readBack(commented).comments).toEqual([
      {
        author: 'R. Reader',
        text: 'Is this & that so?',
        on: expect.stringMatching(/^Plans for children are often late/),
      },
    ])
  })

  it('a tab between two words does not join them', async () => {
    const { docx } = await aDraft()
    const { parts } = readBack(
      worked(docx, (xml) => xml.replace('are often late', 'are</w:t></w:r><w:r><w:tab/><w:t>often late')),
    )
    expect(parts).toContainEqual(expect.objectContaining({ text: expect.stringMatching(/are\s+often late/) }))
  })
})

describe('the reader in a worker of its own', () => {
  let reader: Awaited<ReturnType<typeof builtModule>>
  beforeAll(async () => {
    reader = await builtModule('electron/documentReader.ts')
  }, 60_000)
  afterAll(() => reader.remove())

  it('reads an edited letter, and an exported one of any kind', async () => {
    const { letter, docx } = await aDraft()
    const read = await documentReader(reader.path).edited(docx)
    expect(read.ok && planImport(letter, read.value.parts).changes).toEqual([])
    const exported = await documentReader(reader.path).exported('docx', docx)
    expect(exported).toMatchObject({ ok: true, value: { title: letter.title, hidden: [] } })
    const pdf = await documentReader(reader.path).exported('pdf', strToU8('no PDF'))
    expect(pdf).toEqual({ ok: false, error: 'is a damaged PDF' })
  })

  it.each([
    ['no document', strToU8('plain words')],
    ['a document that is cut off', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') })],
    [
      'a package that unpacks to far more than it says',
      zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }),
    ],
    [
      'a document with definitions of its own',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>') }),
    ],
    [
      'a document without words',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body/></w:document>') }),
    ],
  ])('says in a sentence what it cannot use: %s', async (_what, bytes) => {
    expect(await documentReader(reader.path).edited(bytes)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^(?:is|holds) .*[^.]$/),
    })
  })
})
