import { expect } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { ask } from '../pages/bridge'
import { notesPage } from '../pages/NotesPage'
import { vaultPage } from '../pages/VaultPage'
import { visitsPage } from '../pages/VisitsPage'
import { openApp } from '../shellApp'
import { faultsOf, judge, keyOfVault, shownOf } from './afterKill'
import type { Judged } from './afterKill'
import { chanceOf } from './plan'
import { typeUntilKilled } from './typeUntilKilled'
import type { Done } from './typeUntilKilled'
import { emptyNote, shown } from './typedNote'
import type { TypedNote } from './typedNote'

export type Round = Omit<Judged, 'kept'> &
  Done & { readonly seed: number; readonly faults: readonly string[] }

/** Begins a note in which only what is typed stands. */
const begin = async (page: Page): Promise<TypedNote> => {
  await notesPage(page).begin()
  await notesPage(page).saved()
  return emptyNote
}

/**
 * Kills the app once for each seed while somebody writes in it, starts it again on the same profile, and hands over
 * what was found. Whatever was called saved must be there, and nothing that was never typed.
 */
export const killRounds = async (
  testInfo: TestInfo,
  seeds: readonly number[],
  told: (round: Round) => void,
): Promise<void> => {
  let opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await ask(opened.page, 'writing.set', { writing: { fieldsOpen: false, beginWith: 'text' } })
  await visitsPage(opened.page).openSample()
  const key = await keyOfVault(opened.profile)
  let note: TypedNote | null = null
  for (const seed of seeds) {
    const chance = chanceOf(seed)
    // Now and then another note, so that short ones and long ones are met. One without a word is not begun twice.
    const wantsAnother = chance() < 0.15 && shown(note ?? emptyNote).lines.some((line) => line !== '')
    if (note === null || wantsAnother) note = await begin(opened.page)
    else await goToEnd(opened.page)
    const killed = await typeUntilKilled({ ...opened, note, chance })
    const faults = faultsOf(opened.profile, key)
    opened = await openApp(testInfo, opened.profile)
    const stored = await storedNote(opened.page)
    const { kept, ...judged } = judge(killed, stored)
    note = kept
    told({ seed, faults, ...killed.done, ...judged })
  }
}

/** Unlocks, reads what the restart says it recovered, and follows it to the note. */
const storedNote = async (page: Page) => {
  await vaultPage(page).unlock()
  const notice = page.getByRole('status').getByText('Visitbook did not close properly last time.')
  await expect(notice).toContainText(/Everything saved up to .+ is here\. The last note saved: /)
  const { note } = await ask(page, 'notes.lastSaved', {})
  if (note === null) throw new Error('No note was saved')
  await page.getByRole('button', { name: 'Open the note' }).click()
  const stored = shownOf(await ask(page, 'notes.get', { noteId: note.noteId }))
  await expect(notesPage(page).text).toBeVisible()
  expect(
    await notesPage(page).text.evaluate((text) => [...text.children].map((line) => line.textContent)),
  ).toEqual(stored.lines)
  return stored
}

/** On from where the killed app left off. */
const goToEnd = async (page: Page) => {
  await notesPage(page).text.focus()
  await page.keyboard.press('Control+End')
}
