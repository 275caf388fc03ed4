import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { findingsPage } from './pages/FindingsPage'
import { cursorHeard } from './pages/keyboard'
import { letterPage } from './pages/LetterPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** The sample visit with its letter drafted. */
const openLetter = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const letter = letterPage(opened.page)
  await letter.draft()
  return { ...opened, letter }
}

const reopen = async (testInfo: TestInfo, profile: string) => {
  const opened = await openApp(testInfo, profile)
  await vaultPage(opened.page).unlock()
  await visitsPage(opened.page).row('Sheffield').click()
  const letter = letterPage(opened.page)
  await letter.open()
  await expect(letter.text).toBeVisible()
  return { ...opened, letter }
}

const timely = 'Older children enter care when they need to'
const matching = 'Matching is careful'

const paragraphInHand = (page: Page) => page.locator('.letter-paragraph[data-current="true"]')

test('the letter is drafted in the order of a focused-visit letter, each finding with its sources', async ({}, testInfo) => {
  const { letter } = await openLetter(testInfo)
  const texts = await letter.text.evaluate((text) =>
    [...text.querySelectorAll('.letter-paragraph, h2, h3')].map((each) => each.textContent),
  )
  const order = [
    /Piccadilly Gate/,
    /^20 November 2024$/,
    /Director/,
    /^Dear /,
    /^Focused visit to Sheffield children’s services$/,
    /^This letter summarises the findings/,
    /^Inspectors looked at the local authority’s arrangements/,
    /in line with the inspection of local authority children’s services \(ILACS\) framework/,
    /^Headline findings$/,
    /^What needs to improve in this area of social work practice\?$/,
    /^Main findings$/,
    /Ofsted will take the findings/,
    /^Yours sincerely$/,
    /^Margaret Holloway$/,
    /^His Majesty’s Inspector$/,
  ].map((part) => texts.findIndex((text) => part.test(text ?? '')))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  await expect(letter.paragraph(timely)).toHaveAttribute('data-sources', '3')
  await letter.paragraph(timely).click()
  await expect(letter.sources).toHaveCount(3)
})

test('an edited paragraph keeps its sources, and is there after a restart', async ({}, testInfo) => {
  const { app, page, profile, letter } = await openLetter(testInfo)
  await letter.goToEnd(timely)
  await page.keyboard.type(' This is a strength.')
  await expect(letter.paragraph(timely)).toHaveAttribute('data-sources', '3')
  await letter.saved()
  await app.close()

  const again = await reopen(testInfo, profile)
  await expect(again.letter.paragraph(timely)).toContainText('This is a strength.')
  await expect(again.letter.paragraph(timely)).toHaveAttribute('data-sources', '3')
})

test('Enter cuts a paragraph into two that both keep the sources, and undo makes it one again', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  const before = await letter.texts()
  const whole = (await letter.paragraph(matching).innerText()).trim()
  await letter.goToEnd(matching)
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(letter.paragraphs).toHaveCount(before.length + 1)
  const current = paragraphInHand(page)
  await expect(current).toHaveAttribute('data-sources', '3')
  expect((await current.innerText()).trim().length).toBeLessThan(whole.length / 2)
  await expect(letter.paragraph(matching)).toHaveAttribute('data-sources', '3')
  await page.keyboard.press('Control+z')
  await expect.poll(letter.texts).toEqual(before)
  await expect(letter.paragraph(matching)).toHaveAttribute('data-sources', '3')
  await page.keyboard.press('Control+y')
  await expect(letter.paragraphs).toHaveCount(before.length + 1)
  await expect(current).toHaveAttribute('data-sources', '3')
})

test('deleting back at the start of a section leaves the heading and the words before it alone', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  const headings = await letter.headings.allInnerTexts()
  const before = await letter.texts()
  const first = page.locator('.section-head:has-text("Main findings") + .letter-paragraph')
  await first.click()
  await first.evaluate((line) => getSelection()?.collapse(line.querySelector('span')?.firstChild ?? null, 0))
  await cursorHeard(page)
  for (const key of ['Backspace', 'Control+Backspace', 'Shift+Backspace']) await page.keyboard.press(key)
  expect(await letter.texts()).toEqual(before)
  expect(await letter.headings.allInnerTexts()).toEqual(headings)
  await page.keyboard.type('X')
  await expect(first).toHaveText(/^X/)
})

