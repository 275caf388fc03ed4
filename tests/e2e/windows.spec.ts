import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { apartNotice, openApart } from './pages/apartWindow'
import { expectAccessible } from './pages/axe'
import { ask } from './pages/bridge'
import { evidencePage } from './pages/EvidencePage'
import { letterPage } from './pages/LetterPage'
import { linesPage } from './pages/LinesPage'
import { notesPage } from './pages/NotesPage'
import { referBackPage } from './pages/ReferBackPage'
import { saveElsewhere } from './pages/saveElsewhere'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { killTree } from './killTree'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** The sample visit with a new note, in a window of its own: the cursor stands in its text. */
const noteApart = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  const { app, page } = opened
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await notesPage(page).begin()
  await page.keyboard.type('Begun here.')
  const note = await openApart(app, page)
  await expect(notesPage(note).text).toContainText('Begun here.')
  return { ...opened, note }
}

const letterApart = async (app: ElectronApplication, page: Page) => {
  await letterPage(page).draft()
  const letter = await openApart(app, page)
  await expect(letterPage(letter).text).toBeVisible()
  return letter
}

const typeInNote = async (window: Page, words: string) => {
  await notesPage(window).text.click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
}

const typeInLetter = async (window: Page, words: string) => {
  const letter = letterPage(window)
  await letter.paragraphs.last().click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
}

test('a note and the letter are written in windows of their own, and the first window follows', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  await expect(apartNotice(page).heading).toBeVisible()
  await expect(notesPage(page).text).toBeHidden()
  await typeInNote(note, ' Seen in the other window.')
  await notesPage(note).saved()
  await expect(notesPage(page).list).toContainText('Seen in the other window')

  const letter = await letterApart(app, page)
  await expect(apartNotice(page).heading).toBeVisible()
  await typeInLetter(letter, ' Written beside the note.')
  await typeInNote(note, ' And on.')
  await letterPage(letter).saved()
  await notesPage(note).saved()

  // One window each: asked again, it only comes to the front.
  await apartNotice(page).goToIt.click()
  await page.keyboard.press('Control+1')
  await apartNotice(page).goToIt.click()
  expect(app.windows()).toHaveLength(3)

  await apartNotice(page).bringBack.click()
  await expect(notesPage(page).text).toContainText('Seen in the other window. And on.')
  await page.keyboard.press('Control+4')
  const closed = letter.waitForEvent('close')
  await letter.keyboard.press('Control+Shift+o').catch(() => undefined)
  await closed
  await expect(letterPage(page).text).toContainText('Written beside the note.')
  expect(app.windows()).toHaveLength(1)
})

test('a line, a refer-back, a number of people and a file that one window adds are seen in the other', async ({}, testInfo) => {
  test.slow()
  const { page, note } = await noteApart(testInfo)
  await typeInNote(note, ' Two plans had drifted')
  await notesPage(note).selectBack(2)
  await note.keyboard.press('Alt+4')
  await expect(notesPage(note).marks).toHaveText('had drifted')
  await note.keyboard.press('Escape')
  await notesPage(note).saved()

  const lines = linesPage(page)
  await lines.begin('Do plans drift?')
  await notesPage(note).marks.click()
  await note.getByRole('button', { name: 'Passages', exact: true }).press('Enter')
  await notesPage(note)
    .passages.getByRole('button', { name: /^Line of enquiry: put/ })
    .press('Enter')
  await expect(linesPage(note).add.getByRole('option', { name: /^Do plans drift/ })).toBeVisible()
  await note.keyboard.type('drift')
  await note.keyboard.press('Enter')
  await expect(linesPage(note).add).toBeHidden()
  await expect(lines.passages('For')).toContainText('had drifted')
  await lines.question.fill('Do plans drift too long?')
  await expect(notesPage(note).passages).toContainText('Do plans drift too long?')

  await page.getByRole('radio', { name: 'Board' }).press('Space')
  const voices = evidencePage(page).part('Voices and records')
  await expect(voices).toBeVisible()
  const [visit] = await ask(note, 'visits.list', {})
  const number = {
    group: 'carers',
    number: 3,
    day: null,
    source: 'by telephone',
    by: 'Margaret Holloway',
  } as const
  await ask(note, 'voices.add', { visitId: visit?.id ?? '', content: number })
  await expect(voices.getByRole('list')).toContainText('by telephone')

  await lines.command('Attachments of the visit')
  const files = page.getByRole('dialog', { name: 'Attachments of the visit' })
  await expect(files).toContainText('No attachments yet')
  const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Review by Friday.') }
  await note.getByLabel('Files to attach').setInputFiles(plan)
  await expect(files).toContainText('plan.txt')
  await page.keyboard.press('Escape')
  await expect(files).toBeHidden()

  const record = referBackPage(note)
  await record.begin()
  await note.keyboard.type('A child was not seen.')
  await record.saved()
  await expect(referBackPage(page).line).toBeVisible()
  await referBackPage(page).line.getByRole('button', { name: 'Open it' }).press('Enter')
  await record.told.fill('Director of children’s services')
  await expect(referBackPage(page).told).toHaveValue('Director of children’s services')
})

