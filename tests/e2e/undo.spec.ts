import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { killTree } from './killTree'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return { ...opened, notes: notesPage(opened.page) }
}

const words = (page: Page) => notesPage(page).text.innerText()

/** Presses the key as long as its button can be pressed; answers all that was seen on the way. */
const pressToTheEnd = async (page: Page, key: string, name: 'Undo' | 'Redo') => {
  const { text } = notesPage(page)
  const seen = [await text.innerHTML()]
  const button = page.getByRole('button', { name })
  while (await button.isEnabled()) {
    await page.keyboard.press(key)
    await expect(async () => expect(await text.innerHTML()).not.toBe(seen.at(-1))).toPass()
    seen.push(await text.innerHTML())
  }
  return seen.length
}

test('after the app was killed, undo takes back what was typed before, step by step, and redo brings all of it again', async ({}, testInfo) => {
  test.setTimeout(120_000)
  const { app, page, profile, notes } = await openSample(testInfo)
  await notes.begin()
  const template = await words(page)
  for (const sentence of ['Plans are made early.', ' Visits are weekly.', ' Two children wait.']) {
    await page.keyboard.type(sentence)
    await page.keyboard.press('Home')
    await page.keyboard.press('End')
  }
  await notes.selectBack(2)
  await page.keyboard.press('Alt+3')
  await expect(notes.prompts).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(notes.marks).toHaveCount(1)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Last words.')
  await notes.saved()
  const typed = await words(page)
  const pid = app.process().pid
  if (pid === undefined) throw new Error('The app has no process')
  killTree(pid)

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const after = notesPage(again.page)
  await expect(after.text).toContainText('Last words.')
  expect(await words(again.page)).toBe(typed)
  await after.text.focus()
  const back = await pressToTheEnd(again.page, 'Control+z', 'Undo')
  expect(back).toBeGreaterThan(4)
  expect(await words(again.page)).toBe(template)
  await expect(after.marks).toHaveCount(0)
  await again.page.keyboard.press('Control+z')
  await expect(again.page.getByText('Nothing more to undo')).toBeVisible()
  await after.saved()
  expect(await pressToTheEnd(again.page, 'Control+y', 'Redo')).toBe(back)
  expect(await words(again.page)).toBe(typed)
  await expect(after.marks).toHaveCount(1)
  await expect(after.passages.getByText('Concern').first()).toBeVisible()
})

test('undo goes on after locking and after a look at another note', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.begin()
  const template = await words(page)
  await page.keyboard.type('Typed before the lock.')
  await notes.saved()
  await vaultPage(page).lock()
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await expect(notes.text).toContainText('Typed before the lock.')
  await notes.list.getByRole('option').nth(3).click()
  await expect(notes.text).not.toContainText('Typed before the lock.')
  await notes.list.getByRole('option').first().click()
  await expect(notes.text).toContainText('Typed before the lock.')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await notes.text.focus()
  await pressToTheEnd(page, 'Control+z', 'Undo')
  expect(await words(page)).toBe(template)
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled()
  // The cursor is back, too: what is typed next stands in the note.
  await page.keyboard.type('Again.')
  await expect(notes.text).toContainText('Again.')
})
