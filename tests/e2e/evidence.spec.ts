import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { evidencePage } from './pages/EvidencePage'
import { findingsPage } from './pages/FindingsPage'
import { bodyOfPdf, pdfInfo } from './pages/officeFiles'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const evidence = evidencePage(opened.page)
  await evidence.open()
  await expect(evidence.board).toBeVisible()
  return { ...opened, evidence }
}

/** A visit file of the tests, chosen in the dialog, and its evidence. */
const openVisit = async (testInfo: TestInfo, visit: Record<string, unknown>) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  const file = { format: 'visitbook.visit', version: 1, framework: 'ilacs-focused-visit', ...visit }
  writeFileSync(testInfo.outputPath('dialogs', 'visit.json'), JSON.stringify(file))
  await opened.page.getByRole('button', { name: /Open a visit file/ }).click()
  await expect(opened.page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  return { ...opened, evidence: evidencePage(opened.page) }
}

const themes = ['FD', 'CN', 'EF', 'CC', 'PA', 'CL', 'PD']

type Pack = { areas: { code: string; sections: { prompts: { code: string }[] }[] }[] }
const pack = JSON.parse(
  readFileSync(join(projectFolder, 'resources', 'frameworks', 'ilacs-focused-visit.json'), 'utf8'),
) as Pack

