import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { draftMarking } from '@shared/letters/letter'
import type { Core } from '../../electron/shell/coreClient'
import { renderIndex } from '../../electron/shell/renderIndex'
import { anOpenCore, errorOf, nextId, valueOf } from './support/aCore'
import { aFinding, aNote, aVisit } from './support/visits'

const canary = 'Zaunkoenig'

/** Two passages in the letter, one in a finding only, one in neither; and a refer-back, which is in nothing. */
const aLetterWithEvidence = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const text = 'Visits are weekly. Plans are late. Carers are heard. Files are thin.'
  const { passageIds } = await aNote(core, visitId, text, [
    'Visits are weekly',
    'Plans are late',
    'Carers are heard',
    'Files are thin',
  ])
  const [visits = '', plans = '', carers = ''] = passageIds
  await core.ask('findings.create', { visitId, content: aFinding([visits, plans], 'Children are visited.') })
  const letter = await core.ask('letters.draft', { visitId })
  await core.ask('findings.create', { visitId, content: aFinding([carers], 'Carers are heard.') })
  await core.ask('referBacks.create', {
    visitId,
    content: {
      raisedAt: '2024-10-15T10:42',
      raisedBy: canary,
      concern: `${canary}: plans are late`,
      child: canary,
      toldName: canary,
      toldRole: canary,
      toldAt: '2024-10-15T10:50',
      toldHow: 'phone',
      response: '',
      respondedAt: '',
      outcome: '',
      closedAt: '',
    },
  })
  return { ...core, visitId, passageIds, letter }
}

it('lists passages of the letter under their paragraphs and the rest as not used, in Word, HTML and CSV alike', async () => {
  const { ask, letter } = await aLetterWithEvidence()
  for (const format of ['docx', 'html', 'csv'] as const) {
    const rendered = await ask('internal.renderEvidenceIndex', { letterId: letter.id, format })
    const bytes = Buffer.from(rendered.content)
    const text =
      format === 'docx'
        ? strFromU8(unzipSync(rendered.content)['word/document.xml'] ?? bytes)
        : bytes.toString()
    for (const quote of ['Visits are weekly', 'Plans are late', 'Carers are heard', 'Files are thin'])
      expect(text.split(quote), `${format}: ${quote}`).toHaveLength(2)
    expect(text).toContain('In a finding that no paragraph rests on')
    expect(text.indexOf('Plans are late')).toBeLessThan(text.indexOf('Carers are heard'))
  }
})

it('is marked whatever the stage of the letter, and says nothing of who made it or of a refer-back', async () => {
  const { ask, letter } = await aLetterWithEvidence()
  await ask('letters.moveStage', { letterId: letter.id, basedOn: 1, to: 'final', by: '', reason: '' })
  for (const format of ['docx', 'html', 'csv'] as const) {
    const { fileName, content } = await ask('internal.renderEvidenceIndex', { letterId: letter.id, format })
    expect(fileName).toBe(
      `${draftMarking} Sheffield focused visit letter evidence index 2024-11-20.${format === 'html' ? 'pdf' : format}`,
    )
    const parts = format === 'docx' ? unzipSync(content) : { file: content }
    const texts = Object.values(parts).map((part) => strFromU8(part))
    for (const each of texts) {
      expect(each).not.toContain(canary)
      expect(each).not.toMatch(/lastModifiedBy|dc:creator|w:rsid/)
    }
    expect(texts.join('\n')).toContain(draftMarking)
  }
})

it('is a Word document across the page with real headings and tables whose head is repeated, and the same every time', async () => {
  const { ask, letter } = await aLetterWithEvidence()
  const render = () => ask('internal.renderEvidenceIndex', { letterId: letter.id, format: 'docx' })
  const { content } = await render()
  expect(Buffer.compare(Buffer.from(content), Buffer.from((await render()).content))).toBe(0)
  const parts = Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const document = parts['word/document.xml'] ?? ''
  const [, width = 0, height = 0] = (
    /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"/.exec(document) ?? []
  ).map(Number)
  expect(width).toBeGreaterThan(height)
  expect(document.match(/w:val="Heading1"/g)).toHaveLength(1)
  expect(document.match(/<w:tblHeader/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? -1)
  expect(document.match(/<w:tbl>/g)).toHaveLength(document.match(/w:val="Heading2"/g)?.length ?? -1)
  for (const name of ['word/header1.xml', 'word/footer1.xml']) expect(parts[name]).toContain(draftMarking)
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="en-GB"/)
})

it('is printed from its own page, with its marking and title along every page', async () => {
  const { call, core, ask, letter } = await aLetterWithEvidence()
  const client: Core = {
    ask: core.call as Core['ask'],
    call,
    internal: call,
    stop: () => core.close(),
  }
  const printed = async (html: string, lines: unknown) => Buffer.from(JSON.stringify({ html, lines }))
  const pdf = valueOf(await renderIndex(client, printed, letter.id, 'pdf'))
  const page = JSON.parse(Buffer.from(pdf.content).toString()) as {
    html: string
    lines: { header: string; footer: string }
  }
  expect(pdf.fileName).toMatch(/\.pdf$/)
  expect(page.html).toContain('Visits are weekly')
  for (const line of Object.values(page.lines)) expect(line).toContain(draftMarking)
  expect(page.lines.footer).toContain('Evidence index')
  const csv = await renderIndex(client, printed, letter.id, 'csv')
  expect(
    Buffer.from(valueOf(csv).content).equals(
      Buffer.from(
        (await ask('internal.renderEvidenceIndex', { letterId: letter.id, format: 'csv' })).content,
      ),
    ),
  ).toBe(true)
})

it('tells of every passage at once in which findings and paragraphs it is used, also after the letter changed', async () => {
  const { ask, call, visitId, passageIds, letter } = await aLetterWithEvidence()
  const usesOf = async () =>
    new Map((await ask('letters.passageUses', { visitId })).map((use) => [use.passageId, use]))
  const [visits = '', , carers = '', files = ''] = passageIds
  const uses = await usesOf()
  expect(uses.get(visits)?.findings.map(({ text }) => text)).toEqual(['Children are visited.'])
  expect(uses.get(visits)?.paragraphs.map(({ place, text }) => [place, text])).toEqual([
    ['Main findings, paragraph 1', 'Children are visited.'],
  ])
  expect(uses.get(carers)?.paragraphs).toEqual([])
  expect(uses.has(files)).toBe(false)
  const { id: _1, visitId: _2, revision: _3, stage: _4, savedAt: _5, ...content } = letter
  const sections = content.sections.map((section) => ({ ...section, paragraphs: [] }))
  await ask('letters.save', { letterId: letter.id, basedOn: 1, content: { ...content, sections } })
  expect((await usesOf()).get(visits)?.paragraphs).toEqual([])
  expect(errorOf(await call('letters.passageUses', { visitId: nextId() }))).toMatchObject({
    kind: 'notFound',
  })
})

it('has no index of a letter that is not there', async () => {
  const { call } = await anOpenCore()
  const answer = await call('internal.renderEvidenceIndex', { letterId: nextId(), format: 'csv' })
  expect(errorOf(answer)).toEqual({ kind: 'notFound', noun: 'letter' })
})
