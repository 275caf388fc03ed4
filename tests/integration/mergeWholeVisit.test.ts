import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createLine, decideLine } from '../../electron/enquiries/lineService'
import { reopenContradiction, settleContradiction } from '../../electron/evidence/settledService'
import { addVoice, removeVoice, saveVoice } from '../../electron/evidence/voiceService'
import { createFinding } from '../../electron/findings/findingService'
import { setJudgement } from '../../electron/findings/judgements'
import { addKnownWord, removeKnownWord } from '../../electron/identity/knownWordService'
import { acceptIssue, withdrawAcceptance } from '../../electron/letters/acceptedIssueService'
import { addAccuracy, answerAccuracy } from '../../electron/letters/accuracyService'
import { addComment, replyToComment } from '../../electron/letters/commentService'
import { leaveOut, takeUpAgain } from '../../electron/letters/leftOutService'
import { letterOfVisit } from '../../electron/letters/letterRepository'
import { draftLetterOfVisit, saveLetter } from '../../electron/letters/letterService'
import { moveStage } from '../../electron/letters/stageService'
import { contentOf } from '../../electron/letters/writeLetter'
import { keptRevision } from '../../electron/notes/revisionRepository'
import { createBuiltInPacks } from '../../electron/frameworks/builtInPacks'
import { clashesInVisit, mergeBundles, undoMerge } from '../../electron/bundles/mergeService'
import { documentToText } from '@shared/notes/noteDocument'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { createVisit, saveVisit } from '../../electron/visits/visitService'
import { resourcesFolder, valueOf } from './support/aCore'
import { aNewLaptop, bundleOf, exchange, someLaptops, takeNote } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aFinding, details } from './support/visits'
import { allOf, attachTo, kindsToldBy } from './support/wholeVisit'

const twoLaptops = (
  ...visit: Parameters<typeof someLaptops> extends [unknown, ...infer More] ? More : never
) => {
  const { visitId, laptops } = someLaptops(['A', 'B'], ...visit)
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  return { visitId, a, b }
}
const bothWays = async (a: Laptop, b: Laptop, visitId: string) => {
  await exchange(a, b, visitId)
  await exchange(b, a, visitId)
  await exchange(a, b, visitId)
}
const voice = { group: 'children' as const, number: 4, day: null, source: 'by telephone', by: 'A. Lead' }
const letterOn = ({ vault }: Laptop, visitId: string) => {
  const letter = letterOfVisit(vault.db, visitId)
  if (!letter) throw new Error('no letter')
  return letter
}
const paragraphsOn = (laptop: Laptop, visitId: string) =>
  letterOn(laptop, visitId).sections.flatMap(({ paragraphs }) => paragraphs)

