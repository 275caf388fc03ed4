import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { languagePage } from './pages/LanguagePage'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const beginNote = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const notes = notesPage(opened.page)
  await expect(notes.text).toBeVisible()
  await notes.begin()
  return { ...opened, notes, language: languagePage(opened.page) }
}

test('a misspelt word is marked once it is left, and corrected by keyboard alone', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('A safegaurding')
  // The line says that the word was checked; under the cursor it is not marked yet.
  await expect(language.line).toContainText('1 unknown word')
  expect(await language.drawn('spelling')).toEqual([])
  await page.keyboard.type(' plan')
  await language.expectDrawn('spelling', ['safegaurding'])
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+.')
  await expect(language.spelling.getByRole('button', { name: 'safeguarding' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(language.spelling).toBeHidden()
  await expect(notes.text).toBeFocused()
  await expect(notes.text).toContainText('A safeguarding plan')
  await language.expectDrawn('spelling', [])
  // The cursor is where it was: behind the word.
  await page.keyboard.type('!')
  await expect(notes.text).toContainText('A safeguarding! plan')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(notes.text).toContainText('A safegaurding plan')
  await notes.saved()
})

test('F7 goes through the marks and round, and Escape leads back into the text', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('We recieved teh plan. ')
  await language.expectDrawn('spelling', ['recieved', 'teh'])
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('recieved')
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('teh is not in the dictionary')
  await page.keyboard.press('Shift+F7')
  await expect(language.spelling).toContainText('recieved is not')
  await expect(language.spelling.getByRole('button', { name: 'received', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(notes.text).toContainText('We received teh plan.')
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('teh is not in the dictionary')
  await page.keyboard.press('Escape')
  await expect(language.spelling).toBeHidden()
  await expect(notes.text).toBeFocused()
  await page.keyboard.type(',')
  await expect(notes.text).toContainText('We received teh, plan.')
})

test('a click on a marked word opens its choices, and typing goes on all the same', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('Teh plan ')
  await language.expectDrawn('spelling', ['Teh'])
  const place = await language.placeOf('spelling')
  await page.mouse.click(place.x, place.y)
  await expect(language.spelling.getByRole('button', { name: 'The', exact: true })).toBeVisible()
  await expect(notes.text).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('is good')
  await expect(language.spelling).toBeHidden()
  await expect(notes.text).toContainText('Teh plan is good')
  await page.mouse.click(place.x, place.y)
  await language.spelling.getByRole('button', { name: 'The', exact: true }).click()
  await expect(notes.text).toContainText('The plan is good')
  await expect(notes.text).toBeFocused()
})

test('a pasted name is pointed out and replaced by the case code, which the note is given', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('From the file: ')
  await language.paste('Chloe Henderson, born 12/03/2015, rang from 07700 900123.')
  await expect(language.line).toContainText('3 possible identifiers in what you pasted')
  await expect(language.line).toContainText('F7 goes to the first')
  await expect(notes.text).toContainText(
    'From the file: Chloe Henderson, born 12/03/2015, rang from 07700 900123.',
  )
  await page.keyboard.press('F7')
  await expect(language.identifier).toContainText('Chloe Henderson')
  await expect(language.identifier.getByRole('button').first()).toBeFocused()
  await expect(language.identifier.getByRole('button').first()).toContainText(
    'Give this note the case code C15',
  )
  await page.keyboard.press('1')
  await expect(notes.text).toContainText('From the file: C15, born')
  await expect(page.getByRole('button', { name: /About this note/ })).toContainText('C15')
  await expect(language.line).toContainText('2 possible identifiers')
  await expect(language.line).not.toContainText('pasted')
  await page.keyboard.press('Control+z')
  await expect(notes.text).toContainText('From the file: Chloe Henderson, born')
  await page.keyboard.press('Control+y')
  // The next one takes the code that the note now has.
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  await expect(language.identifier).toBeVisible()
  await expect(language.identifier.getByRole('button', { name: /Replace by “C15”/ })).toBeVisible()
})

test('what is kept needs a reason, is listed with it and not marked again, also after a restart', async ({}, testInfo) => {
  const { app, page, profile, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('They work with Chloe Henderson and thrivewell here. ')
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await language.expectDrawn('spelling', ['thrivewell'])
  await page.keyboard.press('F7')
  await expect(language.identifier).toBeVisible()
  await page.keyboard.press('k')
  await expect(language.reason).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(language.identifier).toContainText('Say in a few words why it may stay.')
  await page.keyboard.type('name of a foundation')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(language.identifier).toBeHidden()
  await expect(notes.text).toBeFocused()
  await language.expectDrawn('identity', [])
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('thrivewell')
  await expectAccessible(page)
  await page.keyboard.press('m')
  await language.expectDrawn('spelling', [])
  await expect(language.line).toContainText('No identifiers found')
  await notes.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const after = languagePage(again.page)
  const text = notesPage(again.page).text
  await expect(text).toContainText('Chloe Henderson')
  await text.click()
  await again.page.keyboard.press('Control+End')
  await again.page.keyboard.type(' Teh end. Chloe Henderson of thrivewell. ')
  await after.expectDrawn('spelling', ['Teh'])
  expect(await after.drawn('identity')).toEqual([])
  await after.openSheet()
  await expect(after.part('Kept in this visit')).toContainText('Chloe Henderson')
  await expect(after.part('Kept in this visit')).toContainText('name of a foundation')
  await expect(after.part('My words')).toContainText('thrivewell')
  await expectAccessible(again.page)
  await after.sheet.getByRole('button', { name: 'Remove Chloe Henderson' }).click()
  await expect(after.part('Kept in this visit')).toContainText('Nothing.')
  await again.page.keyboard.press('Escape')
  await after.expectDrawn('identity', ['Chloe Henderson', 'Chloe Henderson'])
})

test('typing at 12 keys a second into 3,000 words loses nothing while they are checked', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  const sentence =
    'Social workers visit children regularly and teh plans are reviewed by managers in good time.'
  const paragraph = Array.from({ length: 4 }, () => sentence).join(' ')
  await language.paste(Array.from({ length: 50 }, () => paragraph).join('\n'))
  const typed = 'Leaders know their services well, and teh assesments that we read were thorough. '
  await page.keyboard.type(typed.repeat(2), { delay: 83 })
  await expect(notes.text).toContainText(typed.repeat(2).trim())
  await expect(language.line).toContainText('204 unknown words')
  await notes.saved()
})

test('once locked, no word of a visit is known or marked, and unlocked they are again', async ({}, testInfo) => {
  const { page, notes, language } = await beginNote(testInfo)
  await page.keyboard.type('Teh thrivewell plan ')
  await language.expectDrawn('spelling', ['Teh', 'thrivewell'])
  await notes.saved()
  const workers = page.workers().length
  expect(workers).toBe(1)
  await page.keyboard.press('Control+l')
  await expect(vaultPage(page).heading('Locked')).toBeVisible()
  expect(await language.drawn('spelling')).toEqual([])
  await expect.poll(() => page.workers().length).toBe(0)
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await language.expectDrawn('spelling', ['Teh', 'thrivewell'])
})
