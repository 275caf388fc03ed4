import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { findingsPage } from './pages/FindingsPage'
import { languagePage } from './pages/LanguagePage'
import { letterPage } from './pages/LetterPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** The sample visit, to be gone on with in a tab. */
const beginVisit = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return { ...opened, language: languagePage(opened.page) }
}

test('a letter is checked as a note is, but for what comes from the visit and what is final', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { page, language } = await beginVisit(testInfo)
  const letter = letterPage(page)
  await letter.draft()
  await letter.goToEnd('Matching is careful')
  await page.keyboard.type(' Teh plan of Chloe Henderson is thrivewell. ')
  // Postcode, telephone number and the inspector’s name at both ends of the letter are the visit’s own.
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await language.expectDrawn('spelling', ['Teh', 'thrivewell'])
  await expect(language.line).toContainText('1 possible identifier')
  await expect(language.line).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Shift+F7')
  await expect(language.spelling).toContainText('thrivewell is not in the dictionary')
  await expect(language.spelling.getByRole('button').first()).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('v')
  await language.expectDrawn('spelling', ['Teh'])
  await page.keyboard.press('Shift+F7')
  await expect(language.identifier).toContainText('Chloe Henderson')
  await expect(language.identifier.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('1')
  await expect(letter.paragraph('Matching is careful')).toContainText('Teh plan of a child is thrivewell.')
  await expect(letter.text).toBeFocused()
  await letter.saved()
  await page.keyboard.press('Control+z')
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await letter.saved()
  await letter.makeFinal()
  await expect(language.line).toBeHidden()
  await language.expectDrawn('identity', [])
  await language.expectDrawn('spelling', [])
})

test('the fields of findings are checked, and F7 goes from one to the next', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { page, language } = await beginVisit(testInfo)
  const findings = findingsPage(page)
  await findings.open()
  const first = findings.text(findings.cards.first())
  const last = findings.text(findings.cards.last())
  expect(await findings.cards.count()).toBeGreaterThan(1)
  await first.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Teh team')
  await language.expectDrawn('spelling', ['Teh'])
  await last.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Chloe Henderson is thrivewell')
  // The last word is still being typed.
  await language.expectDrawn('identity', ['Chloe Henderson'])
  expect(await language.drawn('spelling')).toEqual(['Teh'])
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('Teh is not in the dictionary')
  await expect(language.spelling.getByRole('button', { name: 'The', exact: true })).toBeFocused()
  await expectAccessible(page)
  await language.spelling.getByRole('button', { name: 'The', exact: true }).click()
  await expect(first).toHaveValue(/ The team$/)
  await expect(first).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue(/ Teh team$/)
  await language.expectDrawn('spelling', ['Teh', 'thrivewell'])
  // Behind the word that came back, the next mark is in the other field.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('F7')
  await expect(language.identifier).toContainText('Chloe Henderson')
  await expect(language.identifier.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(last).toBeFocused()
  await findings.saved()
})

test('a word kept or added in a finding is known in the letter too', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { page, language } = await beginVisit(testInfo)
  const findings = findingsPage(page)
  await findings.open()
  const field = findings.text(findings.cards.first())
  await field.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Chloe Henderson is thrivewell. Teh end.')
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await language.expectDrawn('spelling', ['thrivewell', 'Teh'])
  await language.line.getByRole('button', { name: '1 possible identifier' }).click()
  await expect(language.identifier).toContainText('Chloe Henderson')
  await expect(language.identifier.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('k')
  await expect(language.reason).toBeFocused()
  await page.keyboard.type('name of a foundation')
  await page.keyboard.press('Enter')
  await expect(language.identifier).toBeHidden()
  await expect(field).toBeFocused()
  await language.expectDrawn('identity', [])
  await page.keyboard.press('F7')
  await expect(language.spelling).toContainText('thrivewell is not in the dictionary')
  await expect(language.spelling.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('m')
  await language.expectDrawn('spelling', ['Teh'])
  await findings.saved()

  const letter = letterPage(page)
  await letter.draft()
  await expect(letter.text).toContainText('Chloe Henderson is thrivewell')
  await language.expectDrawn('spelling', ['Teh'])
  expect(await language.drawn('identity')).toEqual([])
})

test('a mark in a field lies on its word, also where the field is scrolled', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { page, language } = await beginVisit(testInfo)
  const findings = findingsPage(page)
  await findings.open()
  await findings.newFinding.click()
  const field = findings.text(findings.cards.last())
  await expect(field).toBeFocused()
  await page.keyboard.insertText(`${'Plans are reviewed in good time.\n'.repeat(40)}Teh plan `)
  await language.expectDrawn('spelling', ['Teh'])
  await field.evaluate((area) => area.scrollIntoView({ block: 'center' }))
  expect(await field.evaluate((area) => area.scrollTop)).toBeGreaterThan(0)
  // A press where the mark is drawn puts the field’s own cursor into the marked word.
  const place = await language.placeOf('spelling')
  await page.mouse.click(place.x, place.y)
  await expect(language.spelling.getByRole('button', { name: 'The', exact: true })).toBeVisible()
  await expect(field).toBeFocused()
  await language.spelling.getByRole('button', { name: 'The', exact: true }).click()
  await expect(field).toHaveValue(/\nThe plan $/)
})