/** One thing of every kind. */
const fill = async (laptop: Laptop, visitId: string) => {
  const { vault } = laptop
  const { noteId, passageIds } = takeNote(laptop, visitId, 'Visits are weekly. Children know why.', [
    'Visits are weekly',
    'Children know why',
  ])
  const attachmentId = await attachTo(laptop, { visitId, noteId }, Buffer.alloc(70_000, 7))
  valueOf(createFinding(vault, { visitId, content: aFinding(passageIds, 'Children are heard.') }))
  const question = { question: 'Are plans clear?', area: 'PD', passages: [] }
  const line = valueOf(createLine(vault, { visitId, content: question, origin: null }))
  valueOf(decideLine(vault, { lineId: line.id, basedOn: 1, state: 'answered', reason: 'Yes', by: 'A. Lead' }))
  const kept = valueOf(addVoice(vault, { visitId, content: voice }))
  const word = { word: 'Meadowbank', kind: 'identity' as const, reason: 'a public place' }
  valueOf(addKnownWord(vault, { visitId, ...word }))
  const settlement = { key: 'prompt PD1', members: passageIds, reason: 'Two teams', by: 'A. Lead' }
  const settled = valueOf(settleContradiction(vault, { visitId, settlement }))
  const leavingOut = { members: passageIds, reason: 'Said before', by: 'A. Lead' }
  const leftOut = valueOf(leaveOut(vault, { visitId, leavingOut }))
  const letter = valueOf(draftLetterOfVisit(vault, visitId))
  const paragraph = letter.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ text }) => text.includes('Children are heard'))
  if (!paragraph) throw new Error('no paragraph')
  const comment = valueOf(
    addComment(vault, { letterId: letter.id, paragraphId: paragraph.id, text: 'All of them?', author: 'B' }),
  )
  const row = { paragraphNumber: '3', quoted: 'heard', comment: 'Since May.', evidence: '' }
  const [fact] = valueOf(
    addAccuracy(vault, { letterId: letter.id, rows: [{ ...row, paragraphId: paragraph.id }] }),
  )
  const issue = { rule: 'style.length', paragraphId: paragraph.id, quote: 'heard', reason: 'It is so.' }
  const accepted = valueOf(acceptIssue(vault, { letterId: letter.id, ...issue }))
  const step = { letterId: letter.id, basedOn: 1, to: 'team-check' as const, by: 'A. Lead', reason: '' }
  valueOf(moveStage(vault, step))
  if (!fact) throw new Error('no comment of the authority')
  return {
    noteId,
    passageIds,
    attachmentId,
    kept,
    settled,
    leftOut,
    comment,
    fact,
    accepted,
    line,
    issue,
    word,
  }
}

it('gives a laptop that never heard of a visit all of it: its framework, letter and files too', async () => {
  const { visitId, laptops } = someLaptops(['A'])
  const [a] = laptops
  const b = aNewLaptop('B')
  if (!a) throw new Error('a laptop')
  await fill(a, visitId)
  const { mergeId } = await exchange(a, b, visitId)
  expect(await allOf(b, visitId)).toEqual(await allOf(a, visitId))
  expect((await allOf(b, visitId)).bytes).toEqual([Buffer.alloc(70_000, 7).toString('hex')])
  expect(kindsToldBy(b, visitId)).toEqual(
    [
      'acceptedIssue',
      'accuracyComment',
      'attachment',
      'evidenceLeftOut',
      'finding',
      'knownWord',
      'letter',
      'letterComment',
      'lineOfEnquiry',
      'note',
      'settledContradiction',
      'visit',
      'voice',
    ].sort(),
  )
  // Revisions of notes are counted on each laptop: a source leads to one that is there.
  const sources = paragraphsOn(b, visitId).flatMap((paragraph) => paragraph.sources)
  expect(sources.length).toBeGreaterThan(0)
  for (const { noteId, noteRevision } of sources)
    expect(keptRevision(b.vault.db, noteId, noteRevision)?.text).toContain('Visits are weekly.')
  expect(b.vault.db.pragma('foreign_key_check')).toEqual([])
  expect(firstBrokenChange(b.vault.db, b.vault.deviceId)).toBeNull()

  // Taken back, nothing of it is left, and it can come again.
  valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))
  expect(b.vault.db.prepare('SELECT count(*) AS n FROM visit').get()).toEqual({ n: 0 })
  expect(readdirSync(b.vault.attachmentsFolder)).toEqual([])
  await exchange(a, b, visitId)
  expect(await allOf(b, visitId)).toEqual(await allOf(a, visitId))
})

