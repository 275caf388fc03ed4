import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { openApart } from './pages/apartWindow'
import { expectAccessible } from './pages/axe'
import { importPage } from './pages/ImportPage'
import { keyboardOf } from './pages/keyboard'
import { notesPage } from './pages/NotesPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const fixture = join(projectFolder, 'tests', 'fixtures', 'notes', 'libreoffice.docx')

/** The sample visit of 24 notes, and the folder in which the dialogs are answered. */
const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  await expect(notesPage(opened.page).text).toBeVisible()
  const folder = testInfo.outputPath('dialogs')
  const put = (name: string, content: string) => {
    for (const old of readdirSync(folder)) rmSync(join(folder, old))
    writeFileSync(join(folder, name), content)
  }
  copyFileSync(fixture, join(folder, 'notes.docx'))
  return { ...opened, folder, put, notes: notesPage(opened.page), imported: importPage(opened.page) }
}

/** Opens a note by its words: the list draws only what is in view. */
const openFound = async (page: Page, words: string) => {
  const search = searchPage(page)
  await search.open()
  await search.find(words)
  await page.keyboard.press('Enter')
  await expect(notesPage(page).text).toContainText(words)
  await expect(notesPage(page).text).toBeFocused()
}

test('a Word document becomes notes by keyboard alone, looked at and corrected before anything is stored', async ({}, testInfo) => {
  const { page, imported, notes } = await openSample(testInfo)
  const keyboard = keyboardOf(page)
  await keyboard.press('Control+k')
  await keyboard.type('import notes from a file')
  await expect(page.getByRole('option', { name: /^Import notes from a file/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(imported.rows).toHaveCount(5)
  await expect(imported.dialog).toContainText('5 notes found in “notes.docx”')
  await expect(imported.leftOut).toContainText('1 picture: not imported.')
  await expect(imported.leftOut).toContainText('1 comment in the margin: not imported.')
  await expect(imported.leftOut).toContainText('Wednesday 16 October')
  await expectAccessible(page)

  await keyboard.tabTo(imported.rows.first(), 20)
  await keyboard.press('ArrowDown', 'ArrowDown')
  await expect(imported.words).toContainText('The plan is current.')
  await expect(imported.note.getByRole('checkbox', { name: '5 of 6 visits in time' })).toBeChecked()
  await expect(imported.note.getByRole('textbox', { name: 'Case code' })).toHaveValue('C12')
  // The one after it is left out, the last joins the one before it.
  await keyboard.press('ArrowDown', 'Space', 'ArrowDown', 'j')
  await expect(imported.rows).toHaveCount(4)
  await expect(imported.words).toContainText('Spoke with two foster carers')
  await expect(imported.rows.last()).toContainText('2 joined')
  await expect(imported.add).toHaveText('Add 3 notes')
  // The first has no day: that is asked before anything is added.
  await keyboard.tabTo(imported.add, 30)
  await keyboard.press('Enter')
  await expect(imported.dialog).toContainText('Choose the day first.')
  await keyboard.backTo(imported.select('Day of 1 note'), 40)
  await keyboard.press('Enter', 'Enter')
  await expect(imported.rows.first()).toContainText('Tue 15 Oct, 09:00')
  await keyboard.tabTo(imported.add, 40)
  await keyboard.press('Enter')
  await expect(page.getByText('3 notes added.')).toBeVisible()
  await expect(page.getByText('27 notes ·')).toBeVisible()

  await openFound(page, 'The plan is current')
  await expect(notes.text.locator('li')).toHaveText(['Assessment updated', 'Plan shared'])
  await expect(notes.text.locator('blockquote')).toHaveText('“She always comes back.”')
})

const added = (page: Page) => page.locator('.status', { hasText: '5 notes added.' })
const undoOf = (page: Page) => added(page).getByRole('button', { name: 'Undo' })
/** As by a pointer that rests on it: the way back stays for as long as that. */
const held = (page: Page) => added(page).dispatchEvent('pointerover')

test('undo takes all of them to the bin in one step, also the one that is open', async ({}, testInfo) => {
  const { page, imported } = await openSample(testInfo)
  await imported.fromFile()
  await imported.choose('Day of 1 note', /^Tue/)
  await imported.add.click()
  await held(page)
  await expect(page.getByText('29 notes ·')).toBeVisible()
  await openFound(page, 'The plan is current')
  await undoOf(page).click()
  await expect(page.getByText('5 notes moved to the bin.')).toBeVisible()
  await expect(page.getByText('24 notes ·')).toBeVisible()
})

test('undo keeps and names what was written into since, here and in a window of its own', async ({}, testInfo) => {
  const { app, page, imported, notes } = await openSample(testInfo)
  await imported.fromFile()
  await imported.choose('Day of 1 note', /^Tue/)
  await imported.add.click()
  await held(page)
  await expect(page.getByText('29 notes ·')).toBeVisible()
  await openFound(page, 'Spoke with two foster carers')
  const apart = await openApart(app, page)
  await expect(notesPage(apart).text).toContainText('Spoke with two foster carers')
  await openFound(page, 'The plan is current')
  await page.keyboard.press('End')
  await page.keyboard.type(' Typed since.')
  await notesPage(apart).text.click()
  await apart.keyboard.press('Control+End')
  await apart.keyboard.type(' Typed while')
  await undoOf(page).click()
  await apart.keyboard.type(' it was undone.')
  const told = page.locator('.status', { hasText: '3 notes moved to the bin.' })
  await expect(told).toContainText('Case sample C12')
  await expect(page.getByText('26 notes ·')).toBeVisible()
  await expect(notes.text).toContainText('Typed since.')
  await notesPage(apart).saved()
  await expect(notesPage(apart).text).toContainText('Typed while it was undone.')
  const gone = apart.waitForEvent('close')
  await page.keyboard.press('Control+l')
  await gone
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await expect(notes.text).toBeVisible()
  await openFound(page, 'Typed while it was undone')
})

test('the same file again is known: nothing of it is added unless it is asked for', async ({}, testInfo) => {
  const { page, imported } = await openSample(testInfo)
  await imported.fromFile()
  await imported.choose('Day of 1 note', /^Tue/)
  await imported.add.click()
  await expect(page.getByText('29 notes ·')).toBeVisible()
  await imported.fromFile()
  await expect(imported.rows.first()).toContainText('already there')
  await expect(imported.add).toHaveText('Add 0 notes')
  await imported.add.click()
  await expect(imported.dialog.getByRole('alert')).toContainText('No note is chosen')
  await imported.rows.last().getByRole('checkbox').check({ force: true })
  await expect(imported.add).toHaveText('Add 1 note')
  await expectAccessible(page)
  await imported.add.click()
  await expect(page.getByText('30 notes ·')).toBeVisible()
})

test('the text of the clipboard, and a file that is dropped, are looked at in the same way', async ({}, testInfo) => {
  const { app, page, imported } = await openSample(testInfo)
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('Tuesday 15 October\n10:20 Case sample C21\nTimely.'),
  )
  await imported.fromClipboard()
  await expect(imported.dialog).toContainText('1 note found in the clipboard.')
  await expect(imported.rows).toContainText(['Case sample C21'])
  await imported.cancel.click()

  const drop = await page.evaluateHandle(() => {
    const files = new DataTransfer()
    files.items.add(
      new File(['# Day 2\n\n09:30 Observation of duty\n\n25 December 2024 10:00 Late'], 'typed.md'),
    )
    return files
  })
  await page.locator('.notes-column').dispatchEvent('dragover', { dataTransfer: drop })
  await page.locator('.notes-column').dispatchEvent('drop', { dataTransfer: drop })
  await expect(imported.dialog).toContainText('2 notes found in “typed.md”')
  await expect(imported.rows.last()).toContainText('outside the fieldwork')
  await imported.add.click()
  await expect(imported.dialog).toContainText('Choose what is right first.')
  await imported.choose('1 note dated outside', 'Put on Wed 16 Oct')
  await imported.add.click()
  await expect(page.getByText('2 notes added.')).toBeVisible()
})

test('a file that cannot be read changes nothing, and says what is wrong and what to do', async ({}, testInfo) => {
  const { page, put, folder, imported } = await openSample(testInfo)
  put('notes.docx', 'no Word document')
  await imported.fromFile()
  await expect(imported.dialog.getByRole('alert')).toContainText('Nothing has been added or changed.')
  await expect(imported.dialog).toContainText('is no Word document, or a damaged one')
  await expectAccessible(page)
  put('notes.txt', '10:20 Observation of the duty team')
  await imported.dialog.getByRole('button', { name: 'Choose another file' }).click()
  await expect(imported.rows).toHaveCount(1)
  // Locked with the preview open: nothing of it stays in the window.
  await page.keyboard.press('Control+l')
  await expect(vaultPage(page).heading('Locked')).toBeVisible()
  expect(await page.content()).not.toContain('duty team')
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await expect(page.getByText('24 notes ·')).toBeVisible()
  put('notes.txt', 'word '.repeat(10_000_000))
  await imported.fromFile()
  await expect(imported.dialog).toContainText('is too large: 50 MB; the limit is 20 MB')
  writeFileSync(join(folder, 'cancel'), '')
  await imported.dialog.getByRole('button', { name: 'Choose another file' }).click()
  await expect(imported.dialog).toBeHidden()
})
