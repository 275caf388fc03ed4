import { expect, test } from '@playwright/test'
import { faultsOf } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { saveElsewhere } from './pages/saveElsewhere'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('a note saved elsewhere is told of quietly and asked about in a pause, and no key of the typing is lost', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const notes = notesPage(page)
  const question = page.getByRole('dialog', { name: 'This note was saved elsewhere while you were writing' })
  const line = page.getByText('This note was saved elsewhere. What you write is kept in this window')
  await notes.begin()
  await page.keyboard.type('Mine')
  await notes.saved()
  await saveElsewhere(page)

  await test.step('the typing goes on over it, and then the question comes', async () => {
    await page.keyboard.type(' goes on and on, for nobody stops to think.', { delay: 60 })
    await expect(line).toBeVisible()
    await expect(question).toBeVisible()
    await expect(notes.text).toContainText('Mine goes on and on, for nobody stops to think.')
    expect(await faultsOf(page)).toEqual([])
  })

  await test.step('who types on into the question types on in the text', async () => {
    await page.keyboard.type(' Typed over it.')
    await expect(notes.text).toContainText('nobody stops to think. Typed over it.')
    await expect(question).toBeVisible()
    await page.keyboard.press('Backspace')
    await expect(question).toBeHidden()
    await expect(notes.text).toContainText('Typed over it')
    await expect(notes.text).not.toContainText('Typed over it.')
    await expect(question).toBeVisible()
  })

  await test.step('put off, it leaves the line and comes when it is asked for', async () => {
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(notes.text).toBeFocused()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Decide now' }).click()
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('who leaves the note without deciding keeps both texts', async () => {
    await notes.list.getByRole('option').nth(3).click()
    await expect(page.getByText('Both texts are kept')).toBeVisible()
    await expect(line).toBeHidden()
    await expect(notes.note(/Mine goes on and on/)).toBeVisible()
    await expect(notes.note(/Mine$/)).toBeVisible()
  })
})
