import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const matching = 'Matching is careful'

test('a letter goes to the team, to quality assurance and to the authority, is answered, made final and opened again', async ({}, testInfo) => {
  test.setTimeout(240_000)
  const { page } = await openApp(testInfo)
  const folder = testInfo.outputPath('dialogs')
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.draft()
  const stage = (name: string | RegExp) =>
    page.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name })
  const dialog = page.getByRole('dialog')

  // To the team: who takes the step, and a word about it.
  await stage('Team check').click()
  await dialog.getByLabel('A word about it').fill('Please look at the headline.')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(stage('Team check, the present stage')).toHaveAttribute('aria-current', 'step')
  await expect(page.getByText(/^since today, .*Margaret Holloway$/)).toBeVisible()

  // A comment by key, answered and resolved; it stands beside the text and not in it.
  await letter.goToEnd(matching)
  const words = await letter.texts()
  await page.keyboard.press('Alt+c')
  await page.getByLabel('Comment on this paragraph').fill('All children, or those we saw?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '1 comment on this paragraph' })).toHaveText('1')
  await expect(letter.paragraph(matching)).toHaveAttribute('data-current', 'true')
  expect(await letter.texts()).toEqual(words)
  const comment = letter.side.getByRole('article', { name: 'Comment: All children' })
  await comment.getByRole('button', { name: 'Answer' }).click()
  await comment.getByRole('textbox', { name: 'Answer' }).fill('Those we saw; now it says so.')
  await comment.getByRole('button', { name: 'Add answer' }).click()
  await expect(comment.getByRole('textbox')).toHaveCount(0)
  await expect(comment.getByText('Those we saw; now it says so.')).toBeVisible()
  await expectAccessible(page)
  await comment.getByRole('button', { name: 'Resolve' }).click()
  await expect(comment).toHaveCount(0)
  await letter.side.getByRole('button', { name: 'Show 1 resolved comment' }).click()
  await expect(comment).toContainText('Resolved today')

  // On to factual accuracy, and the authority's table, looked at before it is kept.
  await stage('Factual accuracy').click()
  await expect(dialog).toContainText('Left out on the way: quality assurance.')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(stage('Factual accuracy, the present stage')).toBeVisible()
  const quoted = (await letter.paragraph(matching).innerText()).trim().slice(0, 60)
  writeFileSync(
    join(folder, 'accuracy.csv'),
    `Paragraph,Text in the letter,Local authority comment,Supporting evidence\r\n12,"${quoted}","Not all carers, see ""Matching""",Panel minutes\r\n99,,The director has changed,\r\n`,
  )
  await letter.side.getByRole('button', { name: 'Import comments…' }).click()
  await expect(dialog).toContainText(
    'accuracy.csv: 2 comments, 1 of them about a paragraph that was recognised',
  )
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add 2 comments' }).click()
  await expect(letter.side).toContainText('2 of 2 unanswered')

  // Not final while one has no answer.
  await page.getByRole('button', { name: 'Make final' }).click()
  await expect(page.getByRole('dialog', { name: 'This cannot be final yet' })).toContainText(
    '2 comments of the authority have no answer yet.',
  )
  await page.keyboard.press('Escape')
  const about = (name: string) => letter.side.getByRole('article').filter({ hasText: name })
  for (const [name, verdict, response] of [
    ['Not all carers', 'Accepted in part', 'The sentence says “most” by now.'],
    ['The director', 'Not accepted', 'She was in post on the days of the visit.'],
  ] as const) {
    await about(name).getByRole('button', { expanded: false }).click()
    const decision = about(name).getByRole('radio', { name: verdict, exact: true })
    await decision.press('Space')
    await expect(decision).toBeChecked()
    await about(name).getByRole('textbox', { name: 'Response' }).fill(response)
  }
  await expectAccessible(page)
  await expect(letter.side).toContainText('all 2 answered')
  await letter.side.getByRole('button', { name: 'Export responses…' }).click()
  await expect(letter.said.filter({ hasText: 'Exported and checked' })).toBeVisible()
  expect(readdirSync(folder)).toContain(
    'OFFICIAL-SENSITIVE Sheffield focused visit letter factual accuracy responses 2024-11-20.docx',
  )

  // Any two versions, word by word.
  await letter.goToEnd(matching)
  await page.keyboard.type(' Most carers say so.')
  await letter.saved()
  const search = searchPage(page)
  await search.open()
  await search.find('Versions of the letter')
  await page.keyboard.press('Enter')
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await versions.getByRole('option').last().click()
  await expect(
    versions.getByRole('group', { name: 'The two versions compared' }).locator('ins'),
  ).toContainText('Most carers say so.')
  await expectAccessible(page)
  await versions.getByRole('button', { name: 'Restore this version' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore it' }).click()
  await expect(letter.text).not.toContainText('Most carers say so.')
  await expect(stage('Factual accuracy, the present stage')).toBeVisible()

  // Final, and back with a reason.
  await letter.makeFinal()
  await expect(letter.side.getByRole('button', { name: 'Comment on this paragraph' })).toHaveCount(0)
  await stage('Factual accuracy, done').click()
  await dialog.getByLabel('Why it is reopened').fill('A figure of the authority was wrong')
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  await expect(letter.text).toHaveAttribute('contenteditable', 'true')
  await stage('Factual accuracy, the present stage').click()
  await expect(page.getByRole('dialog', { name: 'The way of this text' }).getByRole('listitem')).toHaveText([
    /^Final → Factual accuracy.*A figure of the authority was wrong$/,
    /^Factual accuracy → Final/,
    /^Team check → Factual accuracy/,
    /^Draft → Team check.*Margaret Holloway.*Please look at the headline\.$/,
  ])
})
