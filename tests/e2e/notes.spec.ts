import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import type { Note, NoteSummary } from '@shared/notes/note'
import type { VisitSummary } from '@shared/visits/visit'
import { expectAccessible } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** The sample visit in a vault of this test alone. */
const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  // Wide enough for all four panes.
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const notes = notesPage(opened.page)
  await expect(notes.text).toBeVisible()
  return { ...opened, notes }
}

/** Asks the core behind the window's back, for what the screen does not show. */
const ask = <Answer>(page: Page, operation: string, input: unknown) =>
  page.evaluate(
    async ([name, given]) => {
      const { bridge } = window as unknown as { bridge: Bridge }
      const answer = (await bridge.call(name, given)) as { ok: boolean; value: unknown }
      if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`)
      return answer.value
    },
    [operation, input] as const,
  ) as Promise<Answer>

const allNotes = async (page: Page) => {
  const [visit] = await ask<VisitSummary[]>(page, 'visits.list', {})
  return ask<NoteSummary[]>(page, 'notes.list', { visitId: visit?.id ?? '' })
}

const newestNote = async (page: Page): Promise<Note> => {
  const newest = [...(await allNotes(page))].sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  return ask<Note>(page, 'notes.get', { noteId: newest?.id ?? '' })
}

const fieldsOf = ({ at, author, area, activity, role, team, case: code, tallies, leadersKnew }: Note) => ({
  at,
  author,
  area,
  activity,
  role,
  team,
  case: code,
  tallies,
  leadersKnew,
})

test('a note is written, marked by keyboard alone, and is the same after a restart', async ({}, testInfo) => {
  const { app, page, profile, notes } = await openSample(testInfo)
  await notes.begin()
  await page.keyboard.type('Plan agreed at the second review')
  await notes.selectBack(3)
  await page.keyboard.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await page.keyboard.type('pd6')
  await page.keyboard.press('Enter')
  await expect(notes.text).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(', with the carer named.')
  await expect(notes.marks).toHaveText('the second review')
  await expect(notes.marks).toHaveAttribute('data-tag', /PD6/)
  await expect(notes.passages).toContainText('Strength · PD6')
  await notes.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const reopened = notesPage(again.page)
  await expect(reopened.text).toContainText('Plan agreed at the second review, with the carer named.')
  await expect(reopened.marks).toHaveText('the second review')
  await expect(reopened.marks).toHaveAttribute('data-direction', 'strength')
})

test('a note that is only looked at is not saved', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  const before = await newestNote(page)
  await notes.text.click()
  await page.keyboard.press('ArrowDown')
  await notes.list.getByRole('option').nth(2).click()
  await notes.list.getByRole('option').nth(0).click()
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+1')
  await expect(notes.text).toBeVisible()
  expect((await newestNote(page)).revision).toBe(before.revision)
})

test('a marked passage is counted beside its prompt at once, and undo takes it back', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await expect(notes.area('Since last time, none yet')).toBeVisible()
  await notes.begin()
  await page.keyboard.type('Nothing came of the last report')
  await notes.selectBack(3)
  await notes.markBar.getByRole('button', { name: 'Serious' }).click()
  await page.keyboard.type('l9 ')
  await page.keyboard.press('Escape')
  await expect(notes.area(/^Since last time, 1 passage in 1 note: 1 serious concern/)).toBeVisible()
  await expect(notes.text).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(notes.marks).toHaveCount(0)
  await expect(notes.area('Since last time, none yet')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(notes.area(/^Since last time, 1 passage/)).toBeVisible()
})

test('a quote among the findings leads to its passage in the note, and Alt+Left back', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await page.keyboard.press('Control+3')
  await page
    .getByRole('button', { name: /^\d+ passages?, \d+ sources?$/ })
    .first()
    .click()
  const quote = page.getByRole('button', { name: /^“/ }).first()
  const words = ((await quote.textContent()) ?? '').replace(/[“”]/g, '')
  await quote.click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await expect(notes.text.locator('mark[data-focused="true"]').first()).toBeInViewport()
  await expect(notes.passages.locator('.focused-passage')).toContainText(words)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Findings', selected: true })).toBeVisible()
})

test('a passage whose words are deleted says so, and stays for the finding that rests on it', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.note(/^Case track C12/).click()
  await expect(notes.marks.first()).toBeVisible()
  await notes.text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(notes.passages).toContainText('These words are no longer in the note.')
  await expect(notes.passages).toContainText(/In \d findings?, /)
})

test('an empty note follows the template of its new activity; a written one keeps its text', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.begin()
  const choose = async (activity: string) => {
    await page.getByRole('button', { name: /Activity$/ }).click()
    await page.getByRole('option', { name: activity, exact: true }).click()
  }
  await page.getByRole('button', { name: /^About this note/ }).click()
  await choose('Document')
  await expect(notes.text.getByRole('heading')).toHaveText([
    'What it says',
    'What practice shows',
    'Follow-up',
  ])
  await notes.text.locator('p').first().click()
  await page.keyboard.type('Strategy, page 12')
  await choose('Data')
  await expect(notes.text.getByRole('heading').first()).toHaveText('What it says')
  await expect(notes.text).toContainText('Strategy, page 12')
})

test('a deleted note comes back by undo with its last words', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.begin()
  await page.keyboard.type('Typed just before deleting')
  await notes.list.getByRole('option', { selected: true }).click()
  await page.keyboard.press('Delete')
  await expect(notes.note(/^Typed/)).toHaveCount(0)
  await expect(notes.text).not.toContainText('Typed just before deleting')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Note restored.')).toBeVisible()
  await notes.list.getByRole('option').first().click()
  await expect(notes.text).toContainText('Typed just before deleting')
})

for (const choice of ['Save mine over it', 'Keep both, mine as a new note'])
  test(`a note saved elsewhere meanwhile loses nobody's words: ${choice}`, async ({}, testInfo) => {
    const { page, notes } = await openSample(testInfo)
    await notes.begin()
    await page.keyboard.type('Mine')
    await expect.poll(async () => (await newestNote(page)).text).toContain('Mine')
    const note = await newestNote(page)
    const theirs = JSON.parse(JSON.stringify(note.document).replace('Mine', 'Theirs')) as unknown
    const fields = fieldsOf(note)
    await ask(page, 'notes.save', {
      noteId: note.id,
      basedOn: note.revision,
      fields,
      document: theirs,
      passages: [],
      checkpoint: true,
    })
    await page.keyboard.type(' and more')
    await page.getByRole('button', { name: choice }).click()
    if (choice === 'Save mine over it') {
      await expect(notes.text).toContainText('Mine and more')
      await expect.poll(async () => (await newestNote(page)).text).toContain('Mine and more')
    } else {
      await expect(notes.text).toContainText('Theirs')
      await expect
        .poll(async () => (await allNotes(page)).map(({ excerpt }) => excerpt))
        .toEqual(expect.arrayContaining(['Theirs', 'Mine and more']))
    }
  })

