import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { pagesOfPdf, pdfInfo } from './pages/officeFiles'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const apprenticeships = 'Apprenticeships are offered first'

test('from a sentence to its passages and back, from a passage to its paragraph, and what nothing uses', async ({}, testInfo) => {
  test.setTimeout(150_000)
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  const notes = notesPage(page)
  await letter.draft()

  // The sentence with the cursor, and what is nearest to it; the rest of the paragraph stays in sight.
  await letter.goToEnd(apprenticeships)
  const sentence = letter.side.locator('.sentence-in-hand')
  await expect(sentence).toContainText(apprenticeships)
  await expect(letter.side).toContainText('nearest to this passage')
  await expect(letter.sources.first()).toContainText('holds apprenticeship places')
  await page.keyboard.press('Control+Home')
  await letter.goToEnd('Matching is careful')
  await expect(sentence).not.toContainText(apprenticeships)
  await expectAccessible(page)

  // By keyboard to the first passage, back, and on to its note.
  await letter.goToEnd(apprenticeships)
  await expect(sentence).toContainText(apprenticeships)
  await page.keyboard.press('Alt+s')
  await expect(letter.sources.first().locator('.quote-link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(letter.text).toBeFocused()
  await page.keyboard.press('Alt+s')
  await page.keyboard.press('Enter')
  await expect(notes.passages.locator('.focused-passage')).toContainText('holds apprenticeship places')

  // The passage says where it is used, with the way there.
  await expect(notes.passages.locator('.uses-words').first()).toHaveText(
    /^In 1 finding, in the letter: Main findings, paragraph \d+$/,
  )
  await expectAccessible(page)

  // The note changes under the letter: both are shown, the cited version is a press away, and so are the new words.
  const mark = notes.text.locator('mark[data-focused="true"]').first()
  await mark.click()
  await page.keyboard.type('XX')
  await notes.saved()
  await notes.passages.locator('.used-in').filter({ hasText: 'Letter ·' }).first().click()
  await expect(letter.paragraph(apprenticeships)).toHaveAttribute('data-current', 'true')
  const changed = letter.sources.filter({ hasText: 'The note now says' })
  await expect(changed).toHaveCount(1)
  await changed.getByRole('button', { name: 'The note as it was cited' }).click()
  const history = page.getByRole('dialog', { name: 'History of the note' })
  await expect(history.locator('.history-panes')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+4')
  await letter.goToEnd(apprenticeships)
  await changed.getByRole('button', { name: 'Rest on the note as it is now' }).click()
  await expect(changed).toHaveCount(0)
  await expect(letter.sources.filter({ hasText: 'XX' })).toHaveCount(1)
  await letter.saved()

  // A paragraph is taken out: what stood behind it alone is listed, named before finishing, and found by name.
  const unused = letter.side.getByRole('region', { name: /^Strong evidence not used/ })
  await expect(unused).toContainText('none')
  await letter.paragraph('When children aged 16 and 17 present').click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await expect(unused.locator('.unused-card').first()).toContainText(/independent sources|counted/)
  await letter.saved()
  const search = searchPage(page)
  await search.open()
  await search.find('strong evidence not used')
  await search.option(/Strong evidence not used/).click()
  await expect(unused.getByRole('heading')).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make final' }).click()
  const question = page.getByRole('alertdialog', { name: 'Make this final?' })
  await expect(question).toContainText('Strong evidence stands behind no paragraph')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Cancel' }).click()

  // Somebody decides that it stays out, and why: it is asked about no more, until it is taken up again.
  await unused.getByRole('button', { name: 'Leave out, because…' }).first().click()
  const why = unused.getByRole('form', { name: 'Leave this evidence out' })
  await expect(why.getByRole('textbox', { name: 'Left out, because' })).toBeFocused()
  await why.getByRole('button', { name: 'Leave it out' }).click()
  await expect(why).toContainText('Say in a few words why it is left out.')
  await expectAccessible(page)
  await why.getByRole('textbox', { name: 'Left out, because' }).fill('Said in the last letter.')
  await why.getByRole('button', { name: 'Leave it out' }).click()
  await expect(unused.getByRole('heading')).toHaveText('Strong evidence not usednone')
  await page.getByRole('button', { name: 'Make final' }).click()
  await expect(question).toBeVisible()
  await expect(question).not.toContainText('Strong evidence stands behind no paragraph')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await unused.getByRole('button', { name: '1 left out for a reason' }).click()
  await expect(unused).toContainText('Left out, because: Said in the last letter.')
  await expectAccessible(page)
  await unused.getByRole('button', { name: 'Take up again: Said in the last letter.' }).click()
  await expect(unused.getByRole('button', { name: 'Leave out, because…' })).toHaveCount(1)
  await letter.said.getByRole('button', { name: 'Undo' }).last().click()
  await expect(unused.getByRole('heading')).toHaveText('Strong evidence not usednone')

  // The index, as three files of its own.
  const folder = testInfo.outputPath('dialogs')
  const exported = async (format: string, ending: string) => {
    await page.getByRole('button', { name: 'Evidence index' }).click()
    await page.getByRole('menuitem', { name: format }).click()
    await expect(letter.said.getByText(new RegExp(`^Exported and checked: .*\\.${ending}`))).toBeVisible()
    return join(folder, readdirSync(folder).find((name) => name.endsWith(`.${ending}`)) ?? '')
  }
  const csv = readFileSync(await exported('Table for a spreadsheet', 'csv'), 'utf8')
  expect(csv).toContain('XX')
  expect(csv).toContain('Said in the last letter.')
  expect(csv.split('OFFICIAL-SENSITIVE').length).toBeGreaterThan(40)
  const pdf = await exported('PDF', 'pdf')
  for (const line of [
    /^Title:\s+Evidence index: Focused visit/m,
    /^Tagged:\s+yes$/m,
    /^Page size:\s+84\d.* x 59\d/m,
  ])
    expect(pdfInfo(pdf)).toMatch(line)
  // In header and footer; the first page says it once more.
  for (const shown of pagesOfPdf(pdf))
    expect(shown.split('OFFICIAL-SENSITIVE').length).toBeGreaterThanOrEqual(3)
  const raw = readFileSync(pdf).toString('latin1')
  for (const part of ['/Outlines', '/Lang (en-GB)']) expect(raw).toContain(part)
})
