import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { placesPage } from './pages/PlacesPage'
import { sharingPage } from './pages/SharingPage'
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

test('a server that stops answering keeps nobody waiting: another place has the file, and the app locks and closes at once', async ({}, testInfo) => {
  test.setTimeout(120_000)
  const server = await aServerThatFallsSilent()
  const { app, page } = await openApp(testInfo)
  const places = placesPage(page)
  const place = testInfo.outputPath('dialogs', 'place')
  mkdirSync(place)
  await vaultPage(page).begin()
  await places.addFolder()
  await page.getByRole('button', { name: 'Add a server…' }).click()
  await places.serverForm.getByLabel('Address').fill(server.address)
  await places.serverForm.getByLabel('Password', { exact: true }).fill('for-this-server-alone')
  await page.keyboard.press('Enter')
  await expect(places.places).toContainText('Server (WebDAV)')
  server.fallSilent()

  await page.keyboard.press('Control+o')
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.draft()
  await letter.exportAs('Plain text')
  await expect(page.getByRole('status').getByText(/^Sent to place and read back there: /)).toBeVisible()
  expect(readdirSync(join(place, 'documents'))).toHaveLength(1)
  await places.openOutbox()
  await expect(places.outbox.getByRole('region', { name: 'On the way' })).toContainText('Being sent')
  await expect.poll(() => onErrands(app)).toHaveLength(1)
  await expect.poll(server.held).toBe(1)
  for (const pid of await onErrands(app)) expect(shownToOthers(pid)).not.toContain('for-this-server-alone')
  await expectAccessible(page)

  await places.close()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => onErrands(app)).toEqual([])
  await vaultPage(page).unlock()
  await expect.poll(() => onErrands(app)).toHaveLength(1)
  await expect.poll(server.held).toBe(1)

  // Whoever looks through the places waits for that server, until they have had enough.
  const sharing = sharingPage(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('look in the places')
  await page.keyboard.press('Enter')
  await expect(sharing.stop).toBeVisible()
  await expectAccessible(page)
  await sharing.stop.click()
  await expect(sharing.status('The search was stopped.')).toBeVisible()
  await expect(sharing.stop).toBeHidden()
  await expect(sharing.lookForShared).toBeFocused()
  await app.close()
  // Whoever hung there is gone with the app.
  await expect.poll(server.held).toBe(0)
  server.close()
})

/** The processes that are on their way to a place. */
const onErrands = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ serviceName, name }) => [serviceName, name].includes('Visitbook places'))
      .map(({ pid }) => pid),
  )

/** What whoever may look at the processes of this computer reads of one. */
const shownToOthers = (pid: number): string =>
  process.platform === 'linux'
    ? ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8')).join()
    : ''

const mark = '{"format":"visitbook.place","version":1,"id":"0192d0a0-0000-7000-8000-000000000001"}'

/** Says that it is a place already, and later nothing at all. */
const aServerThatFallsSilent = async () => {
  let isSilent = false
  let held = 0
  const server = createServer((asked, answer) => {
    if (isSilent) {
      held += 1
      asked.socket.once('close', () => (held -= 1))
      return void asked.resume()
    }
    if (asked.method === 'PROPFIND') return void answer.writeHead(207).end('<multistatus xmlns="DAV:"/>')
    return void answer.end(mark)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    fallSilent: () => {
      isSilent = true
    },
    /** How many wait for an answer. */
    held: () => held,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
