import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { findingsPage } from './pages/FindingsPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const cases = join(projectFolder, 'tests', 'fixtures', 'cases')

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const findings = findingsPage(opened.page)
  await findings.open()
  return { ...opened, findings }
}

const openFile = async (page: Page) => {
  await page.getByRole('button', { name: /Open a visit file/ }).click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
}

/** The smallest visit, with one finding of the leaders: two passages about children are not used yet. */
const openUnused = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  const minimal = JSON.parse(readFileSync(join(cases, 'minimal.json'), 'utf8')) as { notes: unknown[] }
  const passages = ['Supervision is monthly and asks what has changed for the child']
  const findings = [{ area: 'L', kind: 'strength', text: 'Supervision is regular.', passages }]
  writeFileSync(
    testInfo.outputPath('dialogs', 'visit.json'),
    JSON.stringify({ ...minimal, themes: ['PD'], includeLeaders: true, findings }),
  )
  await openFile(opened.page)
  const tab = findingsPage(opened.page)
  await tab.open()
  return { ...opened, findings: tab }
}

const family = /Family and friends were looked at/
const review = /Does not know what was decided/

test('passages not used yet stand beside the findings of their area, and are counted', async ({}, testInfo) => {
  const { page, findings } = await openUnused(testInfo)
  await expect(findings.unused.getByRole('row')).toHaveCount(2)
  await expect(findings.passage(family)).toContainText('Strength · PD2')
  await expect(findings.passage(review)).toContainText('Concern · PD9')
  await expect(findings.area(/^Placement/)).toContainText('0 findings, 2 not used')
  await expect(page.getByText('1 finding · 3 passages, 2 not used yet')).toBeVisible()
  await findings.area(/Leaders/).click()
  await expect(page.getByText('Every passage here is used')).toBeVisible()
  await expect(findings.cards).toHaveCount(1)
})

test('F makes a finding from the chosen passages, A adds one to it, by keyboard alone', async ({}, testInfo) => {
  const { page, findings } = await openUnused(testInfo)
  await findings.makeFrom(review)
  await page.keyboard.type("Children's plans are not shared with them.")
  await expect(findings.cards).toHaveAttribute('data-kind', 'improvement')
  await expect(findings.sources(findings.cards)).toHaveText('1 passage, 1 source')
  await expect(findings.unused.getByRole('row')).toHaveCount(1)
  await findings.passage(family).focus()
  await page.keyboard.press('a')
  await expect(findings.sources(findings.cards)).toHaveText('2 passages, 2 sources')
  await expect(page.getByText('Every passage here is used')).toBeVisible()
  await findings.saved()
})

test('two chosen passages make one finding; a mixed picture is context', async ({}, testInfo) => {
  const { findings } = await openUnused(testInfo)
  await findings.makeFrom(review, family)
  await expect(findings.cards).toHaveCount(1)
  await expect(findings.cards).toHaveAttribute('data-kind', 'context')
  await expect(findings.sources(findings.cards)).toHaveText('2 passages, 2 sources')
})

test('a passage dragged onto the list makes a finding, and dragged onto a finding adds to it', async ({}, testInfo) => {
  const { findings } = await openUnused(testInfo)
  await findings.passage(family).dragTo(findings.dropEnd)
  await expect(findings.cards).toHaveCount(1)
  await expect(findings.text(findings.cards)).toBeFocused()
  await expect(findings.cards).toHaveAttribute('data-kind', 'strength')
  await findings.passage(review).dragTo(findings.cards)
  await expect(findings.sources(findings.cards)).toHaveText('2 passages, 2 sources')
  await findings.saved()
})

test('a passage taken out of a finding can be used again', async ({}, testInfo) => {
  const { page, findings } = await openUnused(testInfo)
  await findings.makeFrom(family)
  await findings.sources(findings.cards).click()
  await page.getByRole('button', { name: 'Take out of this finding' }).click()
  await expect(findings.cards).toContainText('Rests on no passage yet')
  await expect(findings.passage(family)).toBeVisible()
})

test('findings are put in order by Alt and arrows and by dragging the grip, and stay so', async ({}, testInfo) => {
  const { app, page, profile, findings } = await openSample(testInfo)
  const [first, second, third, ...others] = await findings.texts()
  await findings.text(findings.cards.first()).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(findings.texts).toEqual([second, third, first, ...others])
  await expect(findings.text(findings.cards.nth(2))).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(findings.texts).toEqual([second, first, third, ...others])
  await findings.smallEnough(findings.cards.nth(1))
  await findings.grip(findings.cards.nth(1)).dragTo(findings.cards.first())
  await expect.poll(findings.texts).toEqual([first, second, third, ...others])
  await findings.text(findings.cards.first()).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(findings.texts).toEqual([second, first, third, ...others])
  await findings.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await findingsPage(again.page).open()
  await expect.poll(findingsPage(again.page).texts).toEqual([second, first, third, ...others])
})

test('kind, headline and words of a finding are there after a restart', async ({}, testInfo) => {
  const { app, page, profile, findings } = await openUnused(testInfo)
  await findings.makeFrom(family)
  await page.keyboard.type('Families are asked first.')
  await findings.headline(findings.cards).click({ force: true })
  await findings.newFinding.click()
  await expect(findings.text(findings.cards.nth(1))).toBeFocused()
  await page.keyboard.type('The quality of plans.')
  await findings.chooseKind(findings.cards.nth(1), 'Area for improvement')
  await expect(findings.headline(findings.cards.nth(1))).toBeDisabled()
  await findings.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const reopened = findingsPage(again.page)
  await reopened.open()
  expect(await reopened.texts()).toEqual(['Families are asked first.', 'The quality of plans.'])
  await expect(reopened.headline(reopened.cards.first())).toBeChecked()
  await expect(reopened.cards.nth(1)).toHaveAttribute('data-kind', 'improvement')
})

