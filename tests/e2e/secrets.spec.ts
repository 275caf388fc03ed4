import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { goodPassphrase, lockByMenu, vaultPage } from './pages/VaultPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const another = 'gravel thimble sailing orchard'

test('what opens the notes is changed in the settings, only with a secret, and a forgotten passphrase by the recovery key', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  const vault = vaultPage(page)
  await vault.begin()
  const sheet = page.getByRole('dialog')
  const present = sheet.getByLabel('Present passphrase', { exact: true })
  const change = sheet.getByRole('button', { name: 'Change the passphrase' })
  await page.keyboard.press('Control+,')

  await test.step('a wrong passphrase, a weak new one and a slip are told where they are', async () => {
    await page.getByRole('button', { name: 'Change the passphrase…' }).click()
    await expect(present).toBeFocused()
    await expectAccessible(page)
    await change.click()
    await expect(sheet.getByText('an open window alone is not enough')).toBeVisible()
    await present.fill('guessed')
    await sheet.getByLabel('New passphrase', { exact: true }).fill('sheffield1')
    await change.click()
    await expect(sheet.getByText('Not strong enough')).toBeVisible()
    await sheet.getByLabel('New passphrase', { exact: true }).fill(another)
    await sheet.getByLabel('New passphrase again', { exact: true }).fill(another)
    await change.click()
    await expect(sheet.getByText('That is not the passphrase')).toBeVisible()
    await expect(present).toBeFocused()
  })

  await test.step('with the right one it is changed, and only the new one opens', async () => {
    await present.fill(goodPassphrase)
    await change.click()
    await expect(page.getByText('Passphrase changed.')).toBeVisible()
    await vault.lock()
    await vault.unlock(goodPassphrase)
    await expect(page.getByText('That is not the passphrase')).toBeVisible()
    await vault.unlock(another)
    await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
  })

  const renew = async (passphrase: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('new recovery')
    await page.getByRole('option', { name: 'New recovery key' }).click()
    await sheet.getByLabel('Present passphrase', { exact: true }).fill(passphrase)
    await sheet.getByRole('button', { name: 'Make a new key' }).click()
    await expect(vault.heading('Your recovery key')).toBeVisible()
  }

  await test.step('a new recovery key goes with a lock, for it would open the notes behind it', async () => {
    await renew(another)
    await expectAccessible(page)
    await lockByMenu(app)
    await expect(page.getByText('The new recovery key was hidden with the lock.')).toBeVisible()
    await vault.unlock(another)
    await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make another key' }).click()
    await expect(sheet.getByRole('heading', { name: 'A new recovery key' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('opened by the key that was put away, a new passphrase is offered', async () => {
    await renew(another)
    const key = await vault.shownKey()
    await vault.keepKey()
    await vault.lock()
    await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
    await vault.recoveryKey.fill(key)
    await vault.unlockButton.click()
    await page.getByRole('button', { name: 'Choose a passphrase' }).click()
    await sheet.getByLabel('Recovery key', { exact: true }).fill(key)
    await sheet.getByLabel('New passphrase', { exact: true }).fill(goodPassphrase)
    await sheet.getByLabel('New passphrase again', { exact: true }).fill(goodPassphrase)
    await change.click()
    await expect(page.getByText('Passphrase changed.')).toBeVisible()
    await vault.lock()
    await vault.unlock(goodPassphrase)
    await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
  })
})
