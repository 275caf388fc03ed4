import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { ask } from './pages/bridge'
import { findingsPage } from './pages/FindingsPage'
import { keyboardOf } from './pages/keyboard'
import { notesPage } from './pages/NotesPage'
import { sharingPage } from './pages/SharingPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openLaptop } from './shellApp'

closeAppsAfterEach()

/** What both laptops must come to: every note's text and every finding's wording. */
const shownOn = async (page: Page, visitId: string) => {
  const notes = await ask(page, 'notes.list', { visitId })
  const texts = await Promise.all(notes.map(({ id }) => ask(page, 'notes.get', { noteId: id })))
  const findings = await ask(page, 'findings.list', { visitId })
  return {
    notes: texts.map(({ id, text, author }) => ({ id, text, author })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    findings: findings.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const takeNote = async (page: Page, words: string) => {
  const notes = notesPage(page)
  await notes.begin()
  await page.keyboard.type(words)
  await notes.saved()
}

const reword = async (page: Page, words: string) => {
  const findings = findingsPage(page)
  await findings.open()
  const field = findings.text(findings.cards.first())
  await expect(field).toHaveValue(/./)
  await field.fill(words)
  await findings.saved()
}

/** Two laptops and a folder between them, as a stick that is carried or a folder that is synced. */
const twoLaptops = async (testInfo: TestInfo) => {
  const khan = await openLaptop(testInfo, 'khan')
  const lee = await openLaptop(testInfo, 'lee')
  const stick = testInfo.outputPath('stick')
  mkdirSync(stick)
  /** What was exported goes onto the stick, and is what the other laptop's dialog finds. */
  const carry = (from: { readonly dialogs: string }, to: { readonly dialogs: string }) => {
    const name = readdirSync(from.dialogs).find(
      (each) => each.endsWith('.visitbundle') && !each.startsWith('bundle.'),
    )
    if (name === undefined) throw new Error('no bundle was exported')
    copyFileSync(join(from.dialogs, name), join(stick, name))
    rmSync(join(from.dialogs, name))
    copyFileSync(join(stick, name), join(to.dialogs, 'bundle.visitbundle'))
    return name
  }
  return { khan, lee, stick, carry }
}

test('case D: two inspectors without a network end with the same notes and findings, and a person decides what clashed', async ({}, testInfo) => {
  test.setTimeout(240_000)
  const { khan, lee, stick, carry } = await twoLaptops(testInfo)
  const [a, b] = [sharingPage(khan.page), sharingPage(lee.page)]
  await vaultPage(khan.page).begin()
  await visitsPage(khan.page).openSample()
  await vaultPage(lee.page).begin()

  // The second laptop has no visit yet: it gives its code as a file.
  await lee.page.getByRole('button', { name: 'Bring in a bundle…' }).click()
  await b.nameIt('B. Lee’s laptop')
  await expectAccessible(lee.page)
  await b.saveCode.click()
  await expect(b.status('The code is saved')).toBeVisible()
  copyFileSync(join(lee.dialogs, 'B. Lee’s laptop code.txt'), join(khan.dialogs, 'code.txt'))

  await a.open()
  await a.nameIt('A. Khan’s laptop')
  await a.inviteFromFile()
  await expect(a.team).toContainText('B. Lee’s laptop')
  await a.export()
  await expect(a.status('opened again and read back')).toBeVisible()
  const first = carry(khan, lee)
  expect(first).toContain('bundle 1')

  await b.bringIn()
  await expect(b.preview).toContainText('Bundle 1 of A. Khan’s laptop')
  await expect(b.preview).toContainText('13 notes from Margaret Holloway, 11 notes from David Okafor')
  await expectAccessible(lee.page)
  await b.merged()
  await expect(b.heading).toBeVisible()
  const [visit] = await ask(lee.page, 'visits.list', {})
  const visitId = visit?.id ?? ''
  await ask(lee.page, 'writing.setWriter', { visitId, writer: 'B. Lee' })
  expect(await shownOn(lee.page, visitId)).toEqual(await shownOn(khan.page, visitId))

  // The first day: a note each, and both reword the same finding.
  await a.back()
  await b.back()
  await takeNote(khan.page, 'Khan was told that reviews are on time.')
  await takeNote(lee.page, 'Lee read six plans.')
  await reword(khan.page, 'All plans are careful.')
  await reword(lee.page, 'Most plans are careful.')

  // The first evening, over the stick; nobody has to type a code again.
  await b.open()
  await b.export()
  carry(lee, khan)
  await a.open()
  await a.bringIn()
  await expect(a.preview).toContainText('1 note from B. Lee')
  await expect(a.preview).toContainText('1 overlap: two people changed the same')
  // Looked at and not merged, nothing is here.
  await a.letGo.click()
  expect((await shownOn(khan.page, visitId)).notes).toHaveLength(25)
  await a.bringIn()
  await a.merged()
  expect((await shownOn(khan.page, visitId)).notes).toHaveLength(26)
  // Undone it is as before, and can be brought in again.
  await a.undoMerge.click()
  await expect(a.status('The merge is undone')).toBeVisible()
  expect((await shownOn(khan.page, visitId)).notes).toHaveLength(25)
  await a.back()
  await expect(khan.page.getByText('25 notes ·')).toBeVisible()
  await a.open()
  await a.bringIn()
  await a.merged()
  await a.back()
  await expect(khan.page.getByText('26 notes ·')).toBeVisible()
  await a.open()
  await expect(a.sent).toContainText('B. Lee’s laptop')
  await expectAccessible(khan.page)
  await a.export()
  carry(khan, lee)
  await b.bringIn()
  await b.merged()
  await expect(b.sent).toContainText('Nothing is missing')
  expect(await shownOn(lee.page, visitId)).toEqual(await shownOn(khan.page, visitId))
  // Whoever changes nothing loses nothing: both laptops say so above every tab.
  await b.back()
  await expect(b.line).toContainText('Both versions are kept')
  await expectAccessible(lee.page)

  // The second day: B. Lee decides by keyboard alone, and A. Khan writes on.
  await a.back()
  await takeNote(khan.page, 'Khan saw the panel.')
  const keyboard = keyboardOf(lee.page)
  await keyboard.press('Control+Shift+D')
  await expect(b.cards).toHaveCount(1)
  await expect(b.cards.first()).toContainText('All plans are careful.')
  await expect(b.cards.first()).toContainText('Most plans are careful.')
  await expectAccessible(lee.page)
  await keyboard.tabTo(b.cards.first().getByRole('button', { name: 'Put it in other words…' }), 20)
  await keyboard.press('Enter', 'Control+a')
  await keyboard.type('Plans are careful for most children.')
  await keyboard.press('Tab', 'Enter')
  await expect(lee.page.getByRole('heading', { name: 'Nothing waits to be decided' })).toBeVisible()

  // The second evening, through a folder that both see: the file is dropped on the page.
  await keyboard.press('Control+Shift+E')
  await b.export()
  const name = carry(lee, khan)
  await a.open()
  const sealed = [...readFileSync(join(stick, name))]
  const drop = await khan.page.evaluateHandle(
    ([bytes, called]) => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(bytes)], called))
      return files
    },
    [sealed, name] as const,
  )
  await khan.page.locator('.sharing-drop').dispatchEvent('dragover', { dataTransfer: drop })
  await khan.page.locator('.sharing-drop').dispatchEvent('drop', { dataTransfer: drop })
  await expect(a.preview).toBeVisible()
  await a.merged()
  await a.export()
  carry(khan, lee)
  await b.bringIn()
  await b.merged()

  const both = await shownOn(khan.page, visitId)
  expect(await shownOn(lee.page, visitId)).toEqual(both)
  expect(both.notes).toHaveLength(27)
  expect(both.findings.map(({ text }) => text)).toContain('Plans are careful for most children.')
  // Every wording ever saved can be read on both.
  for (const { page } of [khan, lee]) {
    await page.keyboard.press('Control+Shift+D')
    await page.getByRole('button', { name: /^Decided: 1 overlap/ }).click()
    for (const words of [
      'All plans are careful.',
      'Most plans are careful.',
      'Plans are careful for most children.',
    ])
      await expect(sharingPage(page).decided).toContainText(words)
  }
  await expectAccessible(khan.page)
})