it('brings changes of every kind of thing to the other laptop, and says nothing new where nothing is', async () => {
  const { visitId, laptops } = someLaptops(['A'])
  const [a] = laptops
  const b = aNewLaptop('B')
  if (!a) throw new Error('a laptop')
  const { kept, settled, leftOut, comment, fact, line, word } = await fill(a, visitId)
  await bothWays(a, b, visitId)
  valueOf(saveVoice(b.vault, { voiceId: kept.id, basedOn: 1, content: { ...voice, number: 6 } }))
  valueOf(reopenContradiction(b.vault, settled.id))
  valueOf(takeUpAgain(b.vault, leftOut.id))
  valueOf(replyToComment(b.vault, { commentId: comment.id, text: 'Most.', author: 'B' }))
  const answer = { verdict: 'accepted' as const, response: 'Changed.', by: 'B' }
  valueOf(answerAccuracy(b.vault, { commentId: fact.id, basedOn: 1, ...answer }))
  valueOf(decideLine(b.vault, { lineId: line.id, basedOn: 1, state: 'open', reason: '', by: 'B' }))
  const idOnB = b.vault.db.prepare<[], { id: string }>('SELECT id FROM accepted_issue').get()?.id ?? ''
  valueOf(withdrawAcceptance(b.vault, idOnB))
  const wordOnB = b.vault.db.prepare<[], { id: string }>('SELECT id FROM known_word').get()?.id ?? ''
  valueOf(removeKnownWord(b.vault, wordOnB))
  valueOf(
    saveVisit(b.vault, {
      visitId,
      basedOn: 1,
      details: { ...details, scope: 'older children', optionalBlocks: [] },
    }),
  )
  const letter = letterOn(b, visitId)
  const content = JSON.parse(
    JSON.stringify(contentOf(letter)).replaceAll('Children are heard.', 'Most children are heard.'),
  ) as ReturnType<typeof contentOf>
  valueOf(saveLetter(b.vault, { letterId: letter.id, basedOn: letter.revision, content }))
  await bothWays(b, a, visitId)
  const shown = await allOf(a, visitId)
  expect(shown).toEqual(await allOf(b, visitId))
  expect(clashesInVisit(a.vault, visitId)).toEqual([])
  expect(shown.visit.scope).toBe('older children')
  expect(shown.voices[0]).toContain('6')
  expect([shown.settled, shown.leftOut, shown.accepted, shown.words]).toEqual([[], [], [], []])
  expect(shown.comments[0]).toContain('Most.')
  expect(shown.accuracy[0]).toContain('Changed.')
  expect(shown.lines[0]).toContain('"open"')
  expect(JSON.stringify(shown.letter)).toContain('Most children are heard.')

  // A word that was taken out is kept again, and a number is taken out.
  valueOf(addKnownWord(a.vault, { visitId, ...word }))
  valueOf(removeVoice(a.vault, kept.id))
  await bothWays(a, b, visitId)
  const later = await allOf(b, visitId)
  expect(later).toEqual(await allOf(a, visitId))
  expect([later.words.length, later.voices.length]).toEqual([1, 0])
  const again = await exchange(a, b, visitId)
  expect(again.words).toEqual(['Nothing new: everything in it is here already.'])
})

it('makes one of what two laptops said alike on their own, and tells both where they differ', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await bothWays(a, b, visitId)
  const ids: string[] = []
  for (const [laptop, reason] of [
    [a, 'a public place'],
    [b, 'a street'],
  ] as const) {
    valueOf(addKnownWord(laptop.vault, { visitId, word: 'Meadowbank', kind: 'identity', reason }))
    valueOf(createFinding(laptop.vault, { visitId, content: aFinding([], `Finding of ${laptop.name}.`) }))
    ids.push(await attachTo(laptop, { visitId, noteId }, Buffer.from('the same bytes')))
    const letter = valueOf(draftLetterOfVisit(laptop.vault, visitId))
    const accepted = { rule: 'style.length', paragraphId: '' as const, quote: 'long', reason: 'It is so.' }
    valueOf(acceptIssue(laptop.vault, { letterId: letter.id, ...accepted }))
    const step = { letterId: letter.id, basedOn: 1, to: 'team-check' as const, reason: '' }
    valueOf(moveStage(laptop.vault, { ...step, by: laptop.name }))
  }
  await bothWays(a, b, visitId)
  await bothWays(b, a, visitId)
  const shown = await allOf(a, visitId)
  expect(shown).toEqual(await allOf(b, visitId))
  expect([shown.words.length, shown.accepted.length, shown.steps.length]).toEqual([1, 1, 2])
  expect(shown.attachments.length).toBe(2)
  expect(new Set(ids).size).toBe(2)
  expect(shown.bytes).toEqual(Array<string>(2).fill(Buffer.from('the same bytes').toString('hex')))
  const texts = paragraphsOn(a, visitId).map(({ text }) => text)
  for (const name of ['A', 'B']) expect(texts.some((text) => text.includes(`Finding of ${name}`))).toBe(true)
  const clashes = clashesInVisit(b.vault, visitId)
  expect(clashes.map(({ entity, clash }) => `${entity} ${clash.part}`)).toContain('knownWord field/reason')
  expect(b.vault.db.pragma('foreign_key_check')).toEqual([])
})

