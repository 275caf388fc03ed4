import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

// No words: nothing else could write them.
const canary = 'qzxkwvformjhgfw9'
const keptWords = 'The new visit that you were filling in is kept'

const fillInHalf = async (page: Page) => {
  await visitsPage(page).newVisit.click()
  const form = visitFormPage(page)
  await form.authority.fill(`${canary} Council`)
  await page.keyboard.press('Escape')
  await form.typeDay('First day of fieldwork', '15102024')
  await form.chooseFramework('ILACS focused visit')
  await form.chooseTheme('Front door')
  await form.scope.fill(`whatever ${canary} says`)
}

const expectHalf = async (page: Page) => {
  const form = visitFormPage(page)
  await expect(form.authority).toHaveValue(`${canary} Council`)
  await expect(page.getByRole('radio', { name: 'ILACS focused visit' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Front door' })).toBeChecked()
  await expect(form.scope).toHaveValue(`whatever ${canary} says`)
  await expect(form.day('First day of fieldwork')).toHaveText('15')
}

test('a half-filled new visit waits behind the lock and is as it was afterwards, with nothing of it to be seen meanwhile', async ({}, testInfo) => {
  test.slow()
  const { page, profile } = await openApp(testInfo)
  const vault = vaultPage(page)
  await vault.begin()
  await fillInHalf(page)
  await vault.lock()
  await expect(page.getByText(keptWords)).toBeVisible()
  await expectAccessible(page)
  expect(await page.content()).not.toContain(canary)
  expect(await textsOfWindow(page)).not.toContain(canary)
  expect(filesWith(profile, canary)).toEqual([])
  await vault.unlock()
  await expectHalf(page)

  // What is missing is filled in, and the form is then free for the next visit.
  const form = visitFormPage(page)
  await form.typeDay('Last day', '16102024')
  await form.create.click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await visitsPage(page).home()
  await visitsPage(page).newVisit.click()
  await expect(form.authority).toHaveValue('')
  await vault.lock()
  await expect(page.getByText(keptWords)).toBeHidden()
})

test('a half-filled new visit is there after a restart, and is gone once it is given up', async ({}, testInfo) => {
  test.slow()
  const first = await openApp(testInfo)
  await vaultPage(first.page).begin()
  await fillInHalf(first.page)
  await first.app.close()
  expect(filesWith(first.profile, canary)).toEqual([])

  const { app, page } = await openApp(testInfo)
  await vaultPage(page).unlock()
  await visitsPage(page).newVisit.click()
  await expectHalf(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(visitsPage(page).newVisit).toBeVisible()
  await app.close()

  const last = await openApp(testInfo)
  await vaultPage(last.page).unlock()
  await visitsPage(last.page).newVisit.click()
  await expect(visitFormPage(last.page).authority).toHaveValue('')
})

/** All that fields and the page hold. */
const textsOfWindow = (page: Page) =>
  page.evaluate(() =>
    [
      document.documentElement.textContent,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ].join('\n'),
  )

const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = contentOf(path)
      return content.includes(words) || content.includes(Buffer.from(words, 'utf16le'))
    })

/** What Chromium has taken away meanwhile holds nothing any more. */
const contentOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
