import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { ask } from './pages/bridge'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await expect(notesPage(page).text).toBeVisible()
  return { page, notes: notesPage(page), templates: templatesPage(page) }
}

/** The screen of note templates. */
const templatesPage = (page: Page) => {
  const self = {
    heading: page.getByRole('heading', { name: 'Note templates', level: 1 }),
    row: (name: string | RegExp) =>
      page.getByRole('listbox', { name: 'Templates' }).getByRole('option', { name }),
    field: (name: string) => page.getByRole('textbox', { name, exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    status: page.getByRole('form', { name: 'Template' }).getByRole('status'),
    openByPalette: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('note templ')
      await expect(page.getByRole('option', { name: /^Note templates/, selected: true })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(self.heading).toBeVisible()
    },
    save: async () => {
      await page.keyboard.press('Control+s')
      await expect(self.status).toHaveText('Your own.')
    },
  }
  return self
}

/** What is said under the heading of the part that is still empty. */
const hintUnder = (page: Page, heading: string) =>
  notesPage(page).text.locator(`h3:has-text("${heading}") + p`).first()

test('a template is changed, a note begun, the template changed again: the note keeps its own', async ({}, testInfo) => {
  const { page, notes, templates } = await openSample(testInfo)
  await templates.openByPalette()
  await templates.row(/^Document all areas/).click()
  await templates.field('Name').fill('Document of ours')
  await templates.field('Heading').fill('What the file shows')
  await templates.field('Hint').fill('First hint')
  await expect(templates.status).toHaveText('Not saved yet.')
  await templates.save()
  await expect(templates.row(/^Document of ours all areas yours/)).toBeVisible()

  await page.keyboard.press('Alt+ArrowLeft')
  await beginDocument(page)
  await expect(notes.text.getByText('What the file shows')).toBeVisible()
  await expect(hintUnder(page, 'What the file shows')).toHaveAttribute('data-hint', 'First hint')
  await notes.saved()

  await templates.openByPalette()
  await templates.field('Hint').fill('Second hint')
  await page.getByText('Team or service', { exact: true }).click()
  await templates.button('Move What the file shows down').click()
  await templates.save()
  await page.keyboard.press('Alt+ArrowLeft')
  await notes.list.getByRole('option').first().click()
  await expect(hintUnder(page, 'What the file shows')).toHaveAttribute('data-hint', 'First hint')
  await expect(page.getByRole('button', { name: /^About this note.*Add team/ })).toBeVisible()
  await notes.text.click()
  await page.keyboard.type('Written.')
  await notes.saved()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('New.')
  await expect(notes.text).toBeFocused()
  await expect(notes.text.locator('h3').nth(1)).toHaveText('What the file shows')
  await expect(hintUnder(page, 'What the file shows')).toHaveAttribute('data-hint', 'Second hint')
  await expect(page.getByRole('button', { name: /^About this note.*Add team/ })).toBeHidden()
})

/** A new note with the template of documents: one for all areas. */
const beginDocument = async (page: Page) => {
  await notesPage(page).begin()
  await page.getByRole('button', { name: /^About this note/ }).click()
  await page.getByRole('button', { name: /Activity/ }).click()
  await page.getByRole('option', { name: 'Document', exact: true }).click()
  const team = page.getByRole('combobox', { name: 'Team or service' })
  await team.fill('')
  await page.getByRole('button', { name: 'Fold away' }).click()
}

test('a template for one area is added, serves there, and is removed with a way back', async ({}, testInfo) => {
  const { page, templates } = await openSample(testInfo)
  await templates.openByPalette()
  await templates.button('Add one for an area…').click()
  await expect(page.getByRole('dialog', { name: 'A template for one area' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Activity/ }).click()
  await page.getByRole('option', { name: 'Data', exact: true }).click()
  await page.getByRole('button', { name: /Choose… Area/ }).click()
  await page.getByRole('option', { name: 'Front door', exact: true }).click()
  await templates.button('Add the template').click()
  await expect(templates.row(/^Data Front door not saved/)).toBeVisible()
  await templates.field('Name').fill('Front door data')
  await templates.save()
  await templates.button('Remove the template').click()
  await expect(templates.row(/Front door data/)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(templates.row(/^Front door data Front door yours/)).toBeVisible()
  const { own } = await ask(page, 'noteTemplates.ofFramework', { frameworkId: 'ilacs-focused-visit' })
  expect(own).toMatchObject([{ activity: 'data', area: 'FD', label: 'Front door data' }])
})

test('what does not fit is said at its field, and nothing is lost by looking elsewhere', async ({}, testInfo) => {
  const { page, templates } = await openSample(testInfo)
  await templates.openByPalette()
  await templates.field('Heading').fill('')
  await templates.field('Name').fill('')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Give the template a name.')).toBeVisible()
  await expect(page.getByText('Give the part a heading, or take it away.')).toBeVisible()
  await expect(templates.field('Name')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Back to them' }).click()
  await expect(templates.field('Name')).toHaveValue('')
  await templates.button('Let the changes go').click()
  await expect(templates.field('Name')).toHaveValue('Case sample')
  await expect(templates.status).toHaveText('As the framework has it.')
})

test('own templates go out as a file and come in again; a file that does not fit says where', async ({}, testInfo) => {
  const { page, templates } = await openSample(testInfo)
  const folder = testInfo.outputPath('dialogs')
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Note templates…' }).click()
  await templates.field('Name').fill('Ours')
  await templates.save()
  await templates.button('Export your own…').click()
  await expect(
    page.getByText('Written and read back: Note templates ilacs-focused-visit.json.'),
  ).toBeVisible()
  const file = join(folder, 'Note templates ilacs-focused-visit.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ templates: [{ label: 'Ours' }] })

  await templates.button('Back to the framework’s own').click()
  await expect(templates.status).toHaveText('As the framework has it.')
  writeFileSync(join(folder, 'templates.json'), '{ "format": "visitbook.note-templates", "version": 2 }')
  await templates.button('Import…').click()
  await expect(
    page
      .getByRole('alert')
      .getByText(/is missing/)
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
  copyFileSync(file, join(folder, 'templates.json'))
  await templates.button('Import…').click()
  await expect(page.getByText('One template added to your own.')).toBeVisible()
  await expect(templates.field('Name')).toHaveValue('Ours')
})

test('an empty page is offered instead of the headings', async ({}, testInfo) => {
  const { page, notes, templates } = await openSample(testInfo)
  await templates.openByPalette()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'An empty page' }).click()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Just words.')
  await expect(notes.text).toBeFocused()
  await expect(notes.text).toHaveText('Just words.')
})
