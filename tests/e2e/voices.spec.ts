import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { evidencePage } from './pages/EvidencePage'
import { keyboardOf } from './pages/keyboard'
import { languagePage } from './pages/LanguagePage'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return { ...opened, ...partsOf(opened.page) }
}

const partsOf = (page: Page) => {
  const evidence = evidencePage(page)
  const voices = evidence.part('Voices and records')
  return {
    evidence,
    voices,
    keys: keyboardOf(page),
    language: languagePage(page),
    row: (name: RegExp) => voices.getByRole('row', { name }),
    form: page.getByRole('dialog', { name: /number/ }),
    field: (name: string) => page.getByRole('dialog').getByRole('textbox', { name }),
  }
}

/** By the palette, as from anywhere in the visit. */
const beginByPalette = async (page: Page) => {
  const search = searchPage(page)
  await search.open()
  await search.find('number of people')
  await expect(search.active).toHaveText(/^Add a number of people/)
  await page.keyboard.press('Enter')
}

test('a number beside the role is kept with the note, and counted under its group on its day', async ({}, testInfo) => {
  const { page, evidence, row, keys } = await openSample(testInfo)
  const notes = notesPage(page)
  await notes.begin()
  await keys.type('All four said so. ')
  await page.getByRole('button', { name: /^About this note/ }).press('Enter')
  await page.getByRole('button', { name: /Activity$/ }).press('Enter')
  await page.getByRole('option', { name: 'Meeting', exact: true }).press('Enter')
  const role = page.getByRole('combobox', { name: 'Who was spoken with' })
  await role.focus()
  await keys.type('elected members')
  await keys.press('Escape')
  await keys.tabTo(page.getByRole('textbox', { name: 'How many people' }))
  await keys.type('4x')
  await expect(page.getByRole('textbox', { name: 'How many people' })).toHaveValue('4')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fold away' }).press('Enter')
  await expect(page.getByRole('button', { name: /^About this note/ })).toContainText('4 people')
  await notes.saved()
  await evidence.open()
  await expect(row(/^Elected members/)).toContainText(/4$/)
})

test('the team keeps a number by hand, corrects it and takes it out and back, by keyboard alone', async ({}, testInfo) => {
  test.slow()
  const { page, voices, row, form, field, keys, language } = await openSample(testInfo)
  await beginByPalette(page)
  await expect(form).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Evidence', selected: true })).toBeAttached()
  await keys.tabTo(field('Where it comes from'))
  await keys.press('Enter')
  await expect(form).toContainText('Give a number from 1 to 9,999.')
  await expect(form).toContainText('Say where the number comes from.')
  await expectAccessible(page)
  await keys.backTo(field('Number'))
  await keys.type('12')
  await keys.tabTo(field('Where it comes from'))
  await keys.type('read by Chloe Henderson before the visit')
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await keys.press('F7')
  await expect(language.identifier.getByRole('button').first()).toBeFocused()
  await expectAccessible(page)
  await language.identifier.getByRole('button', { name: 'a worker' }).press('Enter')
  await expect(field('Where it comes from')).toBeFocused()
  await language.expectDrawn('identity', [])
  const before = await row(/^Case records/)
    .locator('td')
    .last()
    .innerText()
  await keys.press('Enter')
  await expect(form).toBeHidden()
  await expect(row(/^Case records/)).toContainText(new RegExp(`\\+12\\s*${Number(before) + 12}$`))
  await expect(voices.getByRole('list')).toContainText('read by a worker before the visit')
  await expectAccessible(page)

  await voices.getByRole('button', { name: 'Change Case records +12' }).press('Enter')
  await keys.tabTo(page.getByRole('radio', { name: 'Add' }))
  await keys.press('ArrowRight', 'Enter')
  await keys.tabTo(field('Number'))
  await keys.press('Control+a')
  await keys.type('1')
  await keys.press('Enter')
  await expect(row(/^Case records/)).toContainText(new RegExp(`−1\\s*${Number(before) - 1}$`))

  await voices.getByRole('button', { name: 'Take out Case records −1' }).press('Enter')
  await expect(voices.getByRole('list')).toHaveCount(0)
  await expect(
    row(/^Case records/)
      .locator('td')
      .last(),
  ).toHaveText(before)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(voices.getByRole('list')).toContainText('Case records −1')
})

test('a visit without notes takes numbers by hand, and its first letter names whom they are of', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).newVisit.click()
  await visitFormPage(page).fillIn('Testshire Council')
  await visitFormPage(page).create.click()
  const { evidence, voices, form, field, row, keys } = partsOf(page)
  await evidence.open()
  await expect(voices).toContainText('No conversation and no record is noted yet.')
  await voices.getByRole('button', { name: 'Add a number by hand' }).press('Enter')
  await field('Number').focus()
  await keys.type('12')
  await field('Where it comes from').focus()
  await keys.type('read before the visit')
  await keys.press('Enter')
  await expect(form).toBeHidden()
  await expect(row(/^Case records/)).toContainText(/12$/)
  await expectAccessible(page)
  await letterPage(page).draft()
  await expect(page.getByText('Inspectors reviewed children’s records.')).toBeVisible()
})

test('the summary of the day names whom the team spoke with until then, with the numbers by hand', async ({}, testInfo) => {
  const { page, evidence, form, field, keys } = await openSample(testInfo)
  await evidence.open()
  await beginByPalette(page)
  await expect(form).toBeVisible()
  await field('Number').focus()
  await keys.type('321')
  await field('Where it comes from').focus()
  await keys.type('read before the visit')
  await keys.press('Enter')
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: 'Summary of the day' }).press('Enter')
  await expect(evidence.summary).toContainText(/So far: .*case records 3\d\d/)
})

test('locking takes a number that is being written, and all that are kept, out of the window', async ({}, testInfo) => {
  const { page, form, field, keys } = await openSample(testInfo)
  await beginByPalette(page)
  await expect(form).toBeVisible()
  await field('Where it comes from').focus()
  await keys.type('canary by telephone')
  await vaultPage(page).lock()
  expect(await page.content()).not.toContain('canary')
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await evidencePage(page).open()
  await expect(form).toBeHidden()
})
