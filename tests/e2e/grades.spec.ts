import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { evidencePage } from './pages/EvidencePage'
import { findingsPage } from './pages/FindingsPage'
import { gradedVisit } from './pages/gradedVisit'
import { letterPage } from './pages/LetterPage'
import { vaultPage } from './pages/VaultPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** The findings of a graded inspection whose notes disagree. */
const openGraded = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  writeFileSync(testInfo.outputPath('dialogs', 'visit.json'), JSON.stringify(gradedVisit))
  await page.getByRole('button', { name: /Open a visit file/ }).click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  const findings = findingsPage(page)
  await findings.open()
  return { page, findings }
}

test('grades say what they rest on, a priority action is signed off by the lead, counts offer words', async ({}, testInfo) => {
  const { page, findings } = await openGraded(testInfo)

  // All grades together, in the order of the table.
  await findings.area(/All grades/).click()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(6)
  await expect(rows.nth(1)).toContainText(/impact of leaders.*Not decided yet/)
  await expect(rows.nth(5)).toContainText(/Overall effectiveness.*Not decided yet/)

  // A grade is proposed in the words of the scale, and says what it lacks until it has it.
  await rows.nth(5).getByRole('button').click()
  await findings.decide(/^good$/i)
  await findings.area(/^Help and protection/).click()
  await findings.decide(/^inadequate$/i)
  const judgement = page.getByRole('region', { name: /^Judgement/ })
  await expect(judgement).toContainText('Look again: Say why this grade')
  await expect(judgement).toContainText('Nothing in the notes stands behind this grade yet')
  await page.getByLabel('Why this grade').fill('Children wait for help.')
  await page.getByRole('button', { name: 'Choose passages…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Passages behind the grade/ })
  await expect(dialog.getByRole('row')).toHaveCount(4)
  await dialog.getByLabel('Find by words of a passage or its source').fill('weeks')
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await dialog.getByRole('row', { name: /waited 7 weeks/ }).click()
  await dialog.getByRole('button', { name: 'Add 1 passage' }).click()
  await expect(judgement).toContainText('This grade rests on 1 passage')
  await expect(judgement).toContainText('waited 7 weeks for a worker')
  await expect(judgement.getByText('Look again')).toBeHidden()
  await findings.area(/All grades/).click()
  await expect(rows.nth(2)).toContainText(/Inadequate.*1 passage/)
  await expect(rows.nth(5)).toContainText(/Look again|cannot go out/)
  await findings.area(/^Help and protection/).click()

  // What stands in both lists is kept in one.
  const action = findings.cards.first()
  await expect(action).toContainText('An area for improvement says the same')
  await expectAccessible(page)
  await action.getByRole('button', { name: 'Keep it as the priority action' }).click()
  await expect(findings.cards).toHaveCount(1)
  await expect(action).not.toContainText('says the same')

  // The counts of its notes, summed; a word goes where the cursor is, and undo takes it back.
  await expect(action.getByRole('group', { name: 'Counted in its notes' })).toContainText('13 of 18')
  await findings.text(action).focus()
  await page.keyboard.press('Control+Home')
  await action.getByRole('button', { name: 'Put “most” into the finding' }).click()
  await expect(findings.text(action)).toHaveValue('Most Children wait too long for a worker.')
  await expect(findings.text(action)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(findings.text(action)).toHaveValue('Children wait too long for a worker.')

  // A priority action says what it lacks; signing it off is the lead's deed, and holds for these words only.
  await expect(action).toContainText('Say which children are at what risk, and how widespread it is.')
  await action
    .getByLabel('Why this is a priority action')
    .fill('Children in two teams wait at home with risk.')
  await action.getByRole('button', { name: 'Sign off as Margaret Holloway' }).click()
  await expect(action).toContainText(/Signed off by Margaret Holloway, today, \d\d:\d\d/)
  await expect(action).toContainText('It has its reason, two independent notes and the lead’s sign-off.')
  await findings.text(action).fill('Children wait far too long for a worker.')
  await expect(action).toContainText('The lead inspector has not signed it off yet.')
  await findings.saved()
})

test('notes that disagree stand before the draft, and stay in the list until somebody settles it with a reason', async ({}, testInfo) => {
  const { page, findings } = await openGraded(testInfo)
  const letter = letterPage(page)
  await letter.open()
  const disagreeing = page.getByRole('region', { name: /^Before the report is drafted/ })
  await expect(disagreeing).toContainText('1 strength (staff) against 2 concerns (records).')
  await page.getByRole('button', { name: /^Draft the report/ }).click()
  await expect(letter.issue('The notes disagree').first()).toBeVisible()
  // Its card leads to where it is settled; it cannot be accepted as other issues are.
  const card = page.locator('.issue-card').filter({ hasText: 'The notes disagree' }).first()
  await expect(card.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
  await card.getByRole('button', { name: /^Settle: / }).click()
  const settling = page.getByRole('dialog', { name: 'The notes disagree' })
  await settling.getByRole('button', { name: 'Settle with a reason…' }).click()
  await expect(settling.getByLabel('Why this is settled')).toBeFocused()
  await expectAccessible(page)
  await settling.getByRole('button', { name: 'Close' }).last().click()
  await expect(settling).toHaveCount(0)
  await letter.redraftButton.click()
  await expect(disagreeing).toBeVisible()
  await page.keyboard.press('Escape')
  await findings.open()
  const area = page.getByRole('region', { name: /^The notes disagree/ })
  await area.getByRole('button', { name: 'Both sides' }).click()
  await expect(area.locator('.quote-link')).toHaveText([/No child waits/, /waited 7 weeks/, /waited 8 weeks/])
  await area.getByRole('button', { name: 'Settle with a reason…' }).click()
  await page.keyboard.press('Enter')
  await area.getByRole('button', { name: 'Settle it' }).click()
  await expect(area).toContainText('Say in a few words why it is settled.')
  await area.getByLabel('Why this is settled').fill('The manager spoke of one team only.')
  await expectAccessible(page)
  await area.getByRole('button', { name: 'Settle it' }).click()
  await expect(area.getByRole('button', { name: '1 contradiction settled' })).toBeVisible()
  await letter.open()
  await expect(letter.issue('The notes disagree')).toHaveCount(0)
  await evidencePage(page).open()
  await expect(evidencePage(page).board).toContainText('settled')
})

test('the words for proportions are changed, refused where they make no sense, and restored', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await page.keyboard.press('Control+,')
  const open = page.getByRole('button', { name: 'Words for proportions…' })
  const sheet = page.getByRole('dialog', { name: 'Words for proportions' })
  await open.click()
  await sheet.getByLabel('Words 3', { exact: true }).fill('most, nearly all')
  await sheet.getByLabel('From %, row 3').fill('101')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toContainText('Write whole numbers from 0 to 100.')
  await expectAccessible(page)
  await sheet.getByLabel('From %, row 3').fill('65')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
  await open.click()
  await expect(sheet.getByLabel('Words 3', { exact: true })).toHaveValue('most, nearly all')
  await sheet.getByRole('button', { name: 'Restore the words of the house' }).click()
  await expect(sheet.getByLabel('Words 3', { exact: true })).toHaveValue('most')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByText('The words of the house are in force.')).toBeVisible()
})