test('lines, numbers and attachments asked for in a window of a note are opened in the first', async ({}, testInfo) => {
  const { page, note } = await noteApart(testInfo)
  const lines = linesPage(page)
  await linesPage(note).command('New line of enquiry')
  await expect(lines.question).toBeFocused()
  await page.keyboard.type('Who is heard?')
  await lines.saved()
  await linesPage(note).command('Attachments of the visit')
  await expect(page.getByRole('dialog', { name: 'Attachments of the visit' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await linesPage(note).command('Lines of enquiry')
  await expect(lines.question).toHaveValue('Who is heard?')
  await linesPage(note).command('Add a number of people or records by hand')
  await expect(page.getByRole('dialog', { name: 'Add a number by hand' })).toBeVisible()
  await expect(note.getByRole('dialog')).toHaveCount(0)
})

test('undo, marks and history work in a window of its own, and Ctrl N begins a note in the first', async ({}, testInfo) => {
  const { page, note } = await noteApart(testInfo)
  await typeInNote(note, ' The plan was clear')
  await notesPage(note).selectBack(2)
  await note.keyboard.press('Alt+1')
  await expect(notesPage(note).marks).toHaveText('was clear')
  await note.keyboard.press('Escape')
  await notesPage(note).saved()
  await note.keyboard.press('Control+Shift+h')
  await expect(note.getByRole('dialog', { name: 'History of the note' })).toBeVisible()
  await note.keyboard.press('Escape')
  await expect(note.getByRole('dialog')).toHaveCount(0)
  await notesPage(note).text.focus()
  await note.keyboard.press('Control+z')
  await expect(notesPage(note).marks).toHaveCount(0)
  await note.keyboard.press('Control+n')
  await expect(notesPage(page).text).toBeFocused()
  await expect(notesPage(page).text).not.toContainText('Begun here.')
})

test('the lock waits for the words of every window, closes the others and leaves nothing to read', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  const letter = await letterApart(app, page)
  await typeInLetter(letter, ' Last words of the letter.')
  await typeInNote(note, ' Last words of the note.')
  const gone = [note.waitForEvent('close'), letter.waitForEvent('close')]
  await note.keyboard.press('Control+l').catch(() => undefined)
  await Promise.all(gone)
  await expect(vaultPage(page).heading('Locked')).toBeVisible()
  expect(await page.content()).not.toContain('Sheffield')
  expect(app.windows()).toHaveLength(1)

  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').press('Enter')
  await expect(notesPage(page).text).toContainText('Last words of the note.')
  await letterPage(page).open()
  await expect(letterPage(page).text).toContainText('Last words of the letter.')
})

test('closing a window saves its words first, and closing the first saves those of all', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  await typeInNote(note, ' Typed and closed.')
  await closeWindow(app, note)
  await expect(notesPage(page).text).toContainText('Typed and closed.')

  const again = await openApart(app, page)
  await typeInNote(again, ' Typed and quit.')
  const closed = app.waitForEvent('close')
  await closeWindow(app, page)
  await closed
  const next = await openApp(testInfo)
  await vaultPage(next.page).unlock()
  await visitsPage(next.page).row('Sheffield').press('Enter')
  await expect(notesPage(next.page).text).toContainText('Typed and closed. Typed and quit.')
  await expect(next.page.getByText('not closed properly')).toBeHidden()
})

test('a window whose last words could not be saved holds up its closing and that of the app', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  const clash = note.getByRole('dialog', { name: 'This note was saved elsewhere while you were writing' })
  await typeInNote(note, ' First words.')
  await notesPage(note).saved()
  await saveElsewhere(page)
  await typeInNote(note, ' Words that clash.')
  await expect(clash).toBeVisible()
  await closeWindow(app, note)
  await closeWindow(app, page)
  await expect(clash).toBeVisible()
  expect(app.windows()).toHaveLength(2)

  writeFileSync(testInfo.outputPath('dialogs', 'close anyway'), '')
  const closed = app.waitForEvent('close')
  await closeWindow(app, page)
  await closed
})

test('the page of one window breaks and the other goes on', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  await typeInNote(note, ' Saved before the crash.')
  await notesPage(note).saved()
  await crash(app, note)
  await expect(page.getByText('A window stopped working and was closed')).toBeVisible()
  await expect(notesPage(page).text).toContainText('Saved before the crash.')

  const again = await openApart(app, page)
  await crash(app, page)
  await typeInNote(again, ' Still at work.')
  await notesPage(again).saved()
})

test('a killed process loses nothing of what either window had saved', async ({}, testInfo) => {
  const { app, page, note, profile } = await noteApart(testInfo)
  const letter = await letterApart(app, page)
  await typeInLetter(letter, ' Saved in the letter.')
  await typeInNote(note, ' Saved in the note.')
  await notesPage(note).saved()
  await letterPage(letter).saved()
  const closed = app.waitForEvent('close')
  killTree(app.process().pid ?? 0)
  await closed

  const next = await openApp(testInfo, profile)
  await vaultPage(next.page).unlock()
  await visitsPage(next.page).row('Sheffield').press('Enter')
  await expect(notesPage(next.page).text).toContainText('Saved in the note.')
  await letterPage(next.page).open()
  await expect(letterPage(next.page).text).toContainText('Saved in the letter.')
})

test('every window can be used by everybody, light and dark', async ({}, testInfo) => {
  const { app, page, note } = await noteApart(testInfo)
  await expectAccessible(note)
  await expectAccessible(page)
  const letter = await letterApart(app, page)
  await expectAccessible(letter)
  await expectAccessible(page)
})

const closeWindow = async (app: ElectronApplication, page: Page) => {
  const window = await app.browserWindow(page)
  await window.evaluate((each) => each.close())
}

const crash = async (app: ElectronApplication, page: Page) => {
  const window = await app.browserWindow(page)
  await window.evaluate((each) => {
    setTimeout(() => each.webContents.forcefullyCrashRenderer(), 0)
  })
}
