import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { evidencePage } from './pages/EvidencePage'
import { historyPage } from './pages/HistoryPage'
import { keyboardOf } from './pages/keyboard'
import { languagePage } from './pages/LanguagePage'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'
import {
  appearance,
  attached,
  board,
  found,
  imported,
  line,
  referBack,
  template,
  voice,
} from './pages/dayByKeyboard'

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
