import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { expectAccessible } from './pages/axe'
import { evidencePage } from './pages/EvidencePage'
import { findingsPage } from './pages/FindingsPage'
import { keyboardOf } from './pages/keyboard'
import { languagePage } from './pages/LanguagePage'
import { linesPage } from './pages/LinesPage'
import { notesPage } from './pages/NotesPage'
import { bodyOfPdf, pagesOfPdf, pdfInfo } from './pages/officeFiles'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return { ...opened, lines: linesPage(opened.page), keys: keyboardOf(opened.page) }
}

test('a line is asked, gets passages for and against, is answered and opened again, by keyboard alone', async ({}, testInfo) => {
  test.slow()
  const { page, lines, keys } = await openSample(testInfo)
  await lines.command('Lines of enquiry')
  await expect(page.getByText('No line of enquiry yet')).toBeVisible()
  await expectAccessible(page)
  await lines.begin('Do plans change children’s lives soon enough?')
  await keys.tabTo(lines.search)
  await keys.type('plan')
  await expect(lines.rows.first()).toContainText(/plan/i)
  await keys.tabTo(lines.rows, 6)
  await keys.press('f')
  await expect(lines.passages('For')).toHaveCount(1)
  await keys.tabTo(lines.rows, 6)
  await keys.press('Space', 'ArrowDown', 'Space', 'a')
  await expect(lines.passages('Against')).toHaveCount(2)
  await lines.saved()
  await expect(lines.nav.getByRole('button', { name: /^Do plans change/ })).toContainText('1 for, 2 against')
  await expectAccessible(page)
  await lines.passages('Against').first().getByRole('button', { name: 'Move to for' }).press('Enter')
  await expect(lines.passages('For')).toHaveCount(2)
  await lines.passages('For').last().getByRole('button', { name: 'Take out' }).press('Enter')
  await expect(lines.side('For').getByRole('heading')).toBeFocused()
  await expect(lines.passages('For')).toHaveCount(1)

  await lines.line.getByRole('button', { name: 'Answer…' }).press('Enter')
  await expect(lines.line.getByRole('textbox', { name: /^What is the answer/ })).toBeFocused()
  await expect(lines.line.getByRole('button', { name: 'Answered', exact: true })).toBeDisabled()
  await keys.type('Not for most: two reviews drifted.')
  await expectAccessible(page)
  await keys.tabTo(lines.line.getByRole('button', { name: 'Answered', exact: true }))
  await keys.press('Enter')
  await expect(lines.line.getByText(/^Answered by Margaret Holloway/)).toBeVisible()
  await expect(lines.line.getByRole('button', { name: 'Open again…' })).toBeFocused()
  await keys.press('Enter')
  await keys.tabTo(lines.line.getByRole('button', { name: 'Open it again' }))
  await keys.press('Enter')
  await expect(lines.line.getByRole('listitem')).toHaveCount(2)
  await expect(lines.line).toContainText('Not for most: two reviews drifted.')
  await vaultPage(page).lock()
  await vaultPage(page).unlock()
  await visitsPage(page).rows.first().press('Enter')
  await lines.command('Lines of enquiry')
  await expect(lines.question).toHaveValue('Do plans change children’s lives soon enough?')
  await expect(lines.passages('Against')).toHaveCount(1)
  await expect(lines.line.getByRole('listitem')).toHaveCount(2)
})

test('an earlier report’s areas for improvement are taken up once, and the line says where it comes from', async ({}, testInfo) => {
  const { page, lines } = await openSample(testInfo)
  await lines.command('Lines of enquiry')
  const offered = lines.nav.getByRole('button', { name: /Take up from the/ })
  await expect(offered.first()).toBeVisible()
  const count = await offered.count()
  expect(count).toBeGreaterThan(0)
  await offered.first().press('Enter')
  await expect(lines.question).toBeFocused()
  await expect(lines.question).toHaveValue(/^Has this improved: /)
  await expect(lines.line).toContainText(/area for improvement: “/)
  await expect(offered).toHaveCount(count - 1)
  await lines.line.getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(offered).toHaveCount(count)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(offered).toHaveCount(count - 1)
})

test('passages come to a line from the board and from a note; each leads back to its lines', async ({}, testInfo) => {
  test.slow()
  const { page, lines, keys } = await openSample(testInfo)
  const evidence = evidencePage(page)
  await evidence.open()
  await evidence.prompt(/^Oversight/).focus()
  await keys.press('Enter')
  await expect(evidence.passages.first()).toBeVisible()
  const all = await evidence.passages.count()
  expect(all).toBeGreaterThan(2)
  const picks = evidence.side.getByRole('checkbox', { name: 'Choose' })
  await picks.nth(0).press('Space')
  await picks.nth(2).press('Space')
  await expectAccessible(page)
  await evidence.side.getByRole('button', { name: 'Add to a line of enquiry…' }).press('Enter')
  await expect(lines.add).toContainText('No line is open')
  await keys.type('Is oversight real?')
  await expectAccessible(page)
  await keys.press('Enter')
  await expect(lines.add).toBeHidden()
  await expect(evidence.side.getByRole('button', { name: /^Line of enquiry · for/ })).toHaveCount(2)

  await keys.press('Control+1')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  const notes = notesPage(page)
  await notes.marks.first().click()
  await notes.passages.getByRole('button', { name: /^Line of enquiry: put/ }).press('Enter')
  await expect(lines.add).toBeVisible()
  await keys.type('oversight')
  await keys.press('Enter')
  await expect(lines.add).toBeHidden()
  await notes.passages
    .getByRole('button', { name: /^Line of enquiry · for/ })
    .first()
    .press('Enter')
  await expect(lines.question).toHaveValue('Is oversight real?')
  const speakFor = await lines.passages('For').count()
  expect(speakFor).toBeGreaterThan(1)
  await lines
    .side('For')
    .getByRole('button', { name: /^Make a finding/ })
    .press('Enter')
  await expect(page.getByRole('tab', { name: 'Findings', selected: true })).toBeVisible()
  await expect(page.locator('.finding[data-in-hand="true"]')).toContainText(`${speakFor} passages`)
})