/** 200 notes of a visit to all seven themes and leaders, with two passages each: as much as a visit ever has. */
const largeVisit = () => {
  const prompts = pack.areas.flatMap(({ code, sections }) =>
    sections.flatMap((section) => section.prompts.map((prompt) => ({ area: code, code: prompt.code }))),
  )
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
  const notes = Array.from({ length: 200 }, (_, n) => {
    const prompt = at(prompts, n * 7)
    return {
      at: `2024-10-${15 + (n % 2)}T${String(8 + (n % 10)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      area: prompt.area,
      activity: at(['case-sample', 'staff', 'voice-child', 'document', 'voice-carer', 'partner'], n * 5),
      role: at(['social worker', 'team manager', ''], n),
      case: n % 6 === 0 ? `C${n}` : '',
      text: `Seen in note ${n}. Heard in note ${n}.`,
      tallies: [{ what: `measure ${n % 20}`, n: n % 7, of: 10 }],
      passages: [
        {
          quote: `Seen in note ${n}`,
          direction: at(['strength', 'concern', 'mixed'], n),
          prompts: [prompt.code],
        },
        { quote: `Heard in note ${n}`, direction: 'strength', prompts: [at(prompts, n * 3).code] },
      ],
    }
  })
  return {
    authority: { name: 'Sheffield City Council' },
    dates: [['2024-10-15', '2024-10-16']],
    themes,
    includeLeaders: true,
    notes,
  }
}

test('the board has a row for every prompt and says what is contradictory, thin and missing', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await expect(evidence.board.locator('tr[data-code]')).toHaveCount(23)
  await expect(evidence.cell('What was tried first, records')).toHaveAccessibleName(
    'What was tried first, records: 1 independent source, 1 passage: 1 strength',
  )
  await expect(evidence.cell('Entry to care, children')).toHaveAccessibleName(/: nothing yet$/)
  await expect(evidence.prompt(/^Wishes and language/)).toContainText('contradictory')
  await expect(evidence.show(/^Contradictory/)).toContainText('6')
  await expect(page.getByText('6 contradictory · 8 thin · 1 missing')).toBeVisible()
  await expect(evidence.side).toContainText('1 strength (children) against 3 concerns')
})

test('arrows go from cell to cell, Enter opens the passages, Escape goes back, by keyboard alone', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await evidence.prompt(/^Entry to care/).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await evidence.focused()).toMatch(/^What was tried first, records/)
  await page.keyboard.press('ArrowRight')
  expect(await evidence.focused()).toMatch(/^What was tried first, observation/)
  await page.keyboard.press('End')
  expect(await evidence.focused()).toMatch(/^What was tried first, partners/)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
  expect(await evidence.focused()).toMatch(/^Entry to care/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(evidence.side.getByRole('heading', { name: /^Entry to care/ })).toBeFocused()
  await expect(evidence.side).toContainText('Thin. Rests on one note only, from records (C01).')
  await expect(evidence.passages).toHaveCount(1)
  await page.keyboard.press('Escape')
  expect(await evidence.focused()).toMatch(/^Entry to care, records/)
  await expect(evidence.cell(/^Entry to care, records/)).toHaveAttribute('aria-selected', 'true')
})

test('one stop of the Tab key leads into the board, to the cell last used', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await evidence.cell(/^Moves, children/).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Summary of the day' })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await evidence.focused()).toMatch(/^Moves, children/)
})

test('a quote opens its note, and the way back leads to the same cell', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await evidence.cell(/^Entry to care, records/).click()
  await evidence.passages.getByRole('button').first().click()
  await expect(page.locator('mark').filter({ hasText: 'She came into care' })).toBeInViewport()
  await page.getByRole('button', { name: 'Back to the evidence' }).click()
  await expect(evidence.side.getByRole('heading', { name: /^Entry to care/ })).toBeVisible()
  await expect(evidence.passages).toHaveCount(1)
})

test('the passages of a prompt become a finding in its area, ready to be worded', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await evidence.prompt(/^Oversight/).focus()
  await page.keyboard.press('Enter')
  const passages = await evidence.passages.count()
  await evidence.side.getByRole('button', { name: /^Make a finding of these/ }).press('Enter')
  const findings = findingsPage(page)
  await expect(findings.text(findings.cards.last())).toBeFocused()
  await expect(page.getByRole('region', { name: /^Findings: Leaders/ })).toBeVisible()
  await expect(findings.sources(findings.cards.last())).toContainText(`${passages} passages`)
  await expect(findings.cards.last()).toHaveAttribute('data-kind', 'context')
})

test('filters leave the prompts in question, in all areas or in one', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  const rows = evidence.board.locator('tr[data-code]')
  await evidence.show(/^Missing/).press('Enter')
  await expect(rows).toHaveCount(1)
  await evidence.show(/^Placement decisions/).press('Enter')
  await expect(page.getByRole('heading', { name: 'No prompt here is missing' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all prompts' }).click()
  await expect(rows).toHaveCount(23)
  await evidence.show(/^Thin/).press('Enter')
  await expect(rows).toHaveCount(8)
})

test('counts are summed over notes and name what disagrees; days and voices are counted', async ({}, testInfo) => {
  const tally = (what: string, n: number) => ({ what, n, of: 10 })
  const note = (at: string, activity: string, rest: object) => ({
    at,
    area: 'PD',
    activity,
    text: 'Seen.',
    ...rest,
  })
  const { evidence } = await openVisit(testInfo, {
    authority: { name: 'Leeds City Council' },
    dates: [['2024-10-15', '2024-10-16']],
    themes: ['PD'],
    notes: [
      note('2024-10-15T09:00', 'case-sample', {
        case: 'C01',
        role: 'social worker',
        tallies: [tally('Plans timely', 9)],
      }),
      note('2024-10-15T13:30', 'case-track', { case: 'c01', tallies: [tally('plans  timely', 3)] }),
      note('2024-10-19T10:00', 'voice-child', {}),
    ],
  })
  await evidence.open()
  await expect(evidence.part('Counts').getByRole('row').last()).toContainText(
    /Plans timely.*disagree: 9 of 10 and 3 of 10.*12 of 20.*60 %.*2 notes/,
  )
  const days = evidence.part('Days')
  await expect(days.getByRole('row', { name: /^Wed 16 Oct/ })).toContainText('none')
  await expect(days).toContainText('Tue 15 Oct: none between 09:00 and 13:30.')
  await expect(days).toContainText('1 note dated on no day of the fieldwork')
  const voices = evidence.part('Voices and records')
  await expect(voices.getByRole('row', { name: /^Children/ })).toContainText(/without a number.*1$/)
  await expect(voices.getByRole('row', { name: /^Case records/ })).toContainText(/1$/)
  await expect(voices).toContainText('Cases: C01.')
})

test('a visit without notes says how the board fills, and begins a note', async ({}, testInfo) => {
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
  await evidencePage(page).open()
  await expect(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New note' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
})

test('the summary of a day is shown, and saved as one marked page of PDF however much there is', async ({}, testInfo) => {
  const { page, evidence } = await openVisit(testInfo, largeVisit())
  await evidence.open()
  await page.getByRole('button', { name: 'Summary of the day' }).press('Enter')
  await expect(evidence.summary).toContainText('Team meeting, Wednesday 16 October 2024')
  await expect(evidence.summary).toContainText('100 notes of the day')
  await evidence.summary.getByRole('button', { name: /Day$/ }).click()
  await page.getByRole('option', { name: 'Tue 15 Oct' }).click()
  await expect(evidence.summary).toContainText('Team meeting, Tuesday 15 October 2024')
  await expectAccessible(page)
  await evidence.summary.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  const fileName = 'OFFICIAL-SENSITIVE Sheffield team meeting 2024-10-15.pdf'
  await expect(page.getByText(`Saved and read back: ${fileName}`)).toBeVisible()
  const path = testInfo.outputPath('dialogs', fileName)
  expect(pdfInfo(path)).toMatch(/^Pages:\s+1$/m)
  expect(bodyOfPdf(path)).toContain('Contradictory so far')
  expect(bodyOfPdf(path)).not.toContain('Seen in note')
})

test('200 notes and all seven themes are opened and walked through', async ({}, testInfo) => {
  const { page, evidence } = await openVisit(testInfo, largeVisit())
  const opening = Date.now()
  await evidence.open()
  await expect(evidence.board.locator('tr[data-code]')).toHaveCount(114)
  const opened = Date.now() - opening
  await evidence.board.locator('[data-cell]').first().focus()
  const walking = Date.now()
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowDown')
  const step = (Date.now() - walking) / 60
  testInfo.annotations.push({ type: 'measured', description: `opened in ${opened} ms, ${step} ms a step` })
  await expect(evidence.board.locator('[data-cell]:focus')).toHaveCount(1)
})

test('locking empties the board', async ({}, testInfo) => {
  const { page, evidence } = await openSample(testInfo)
  await evidence.cell(/^Entry to care, records/).click()
  await expect(evidence.passages).toHaveCount(1)
  await vaultPage(page).lock()
  expect(await page.content()).not.toContain('She came into care')
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await evidence.open()
  await expect(evidence.board).toBeVisible()
  await expect(evidence.passages).toHaveCount(0)
})

test('the evidence tab has no violation of accessibility rules in any of its states', async ({}, testInfo) => {
  test.slow()
  const { evidence } = await openSample(testInfo)
  await expectAccessible(evidence.board.page())
  await evidence.prompt(/^Oversight/).click()
  await expectAccessible(evidence.board.page())
  await evidence.cell(/^Entry to care, children/).click()
  await expect(evidence.side).toContainText('Nothing here yet')
  await expectAccessible(evidence.board.page())
})
