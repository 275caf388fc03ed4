import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { placesPage } from './pages/PlacesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('an exported letter is sent to a place and read back there; while the place is away it waits, and goes when it is back', async ({}, testInfo) => {
  test.setTimeout(150_000)
  const { page } = await openApp(testInfo)
  const places = placesPage(page)
  const dialogs = testInfo.outputPath('dialogs')
  const place = join(dialogs, 'place')
  const aside = join(dialogs, 'pulled out')
  await vaultPage(page).begin()

  // A folder that is not there becomes no place.
  await places.openSettings()
  await page.getByRole('button', { name: 'Add a folder or drive…' }).click()
  await expect(page.getByRole('alert')).toContainText('The folder or drive is not there')
  mkdirSync(place)
  await places.addFolder()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Test place' }).click()
  await expect(places.places).toContainText('It is the right place, and it takes files.')
  await page.getByRole('button', { name: 'Add a server…' }).click()
  await places.serverForm.getByLabel('Address').fill('http://files.example.org/dav')
  await places.serverForm.getByLabel('Password', { exact: true }).fill('orchard')
  await page.keyboard.press('Enter')
  await expect(places.serverForm.getByRole('alert')).toContainText('The address is not encrypted')
  await expectAccessible(page)
  await places.close()
  await expectAccessible(page)

  await page.keyboard.press('Control+o')
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.draft()
  await letter.exportAs('Word document')
  const arrived = page.getByRole('status').getByText(/^Sent to place and read back there: .*\.docx$/)
  await expect(arrived).toBeVisible()
  await expect(places.line).toHaveCount(0)
  const [sent = '', ...others] = readdirSync(join(place, 'documents'))
  expect(sent).toMatch(/^OFFICIAL-SENSITIVE .* [0-9a-f]{12}\.docx$/)
  expect(others).toEqual([])

  renameSync(place, aside)
  await letter.exportAs('Plain text')
  await expect(places.line).toHaveText('Outbox: 1 file waiting – the folder or drive is not there')
  await places.openOutbox()
  await expect(places.outbox.getByRole('alert')).toContainText('place: The folder or drive is not there')
  await expect(places.outbox.getByRole('alert')).toContainText('everything is still in Visitbook')
  await expect(places.outbox.getByRole('region', { name: 'What is where' })).toContainText(sent)
  await expectAccessible(page)

  // Locking and opening again changes nothing of what waits.
  await places.close()
  await page.keyboard.press('Control+l')
  await vaultPage(page).unlock()
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  renameSync(aside, place)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('send what waits')
  await page.keyboard.press('Enter')
  await expect(places.outbox).toBeVisible()
  await expect(places.outbox.getByRole('region', { name: 'On the way' })).toHaveCount(0)
  expect(readdirSync(join(place, 'documents'))).toHaveLength(2)
  await places.outbox.getByRole('button', { name: 'Remove 2 local copies' }).click()
  await expect(places.outbox.getByText('no copy on this computer')).toHaveCount(2)
  await expectAccessible(page)
})
