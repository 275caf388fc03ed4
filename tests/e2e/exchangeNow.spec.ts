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

test('exchanging now sends what is new to the place, and offers what a colleague has put there, a new visit too', async ({}, testInfo) => {
  test.setTimeout(180_000)
  const khan = await openLaptop(testInfo, 'khan')
  const lee = await openLaptop(testInfo, 'lee')
  const place = join(khan.dialogs, 'place')
  mkdirSync(place)
  symlinkSync(place, join(lee.dialogs, 'place'))
  const [a, b] = [sharingPage(khan.page), sharingPage(lee.page)]
  await vaultPage(khan.page).begin()
  await visitsPage(khan.page).openSample()
  await vaultPage(lee.page).begin()
  const [visit] = await ask(khan.page, 'visits.list', {})
  const visitId = visit?.id ?? ''
  const { recipient } = await ask(lee.page, 'bundles.code', {})
  await ask(khan.page, 'bundles.invite', { visitId, code: recipient, name: 'Lee’s laptop' })

  // A first exchange asks what this computer is called, and takes any answer.
  await a.open()
  await a.addFolder.click()
  await expect(khan.page.getByText('It goes through “place”.')).toBeVisible()
  await a.exchangeNow.click()
  const name = a.nameFirst.getByRole('combobox', { name: 'Name of this computer' })
  await expect(name).toHaveValue('Margaret Holloway’s laptop')
  await expectAccessible(khan.page)
  await name.fill('Khan’s laptop')
  await a.nameFirst.getByRole('button', { name: 'Use this name' }).click()
  await expect(a.status('Bundle 1 is on its way to one place. Nothing new from colleagues.')).toBeVisible()
  await expect(a.computerName).toHaveValue('Khan’s laptop')
  await everythingVerified(khan.page)
  await expectAccessible(khan.page)

  // The visit itself comes to the second laptop with the first bundle, from the place.
  await lee.page.getByRole('button', { name: 'Bring in a bundle…' }).click()
  await b.addFolder.click()
  await b.lookForShared.click()
  await expect(b.preview).toContainText('A new visit: Sheffield City Council')
  await expect(b.preview).toContainText('Bundle 1 of Khan’s laptop, from “place”')
  await expect(b.preview).toContainText('13 notes from Margaret Holloway, 11 notes from David Okafor')
  await expectAccessible(lee.page)
  await b.letGo.click()
  expect(await ask(lee.page, 'visits.list', {})).toEqual([])
  await b.lookForShared.click()
  await b.merged()
  await expect(b.heading).toBeVisible()
  await b.back()
  const notes = notesPage(lee.page)
  await notes.begin()
  await lee.page.keyboard.type('Lee read six plans.')
  await notes.saved()
  await b.open()
  await b.exchangeNow.click()
  // Not after a colleague whose computer has that name; and none is an answer, too.
  await expect(b.nameFirst.getByRole('combobox')).toHaveValue('Margaret Holloway’s laptop')
  await b.nameFirst.getByRole('button', { name: 'Go on without a name' }).click()
  await expect(b.status('Bundle 1 is on its way to one place.')).toBeVisible()
  await everythingVerified(lee.page)

  await a.exchangeNow.click()
  await expect(a.status('Nothing new to send. One bundle of a colleague is there.')).toBeVisible()
  await expect(a.preview).toContainText('1 note')
  await a.merged()
  expect(await ask(khan.page, 'notes.list', { visitId })).toHaveLength(25)
  await expect(a.nameFirst).toBeHidden()
})