test('a passage that no finding uses yet is put against a question with one key', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  const minimal = readFileSync(join(projectFolder, 'tests/fixtures/cases/minimal.json'), 'utf8')
  // One finding of its own: without any, every passage would be proposed as one.
  const passages = ['Supervision is monthly and asks what has changed for the child']
  const visit = {
    ...(JSON.parse(minimal) as object),
    themes: ['PD'],
    includeLeaders: true,
    findings: [{ area: 'L', kind: 'strength', text: 'Supervision is regular.', passages }],
  }
  writeFileSync(testInfo.outputPath('dialogs', 'visit.json'), JSON.stringify(visit))
  await page.getByRole('button', { name: /Open a visit file/ }).click()
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  const [lines, keys] = [linesPage(page), keyboardOf(page)]
  await findingsPage(page).open()
  await findingsPage(page).unused.getByRole('row').first().focus()
  await keys.press('l')
  await expect(lines.add.getByRole('searchbox')).toBeFocused()
  await lines.add.getByRole('radio', { name: 'Against' }).press('Space')
  await lines.add.getByRole('searchbox').focus()
  await keys.type('Is family looked at first?')
  await keys.press('Enter')
  await expect(lines.add).toBeHidden()
  await page.getByRole('button', { name: 'Show the line' }).press('Enter')
  await expect(lines.question).toHaveValue('Is family looked at first?')
  await expect(lines.passages('Against')).toHaveCount(1)
})

test('a passage is dragged onto a side of the question', async ({}, testInfo) => {
  const { page, lines } = await openSample(testInfo)
  await lines.begin('Is it so?')
  await lines.rows.first().dragTo(lines.side('Against'))
  await expect(lines.passages('Against')).toHaveCount(1)
  await expect(page.getByTestId('saving')).toHaveText(/^Saved \d/)
})

test('a finding is made of the chosen passages of a prompt only', async ({}, testInfo) => {
  const { page, keys } = await openSample(testInfo)
  const evidence = evidencePage(page)
  await evidence.open()
  await evidence.prompt(/^Oversight/).focus()
  await keys.press('Enter')
  await evidence.side.getByRole('checkbox', { name: 'Choose' }).nth(1).press('Space')
  await evidence.side.getByRole('button', { name: 'Make a finding of the chosen passage' }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Findings', selected: true })).toBeVisible()
  await expect(page.locator('.finding[data-in-hand="true"]')).toContainText('1 passage, 1 source')
})

test('the summary of the day lists the open lines, on the screen, in the PDF and on paper, on one page', async ({}, testInfo) => {
  const { page, keys } = await openSample(testInfo)
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const visits = (await bridge.call('visits.list', {})) as { value: { id: string }[] }
    for (const n of [1, 2, 3, 4, 5, 6, 7])
      await bridge.call('enquiries.create', {
        visitId: visits.value[0]?.id,
        content: { question: `Question number ${n}, as long as a question is?`, area: '', passages: [] },
        origin: null,
      })
  })
  await keys.press('Control+o')
  await visitsPage(page).rows.first().press('Enter')
  await evidencePage(page).open()
  await page.getByRole('button', { name: 'Summary of the day' }).press('Enter')
  const { summary } = evidencePage(page)
  await expect(summary).toContainText('Question number 1, as long as a question is?: no passages yet')
  await expect(summary).toContainText('and 2 more: among the lines of enquiry')
  await expectAccessible(page)
  await summary.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  const folder = testInfo.outputPath('dialogs')
  await expect.poll(() => readdirSync(folder)).toHaveLength(1)
  await summary.getByRole('button', { name: 'Print…' }).press('Enter')
  await expect.poll(() => readdirSync(folder)).toContain('printed day summary.pdf')
  const saved = readdirSync(folder).find((name) => name.includes('team meeting')) ?? ''
  expect(bodyOfPdf(join(folder, saved))).toContain('Question number 5')
  expect(pdfInfo(join(folder, saved))).toMatch(/Pages:\s+1\n/)
  const printed = join(folder, 'printed day summary.pdf')
  expect(pagesOfPdf(printed).join()).toContain('OFFICIAL-SENSITIVE')
  expect(pdfInfo(printed)).toMatch(/Pages:\s+1\n/)
  await keys.press('Escape')
})

test('a question and a reason are checked for names and spelling as they are typed', async ({}, testInfo) => {
  const { page, lines, keys } = await openSample(testInfo)
  const language = languagePage(page)
  await lines.begin('Did Chloe Henderson see teh same worker?')
  await language.expectDrawn('identity', ['Chloe Henderson'])
  await language.expectDrawn('spelling', ['teh'])
  await keys.press('F7')
  await expect(language.identifier).toBeVisible()
  await expectAccessible(page)
  await keys.press('Escape')
  await expect(lines.question).toBeFocused()
  await lines.line.getByRole('button', { name: 'Drop…' }).press('Enter')
  await keys.type('Nobody asked Amelia Whitcombe.')
  await language.expectDrawn('identity', ['Chloe Henderson', 'Amelia Whitcombe'])
})
