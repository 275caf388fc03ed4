import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { goodPassphrase, vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('visits in a folder that Dropbox copies are explained, moved on request and found again; an absent drive too', async ({}, testInfo) => {
  const profile = testInfo.outputPath('Our files', 'profile')
  mkdirSync(dirname(profile), { recursive: true })
  writeFileSync(join(dirname(profile), '.dropbox'), '')
  const local = testInfo.outputPath('local')
  const moved = join(local, 'visitbook', 'Visits')
  const env = { XDG_DATA_HOME: local }

  // The first start proposes another folder; whoever wants the profile’s own gets it.
  const first = await openApp(testInfo, profile, env)
  const before = first.page.getByRole('region', { name: 'Visitbook’s own folder is one that Dropbox copies' })
  await expect(before.getByRole('radio', { name: /A folder of your own on this computer/ })).toBeChecked()
  await expect(before.getByText(moved)).toBeVisible()
  await expectAccessible(first.page)
  await before.getByText('Visitbook’s own folder all the same').click()
  await vaultPage(first.page).begin()
  await visitsPage(first.page).openSample()
  await vaultPage(first.page).lock()
  const notice = (page: typeof first.page) =>
    page.getByRole('region', { name: 'Your visits lie in a folder that Dropbox copies' })
  await expect(notice(first.page)).toBeVisible()
  await expectAccessible(first.page)
  await notice(first.page).getByRole('button', { name: 'Not now' }).click()
  await expect(notice(first.page)).toBeHidden()
  await vaultPage(first.page).unlock()
  await expect(visitsPage(first.page).rows).toHaveCount(1)
  await vaultPage(first.page).lock()
  await expect(vaultPage(first.page).passphrase).toBeFocused()
  await expect(notice(first.page)).toBeHidden()
  await first.app.close()

  // The next start asks again.
  const second = await openApp(testInfo, profile, env)
  const { page } = second
  await notice(page).getByRole('button', { name: 'Move the visits…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Move the visits' })
  const passphrase = sheet.getByLabel('Passphrase', { exact: true })
  await expect(passphrase).toBeFocused()
  await expect(sheet.getByText(moved)).toBeVisible()
  await expectAccessible(page)
  await passphrase.fill('not this one at all')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('That is not the passphrase.')).toBeVisible()
  expect(existsSync(moved)).toBe(false)
  await passphrase.fill(goodPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your visits are moved and open from their new folder.')).toBeVisible()
  await expect(visitsPage(page).rows).toHaveCount(1)
  expect(readdirSync(join(profile, 'vault'))).toEqual(['place.json'])
  expect(readdirSync(moved)).toContain('vault.json')

  // The settings say where they are, and the palette leads to moving them again.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('move the visits')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText('Now in')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('settings')
  await page.keyboard.press('Enter')
  const place = page.getByRole('region', { name: 'Where the visits are' })
  await expect(place.getByText(moved)).toBeVisible()
  await expect(place.getByText('Visitbook sees no program that copies this folder')).toBeVisible()
  await expectAccessible(page)
  await second.app.close()

  // The drive is gone at the next start: nothing is begun in its place.
  const aside = `${moved} elsewhere`
  renameSync(moved, aside)
  const third = await openApp(testInfo, profile, env)
  await expect(
    third.page.getByRole('heading', { name: 'Your visits are not where they were moved to' }),
  ).toBeVisible()
  await expectAccessible(third.page)
  await third.page.getByRole('button', { name: 'Look again' }).click()
  expect(existsSync(moved)).toBe(false)
  renameSync(aside, moved)
  await third.page.getByRole('button', { name: 'Look again' }).click()
  await vaultPage(third.page).unlock()
  await expect(visitsPage(third.page).rows).toHaveCount(1)

  // A second Visitbook with a copy of the profile is kept out, and let in when the first one is locked.
  const copied = testInfo.outputPath('copied')
  cpSync(join(profile, 'vault', 'place.json'), join(copied, 'vault', 'place.json'))
  const other = await openApp(testInfo, copied, env)
  await vaultPage(other.page).unlock()
  await expect(other.page.getByText('Your visits are open in another Visitbook')).toBeVisible()
  await expectAccessible(other.page)
  await vaultPage(third.page).lock()
  await vaultPage(other.page).unlock()
  await expect(visitsPage(other.page).rows).toHaveCount(1)
  await other.app.close()
  await third.app.close()

  // The word of where they are is lost: no first start that says nothing of them.
  rmSync(join(profile, 'vault', 'place.json'))
  const fourth = await openApp(testInfo, profile, env)
  await expect(
    fourth.page.getByRole('heading', { name: 'There are visits on this computer already' }),
  ).toBeVisible()
  await expect(fourth.page.getByText(moved, { exact: true })).toBeVisible()
  await expectAccessible(fourth.page)
  await fourth.page.getByRole('button', { name: 'Use these visits' }).click()
  await vaultPage(fourth.page).unlock()
  await expect(visitsPage(fourth.page).rows).toHaveCount(1)
})
