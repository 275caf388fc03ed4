import { expect, test } from '@playwright/test'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { linesOf, scriptedNotes, typeVisit } from './scripted/runVisit'
import { expectStored } from './scripted/storedNotes'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** `VISITBOOK_SCRIPTED=whole` types all of the visit, as `npm run soak` does; otherwise about a minute of it. */
const isWhole = process.env['VISITBOOK_SCRIPTED'] === 'whole'
const typed = isWhole
  ? scriptedNotes
  : [...linesOf(scriptedNotes, 1, 0, 2), ...linesOf(scriptedNotes, 19, 2, 3)]

test('notes typed at 12 keys a second stand in the window and the vault character by character', async ({}, testInfo) => {
  test.setTimeout(isWhole ? 4 * 3_600_000 : 600_000)
  const { app, page, profile } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const { written, lost, summary } = await typeVisit({ app, page }, typed, {
    perSecond: 12,
    seed: 20_261_122,
    tell: (line) => (isWhole ? console.log(line) : undefined),
  })
  console.log(summary)
  expect(written).toHaveLength(typed.length)
  expect(lost).toEqual({ dropped: 0, reordered: 0, added: 0 })
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await expect(notesPage(again.page).text).toBeVisible()
  for (const note of written) await expectStored(again.page, note)
})
