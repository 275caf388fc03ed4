import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { attachmentsPage } from './AttachmentsPage'
import { evidencePage } from './EvidencePage'
import { importPage } from './ImportPage'
import { keyboardOf } from './keyboard'
import { linesPage } from './LinesPage'
import { notesPage } from './NotesPage'
import { referBackPage } from './ReferBackPage'
import { searchPage } from './SearchPage'

/* What is done beside the text of a note on a day on site, each step without a mouse. */

export const attached = async (page: Page) => {
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

export const referBack = async (page: Page) => {
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

export const imported = async (page: Page) => {
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

export const board = async (page: Page) => {
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

export const line = async (page: Page) => {
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

export const voice = async (page: Page) => {
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

export const found = async (page: Page) => {
  const search = searchPage(page)
  await search.open()
  await search.find('foster carers')
  await page.keyboard.press('Enter')
  await expect(notesPage(page).text).toBeFocused()
  await expect.poll(search.selectedWords).toMatch(/foster/i)
}

export const template = async (page: Page) => {
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

export const appearance = async (page: Page) => {
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
