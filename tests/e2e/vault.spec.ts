import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { goodPassphrase, lockByMenu, vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openWithRealKeys } from './shellApp'

closeAppsAfterEach()

const filesOf = (profile: string) => ({
  header: join(profile, 'vault', 'vault.json'),
  database: join(profile, 'vault', 'visitbook.db'),
})

test('a weak or mistyped passphrase makes nothing', async ({}, testInfo) => {
  const { page, profile } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await expect(vault.heading('Choose a passphrase for your notes')).toBeVisible()
  await expectAccessible(page)
  await vault.passphrase.fill('sheffield1')
  await expect(page.getByText(/^(Very easy to guess|Easy to guess|Could be guessed)\./)).toBeVisible()
  await vault.again.fill('sheffield1')
  await vault.createButton.click()
  await expect(page.getByText('Not strong enough to protect children’s information')).toBeVisible()
  await expect(vault.passphrase).toBeFocused()

  await vault.passphrase.fill(goodPassphrase)
  await vault.again.fill(goodPassphrase.replace('w', 'v'))
  await vault.createButton.click()
  await expect(page.getByText('The two are not the same.')).toBeVisible()
  await expectAccessible(page)
  expect(existsSync(filesOf(profile).header)).toBe(false)
})

test('first start by keyboard alone', async ({}, testInfo) => {
  const { page } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await expect(vault.passphrase).toBeFocused()
  await page.keyboard.type(goodPassphrase)
  await expect(page.getByText('Very strong.')).toBeVisible()
  await page.keyboard.press('Tab') // the button that shows it
  await page.keyboard.press('Tab')
  await expect(vault.again).toBeFocused()
  await page.keyboard.type(goodPassphrase)
  await page.keyboard.press('Enter')
  await expect(vault.heading('Your recovery key')).toBeVisible()
  await expectAccessible(page)
  const box = page.getByRole('checkbox', { name: 'I have put it somewhere safe' })
  while (!(await box.evaluate((each) => each === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('the recovery key is saved to a file and opens the notes', async ({}, testInfo) => {
  const { page } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await vault.create()
  const key = await vault.shownKey()
  await expect(vault.goOn).toBeDisabled()
  await page.getByRole('button', { name: 'Save to file…' }).click()
  await expect(page.getByText(/^Saved as .*\. Move it off this computer\.$/)).toBeVisible()
  expect(readFileSync(join(testInfo.outputPath('dialogs'), 'Visitbook recovery key.txt'), 'utf8')).toContain(
    key,
  )
  await vault.keepKey()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()

  await vault.lock()
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await vault.recoveryKey.fill('0000-0000-0000-0000-0000-0000-0000-0000-0000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not the recovery key of these notes.')).toBeVisible()
  await expectAccessible(page)
  await vault.recoveryKey.fill(key.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('the recovery key stays, and can still be saved, when the vault locks before it is put away', async ({}, testInfo) => {
  const { app, page } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await vault.create()
  const key = await vault.shownKey()
  await lockByMenu(app)
  await expect(page.getByText('Visitbook has locked itself meanwhile')).toBeVisible()
  expect(await vault.shownKey()).toBe(key)
  await page.getByRole('button', { name: 'Save to file…' }).click()
  await expect(page.getByText(/^Saved as /)).toBeVisible()
  expect(readFileSync(join(testInfo.outputPath('dialogs'), 'Visitbook recovery key.txt'), 'utf8')).toContain(
    key,
  )
  await expectAccessible(page)
  await vault.keepKey()
  await expect(vault.heading('Locked')).toBeVisible()
  await vault.unlock()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('a wrong passphrase is counted, can be typed over, and changes no note', async ({}, testInfo) => {
  const { page, profile } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await vault.begin()
  await vault.lock()
  const before = readFileSync(filesOf(profile).database)
  await vault.unlock('copper lantern')
  await expect(page.getByText('That is not the passphrase. One wrong try so far.')).toBeVisible()
  await expect(vault.passphrase).toBeFocused()
  await page.keyboard.type('still wrong') // what was typed is selected: this replaces it
  await expect(vault.passphrase).toHaveValue('still wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 wrong tries so far.')).toBeVisible()
  await expectAccessible(page)
  expect(readFileSync(filesOf(profile).database).equals(before)).toBe(true)
  await vault.unlock()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('locking empties the window', async ({}, testInfo) => {
  const { page } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await vault.begin()
  await visitsPage(page).openSample()
  await expect(page.getByText('Sheffield', { exact: false }).first()).toBeVisible()
  await vault.lock()
  const html = await page.content()
  expect(html).not.toContain('Sheffield')
  await page.keyboard.press('Control+1') // no key leads past the lock
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(vault.heading('Locked')).toBeVisible()
  await vault.unlock()
  await expect(visitsPage(page).rows).toHaveCount(1)
})

test('closing the window locks, and the next start asks for the passphrase', async ({}, testInfo) => {
  const first = await openWithRealKeys(testInfo)
  await vaultPage(first.page).begin()
  await first.app.close()
  const { page } = await openWithRealKeys(testInfo)
  const vault = vaultPage(page)
  await expect(vault.heading('Locked')).toBeVisible()
  await vault.unlock()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('after an unclean end the next start says what is there, and leads to the note written last', async ({}, testInfo) => {
  test.setTimeout(300_000)
  const first = await openWithRealKeys(testInfo)
  await vaultPage(first.page).begin()
  await visitsPage(first.page).openSample()
  await notesPage(first.page).begin()
  await first.page.keyboard.type('Written last of all.')
  await notesPage(first.page).saved()
  const gone = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await gone

  const { app, page } = await openWithRealKeys(testInfo)
  await vaultPage(page).unlock()
  const notice = page.getByRole('status').getByText('Visitbook did not close properly last time.')
  await expect(notice).toContainText(
    /Everything saved up to today, \d\d:\d\d:\d\d, is here\. The last note saved: \w/,
  )
  await expect(visitsPage(page).rows).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the note' }).click()
  await expect(notesPage(page).text).toContainText('Written last of all.')
  await expect(notice).toHaveCount(0)

  // Ended properly, by the lock and by closing, there is nothing to say.
  await vaultPage(page).lock()
  await vaultPage(page).unlock()
  await expect(visitsPage(page).rows).toHaveCount(1)
  await expect(notice).toHaveCount(0)
  await app.close()
  const again = await openWithRealKeys(testInfo)
  await vaultPage(again.page).unlock()
  await expect(visitsPage(again.page).rows).toHaveCount(1)
  await expect(again.page.getByText('did not close properly')).toHaveCount(0)
})

test('what the start after an unclean end says can be closed, and without a note leads nowhere', async ({}, testInfo) => {
  const first = await openWithRealKeys(testInfo)
  await vaultPage(first.page).begin()
  const gone = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await gone
  const { page } = await openWithRealKeys(testInfo)
  await vaultPage(page).unlock()
  const notice = page.getByRole('status').getByText('Everything that was saved is here.')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the note' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Close message' }).click()
  await expect(notice).toHaveCount(0)
})

test('a screen that breaks leaves a way back to the visits', async ({}, testInfo) => {
  const { app, page } = await openWithRealKeys(testInfo)
  await vaultPage(page).begin()
  // The part of the window with the settings, which is fetched when it is asked for, does not come.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.session.webRequest.onBeforeRequest((request, answer) =>
      answer({ cancel: request.url.includes('SettingsScreen') }),
    ),
  )
  await page.keyboard.press('Control+,')
  await expect(vaultPage(page).heading('This screen broke off')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to the visits' }).click()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

type Fault = {
  readonly name: string
  readonly heading: string
  /** Shows before the passphrase is asked for, or when it has opened the header. */
  readonly when: 'atStart' | 'onUnlock'
  readonly harm: (files: ReturnType<typeof filesOf>) => void
}

const faults: readonly Fault[] = [
  {
    name: 'notes that were moved away',
    heading: 'Your notes are not where they were',
    when: 'atStart',
    harm: ({ database }) => renameSync(database, `${database}.moved`),
  },
  {
    name: 'a header that cannot be read',
    heading: 'The file with the locks of your notes cannot be read',
    when: 'atStart',
    harm: ({ header }) => writeFileSync(header, '{ "format": '),
  },
  {
    name: 'notes of a newer version',
    heading: 'These notes were written by a newer Visitbook',
    when: 'atStart',
    harm: ({ header }) => {
      const read = JSON.parse(readFileSync(header, 'utf8')) as Record<string, unknown>
      writeFileSync(header, JSON.stringify({ ...read, version: 99 }))
    },
  },
  {
    name: 'a damaged database',
    heading: 'The file with your notes is damaged',
    when: 'onUnlock',
    harm: ({ database }) => {
      const bytes = readFileSync(database)
      bytes.fill(7, 100, bytes.length)
      writeFileSync(database, bytes)
    },
  },
]

for (const { name, heading, when, harm } of faults) {
  test(`${name}: a screen of their own, and nothing is changed`, async ({}, testInfo) => {
    const first = await openWithRealKeys(testInfo)
    await vaultPage(first.page).begin()
    await first.app.close()
    const files = filesOf(first.profile)
    harm(files)
    const before = snapshot(files)
    const { page } = await openWithRealKeys(testInfo)
    const vault = vaultPage(page)
    if (when === 'onUnlock') await vault.unlock()
    await expect(vault.heading(heading)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(vault.heading(heading)).toBeVisible()
    expect(snapshot(files)).toEqual(before)
  })
}

const snapshot = ({ header, database }: ReturnType<typeof filesOf>) =>
  [header, database].map((file) => (existsSync(file) ? readFileSync(file).toString('base64') : null))