test('deleting everything keeps the headings and places to write, and undo brings all of it back with its sources', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  const headings = await letter.headings.allInnerTexts()
  const before = await letter.texts()
  await letter.paragraph(timely).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await letter.texts()).join('')).toBe('')
  expect(await letter.headings.allInnerTexts()).toEqual(headings)
  const first = page.locator('.section-head:has-text("Main findings") + .letter-paragraph')
  await first.click()
  await page.keyboard.type('Written anew.')
  await expect(first).toHaveText('Written anew.')
  await letter.saved()
  // Slow typing is undone in several steps, so Ctrl+Z is pressed until nothing more comes back.
  await expect(async () => {
    await page.keyboard.press('Control+z')
    expect(await letter.texts()).toEqual(before)
  }).toPass({ intervals: [200] })
  await expect(letter.paragraph(timely)).toHaveAttribute('data-sources', '3')
  await letter.saved()
  await expect(letter.redraftButton).toHaveText('Draft again')
})

test('a paragraph of one’s own has no source, is named by the checks, and can rest on a finding', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  await letter.goToEnd(timely)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Staff are proud to work here.')
  const own = letter.paragraph('Staff are proud to work here.')
  await expect(own).toHaveAttribute('data-sources', '0')
  await expect(letter.side).toContainText('This paragraph rests on no note.')
  const issue = letter.issues.filter({ hasText: 'evidence.no-source' })
  await expect(issue).toBeVisible()
  await page.getByRole('combobox', { name: 'Rest it on the evidence of a finding' }).fill('Staff are highly')
  await page.getByRole('option').first().click()
  await expect(own).toHaveAttribute('data-sources', '4')
  await letter.saved()
  await expect(issue).toHaveCount(0)
})

test('pressing a check goes to its paragraph, also a second time', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  await letter.goToEnd(timely)
  await page.keyboard.type(' Leaders are focussed.')
  const issue = letter.issue(/focussed/)
  await expect(issue).toBeVisible()
  for (const elsewhere of [matching, 'Yours sincerely']) {
    await letter.paragraph(elsewhere).click()
    await expect(letter.paragraph(timely)).toHaveAttribute('data-current', 'false')
    await issue.click()
    await expect(letter.paragraph(timely)).toHaveAttribute('data-current', 'true')
    await expect(letter.paragraph(timely)).toBeInViewport()
  }
})

for (const way of ['Alt+ArrowLeft', 'the button'])
  test(`a source opens the note at its passage, and ${way} leads back to the paragraph`, async ({}, testInfo) => {
    const { page, letter } = await openLetter(testInfo)
    await letter.paragraph(timely).click()
    const source = letter.sources.first().getByRole('button')
    const words = (await source.innerText()).replace(/[“”]/g, '')
    await source.click()
    await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
    await expect(page.locator('mark').filter({ hasText: words.slice(0, 30) })).toBeInViewport()
    if (way === 'the button') await page.getByRole('button', { name: 'Back to the letter' }).click()
    else await page.keyboard.press(way)
    await expect(letter.paragraph(timely)).toHaveAttribute('data-current', 'true')
    await expect(letter.paragraph(timely)).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Back to the letter' })).toHaveCount(0)
  })

