import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from '../pages/bridge'
import { languagePage } from '../pages/LanguagePage'
import { notesPage } from '../pages/NotesPage'
import { fillInFields } from './fillInFields'
import { chipsOf, passagesOf, readScript, textOf } from './readScript'
import type { LostKeys } from './lostKeys'
import type { Line, ScriptedNote } from './readScript'
import { seeded } from './seeded'
import { expectStored } from './storedNotes'
import type { Block, WrittenNote } from './storedNotes'
import { createTypist } from './typist'

type Typist = Awaited<ReturnType<typeof createTypist>>

/** The whole visit: 30 notes, 60 passages, about forty minutes of typing. */
export const scriptedNotes = readScript(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/scripted/visit.txt'), 'utf8'),
)

const noteIds = async (page: Page) => {
  const [visit] = await ask(page, 'visits.list', {})
  const notes = await ask(page, 'notes.list', { visitId: visit?.id ?? '' })
  return new Set(notes.map(({ id }) => id))
}

/** Some lines of a note of the script. */
export const linesOf = (notes: readonly ScriptedNote[], number: number, from: number, to: number) =>
  notes.slice(number, number + 1).map((note) => ({ ...note, lines: note.lines.slice(from, to) }))

type Options = {
  readonly perSecond: number
  /** Of the rhythm and the slips. */
  readonly seed: number
  readonly tell: (line: string) => void
}

/**
 * Types the notes one after another into the open visit. After each one the window and the vault hold what the script
 * says, character by character.
 */
export const typeVisit = async (
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  notes: readonly ScriptedNote[],
  options: Options,
) => {
  await watchPaints(page)
  const typist = await createTypist(app, { perSecond: options.perSecond, random: seeded(options.seed) })
  const start = Date.now()
  const written: WrittenNote[] = []
  const lost = { dropped: 0, reordered: 0, added: 0 }
  for (const scripted of notes) {
    const note = await writeNote(page, typist, scripted)
    written.push(note)
    const { dropped, reordered, added } = await expectStored(page, note)
    lost.dropped += dropped
    lost.reordered += reordered
    lost.added += added
    const paints = await paintsSeen(page)
    const { keys, slips, mostWaiting } = typist.figures
    options.tell(
      `note ${written.length}: ${lost.dropped} dropped, ${lost.reordered} reordered of ${keys} keys (${slips} slips) in ${minutesSince(start)} minutes, slowest key to paint ${paints.slowest} ms, ${paints.over100} over 100 ms, at most ${mostWaiting} keys waiting`,
    )
  }
  return { written, lost, summary: summaryOf(written, typist, lost, minutesSince(start)) }
}

const minutesSince = (start: number) => ((Date.now() - start) / 60_000).toFixed(1)

const summaryOf = (
  written: readonly WrittenNote[],
  { figures }: Typist,
  { dropped, reordered, added }: LostKeys,
  minutes: string,
) => {
  const count = (of: (note: ScriptedNote) => readonly unknown[]) =>
    written.reduce((sum, { scripted }) => sum + of(scripted).length, 0)
  const parts = [
    `${written.length} notes`,
    `${count(passagesOf)} passages`,
    `${count(({ tallies }) => tallies)} tallies`,
    `${count(({ lines }) => chipsOf(lines))} chips`,
    `${figures.characters.toLocaleString('en-GB')} characters typed`,
    `${dropped} dropped`,
    `${reordered} reordered`,
    `${added} added`,
    `${minutes} minutes`,
  ]
  return `scripted visit: ${parts.join(', ')}`
}

/** A fault in one note is told of, and the next one is typed. */
const inTheEnd = expect.configure({ soft: true, timeout: 20_000 })

