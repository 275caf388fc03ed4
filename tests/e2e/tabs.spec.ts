import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { findingsPage } from './pages/FindingsPage'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return opened
}

test('in a narrow window the side pane of a tab unfolds, also after going from tab to tab', async ({}, testInfo) => {
  const { app, page } = await openSample(testInfo)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  const fold = page.getByRole('button', { name: 'Passages not used yet' })
  for (const key of ['3', '1', '5', '3']) await page.keyboard.press(`Control+${key}`)
  await expect(findingsPage(page).newFinding).toBeVisible()
  await fold.click()
  await expect(page.getByRole('region', { name: 'Passages not used yet' })).toBeVisible()
})

test('a tab has what was typed in the one before, and the keyboard goes on in it', async ({}, testInfo) => {
  const { page } = await openSample(testInfo)
  await letterPage(page).draft()
  await findingsPage(page).open()
  // From the press on, whatever the core has still to do: what is typed goes into the finding.
  const isTaken = findingsPage(page).newFinding.evaluate((button: HTMLElement) => {
    button.click()
    return document.activeElement instanceof HTMLTextAreaElement
  })
  expect(await isTaken).toBe(true)
  await page.keyboard.type('Panels meet every week and ask for the child’s view.')
  await letterPage(page).open()
  await letterPage(page).redraftButton.click()
  await expect(letterPage(page).redraft).toContainText('Panels meet every week and ask for the child’s view.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'Notes', exact: true })).toBeFocused()
  await notesPage(page).begin()
  await page.keyboard.type('Kept')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' after Escape')
  await expect(notesPage(page).text).toContainText('Kept after Escape')
})

test('what stands in a theme that is taken out of the scope stays within reach', async ({}, testInfo) => {
  const { page } = await openSample(testInfo)
  const form = visitFormPage(page)
  await form.openDetails()
  await page.locator('.theme-list').getByText('Placement decision-making').click()
  await page.locator('.theme-list').getByText('Front door').click()
  await form.save.click()
  await findingsPage(page).open()
  await findingsPage(page)
    .area(/not in scope/)
    .click()
  await expect(findingsPage(page).cards).toHaveCount(16)
  await page.keyboard.press('Control+1')
  await expect(notesPage(page).area(/not in scope/)).toBeVisible()
})
