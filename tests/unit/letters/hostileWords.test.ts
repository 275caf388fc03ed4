import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { checkText, contextOfText } from '@shared/letters/checkText'
import { draftLetter } from '@shared/letters/draftLetter'
import { expandAcronyms } from '@shared/letters/expandAcronyms'
import { letterToHtml } from '@shared/letters/letterToHtml'
import { letterToMarkdown } from '@shared/letters/letterToMarkdown'
import { letterToText } from '@shared/letters/letterToText'
import { letterToDocx } from '../../../electron/letters/letterToDocx'
import { aFinding, aVisit, anInput } from './builders'

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/

it('prints no sign that a document cannot hold, in any format, wherever it was typed', async () => {
  const signs = '\u0000\u0001\u000B\u000C\u001F\u007F\u0085\uFFFE\uFFFF\uD800'
  const content = draftLetter(
    anInput([aFinding(1, { text: `Plan${signs}ning.` })], {
      visit: aVisit({
        authority: { name: `Shef${signs}field`, shortName: `Shef${signs}field` },
        addressee: { name: `A${signs}B`, role: signs, address: [`C${signs}D`] },
      }),
    }),
  )
  const docx = unzipSync(await letterToDocx(content, { marking: null }))
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const written = [
    letterToText(content, { marking: null }),
    letterToMarkdown(content, { marking: null }),
    letterToHtml(content, { marking: null }),
    ...Object.values(docx).map(decode),
  ]
  for (const text of written) expect(text).not.toMatch(forbidden)
  for (const text of written.slice(0, 3)) {
    expect(text).toContain('Planning.')
    expect(text).toContain('Focused visit to Sheffield')
  }
})

it('points out signs that nobody sees, and not the joints of an emoji', () => {
  const found = (text: string) =>
    checkText(text, contextOfText(null, '2024-10-16')).filter(({ rule }) => rule === 'style.hidden-sign')
  expect(found('The plan \u202Esi\u202C clear.')).toHaveLength(2)
  expect(found('The pl\u00ADan is\u200B clear.')).toHaveLength(2)
  expect(found('The plan 👩‍👧 is clear.')).toEqual([])
})

it('puts the bare acronym in brackets after words in the possessive', () => {
  const expand = (text: string) => expandAcronyms([text, 'SW'], { SW: 'social worker' })[0]
  expect(expand('An SW’s visit.')).toBe('A social worker’s (SW) visit.')
  expect(expand('The SWs’ visits.')).toBe('The social workers’ (SWs) visits.')
  expect(expand('The SWs visit.')).toBe('The social workers (SWs) visit.')
})
