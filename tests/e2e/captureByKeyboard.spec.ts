import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { attachmentsPage } from './pages/AttachmentsPage'
import { evidencePage } from './pages/EvidencePage'
import { historyPage } from './pages/HistoryPage'
import { importPage } from './pages/ImportPage'
import { keyboardOf } from './pages/keyboard'
import { languagePage } from './pages/LanguagePage'
import { linesPage } from './pages/LinesPage'
import { notesPage } from './pages/NotesPage'
import { referBackPage } from './pages/ReferBackPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('all that a day on site asks for is done without a mouse, nothing further than a dozen Tabs away', async ({}, testInfo) => {
  test.setTimeout(180_000) // a whole working day of keys, on a machine that may be busy
  const { page } = await openApp(testInfo)
  const fixture = join(projectFolder, 'tests', 'fixtures', 'notes', 'libreoffice.docx')
  copyFileSync(fixture, testInfo.outputPath('dialogs', 'notes.docx'))
  await vaultPage(page).begin()
  await keyboardOf(page).tabTo(page.getByRole('button', { name: 'Open the sample visit' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await expect(notesPage(page).text).toBeVisible()
  await test.step('a note from another tab, with a count', () => quickNote(page))
  await test.step('a misspelt word and a name', () => wordsInQuestion(page))
  await test.step('a case, a prompt and a source by their signs, passages by single keys', () => signs(page))
  await test.step('undone, redone, compared and restored', () => history(page))
  await test.step('to the bin and back', () => bin(page))
  await test.step('a file attached', () => attached(page))
  await test.step('a refer-back', () => referBack(page))
  await test.step('notes typed elsewhere', () => imported(page))
  await test.step('the evidence board and the summary of the day', () => board(page))
  await test.step('a line of enquiry with a passage against it', () => line(page))
  await test.step('a number of people by hand', () => voice(page))
  await test.step('a note found by its words', () => found(page))
  await test.step('a note template of one’s own', () => template(page))
  await test.step('appearance and size', () => appearance(page))
})

const quickNote = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  await evidencePage(page).open()
  await keys.press('Control+n')
  await expect(notes.text).toBeFocused()
  await keys.backTo(page.getByRole('button', { name: /^About this note/ }))
  await keys.press('Enter')
  const activity = page.getByRole('button', { name: /Activity$/ })
  await keys.tabTo(activity, 14)
  await keys.press('Enter')
  await expect(page.getByRole('option', { name: 'Meeting', exact: true })).toBeVisible()
  await keys.type('case sam')
  await keys.press('Enter')
  await expect(activity).toContainText('Case sample')
  await keys.tabTo(page.getByRole('button', { name: 'Add a count' }), 14)
  await keys.press('Enter')
  const count = (name: string) => page.getByRole('textbox', { name: `${name}, count 1` })
  await expect(count('How many')).toBeVisible()
  await keys.backTo(count('How many'), 4)
  await keys.type('14')
  await keys.tabTo(count('Out of'), 1)
  await keys.type('18')
  await keys.tabTo(count('What was counted'), 1)
  await keys.type('assessments timely')
  await notes.saved()
  await keys.tabTo(notes.text)
  await keys.press('Control+Home', 'End')
  await keys.type('Assessments were read with the team manager')
}

const wordsInQuestion = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  const language = languagePage(page)
  await keys.type(', and teh plan for Chloe Henderson. ')
  await language.expectDrawn('spelling', ['teh'])
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await keys.press('F7')
  await expect(language.spelling.getByRole('button', { name: 'the', exact: true })).toBeVisible()
  await keys.tabTo(language.spelling.getByRole('button', { name: 'the', exact: true }), 4, 'ArrowDown')
  await keys.press('Enter')
  await expect(notes.text).toContainText('and the plan')
  await keys.press('F7')
  await expect(language.identifier).toBeVisible()
  await keys.press('k')
  await expect(language.reason).toBeFocused()
  await keys.type('name of a foundation')
  await keys.press('Enter')
  await expect(notes.text).toBeFocused()
  await language.openSheet()
  await expect(language.part('Kept in this visit')).toContainText('name of a foundation')
  await keys.press('Escape')
  await expect(language.sheet).toBeHidden()
  // Back where it was called from: the keys of the text work on.
  await expect(notes.text).toBeFocused()
  await keys.press('F7')
  await expect(page.getByText('Nothing is marked in this text.')).toBeVisible()
}