const nothingSaid = {
  toldName: '',
  toldRole: '',
  toldAt: '',
  toldHow: '',
  response: '',
  respondedAt: '',
  outcome: '',
  closedAt: '',
} as const

test('a bundle that is not for this computer opens with its passphrase, and of two refer-backs holds the one that was named', async ({}, testInfo) => {
  const { khan, lee, carry } = await twoLaptops(testInfo)
  const [a, b] = [sharingPage(khan.page), sharingPage(lee.page)]
  await vaultPage(khan.page).begin()
  await visitsPage(khan.page).openSample()
  await vaultPage(lee.page).begin()
  const [sample] = await ask(khan.page, 'visits.list', {})
  const visitId = sample?.id ?? ''
  const concern = { ...nothingSaid, raisedAt: '2024-10-15T10:42', raisedBy: 'A. Khan' }
  for (const child of ['4711', '4712'])
    await ask(khan.page, 'referBacks.create', {
      visitId,
      content: { ...concern, child, concern: `Nobody has seen ${child}.` },
    })
  await a.open()
  await a.nameIt('A. Khan’s laptop')
  await khan.page.getByRole('button', { name: 'Export a bundle…' }).click()
  const secret = a.exportDialog.getByLabel('Passphrase', { exact: true })
  await secret.fill('short')
  await secret.press('Enter')
  await expect(a.exportDialog.getByRole('alert')).toContainText('at least 12 characters')
  await expectAccessible(khan.page)
  // Off until somebody asks for the list, ticks one and says so again.
  await a.exportDialog.getByRole('button', { name: 'Name one to send…' }).click()
  await a.exportDialog.getByRole('checkbox', { name: /^4711/ }).press('Space')
  await expect(a.exportDialog).toContainText('files, and 1 refer-back.')
  await expectAccessible(khan.page)
  await secret.fill('orchard lantern river')
  await secret.press('Enter')
  const sure = khan.page.getByRole('alertdialog', { name: 'Send 1 refer-back with this bundle?' })
  await expect(sure).toContainText('It can be read by whoever has the passphrase.')
  await expectAccessible(khan.page)
  await sure.getByRole('button', { name: 'Go back' }).click()
  await expect(secret).toHaveValue('orchard lantern river')
  await secret.press('Enter')
  await sure.getByRole('button', { name: 'Seal it with the refer-back' }).click()
  await expect(a.status(/opened again and read back: .* and 1 refer-back\./)).toBeVisible({ timeout: 30_000 })
  carry(khan, lee)
  await lee.page.getByRole('button', { name: 'Bring in a bundle…' }).click()
  await b.choose.click()
  await expect(lee.page.getByRole('alert')).toContainText('not sealed for this computer')
  await b.passphrase.fill('not this one at all')
  await b.passphrase.press('Enter')
  await expect(lee.page.getByRole('alert')).toContainText('not the passphrase', { timeout: 30_000 })
  await expectAccessible(lee.page)
  await b.passphrase.fill('orchard lantern river')
  await b.passphrase.press('Enter')
  await expect(b.preview).toContainText('The visit is not on this computer yet', { timeout: 30_000 })
  await expect(b.preview).toContainText('1 refer-back, sent by name: a child may be at risk now.')
  await expectAccessible(lee.page)
  await b.merged()
  const line = lee.page.getByRole('region', { name: 'Refer-backs' })
  await expect(line).toContainText('1 refer-back: nobody has been told yet')
  await expectAccessible(lee.page)
  await b.back()
  await expect(line).toBeVisible()
  const arrived = await ask(lee.page, 'referBacks.list', { visitId })
  expect(arrived.map(({ child }) => child)).toEqual(['4711'])
  await expect(lee.page.getByText('24 notes ·')).toBeVisible()
})
