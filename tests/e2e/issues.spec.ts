import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const timely = 'Older children enter care when they need to'

test('issues are marked in the letter, reached, fixed and accepted by key, and come back when they must', async ({}, testInfo) => {
  test.setTimeout(150_000)
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.draft()
  await letter.goToEnd(timely)
  await page.keyboard.type(' Leaders are focussed on what we said.')
  const misspelt = letter.issue('style.focussed')
  const person = letter.issue('style.person')
  await expect(misspelt).toHaveCount(1)
  await expect(person).toHaveCount(1)
  // The marks lie over the text: the document holds nothing of them.
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('issue-warning') ?? [])].map((range) => String(range)))
  await expect.poll(marked).toContain('we')
  await expect(letter.paragraph(timely).locator('[data-issue]')).toHaveCount(0)

  // From issue to issue by key; one more key puts the other word in, and one undo takes it back.
  const choices = page.getByRole('dialog', { name: 'Issue' })
  await page.keyboard.press('Shift+F8')
  await expect(choices).toContainText('style.person')
  await page.keyboard.press('Shift+F8')
  await expect(choices).toContainText('style.focussed')
  await expectAccessible(page)
  await page.keyboard.press('1')
  await expect(letter.paragraph(timely)).toContainText('are focused on')
  await expect(letter.paragraph(timely)).not.toHaveAttribute('data-sources', '0')
  await expect(misspelt).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(letter.paragraph(timely)).toContainText('are focussed on')
  await expect(misspelt).toHaveCount(1)
  const sources = await letter.paragraph(timely).getAttribute('data-sources')
  await page.keyboard.press('Shift+F8')
  await expect(choices).toContainText('style.focussed')
  await page.keyboard.press('Escape')
  await expect(choices).toHaveCount(0)
  await page.keyboard.press('Alt+r')
  await expect(letter.paragraph(timely)).toContainText('are focused on')
  await expect(misspelt).toHaveCount(0)
  await expect(letter.paragraph(timely)).toHaveAttribute('data-sources', sources ?? '')

  // Accepted with a reason it is open no more, and can be taken back.
  const card = letter.side.locator('.issue-card').filter({ hasText: 'style.person' })
  await card.getByRole('button', { name: /^Accept/ }).click()
  const question = page.getByRole('dialog', { name: 'Accept this issue?' })
  await question.getByRole('button', { name: 'Accept it' }).click()
  await expect(question).toContainText('Say in a few words why it may stand.')
  await expectAccessible(page)
  await question.getByRole('textbox').fill('These are the words of a parent.')
  await question.getByRole('button', { name: 'Accept it' }).click()
  await expect(person).toHaveCount(0)
  await letter.side.getByText('Accepted (1)').click()
  await expect(letter.side.getByText('These are the words of a parent.')).toBeVisible()
  await expectAccessible(page)

  // Other words are another issue; what may identify somebody is asked about plainly.
  await letter.goToEnd(timely)
  await page.keyboard.type(' Kayleigh is safe in our view.')
  await expect(person).toHaveCount(1)
  await letter.side.getByRole('button', { name: /^Take back/ }).click()
  await expect(person).toHaveCount(2)
  const name = letter.side.locator('.issue-card').filter({ hasText: 'Kayleigh' })
  await letter.side.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('option', { name: /^Identity/ }).click()
  await expect(person).toHaveCount(0)
  await expect(name).toHaveCount(1)
  await name.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByRole('dialog', { name: 'Publish words that may identify somebody?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(name).toHaveCount(1)
})