test('drafting again offers what is new, keeps what was edited, and replaces it only when ticked', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  await letter.goToEnd(timely)
  await page.keyboard.type(' My own words.')
  await letter.saved()
  const findings = findingsPage(page)
  await findings.open()
  const edited = findings.cards.filter({ hasText: timely })
  await findings.text(edited).fill('Older children enter care at the right time.')
  await findings.newFinding.click()
  await expect(findings.text(findings.cards.last())).toBeFocused()
  await page.keyboard.type("Young people's views shape the service.")
  await findings.saved()
  await letter.open()
  await expect(letter.redraftButton).toHaveText('Draft again (2)')
  await letter.redraftButton.click()
  const conflict = letter.redraft.locator('.proposal[data-kind="conflict"]')
  await expect(conflict).toContainText('My own words.')
  await expect(conflict).toContainText('Older children enter care at the right time.')
  await expect(conflict.getByRole('checkbox')).not.toBeChecked()
  const addition = letter.redraft.locator('.proposal[data-kind="add"]')
  await expect(addition).toContainText('Young people’s views shape the service.')
  await expect(addition.getByRole('checkbox')).toBeChecked()
  await expectAccessible(page)
  await letter.redraft.getByRole('button', { name: 'Apply 1 change' }).click()
  await expect(letter.paragraph('Young people’s views shape the service.')).toBeVisible()
  await expect(letter.paragraph(timely)).toContainText('My own words.')
  await expect(letter.redraftButton).toHaveText('Draft again (1)')

  await letter.redraftButton.click()
  await conflict.getByRole('checkbox').check({ force: true })
  await letter.redraft.getByRole('button', { name: 'Apply 1 change' }).click()
  await expect(letter.paragraph('Older children enter care at the right time.')).toHaveAttribute(
    'data-sources',
    '3',
  )
  await expect(letter.paragraph(timely)).toHaveCount(0)
  await expect(letter.redraftButton).toHaveText('Draft again')
})

test('a final letter cannot be typed into, still shows its sources, and asks why it is reopened', async ({}, testInfo) => {
  const { app, page, profile, letter } = await openLetter(testInfo)
  await letter.makeFinal()
  await expect(letter.text).toHaveAttribute('contenteditable', 'false')
  await letter.paragraph(timely).click()
  await page.keyboard.type('Not to be seen')
  await expect(letter.text).not.toContainText('Not to be seen')
  await expect(letter.sources).toHaveCount(3)
  await expect(letter.redraftButton).toHaveCount(0)
  await expectAccessible(page)
  await app.close()

  const again = await reopen(testInfo, profile)
  await expect(again.letter.text).toHaveAttribute('contenteditable', 'false')
  await again.page.getByRole('button', { name: 'Reopen…' }).click()
  const dialog = again.page.getByRole('dialog', { name: 'Reopen the final text' })
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  await expect(dialog).toContainText('Write down why')
  await dialog.getByLabel('Why it is reopened').fill('Factual check')
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  await expect(again.letter.text).toHaveAttribute('contenteditable', 'true')
  await again.letter.goToEnd(timely)
  await again.page.keyboard.type(' Checked.')
  await again.letter.saved()
  await expect(again.letter.paragraph(timely)).toContainText('Checked.')
})

test('what is pasted into a letter comes as words, a paragraph for each line', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  await letter.goToEnd(timely)
  await page.keyboard.press('Enter')
  await letter.text.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<p style="color:red"><b>First line</b></p><ul><li>Second</li></ul>')
    clipboardData.setData('text/plain', 'First line\n\nSecond')
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(letter.paragraph(/^First line$/)).toHaveAttribute('data-sources', '0')
  await expect(letter.paragraph(/^Second$/)).toBeVisible()
  await expect(letter.text.locator('strong, ul, [style*="red"]')).toHaveCount(0)
})

test('the letter tab has no violation of accessibility rules in any of its states', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.open()
  await expect(letter.draftButton).toBeVisible()
  await expectAccessible(page)
  await letter.draftButton.click()
  await letter.goToEnd(timely)
  await page.keyboard.type(' Leaders are focussed on 45%.')
  await expect(letter.issue(/focussed/)).toBeVisible()
  await expectAccessible(page)
})

test('an optional part that is asked for in the details stands in the letter once it is drafted again', async ({}, testInfo) => {
  const { page, letter } = await openLetter(testInfo)
  const copies = 'Copy: Department for Education'
  await expect(letter.paragraph(copies)).toHaveCount(0)
  const form = visitFormPage(page)
  await form.openDetails()
  await page.getByRole('checkbox', { name: copies }).check({ force: true })
  await form.save.click()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await letter.open()
  await letter.redraftButton.click()
  await expect(letter.redraft).toContainText(copies)
  await letter.redraft.getByRole('button', { name: 'Apply 1 change' }).click()
  await expect(letter.paragraph(copies)).toHaveCount(1)
})
