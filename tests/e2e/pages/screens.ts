import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { evidencePage } from './EvidencePage'
import { findingsPage } from './FindingsPage'
import { historyPage } from './HistoryPage'
import { importPage } from './ImportPage'
import { languagePage } from './LanguagePage'
import { letterPage } from './LetterPage'
import { linesPage } from './LinesPage'
import { notesPage } from './NotesPage'
import { referBackPage } from './ReferBackPage'
import { searchPage } from './SearchPage'
import { sharingPage } from './SharingPage'
import { vaultPage } from './VaultPage'
import { visitFormPage } from './VisitFormPage'
import { visitsPage } from './VisitsPage'

/** What is looked at: its name, and whether it is a small thing over the page that goes when the window changes. */
export type Look = (screen: string, isFleeting?: 'fleeting') => Promise<void>

/** A walk through some of the screens of the app and their states, and where it starts. */
type Walk = {
  readonly from: 'first start' | 'sample visit'
  readonly go: (page: Page, look: Look) => Promise<void>
}

/** All screens of the app, from the first start to the locked window, in walks that each begin anew. */
export const walks = (): Readonly<Record<string, Walk>> => ({
  'the first start': { from: 'first start', go: throughFirstStart },
  'a visit with nothing in it yet': { from: 'first start', go: throughEmptyVisit },
  'a note and what is marked in it': { from: 'sample visit', go: throughNotes },
  'what opens beside the notes': { from: 'sample visit', go: throughNoteDialogs },
  'the evidence': { from: 'sample visit', go: throughEvidence },
  'the findings and the letter': { from: 'sample visit', go: throughLetter },
  'everything around a visit': { from: 'sample visit', go: throughRest },
})

const throughFirstStart = async (page: Page, look: Look) => {
  const vault = vaultPage(page)
  await expect(vault.createButton).toBeVisible()
  await look('first start')
  await vault.create()
  await look('recovery key')
  await vault.keepKey()
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
  await look('no visits')
  await vault.lock()
  await look('locked')
  await vault.unlock('not the passphrase')
  await expect(page.getByText(/passphrase/i).last()).toBeVisible()
  await look('locked, wrong passphrase')
}

const throughEmptyVisit = async (page: Page, look: Look) => {
  await vaultPage(page).begin()
  const form = visitFormPage(page)
  await visitsPage(page).newVisit.click()
  await expect(page.getByRole('heading', { name: 'New visit' })).toBeVisible()
  await look('new visit')
  await form.create.click()
  await expect(page.locator('.faulty')).toBeVisible()
  await look('new visit with faults')
  await form.fillIn('Testshire Council')
  await form.create.click()
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible()
  await look('notes, none')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible()
  await look('evidence, none')
  await findingsPage(page).open()
  await look('findings, none')
  await letterPage(page).open()
  await expect(letterPage(page).draftButton).toBeVisible()
  await look('letter, none')
}

const throughNotes = async (page: Page, look: Look) => {
  const notes = notesPage(page)
  const language = languagePage(page)
  await expect(notes.text).toBeVisible()
  await look('notes')
  await page.getByRole('button', { name: /^About this note/ }).click()
  await expect(page.getByRole('button', { name: 'Fold away' })).toBeVisible()
  await look('notes, fields open')
  await page.getByRole('button', { name: 'Fold away' }).click()
  await notes.begin()
  await page.keyboard.type('From the file: teh plan for Chloe Henderson was read. ')
  await notes.selectBack(3)
  await expect(notes.markBar).toBeVisible()
  await look('notes, words selected', 'fleeting')
  await page.keyboard.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await look('notes, prompts', 'fleeting')
  await page.keyboard.press('Escape')
  await expect(notes.text).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('F7')
  await expect(language.spelling).toBeVisible()
  await look('notes, spelling', 'fleeting')
  await page.keyboard.press('F7')
  await expect(language.identifier).toBeVisible()
  await look('notes, possible identifier', 'fleeting')
  await page.keyboard.press('k')
  await expect(language.reason).toBeFocused()
  await page.keyboard.type('name of a foundation')
  await look('notes, kept because', 'fleeting')
  await language.reason.press('Enter')
  await expect(language.identifier).toBeHidden()
  await language.openSheet()
  await look('known words')
  await closed(page)
  await notes.saved()
}

