import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { ask } from './pages/bridge'
import { notesPage } from './pages/NotesPage'
import { sharingPage } from './pages/SharingPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openLaptop } from './shellApp'

closeAppsAfterEach()

const everythingVerified = (page: Page) =>
  expect
    .poll(async () => (await ask(page, 'outbox.list', {})).map(({ state }) => state))
    .toEqual(['verified'])

test('exchanging now sends what is new to the place, and offers what a colleague has put there', async ({}, testInfo) => {
  test.setTimeout(180_000)
  const khan = await openLaptop(testInfo, 'khan')
  const lee = await openLaptop(testInfo, 'lee')
  const place = join(khan.dialogs, 'place')
  mkdirSync(place)
  symlinkSync(place, join(lee.dialogs, 'place'))
  await vaultPage(khan.page).begin()
  await visitsPage(khan.page).openSample()
  await vaultPage(lee.page).begin()
  for (const { page } of [khan, lee]) await ask(page, 'shell.addFolderPlace', {})
  const [visit] = await ask(khan.page, 'visits.list', {})
  const visitId = visit?.id ?? ''
  const { recipient } = await ask(lee.page, 'bundles.code', {})
  await ask(khan.page, 'bundles.invite', { visitId, code: recipient, name: 'Lee’s laptop' })

  const [a, b] = [sharingPage(khan.page), sharingPage(lee.page)]
  const exchange = (page: Page) => page.getByRole('button', { name: 'Exchange now' }).click()
  await a.open()
  await exchange(khan.page)
  await expect(a.status('Bundle 1 is on its way to one place. Nothing new from colleagues.')).toBeVisible()
  await everythingVerified(khan.page)
  await expectAccessible(khan.page)

  // The visit itself comes to the second laptop with the first bundle.
  const { found } = await ask(lee.page, 'places.findBundles', { visitId })
  await ask(lee.page, 'bundles.merge', { receivedId: found[0]?.received.receivedId ?? '' })
  await lee.page.reload()
  await lee.page.getByText('Sheffield').first().click()
  const notes = notesPage(lee.page)
  await notes.begin()
  await lee.page.keyboard.type('Lee read six plans.')
  await notes.saved()
  await b.open()
  await exchange(lee.page)
  await expect(b.status('Bundle 1 is on its way to one place.')).toBeVisible()
  await everythingVerified(lee.page)

  await exchange(khan.page)
  await expect(a.status('Nothing new to send. One bundle of a colleague is there.')).toBeVisible()
  await expect(a.preview).toContainText('1 note')
  await a.merged()
  expect(await ask(khan.page, 'notes.list', { visitId })).toHaveLength(25)
})
