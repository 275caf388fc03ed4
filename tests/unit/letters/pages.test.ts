import { describe, expect, it } from 'vitest'
import { layOutLetter, staysWithNext } from '@shared/letters/layOutLetter'
import { letterToHtml } from '@shared/letters/letterToHtml'
import { draftFile, readText } from './caseFiles'

const letters = [
  'resources/sample/sheffield-2024-focused-visit.json',
  'tests/fixtures/cases/hackney-2019-priority-action.json',
  'tests/fixtures/cases/herefordshire-2024-monitoring-visit.json',
]
const reports = [
  'tests/fixtures/cases/liverpool-2026-ilacs.json',
  'tests/fixtures/cases/sheffield-2019-ilacs.json',
  'tests/fixtures/cases/sheffield-2014-sif-a.json',
  'tests/fixtures/cases/south-tyneside-2017-sif-b.json',
]

// A page with nothing on it but a name is sent back by every reader.
it.each(letters)('keeps the signature on one page with the last sentence: %s', (path) => {
  const letter = draftFile(readText(path))
  const parts = layOutLetter(letter)
  const signature = parts.findIndex((part) => part.kind === 'lines' && part.signOff)
  expect(staysWithNext(parts, signature - 1)).toBe(true)
  expect(staysWithNext(parts, signature - 2)).toBe(false)
  expect(letterToHtml(letter, { marking: null })).toMatch(/<p class="keep">[^<]*<\/p>\n<p class="sign-off">/)
})

// reports/inspections: "The Office for Standards in Education" or the line on complaints begins a page of its own.
describe.each(reports)('%s', (path) => {
  const report = draftFile(readText(path))
  it('has its closing page on a page of its own, and no other part', () => {
    const starting = layOutLetter(report).filter((part) => part.kind === 'paragraph' && part.startsPage)
    expect(starting).toHaveLength(1)
    expect(starting[0]).toMatchObject({
      text: expect.stringMatching(/^(The Office for Standards|Any complaints)/) as string,
    })
    expect(letterToHtml(report, { marking: null }).match(/class="new-page"/g)).toHaveLength(1)
  })
})

it('keeps a note to a heading with what follows the heading, where nothing stands between', () => {
  const parts = layOutLetter(draftFile(readText('tests/fixtures/cases/south-tyneside-2017-sif-b.json')))
  const note = parts.findIndex((part, at) => part.kind === 'footnote' && parts[at - 1]?.kind === 'heading')
  expect(note).toBeGreaterThan(0)
  expect(staysWithNext(parts, note)).toBe(true)
})
