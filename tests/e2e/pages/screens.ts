import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { letterPage } from './LetterPage'
import { vaultPage } from './VaultPage'
import { visitsPage } from './VisitsPage'

/** Goes through all screens of the app, from the first start to the locked window, and looks at each. */
export const throughAllScreens = async (page: Page, look: (screen: string) => Promise<void>) => {
  const vault = vaultPage(page)
  await expect(vault.createButton).toBeVisible()
  await look('first start')
  await vault.create()
  await look('recovery key')
  await vault.keepKey()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
  await look('no visits')
  await visitsPage(page).newVisit.click()
  await expect(page.getByRole('heading', { name: 'New visit' })).toBeVisible()
  await look('new visit')
  await page.keyboard.press('Control+o')
  await visitsPage(page).openSample()
  await throughVisit(page, look)
  await page.keyboard.press('Control+o')
  await expect(visitsPage(page).row('Sheffield')).toBeVisible()
  await look('visits')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Appearance' })).toBeVisible()
  await look('settings')
  await vault.lock()
  await look('locked')
}

const throughVisit = async (page: Page, look: (screen: string) => Promise<void>) => {
  const letter = letterPage(page)
  await expect(page.getByRole('listbox', { name: 'Notes' }).getByRole('option').first()).toBeVisible()
  await page.getByRole('listbox', { name: 'Notes' }).getByRole('option').first().click()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible()
  await look('notes')
  await page.keyboard.press('Control+2')
  await expect(page.locator('.board')).toBeVisible()
  await look('evidence')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await look('findings')
  await letter.open()
  await letter.draft()
  await look('letter')
  await page.keyboard.press('Control+5')
  await expect(
    page.getByRole('textbox', { name: 'Local authority' }).or(page.getByLabel('Short name')).first(),
  ).toBeVisible()
  await look('details')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('shortcuts')
  await page.keyboard.press('Escape')
}