const signs = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  await keys.press('Control+End')
  await keys.type('Seen with c07 #pd6')
  await expect(notes.menu('Prompts').getByRole('option', { selected: true })).toContainText('PD6')
  await keys.press('Enter')
  await keys.type('@personal adv')
  await expect(notes.menu('Who said it').getByRole('option', { selected: true })).toContainText(
    'personal adviser',
  )
  await keys.press('Enter')
  await expect(notes.chips).toHaveText(['C07', 'PD6', 'personal adviser'])
  await keys.press('Alt+m')
  await expect(notes.marking).toBeFocused()
  await keys.press('c', 'n')
  await expect(notes.marking.getByRole('status')).toContainText('Concern, PD7')
  await keys.press('Escape')
  await expect(notes.text).toBeFocused()
  await notes.saved()
}

const history = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  const versions = historyPage(page)
  await keys.press('Control+End')
  await keys.type('Twice.')
  await notes.saved()
  await keys.press('Control+z')
  await expect(notes.text).not.toContainText('Twice.')
  await keys.press('Control+y')
  await expect(notes.text).toContainText('Twice.')
  // Leaving a note keeps what it says.
  await keys.backTo(notes.list.getByRole('option'), 30)
  await keys.press('ArrowDown')
  await expect(notes.text).not.toContainText('Assessments were read')
  await keys.press('ArrowUp')
  await expect(notes.text).toContainText('Twice.')
  await keys.press('Enter')
  await expect(notes.text).toBeFocused()
  await keys.press('Control+End')
  await keys.type(' And once more.')
  await notes.saved()
  await keys.press('Control+Shift+H')
  await expect(versions.versions.nth(1)).toBeFocused()
  await expect(versions.compared.locator('ins')).toContainText('And once more.')
  await keys.tabTo(versions.restore)
  await keys.press('Enter')
  await expect(versions.question).toContainText('Nothing is lost')
  await keys.tabTo(versions.question.getByRole('button', { name: 'Restore' }), 2)
  await keys.press('Enter')
  await expect(versions.dialog).toBeHidden()
  await expect(notes.text).not.toContainText('And once more.')
  await expect(notes.text).toBeFocused()
}

const bin = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  const { bin: button, deleted } = historyPage(page)
  await keys.backTo(notes.list.getByRole('option'), 30)
  await keys.press('Delete')
  await expect(button).toHaveText('Bin (1)')
  await keys.tabTo(button)
  await keys.press('Enter')
  await expect(deleted).toHaveCount(1)
  await keys.tabTo(page.getByRole('button', { name: 'Restore this note' }))
  await keys.press('Enter')
  await expect(notes.text).toContainText('Assessments were read')
  await expect(button).toHaveCount(0)
}

const attached = async (page: Page) => {
  const keys = keyboardOf(page)
  const chooser = page.waitForEvent('filechooser')
  await command(page, 'Attach a file')
  const file = { name: 'rota.txt', mimeType: 'text/plain', buffer: Buffer.from('Monday: two on duty') }
  await (await chooser).setFiles([file])
  await expect(attachmentsPage(page).picture(/rota/)).toBeVisible()
  await notesPage(page).saved()
  await command(page, 'Attachments of the visit')
  await expect(page.getByRole('dialog')).toContainText('rota')
  await keys.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

const referBack = async (page: Page) => {
  const keys = keyboardOf(page)
  const { begin, saved, form, line, toldNow } = referBackPage(page)
  await begin()
  await keys.type('A bruise nobody has explained.')
  await keys.tabTo(toldNow, 24)
  await keys.press('Enter')
  await saved()
  await keys.press('Escape')
  await expect(form).toBeHidden()
  await expect(line).toContainText('1 refer-back')
}

const imported = async (page: Page) => {
  const keys = keyboardOf(page)
  const preview = importPage(page)
  await command(page, 'Import notes from a file')
  await expect(preview.rows).toHaveCount(5)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null))
    .toBe(true)
  await keys.backTo(preview.select('Day of 1 note'))
  await keys.press('Enter', 'Enter')
  await keys.tabTo(preview.add, 30)
  await keys.press('Enter')
  await expect(page.getByText('5 notes added.')).toBeVisible()
}

