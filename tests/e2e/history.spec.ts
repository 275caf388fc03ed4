import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { historyPage } from './pages/HistoryPage'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const notes = notesPage(opened.page)
  await expect(notes.text).toBeVisible()
  return { ...opened, notes, history: historyPage(opened.page) }
}

/** A note of three versions, written by keyboard: leaving a note keeps what it says. */
const writeThreeVersions = async (page: Page) => {
  const notes = notesPage(page)
  await notes.begin()
  await page.keyboard.type('Visits were made in time')
  await notes.saved()
  const comeBack = async () => {
    await notes.list.getByRole('option').nth(1).click()
    await expect(notes.text).not.toContainText('Visits were made')
    await notes.list.getByRole('option').nth(0).click()
    await expect(notes.text).toContainText('Visits were made')
    await page.keyboard.press('Enter')
    await expect(notes.text).toBeFocused()
    await notes.text.getByText('Visits were made').click()
    await page.keyboard.press('End')
  }
  await comeBack()
  await page.keyboard.type(' and recorded')
  await notes.selectBack(2)
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Escape')
  await comeBack()
  await page.keyboard.type(' the same day')
  await notes.saved()
}

test('a version is compared and restored by keyboard alone, and undo brings the present back', async ({}, testInfo) => {
  const { page, notes, history } = await openSample(testInfo)
  await writeThreeVersions(page)
  await page.keyboard.press('Control+Shift+H')
  await expect(history.dialog).toBeVisible()
  await expect(history.versions.nth(1)).toBeFocused()
  await expect(history.versions.first()).toContainText('At present')
  await expect(history.compared.locator('ins')).toContainText('the same day')
  await page.keyboard.press('End')
  await expect(history.versions.last()).toContainText('The first version')
  await page.keyboard.press('ArrowUp')
  await expect(history.versions.nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(history.compared.locator('ins').first()).toContainText('and recorded')
  await expect(history.compared.getByRole('region', { name: 'Changed passages' })).toContainText('Strength')
  for (let tab = 0; tab < 8; tab += 1) {
    if (await history.restore.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(history.question).toContainText('Nothing is lost')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(history.dialog).toBeHidden()
  await expect(notes.text).not.toContainText('and recorded')
  await expect(notes.text).toContainText('Visits were made in time')
  await expect(notes.marks).toHaveCount(0)
  await expect(notes.text).toBeFocused()
  // Typing goes on from the restored version.
  await notes.text.getByText('Visits were made').click()
  await page.keyboard.press('End')
  await page.keyboard.type(', they say')
  await notes.saved()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(notes.text).toContainText('and recorded the same day')
  await expect(notes.marks).toHaveText('and recorded')
  await expect(notes.passages).toContainText('and recorded')
})

test('any two versions are compared with each other, the earlier one always first', async ({}, testInfo) => {
  const { page, history } = await openSample(testInfo)
  await writeThreeVersions(page)
  await history.open()
  const count = await history.versions.count()
  expect(count).toBeGreaterThanOrEqual(4)
  await history.versions.nth(2).click()
  await history.compareWith.click()
  await expect(page.getByRole('option', { name: /^The note at present/ })).toBeVisible()
  await page.getByRole('listbox', { name: 'Compare with' }).getByRole('option').last().click()
  await expect(history.compared).toContainText('Different: ')
  await expect(history.compared.locator('ins', { hasText: 'Visits were made in time' })).toBeVisible()
  await expect(history.compared.locator('ins').first()).toContainText('[added:')
  // The present one has nothing to be restored to.
  await history.versions.first().click()
  await expect(history.restore).toHaveCount(0)
})

test('a note of one version says so, and undo beyond the editor leads to the history', async ({}, testInfo) => {
  const { page, notes, history } = await openSample(testInfo)
  await notes.list.getByRole('option').nth(3).click()
  await history.open()
  await expect(page.getByRole('heading', { name: 'Only one version so far' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await notes.text.click()
  await page.keyboard.press('End')
  await page.keyboard.type('x')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing more to undo')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing more to undo')).toHaveCount(1)
  await page.getByRole('status').getByRole('button', { name: 'History' }).click()
  await expect(history.dialog).toBeVisible()
})

test('versions are there after a restart, and none of them in the window once locked', async ({}, testInfo) => {
  const { app, page, profile, history } = await openSample(testInfo)
  await writeThreeVersions(page)
  await history.open()
  await expect(history.compared.locator('ins')).toContainText('the same day')
  await page.keyboard.press('Control+l')
  await expect(vaultPage(page).heading('Locked')).toBeVisible()
  expect(await page.content()).not.toContain('the same day')
  await app.close()
  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await expect(notesPage(again.page).text).toContainText('and recorded the same day')
  const reopened = historyPage(again.page)
  await reopened.open()
  await expect(reopened.compared.locator('ins')).toContainText('the same day')
})

test('a deleted note goes to the bin, is read there and comes back with its words', async ({}, testInfo) => {
  const { page, notes, history } = await openSample(testInfo)
  await expect(history.bin).toHaveCount(0)
  await notes.begin()
  await page.keyboard.type('Typed just before deleting')
  await notes.list.getByRole('option', { selected: true }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('status').getByText('Note moved to the bin.')).toBeVisible()
  await expect(history.bin).toHaveText('Bin (1)')
  await history.bin.click()
  await expect(history.binDialog).toContainText('Visitbook removes nothing from the bin.')
  await expect(history.deleted).toHaveCount(1)
  await expect(history.deleted.first()).toContainText('Deleted today')
  await expect(history.deleted.first()).toContainText('no reason given')
  await expect(history.readOnly).toContainText('Typed just before deleting')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore this note' }).click()
  await expect(history.binDialog).toBeHidden()
  await expect(notes.text).toContainText('Typed just before deleting')
  await expect(history.bin).toHaveCount(0)
})

test('a note saved elsewhere meanwhile is not overwritten by an old version', async ({}, testInfo) => {
  const { page, notes, history } = await openSample(testInfo)
  await writeThreeVersions(page)
  await history.open()
  await expect(history.compared.locator('ins')).toContainText('the same day')
  const count = await history.versions.count()
  await page.evaluate(async () => {
    type Call = (operation: string, input: unknown) => Promise<{ value: unknown }>
    const { call } = (window as unknown as { bridge: { call: Call } }).bridge
    const visits = (await call('visits.list', {})).value as { id: string }[]
    const list = (await call('notes.list', { visitId: visits[0]?.id })).value as { id: string; at: string }[]
    const newest = [...list].sort((a, b) => (a.at < b.at ? 1 : -1))[0]
    const versions = (await call('notes.history', { noteId: newest?.id })).value as { revision: number }[]
    await call('notes.restoreRevision', {
      noteId: newest?.id,
      revision: versions[1]?.revision,
      basedOn: versions[0]?.revision,
    })
  })
  await history.restore.click()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText('This note was changed elsewhere')).toBeVisible()
  await expect(history.versions).toHaveCount(count + 1)
  await expect(notes.text).toContainText('the same day')
})

test('history and bin have no violation of accessibility rules', async ({}, testInfo) => {
  const { page, history } = await openSample(testInfo)
  await writeThreeVersions(page)
  await history.open()
  await history.versions.nth(2).click()
  await expect(history.compared.locator('ins').first()).toBeVisible()
  await expectAccessible(page)
  await history.compareWith.click()
  await expect(page.getByRole('listbox', { name: 'Compare with' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await history.restore.click()
  await expect(history.question).toBeVisible()
  await expectAccessible(page)
})
