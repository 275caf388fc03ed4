import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { isLoopback, openSockets, watchNetwork } from './network'
import { findingsPage } from './pages/FindingsPage'
import { keyboardOf } from './pages/keyboard'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { goodPassphrase, vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

// The watch on the network is proved by asking for something outside.
closeAppsAfterEach({ mayAskOutside: true })

const planned = 'Children move to foster carers who were chosen and prepared with care.'
const late =
  'The quality and timeliness of placement planning meetings, so that carers know what children need.'
const heard = 'Children say that they are listened to before they move.'

test('a whole visit, from first start to the exported letter, by keyboard alone and without a network', async ({}, testInfo) => {
  test.setTimeout(180_000) // a whole working day of keys, on a machine that may be busy
  const { app, page } = await openApp(testInfo)
  const network = watchNetwork(app)
  await test.step('a passphrase, and the recovery key put away', () => firstStart(page))
  await test.step('a new visit', () => newVisit(page))
  await test.step('two notes with marked passages', () => twoNotes(page))
  await test.step('findings from the passages', () => findings(page))
  await test.step('the letter, drafted and edited', () => letter(page))
  await test.step('the letter as a Word document', async () => {
    await exportAsWord(page)
    const folder = testInfo.outputPath('dialogs')
    const files = readdirSync(folder)
    expect(files).toEqual(['OFFICIAL-SENSITIVE Sheffield focused visit letter draft.docx'])
    const path = join(folder, files[0] ?? '')
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    const words = office === undefined ? undefined : wordsOf(path, folder)
    if (words === undefined) return
    for (const text of [planned, late, heard, 'Dear Ms Okafor', 'Ruth Pemberton', 'in October']) {
      expect(words).toContain(text)
    }
  })
  await test.step('locked and unlocked', () => lockAndUnlock(page))
  await network.expectSilent()
  await network.expectAwake()
})

test('the watch on the network tells a socket that leads out from one that does not', async () => {
  test.skip(process.platform !== 'linux', 'reads what Linux tells of a process')
  const listenOn = async (place: string) => {
    const server = createServer().listen(0, place)
    await once(server, 'listening')
    return server
  }
  const servers = await Promise.all(['127.0.0.1', '::1', '0.0.0.0'].map(listenOn))
  const found = servers.map((server) => {
    const { port } = server.address() as AddressInfo
    return openSockets([process.pid]).filter((socket) => socket.includes(`:${port} `))
  })
  for (const server of servers) server.close()
  expect(found).toEqual([
    [expect.stringMatching(/^tcp 127\.0\.0\.1:/)],
    [expect.stringMatching(/^tcp6 ::1:/)],
    [expect.stringMatching(/^tcp 0\.0\.0\.0:/)],
  ])
  expect(found.flat().map(isLoopback)).toEqual([true, true, false])
})

const firstStart = async (page: Page) => {
  const keys = keyboardOf(page)
  const vault = vaultPage(page)
  await expect(vault.passphrase).toBeFocused()
  await keys.type(goodPassphrase)
  await expect(page.getByText(/^(Strong|Very strong)\./)).toBeVisible()
  await keys.tabTo(vault.again, 2)
  await keys.type(goodPassphrase)
  await keys.press('Enter')
  await expect(vault.heading('Your recovery key')).toBeVisible()
  await keys.tabTo(page.getByRole('checkbox', { name: 'I have put it somewhere safe' }), 4)
  await keys.press('Space')
  await keys.tabTo(vault.goOn, 1)
  await keys.press('Enter')
}

const newVisit = async (page: Page) => {
  const keys = keyboardOf(page)
  const form = visitFormPage(page)
  await expect(visitsPage(page).newVisit).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'New visit', level: 1 })).toBeVisible()
  await keys.tabTo(form.authority, 6)
  await keys.type('sheff')
  await expect(page.getByRole('option', { name: 'Sheffield City Council' })).toBeVisible()
  await keys.press('ArrowDown', 'Enter')
  await expect(form.authority).toHaveValue('Sheffield City Council')
  await keys.tabTo(form.day('First day of fieldwork'), 2)
  await keys.type('15102024')
  await keys.tabTo(form.day('Last day'), 2)
  await keys.type('16102024')
  await keys.tabTo(page.getByRole('radio'))
  await keys.press('Space')
  await expect(page.getByRole('radio', { name: 'ILACS focused visit' })).toBeChecked()
  await keys.tabTo(page.getByRole('checkbox', { name: 'Placement decision-making for older children' }))
  await keys.press('Space')
  await expect(form.sentence).toContainText('placement decision-making for older children')

  const role = page.getByRole('button', { name: /Role$/ })
  await keys.tabTo(page.getByRole('textbox', { name: 'Name', exact: true }))
  await expect(role).toContainText('Lead inspector')
  await keys.type('Ruth Pemberton')
  await keys.tabTo(page.getByRole('button', { name: 'Add an inspector' }), 3)
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name 2' })).toBeFocused()
  await keys.type('Tom Adeyemi')
  await keys.tabTo(role.nth(1), 1)
  await keys.press('Enter')
  await expect(page.getByRole('option', { name: 'Inspector', exact: true })).toBeFocused()
  await keys.press('ArrowDown', 'Enter')
  await expect(role.nth(1)).toContainText('Quality assurance manager')

  await keys.tabTo(page.getByRole('textbox', { name: 'Name of the addressee' }))
  await keys.type('Ms Okafor')
  await keys.tabTo(page.getByRole('textbox', { name: 'Role of the addressee' }), 1)
  await keys.type('Director of Children’s Services')
  await keys.tabTo(page.getByRole('textbox', { name: /^Address/ }), 1)
  await keys.type('Moorfoot Building')
  await keys.press('Enter')
  await keys.type('Sheffield')
  await keys.tabTo(form.create)
  await keys.press('Enter')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await expect(page.getByText('Sheffield · Focused visit · 15–16 October 2024')).toBeVisible()
}