const board = async (page: Page) => {
  const keys = keyboardOf(page)
  const evidence = evidencePage(page)
  await evidence.open()
  await keys.tabTo(evidence.board.locator('[data-cell]'), 24)
  await keys.press('Control+Home', 'ArrowRight', 'Enter')
  await expect(evidence.side.getByRole('heading').first()).toBeFocused()
  await keys.press('Escape')
  expect(await evidence.focused()).toMatch(/, records/)
  await keys.backTo(page.getByRole('button', { name: 'Summary of the day' }), 1)
  await keys.press('Enter')
  await expect(evidence.summary).toBeVisible()
  await keys.press('Escape')
  await expect(evidence.summary).toBeHidden()
}

const line = async (page: Page) => {
  const keys = keyboardOf(page)
  const lines = linesPage(page)
  await lines.begin('Do plans change soon enough?')
  await keys.tabTo(lines.search)
  await keys.type('plan')
  await expect(lines.rows.first()).toContainText(/plan/i)
  await keys.tabTo(lines.rows, 6)
  await keys.press('a')
  await expect(lines.passages('Against')).toHaveCount(1)
  await lines.saved()
}

const voice = async (page: Page) => {
  const keys = keyboardOf(page)
  const form = page.getByRole('dialog', { name: /number/ })
  const field = (name: string) => form.getByRole('textbox', { name })
  await command(page, 'Add a number of people')
  await expect(form).toBeVisible()
  await keys.tabTo(field('Number'))
  await keys.type('12')
  await keys.tabTo(field('Where it comes from'))
  await keys.type('The list of calls')
  await keys.press('Enter')
  await expect(form).toBeHidden()
  await expect(evidencePage(page).part('Voices and records')).toContainText('12')
}

const found = async (page: Page) => {
  const search = searchPage(page)
  await search.open()
  await search.find('foster carers')
  await page.keyboard.press('Enter')
  await expect(notesPage(page).text).toBeFocused()
  await expect.poll(search.selectedWords).toMatch(/foster/i)
}

const template = async (page: Page) => {
  const keys = keyboardOf(page)
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await command(page, 'Note templates')
  await keys.tabTo(page.getByRole('listbox', { name: 'Templates' }).getByRole('option'))
  await keys.press('ArrowDown')
  await keys.tabTo(name)
  await keys.press('End')
  await keys.type(' of ours')
  await keys.press('Control+s')
  await expect(page.getByRole('form', { name: 'Template' }).getByRole('status')).toHaveText('Your own.')
}

const appearance = async (page: Page) => {
  const keys = keyboardOf(page)
  const root = (contrast: string) => page.locator(`html[data-contrast="${contrast}"]`)
  await command(page, 'High contrast on or off')
  await expect(root('more')).toBeAttached()
  await command(page, 'High contrast on or off')
  await expect(root('normal')).toBeAttached()
  const before = await page.evaluate(() => innerWidth)
  await keys.press('Control+=')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(before)
  await keys.press('Control+0', 'F1')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const key = sheet.getByRole('button', { name: /^Settings: .*Change the key$/ })
  await keys.tabTo(key, 24)
  await keys.press('Enter')
  await expect(sheet.getByRole('button', { name: 'Settings: Press a key' })).toBeFocused()
  await keys.press('Control+Shift+U')
  await expect(key).toHaveText('Ctrl Shift U')
  await keys.press('Escape')
  await expect(sheet).toBeHidden()
  await keys.press('Control+Shift+U')
  await keys.tabTo(page.getByRole('radio', { name: 'As the system' }))
  await keys.press('ArrowRight', 'ArrowRight', 'Space')
  await expect(page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
}

/** A command by its name, from the palette. */
const command = async (page: Page, name: string) => {
  await searchPage(page).open()
  await page.keyboard.type(name)
  await expect(searchPage(page).active).toContainText(name)
  await page.keyboard.press('Enter')
}
