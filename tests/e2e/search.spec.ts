import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await expect(notesPage(page).text).toBeVisible()
  return { page, search: searchPage(page), notes: notesPage(page) }
}

test('a note is found by its words and opens at them, by keyboard alone', async ({}, testInfo) => {
  const { page, search, notes } = await openSample(testInfo)
  await search.open()
  await search.find('by heart to the level of')
  await expect(search.status).toHaveText('0 notes found')
  await search.find('placement with par')
  await expect(search.group('Notes of this visit')).toBeVisible()
  await expect(search.active).toContainText('C03')
  await expect(search.hits.first()).toHaveText(/^(placement|with|parent)/i)
  await page.keyboard.press('Enter')
  await expect(search.dialog).toBeHidden()
  await expect(notes.text).toBeFocused()
  await expect(notes.text).toContainText('C03 tracked start to finish')
  await expect.poll(search.selectedWords).toMatch(/^(placement|with|parent)/i)

  // A phrase far down is scrolled to, also in the note that is open already.
  await search.open()
  await search.find('"worker on call at weekends"')
  await page.keyboard.press('Enter')
  await expect.poll(search.selectedWords).toBe('worker on call at weekends')
  await page.keyboard.press('Control+End')
  await search.open()
  await search.find('"worker on call at weekends"')
  await page.keyboard.press('Enter')
  await expect.poll(search.selectedWords).toBe('worker on call at weekends')
  await expect(notes.text).toBeFocused()
})

test('words just typed are found, and a note is opened from the list of visits too', async ({}, testInfo) => {
  const { page, search, notes } = await openSample(testInfo)
  await notes.begin()
  await page.keyboard.type('The quokka ledger was shown to us.')
  await notes.saved()
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('grid', { name: 'Visits' })).toBeVisible()
  await search.open()
  await search.find('quok')
  await expect(search.group('Notes')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(notes.text).toBeFocused()
  await expect.poll(search.selectedWords).toBe('quokka')
})

test('Enter before the answer is there opens what is then found', async ({}, testInfo) => {
  const { page, search, notes } = await openSample(testInfo)
  await search.open()
  await page.keyboard.insertText('chronology')
  await page.keyboard.press('Enter')
  await expect(search.dialog).toBeHidden()
  await expect.poll(search.selectedWords).toBe('chronology')
  await expect(notes.text).toBeFocused()
})

test('commands, prompts and visits are reached through the same box', async ({}, testInfo) => {
  const { page, search, notes } = await openSample(testInfo)
  await search.open()
  await expect(search.option(/New note/)).toBeVisible()
  await page.keyboard.type('find')
  await expect(search.active).toContainText('Go to findings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Findings', selected: true })).toBeVisible()

  await search.open()
  await page.keyboard.type('PD1 ')
  await expect(search.group('Prompts of this visit')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(search.active).toContainText('PD1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await expect(
    page.getByRole('treegrid', { name: 'Areas and prompts' }).locator('[aria-selected="true"]'),
  ).toHaveCount(1)
  await expect(notes.area(/All notes/)).toHaveAttribute('aria-selected', 'false')

  await search.open()
  await page.keyboard.type('new note')
  await page.keyboard.press('Enter')
  await expect(notes.text).toBeFocused()
  await expect.poll(() => notes.paragraphs().then((all) => all.join('').trim())).toBe('')

  await search.open()
  await page.keyboard.type('all visits')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Visits' })).toBeVisible()
  await search.open()
  await page.keyboard.type('sheffield')
  await expect(search.group('Visits')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
})

test('filters are offered, completed and applied', async ({}, testInfo) => {
  const { page, search } = await openSample(testInfo)
  await search.open()
  await page.keyboard.type('?')
  await expect(search.option(/is:concern/)).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('is:con')
  await page.keyboard.press('Enter')
  await expect(search.box).toHaveValue('is:concern ')
  await expect(search.status).toHaveText(/^\d+ notes? found$/)
  const concerns = Number.parseInt((await search.status.textContent()) ?? '', 10)
  expect(concerns).toBeGreaterThan(0)
  await page.keyboard.type('case:C0')
  await expect(search.option(/case:C01/)).toBeVisible()
  await search.find('case:C01')
  await expect(search.active).toContainText('C01')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('on:2024-13')
  await expect(search.dialog).toContainText('Not a filter yet: on:2024-13')
})

test('the arrows go round, Escape leaves everything as it was', async ({}, testInfo) => {
  const { page, search, notes } = await openSample(testInfo)
  await notes.text.focus()
  await search.open()
  const first = await search.active.textContent()
  await page.keyboard.press('ArrowUp')
  expect(await search.active.textContent()).not.toBe(first)
  await page.keyboard.press('ArrowDown')
  await expect(search.active).toHaveText(first ?? '')
  await page.keyboard.type('zzzzqqq')
  await expect(search.dialog).toContainText('Nothing fits')
  await page.keyboard.press('Escape')
  await expect(search.dialog).toBeHidden()
  await expect(notes.text).toBeFocused()
  await search.open()
  await expect(search.box).toHaveValue('')
  await page.keyboard.press('Control+k')
  await expect(search.dialog).toBeHidden()
})

test('locking empties the palette, and a locked window has none', async ({}, testInfo) => {
  const { page, search } = await openSample(testInfo)
  await search.open()
  await search.find('placement')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect(search.dialog).toHaveCount(0)
  expect(await page.content()).not.toContain('placement')
  await page.keyboard.press('Control+k')
  await expect(search.dialog).toHaveCount(0)
  await vaultPage(page).unlock()
  await expect(page.getByRole('grid', { name: 'Visits' })).toBeVisible()
  await search.open()
  await expect(search.box).toHaveValue('')
})

test('the palette has no violation, empty, with notes, with filters and with nothing', async ({}, testInfo) => {
  const { page, search } = await openSample(testInfo)
  await search.open()
  await expect(search.option(/New note/)).toBeVisible()
  await expectAccessible(page)
  await search.find('plac')
  await expectAccessible(page)
  await search.find('zzzzqqq')
  await expectAccessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('?')
  await expect(search.option(/is:concern/)).toBeVisible()
  await expectAccessible(page)
})
