import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { vaultPage } from '../e2e/pages/VaultPage'
import { closeAppsAfterEach, openApp } from '../e2e/shellApp'
import { toVisits, visitRead } from './inWindow'
import { aLargeVisit } from './largeVisit'
import { measured } from './rows'

closeAppsAfterEach()

const rounds = 7

/** The app with a visit of 10,000 notes and one of 100, both read from visit files. */
const openWithBoth = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  for (const [name, count] of [
    ['Large', 10_000],
    ['Small', 100],
  ] as const)
    await visitRead(page, testInfo, aLargeVisit(name, count, count))
  await toVisits(page)
  await expect(page.getByRole('row', { name: 'Large' })).toBeVisible()
  return page
}

/** Milliseconds from Enter on a visit until its notes are listed and the newest stands in the editor. */
const opening = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const row = [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')].find((each) =>
      each.textContent.includes(wanted),
    )
    row?.focus()
    const start = performance.now()
    for (const kind of ['keydown', 'keyup'])
      row?.dispatchEvent(new KeyboardEvent(kind, { key: 'Enter', code: 'Enter', bubbles: true }))
    const isThere = () =>
      document.querySelector('[role=listbox][aria-label=Notes] [role=option]') !== null &&
      document.querySelector('[aria-label="Text of the note"] p') !== null
    while (!isThere()) {
      if (performance.now() - start > 60_000) throw new Error('The visit did not open')
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return performance.now() - start
  }, name)

test('opens a visit with 10,000 notes like one with 100', async ({}, testInfo) => {
  const page = await openWithBoth(testInfo)
  const [large, small]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, times] of [
      ['Small', small],
      ['Large', large],
    ] as const) {
      times.push(await opening(page, name))
      await expect(page.getByText(/^10,?\d* notes · |^100 notes · /)).toBeVisible({ timeout: 60_000 })
      await page.keyboard.press('Control+o')
      await expect(page.getByRole('row', { name })).toBeVisible()
    }
  // The first of each also loads the editor.
  measured({
    name: 'opening a visit with 10,000 notes, list and editor there',
    baseline: 'opening one with 100',
    budget: 1.5,
    ours: large.slice(1),
    theirs: small.slice(1),
  })
})