const writeNote = async (page: Page, typist: Typist, scripted: ScriptedNote): Promise<WrittenNote> => {
  const notes = notesPage(page)
  const before = await noteIds(page)
  await notes.begin()
  // The text of the note before it stands there until the new one has come.
  await expect
    .poll(async () => (await blocksOf(page)).filter(({ kind, text }) => !kind.startsWith('h') && text !== ''))
    .toEqual([])
  await expect(notes.text).toBeFocused()
  const hasPasted = scripted.lines.some(({ kind }) => kind === 'pasted')
  if (hasPasted) await fillInFields(page, scripted)
  const start = await blocksOf(page)
  if (hasPasted) await notes.text.locator('p').first().click()
  for (const [index, line] of scripted.lines.entries())
    await typeLine(page, typist, line, scripted.lines[index - 1], scripted.lines[index + 1])
  await typist.answered()
  await inTheEnd.poll(() => blocksOf(page)).toEqual(expectedBlocks(start, scripted, false))
  if (hasPasted) await replacePastedName(page, scripted)
  const blocks = expectedBlocks(start, scripted, true)
  await inTheEnd.poll(() => blocksOf(page)).toEqual(blocks)
  await inTheEnd
    .poll(() => marksOf(page))
    .toEqual(passagesOf(scripted).map(({ quote, direction, prompt }) => ({ quote, direction, tag: prompt })))
  if (!hasPasted) await fillInFields(page, scripted)
  await notes.saved()
  const noteId = [...(await noteIds(page))].find((id) => !before.has(id))
  if (noteId === undefined) throw new Error('The new note is not in the list')
  return { noteId, scripted, blocks }
}

const typeLine = async (
  page: Page,
  typist: Typist,
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
) => {
  if (line.kind === 'heading') await typist.type('## ')
  if (line.kind === 'bullet' && before?.kind !== 'bullet') await typist.type('- ')
  if (line.kind === 'pasted') {
    await typist.answered()
    await languagePage(page).paste(textOf(line))
  } else
    for (const { text, passage } of line.pieces) {
      await typist.type(text)
      if (passage === null) continue
      await typist.press(...text.split(' ').map(() => 'Control+Shift+ArrowLeft'))
      await typist.press(`Alt+${directions.indexOf(passage.direction) + 1}`)
      await typist.press(...passage.prompt.toLowerCase(), 'Enter')
    }
  if (after === undefined) return
  await typist.press('Enter')
  // An empty item ends the list.
  if (line.kind === 'bullet' && after.kind !== 'bullet') await typist.press('Enter')
}

const directions = ['strength', 'mixed', 'concern', 'serious-concern']

/** The guard has marked the name that was pasted at the beginning; F7 goes round to it, 1 takes its first offer. */
const replacePastedName = async (page: Page, { case: code }: ScriptedNote) => {
  const language = languagePage(page)
  await expect.poll(() => language.drawn('identity')).toContain(pastedName)
  await page.keyboard.press('F7')
  await expect(language.identifier).toContainText(pastedName)
  await expect(language.identifier.getByRole('button', { name: `Replace by “${code}”` })).toBeFocused()
  await page.keyboard.press('1')
  await expect(language.identifier).toBeHidden()
}

const pastedName = 'Chloe Henderson'

const expectedBlocks = (
  start: readonly Block[],
  scripted: ScriptedNote,
  replaced: boolean,
): readonly Block[] => {
  const typed = scripted.lines.map((line) => ({
    kind: line.kind === 'heading' ? 'h2' : line.kind === 'bullet' ? 'li' : 'p',
    text: replaced && line.kind === 'pasted' ? textOf(line).replace(pastedName, scripted.case) : textOf(line),
  }))
  const at = start.findIndex(({ kind }) => kind === 'p')
  return [...start.slice(0, at), ...typed, ...start.slice(at + 1)]
}

const blocksOf = (page: Page): Promise<readonly Block[]> =>
  notesPage(page).text.evaluate((text) =>
    [...text.querySelectorAll('h2, h3, p, li, blockquote')].map((block) => ({
      kind: block.tagName.toLowerCase(),
      text: block.textContent ?? '',
    })),
  )

/** The marks as they are drawn; the sign before the prompt is for the eye. */
const marksOf = (page: Page) =>
  notesPage(page).text.evaluate((text) =>
    [...text.querySelectorAll<HTMLElement>('mark')].map((mark) => ({
      quote: mark.textContent,
      direction: mark.dataset['direction'],
      tag: (mark.dataset['tag'] ?? '').split('\u00a0').slice(1).join(' '),
    })),
  )

type Watched = { paints?: { slowest: number; over100: number } }

/** The browser's own measure, from the key to the frame that shows it; what took less than 16 ms is not told. */
const watchPaints = (page: Page) =>
  page.evaluate(() => {
    const paints = { slowest: 0, over100: 0 }
    Object.assign(window, { paints } satisfies Watched)
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name !== 'keydown') continue
        paints.slowest = Math.max(paints.slowest, duration)
        if (duration > 100) paints.over100 += 1
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

const paintsSeen = (page: Page) => page.evaluate(() => (window as unknown as Required<Watched>).paints)
