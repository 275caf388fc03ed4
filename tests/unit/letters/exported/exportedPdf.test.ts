import { expect, it } from 'vitest'
import type { ExportFault } from '@shared/letters/exported/exportedFile'
import { faultWords, onlyIdentifiers } from '@shared/letters/exported/faultWords'
import { judgeExported } from '@shared/letters/exported/judgeExported'
import type { LetterContent } from '@shared/letters/letter'
import { readExported } from '../../../../electron/letters/exported/readExported'
import { withoutDates } from '../../../../electron/shell/withoutDates'
import { id } from '../builders'
import { aPdf } from './aPdf'
import { marking } from './tampering'

const letter: LetterContent = {
  title: 'Focused visit to Northtown',
  documentType: 'letter',
  authorityShortName: 'Northtown',
  letterDate: null,
  removed: [],
  sections: [
    {
      id: 'main',
      kind: 'prose',
      heading: 'What works',
      level: 2,
      numbered: true,
      evidence: true,
      footnote: '',
      rows: [],
      paragraphs: [
        { id: id(1), text: 'Social workers visit children often.', sources: [], origin: null, drafted: '' },
        { id: id(2), text: 'Plans are up to date and well-written.', sources: [], origin: null, drafted: '' },
      ],
    },
  ],
}
const first = {
  above: marking,
  lines: ['What works', '1. Social workers visit', 'children often.'],
  below: `${marking} 1 of 2`,
}
const second = {
  above: marking,
  lines: ['2. Plans are up to date and well-', 'written.'],
  below: `${marking} 2 of 2`,
}
const { title } = letter

const faultsOf = async (
  bytes: Uint8Array,
  mark: string | null = marking,
): Promise<readonly ExportFault[]> => {
  const file = await readExported('pdf', bytes)
  return file.ok
    ? judgeExported(letter, file.value, { marking: mark, drawn: true })
    : [{ kind: 'unreadable', message: file.error }]
}

it('a PDF is as it should be, wherever its lines and pages break', async () => {
  expect(await faultsOf(aPdf([first, second], { title }))).toEqual([])
})

it('is found out when one word was changed, or a page is missing', async () => {
  const other = { ...second, lines: ['2. Plans are up to date and badly', 'written.'] }
  const [changed] = await faultsOf(aPdf([first, other], { title }))
  expect(changed).toEqual({ kind: 'words', near: 'Plans are up to date and well-written.' })
  expect(changed === undefined ? '' : faultWords(changed)).toBe(
    'The words of the file are not those it was written with, first where it says “Plans are up to date and well-written.”.',
  )
  expect(await faultsOf(aPdf([first], { title }))).toMatchObject([{ kind: 'words' }])
})

it('is found out when one page lacks the marking, and as final with it', async () => {
  const faults = await faultsOf(aPdf([first, { ...second, above: '' }], { title }))
  expect(faults).toEqual([{ kind: 'markingMissing', places: ['top of page 2'] }])
  const [left] = await faultsOf(aPdf([first, second], { title }), null)
  expect(left).toMatchObject({ kind: 'markingLeft' })
  expect(left === undefined ? '' : faultWords(left)).toMatch(/^The protective marking is still there, though/)
})

it.each([
  [{ info: '/Author (A. Person)' }, 'an author'],
  [{ info: '/Keywords (secret)' }, 'an entry “Keywords”'],
  [{ info: '/Company (Ofsted)' }, 'properties of its own'],
  [{ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }, 'a script'],
])('is found out with what its pages do not show: %o', async (more, what) => {
  expect(await faultsOf(aPdf([first, second], { title, ...more }))).toEqual([
    { kind: 'metadata', what: [what] },
  ])
})

it('is found out under another title', async () => {
  expect(await faultsOf(aPdf([first, second], { title: 'Untitled' }))).toEqual([{ kind: 'title' }])
})

it('is found out when it is no PDF or cut off in the middle', async () => {
  expect(await faultsOf(new TextEncoder().encode('plain words'))).toMatchObject([{ kind: 'unreadable' }])
  const whole = aPdf([first, second], { title })
  expect(await faultsOf(whole.slice(0, 500))).not.toEqual([])
})

it('says in plain words how many identifiers remain', () => {
  expect(faultWords({ kind: 'identifiers', count: 1 })).toMatch(/^1 identifier remains/)
  expect(faultWords({ kind: 'identifiers', count: 3 })).toMatch(/^3 identifiers remain/)
  expect(onlyIdentifiers([{ kind: 'identifiers', count: 3 }])).toBe(true)
  expect(onlyIdentifiers([{ kind: 'identifiers', count: 3 }, { kind: 'title' }])).toBe(false)
})

it('does not say when it was made, and is otherwise the same file to the byte', async () => {
  const dated = Buffer.from(
    aPdf([first, second], {
      title,
      info: "\n/CreationDate (D:20261122123236+00'00')\n/ModDate (D:20261122123236+00'00')",
    }),
  )
  const bare = withoutDates(dated)
  expect(bare.toString('latin1')).not.toMatch(/Date \(/)
  expect(bare.length).toBe(dated.length)
  expect(await faultsOf(new Uint8Array(bare))).toEqual([])
  expect(withoutDates(bare).equals(bare)).toBe(true)
  const other = Buffer.from('/CreationDate (D:20261122123236)')
  expect(withoutDates(other).equals(other)).toBe(true)
})