test('what is pasted keeps its structure and none of its looks', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.begin()
  await notes.text.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<h1 style="color:red">Audit</h1><p style="font-size:40px"><b>Ten</b> <u>files</u> <img src="x.png"></p><ul><li>one</li></ul>',
    )
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(notes.text.getByRole('heading', { name: 'Audit', level: 2 })).toBeVisible()
  await notes.saved()
  const stored = JSON.stringify((await newestNote(page)).document)
  expect(stored).toContain('"listType":"bullet"')
  expect(stored).not.toMatch(/red|40px|img|underline/)
})

test('a list of 500 notes draws what is in view, and the keys walk through it', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  const note = await newestNote(page)
  const fields = fieldsOf(note)
  for (let index = 0; index < 476; index += 1)
    await ask(page, 'notes.create', {
      visitId: note.visitId,
      fields: { ...fields, case: `C${index}`, at: '2024-10-14T09:00' },
    })
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+1')
  await expect(page.getByText('500 notes')).toBeVisible()
  expect(await notes.list.getByRole('option').count()).toBeLessThan(60)
  await notes.list.getByRole('option').first().click()
  await page.keyboard.press('End')
  await expect(notes.list.getByRole('option', { selected: true })).toHaveText(/C0\b|C\d+/)
  await page.keyboard.press('Enter')
  await expect(notes.text).toBeFocused()
})

test('a visit without notes teaches how to begin', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  for (const { id } of await allNotes(page)) await ask(page, 'notes.delete', { noteId: id, reason: '' })
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible()
  await expectAccessible(page)
  await notes.begin()
  await expect(notes.list.getByRole('option')).toHaveCount(1)
})

test('the notes tab has no violation of accessibility rules in any of its states', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^About this note/ }).click()
  await expectAccessible(page)
  await notes.begin()
  await page.keyboard.type('A few words')
  await notes.selectBack(2)
  await expect(notes.markBar).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Alt+2')
  await expect(notes.prompts).toBeVisible()
  await expectAccessible(page)
})
