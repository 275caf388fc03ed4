import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { findingsPage } from './pages/FindingsPage'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  return { page, findings: findingsPage(page), letter: letterPage(page) }
}

const openEmptyVisit = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).newVisit.click()
  await visitFormPage(page).fillIn('Testshire Council')
  await visitFormPage(page).create.click()
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible()
  return { page, findings: findingsPage(page), letter: letterPage(page) }
}

test('a visit without findings and without a letter has no violation', async ({}, testInfo) => {
  const { page, findings, letter } = await openEmptyVisit(testInfo)
  await findings.open()
  await expect(page.getByRole('heading', { name: 'No findings here yet' })).toBeVisible()
  await expectAccessible(page)
  await letter.open()
  await expect(letter.draftButton).toBeVisible()
  await expectAccessible(page)
})

test('the findings tab has no violation in any of its states', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  await findings.open()
  await expect(findings.cards.first()).toBeVisible()
  await expectAccessible(page)

  const card = findings.cards.first()
  await findings.sources(card).first().click()
  await expect(card.getByText('Take out of this finding').first()).toBeVisible()
  await expectAccessible(page)

  await findings.newFinding.click()
  const made = findings.cards.last()
  await expect(findings.text(made)).toBeFocused()
  await findings.chooseKind(made, 'Priority action')
  await expect(page.getByRole('textbox', { name: 'Why this is a priority action' })).toBeVisible()
  await expectAccessible(page)

  await made.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await made.getByRole('button', { name: /Kind$/ }).click()
  await expect(page.getByRole('option', { name: 'Context' })).toBeVisible()
  await expectAccessible(page)
})

test('passages that wait, chosen and not, have no violation', async ({}, testInfo) => {
  const { page, findings } = await openEmptyVisit(testInfo)
  const notes = notesPage(page)
  await notes.begin()
  for (const [words, key] of [
    ['Plan agreed in time. ', 'Alt+1'],
    ['Visits were missed. ', 'Alt+4'],
  ] as const) {
    await page.keyboard.type(words)
    await notes.selectBack(2)
    await page.keyboard.press(key)
    await expect(notes.prompts).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(notes.text).toBeFocused()
    await page.keyboard.press('End')
  }
  await notes.saved()
  await findings.open()
  await expect(findings.unused.getByRole('row')).toHaveCount(2)
  await findings.unused.getByRole('row').first().click()
  await expect(findings.makeButton).toBeEnabled()
  await expectAccessible(page)
})

test('the letter tab has no violation in any of its states', async ({}, testInfo) => {
  test.setTimeout(120_000)
  const { page, findings, letter } = await openSample(testInfo)
  await letter.draft()
  await expectAccessible(page)
  await letter.goToEnd('Matching is careful.')
  await page.keyboard.type(' This focussed work helped 100% of them.')
  await expect(letter.sources.first()).toBeVisible()
  await expect(letter.issue('focussed').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Word document' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await letter.redraftButton.click()
  await expect(letter.redraft).toContainText('The findings say nothing that the letter does not')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await findings.open()
  await findings.text(findings.cards.first()).fill('Plans are made early and reviewed with the child.')
  await findings.saved()
  await findings.remove(findings.cards.nth(1))
  await letter.open()
  await letter.redraftButton.click()
  await expect(letter.redraft.getByRole('checkbox').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Make final' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Make this final?' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await letter.makeFinal()
  await expect(page.getByRole('button', { name: 'Reopen…' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Reopen…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByText('Write down why')).toBeVisible()
  await expectAccessible(page)
})