it('keeps both grades that were given to one area until somebody decides', async () => {
  const { visitId, a, b } = twoLaptops({ frameworkId: 'ilacs-standard', details: { ...details, themes: [] } })
  const grade = (laptop: Laptop, value: string) =>
    valueOf(
      setJudgement(laptop.vault, {
        visitId,
        judgement: { area: 'HP', grade: value, rationale: `As ${laptop.name} says`, passageIds: [] },
      }),
    )
  grade(a, 'good')
  grade(b, 'outstanding')
  await bothWays(a, b, visitId)
  const clash = clashesInVisit(a.vault, visitId).find(({ clash: each }) => each.part === 'field/grade')
  expect(clash?.entity).toBe('judgement')
  expect(clash?.clash.sides.map(({ value }) => value).toSorted()).toEqual(['good', 'outstanding'])
  expect((await allOf(a, visitId)).judgements).toEqual((await allOf(b, visitId)).judgements)
  grade(a, 'good')
  await bothWays(a, b, visitId)
  expect((await allOf(b, visitId)).judgements).toEqual((await allOf(a, visitId)).judgements)
})

it('changes nothing of another visit, whatever a bundle names, and takes no bundle of another visit', async () => {
  const { visitId, a, b } = twoLaptops()
  const packs = createBuiltInPacks(resourcesFolder)()
  const made = { frameworkId: 'ilacs-focused-visit', version: null, details }
  const { visitId: other } = valueOf(createVisit(b.vault, packs, made))
  const { noteId, passageIds } = takeNote(b, other, 'Not of that visit.', ['Not of that visit'])
  const finding = valueOf(createFinding(b.vault, { visitId: other, content: aFinding(passageIds) }))
  const before = await allOf(b, other)
  const mine = takeNote(a, visitId, 'Visits are weekly.')
  const own = valueOf(createFinding(a.vault, { visitId, content: aFinding([], 'Heard.') }))
  const marked = takeNote(a, visitId, 'Plans are clear.', ['Plans are clear'])
  const bundle = await bundleOf(a, visitId, [b])
  const targets = new Map([
    [mine.noteId, noteId],
    [own.id, finding.id],
    [visitId, other],
  ])
  const records = bundle.records.map((record) => ({
    ...record,
    entityId: targets.get(record.entityId) ?? record.entityId,
    // Its note claims the passage that a finding of the other visit rests on.
    set: JSON.parse(
      JSON.stringify(record.set).replaceAll(marked.passageIds[0] ?? '', passageIds[0] ?? ''),
    ) as typeof record.set,
  }))
  valueOf(mergeBundles(b.vault, visitId, [{ ...bundle, records }]))
  expect(await allOf(b, other)).toEqual(before)
  const here = await allOf(b, visitId)
  expect(here.notes.map(({ document, passages }) => [documentToText(document), passages])).toContainEqual([
    'Plans are clear.',
    [],
  ])
  expect(mergeBundles(b.vault, other, [bundle])).toEqual({
    ok: false,
    error: { kind: 'notFound', noun: 'visit' },
  })
})