const throughNoteDialogs = async (page: Page, look: Look) => {
  const history = historyPage(page)
  const imported = importPage(page)
  const notes = notesPage(page)
  await notes.list.getByRole('option').nth(1).click()
  await history.open()
  await look('history')
  await closed(page)
  await notes.list.getByRole('option').nth(2).focus()
  await page.keyboard.press('Delete')
  await expect(history.bin).toBeVisible()
  await look('notes, one deleted')
  await history.bin.click()
  await expect(history.deleted.first()).toBeVisible()
  await look('bin')
  await closed(page)
  await imported.fromFile()
  await expect(imported.rows.first()).toBeVisible()
  await look('import')
  await imported.cancel.click()
  await expect(imported.dialog).toBeHidden()
  await throughReferBack(page, look)
}

const throughReferBack = async (page: Page, look: Look) => {
  const referBacks = referBackPage(page)
  await referBacks.begin()
  await page.keyboard.type('A bruise nobody has explained.')
  await referBacks.saved()
  await look('refer-back')
  await closed(page)
  await expect(referBacks.line).toBeVisible()
  await look('notes, refer-back waits')
}

const throughEvidence = async (page: Page, look: Look) => {
  const evidence = evidencePage(page)
  await evidence.open()
  await expect(evidence.board).toBeVisible()
  await look('evidence')
  await evidence.board.locator('td:not([data-heat=none])').first().click()
  await expect(evidence.passages.first()).toBeVisible()
  await look('evidence, a cell')
  await page.getByRole('button', { name: 'Summary of the day' }).click()
  await expect(evidence.summary).toBeVisible()
  await look('summary of the day')
  await closed(page)
  await linesPage(page).begin('Do all children see the same worker?')
  await look('line of enquiry')
  await searchPage(page).open()
  await searchPage(page).find('number of people')
  await expect(searchPage(page).active).toHaveText(/^Add a number of people/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /number/ })).toBeVisible()
  await look('a number of people')
  await closed(page)
}

const throughLetter = async (page: Page, look: Look) => {
  const findings = findingsPage(page)
  const letter = letterPage(page)
  await findings.open()
  await expect(findings.cards.first()).toBeVisible()
  await look('findings')
  await findings.sources(findings.cards.first()).first().click()
  await findings.newFinding.click()
  await findings.chooseKind(findings.cards.last(), 'Priority action')
  await look('findings, one open')
  await findings.remove(findings.cards.last())
  await letter.draft()
  await letter.goToEnd('Matching is careful.')
  await page.keyboard.type(' This focussed work helped 100% of them.')
  await expect(letter.issue('focussed').first()).toBeVisible()
  await look('letter')
  await letter.redraftButton.click()
  await expect(letter.redraft).toBeVisible()
  await look('letter, draft again')
  await closed(page)
  await page.getByRole('button', { name: 'Make final' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('letter, make final')
  await closed(page)
  await letter.saved()
}

const throughRest = async (page: Page, look: Look) => {
  const search = searchPage(page)
  await visitFormPage(page).openDetails()
  await look('details')
  await sharingPage(page).open()
  await expect(sharingPage(page).code).toHaveText(/^age1/)
  await look('sharing')
  await page.keyboard.press('Alt+ArrowLeft')
  await search.open()
  await look('palette')
  await search.find('placement')
  await look('palette, found')
  await closed(page)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await look('shortcuts')
  await closed(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('note templates')
  await expect(search.active).toContainText('Note templates')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Templates' }).getByRole('option').first()).toBeVisible()
  await look('note templates')
  await page.keyboard.press('Control+o')
  await expect(visitsPage(page).row('Sheffield')).toBeVisible()
  await look('visits')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Appearance' })).toBeVisible()
  await look('settings')
}

/** Closes what lies over the page, and waits until it is gone. */
const closed = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(page.locator('.veil')).toHaveCount(0)
}