const twoNotes = async (page: Page) => {
  const keys = keyboardOf(page)
  const notes = notesPage(page)
  await notes.begin()
  await keys.type('Carer visited with the child twice')
  await notes.selectBack(3)
  await keys.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await keys.type('pd6')
  await keys.press('Enter')
  await expect(notes.text).toBeFocused()
  await keys.press('End')
  await keys.type(', but the planning meeting was held three weeks late')
  await notes.selectBack(5)
  await keys.press('Alt+3')
  await expect(notes.prompts).toBeVisible()
  await keys.type('pd')
  await keys.press('ArrowDown', 'Enter')
  await expect(notes.text).toBeFocused()
  await expect(notes.marks).toHaveText(['the child twice', 'was held three weeks late'])
  await keys.backTo(page.getByRole('button', { name: /^About this note/ }))
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('textbox', { name: 'Case code' }))
  await keys.type('C07')
  await notes.saved()

  await notes.begin()
  await keys.type('She told us her wishes were asked for and written down')
  await notes.selectBack(5)
  await keys.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await keys.press('Escape')
  await expect(notes.text).toBeFocused()
  await expect(notes.marks).toHaveText(['asked for and written down'])
  await notes.saved()
  await expect(notes.list.getByRole('option')).toHaveCount(2)
  await expect(notes.note(/C07/)).toBeVisible()
}

const findings = async (page: Page) => {
  const keys = keyboardOf(page)
  const tab = findingsPage(page)
  await tab.open()
  await expect(tab.unused.getByRole('row')).toHaveCount(3)
  await makeFinding(page, 'was held three weeks late', ['f'], late)
  await makeFinding(page, 'asked for and written down', ['Space', 'f'], heard)
  await makeFinding(page, 'the child twice', ['Space', 'f'], planned)
  await expect(tab.unused).toHaveCount(0)
  expect(await tab.texts()).toEqual([late, heard, planned])

  await keys.backTo(tab.headline(tab.cards.last()))
  await keys.press('Space')
  await expect(tab.headline(tab.cards.last())).toBeChecked()

  await keys.press('PageUp', 'PageUp')
  await expect(tab.text(tab.cards.first())).toBeFocused()
  await keys.backTo(tab.cards.first().getByRole('button', { name: /Kind$/ }))
  await keys.press('Enter')
  await expect(page.getByRole('option', { name: 'Strength' })).toBeVisible()
  await keys.type('area')
  await expect(page.getByRole('option', { name: 'Area for improvement' })).toBeFocused()
  await keys.press('Enter')
  await expect(tab.cards.first()).toHaveAccessibleName(/^Area for improvement: The quality/)

  await keys.tabTo(tab.text(tab.cards.first()))
  await keys.press('Alt+ArrowDown')
  await expect.poll(tab.texts).toEqual([heard, late, planned])
  await expect(tab.text(tab.cards.nth(1))).toBeFocused()
  await tab.saved()
}

/** From a passage to a worded finding: the pane by F6, the passage by arrows, the finding by its key. */
const makeFinding = async (page: Page, quote: string, deeds: readonly string[], words: string) => {
  const keys = keyboardOf(page)
  const tab = findingsPage(page)
  await keys.tabTo(tab.unused.getByRole('row'), 3, 'F6')
  await keys.tabTo(tab.passage(quote), 5, 'ArrowDown')
  await keys.press(...deeds)
  await expect(tab.passage(quote)).toHaveCount(0)
  await expect(tab.text(tab.cards.last())).toBeFocused()
  await expect(tab.text(tab.cards.last())).toHaveValue('')
  await keys.type(words)
}

const letter = async (page: Page) => {
  const keys = keyboardOf(page)
  const tab = letterPage(page)
  await tab.open()
  await keys.tabTo(tab.draftButton)
  await keys.press('Enter')
  for (const words of [planned, late, heard]) await expect(tab.paragraph(words).first()).toBeVisible()
  await expect(tab.text).toBeFocused()
  await keys.press('Control+Home', 'End')
  await keys.type(' We saw this in October.')
  await expect(tab.paragraph('We saw this in October.')).toHaveCount(1)
  await tab.saved()
}

const exportAsWord = async (page: Page) => {
  const keys = keyboardOf(page)
  const exporting = page.getByRole('button', { name: 'Export', exact: true })
  await keys.backTo(exporting)
  await keys.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Word document' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByText(/^Exported and checked: /)).toBeVisible()
}

const lockAndUnlock = async (page: Page) => {
  const keys = keyboardOf(page)
  const vault = vaultPage(page)
  await vault.lock()
  await expect(page.getByText('Sheffield')).toHaveCount(0)
  await expect(vault.passphrase).toBeFocused()
  await keys.type(goodPassphrase)
  await keys.press('Enter')
  await expect(visitsPage(page).search).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByText('Sheffield · Focused visit · 15–16 October 2024')).toBeVisible()
}

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

/** What LibreOffice reads in the file. */
const wordsOf = (path: string, folder: string) => {
  execFileSync(
    office ?? '',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore' },
  )
  return readFileSync(path.replace(/docx$/, 'txt'), 'utf8')
}