test('going to another finding by key or mouse does not pull the cursor into its words', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  await findings.text(findings.cards.first()).focus()
  await findings.cards.nth(1).getByRole('button', { name: /Kind$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Strength' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(findings.cards.nth(1).getByRole('button', { name: /Kind$/ })).toBeFocused()
})

test('each Undo brings back the finding that was deleted with it', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  const all = await findings.texts()
  const [first, second, ...others] = all
  await findings.remove(findings.cards.first())
  await expect.poll(findings.texts).toEqual([second, ...others])
  await findings.remove(findings.cards.first())
  await expect.poll(findings.texts).toEqual(others)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(findings.texts).toEqual([first, ...others])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(findings.texts).toEqual(all)
})

test('a finding moved to another area leaves the list, says where it went, and comes back by Undo', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  const all = await findings.texts()
  await findings.cards.first().getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /Move to Leaders/ }).click()
  await expect(findings.cards).toHaveCount(all.length - 1)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(findings.texts).toEqual(all)
})

test('a priority action asks for its reason, the lead, and two notes', async ({}, testInfo) => {
  const { app, page, profile, findings } = await openUnused(testInfo)
  await findings.makeFrom(review)
  const card = findings.cards
  await findings.chooseKind(card, 'Priority action')
  await expect(card).toContainText('It rests on at least two notes that are independent of each other')
  await page.getByLabel('Why this is a priority action').fill('Children at risk of drift.')
  await findings.passage(family).dragTo(card)
  await expect(card).not.toContainText('It rests on at least two notes')
  await expect(card).toContainText('The visit names no lead inspector, so nobody can sign it off.')
  await findings.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await findingsPage(again.page).open()
  await expect(again.page.getByLabel('Why this is a priority action')).toHaveValue(
    'Children at risk of drift.',
  )
})

test('judgements of a graded inspection are given in the words of the scale, and kept with their reason', async ({}, testInfo) => {
  const { app, page, profile } = await openApp(testInfo)
  await vaultPage(page).begin()
  copyFileSync(join(cases, 'sheffield-2014-sif-a.json'), testInfo.outputPath('dialogs', 'visit.json'))
  await openFile(page)
  const findings = findingsPage(page)
  await findings.open()
  await findings.area(/looked after/i).click()
  const grade = (shown: Page) => shown.getByRole('button', { name: /Judgement$/ })
  await expect(grade(page)).toHaveText(/requires improvement/i)
  await grade(page).click()
  await expect(page.getByRole('option')).toHaveText([
    'Not decided yet',
    /outstanding/i,
    /good/i,
    /^requires improvement$/i,
    /inadequate/i,
  ])
  await page.getByRole('option', { name: /^good$/i }).click()
  await page.getByLabel('Why this grade').fill('Most live in stable homes.')
  await findings.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const reopened = findingsPage(again.page)
  await reopened.open()
  await reopened.area(/looked after/i).click()
  await expect(grade(again.page)).toHaveText(/^good$/i)
  await expect(again.page.getByLabel('Why this grade')).toHaveValue('Most live in stable homes.')
})

test('words of a finding that the screen calls saved survive the killing of the process', async ({}, testInfo) => {
  const { app, page, profile, findings } = await openUnused(testInfo)
  await findings.makeFrom(family)
  await page.keyboard.type('Families are asked first')
  await expect(findings.saving).toHaveText(/^Saved \d/)
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await findingsPage(again.page).open()
  expect(await findingsPage(again.page).texts()).toEqual(['Families are asked first'])
})

test('a quote opens the note at its passage, and the way back is shown', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  await findings.sources(findings.cards.first()).click()
  const quote = findings.cards.first().locator('.quote-link').first()
  const words = (await quote.innerText()).replace(/[“”]/g, '')
  await quote.click()
  await expect(page.locator('mark').filter({ hasText: words.slice(0, 40) })).toBeInViewport()
  await page.getByRole('button', { name: 'Back to the findings' }).click()
  await expect(findings.newFinding).toBeVisible()
})

test('a visit without notes says what a finding is, and takes one without evidence', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await page
    .getByRole('button', { name: /New visit|Begin a visit/ })
    .first()
    .click()
  const form = visitFormPage(page)
  await form.fillIn('Leeds City Council')
  await form.create.click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  const findings = findingsPage(page)
  await findings.open()
  await expect(page.getByRole('heading', { name: 'No findings here yet' })).toBeVisible()
  await expectAccessible(page)
  await findings.newFinding.click()
  await expect(findings.text(findings.cards)).toBeFocused()
  await expect(findings.cards).toContainText('Rests on no passage yet')
})

test('the findings tab has no violation of accessibility rules in any of its states', async ({}, testInfo) => {
  const { page, findings } = await openSample(testInfo)
  await expectAccessible(page)
  await findings.sources(findings.cards.first()).click()
  await findings.remove(findings.cards.nth(8))
  await expect(findings.unused).toBeVisible()
  await expectAccessible(page)
  await findings.unused.getByRole('row').first().click()
  await findings.chooseKind(findings.cards.first(), 'Priority action')
  await expectAccessible(page)
})
