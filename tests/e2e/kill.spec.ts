import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { killTree } from './killTree'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const kills = 20
/** The pause of the autosave, a key on its way, and the commit: older words must be on disk. */
const mayBeLost = 600

/** Same numbers in every run: a failure can be looked at again. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const words = 'plan review worker carer home school since agreed visit record child moved asked told'.split(
  ' ',
)

/** The paragraphs under the first heading, where the test types. */
const typedSoFar = (page: Page) =>
  notesPage(page).text.evaluate((text) => {
    const lines: string[] = []
    const [, ...rest] = [...text.children]
    for (const block of rest) {
      if (block.tagName !== 'P') break
      lines.push(block.textContent ?? '')
    }
    return lines.join('\n')
  })

const countNotes = (page: Page) =>
  page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const visits = (await bridge.call('visits.list', {})) as { value: { id: string; noteCount: number }[] }
    return visits.value[0]?.noteCount
  })

/** Types until the moment comes; answers what had been typed at least, and at most, when the app was killed. */
const typeUntilKilled = async (
  page: Page,
  pid: number,
  before: string,
  after: number,
  random: () => number,
) => {
  const keys: { readonly at: number; readonly took: number; readonly text: string }[] = []
  let text = before
  const start = Date.now()
  const killing = new Promise<number>((resolve) =>
    setTimeout(() => {
      const at = Date.now()
      killTree(pid)
      resolve(at)
    }, after),
  )
  let killed = false
  void killing.then(() => (killed = true))
  while (!killed && Date.now() - start < after + 5_000) {
    const word = words[Math.floor(random() * words.length)] ?? ''
    for (const key of random() < 0.08 ? ['Enter'] : [...word, ' ']) {
      text += key === 'Enter' ? '\n' : key
      const pressed = Date.now()
      try {
        await page.keyboard.press(key === ' ' ? 'Space' : key)
      } catch {
        break // the window is gone
      }
      keys.push({ at: Date.now(), took: Date.now() - pressed, text })
    }
  }
  const killedAt = await killing
  // On a busy machine keys and commits wait alike: how long a key took says how busy it was.
  const slowestKey = Math.max(0, ...keys.map(({ took }) => took))
  const safe = keys.filter(({ at }) => at < killedAt - mayBeLost - 2 * slowestKey).at(-1)?.text ?? before
  return { safe, all: text, typed: keys.length }
}

test(`nothing typed is lost when the app is killed ${kills} times while typing`, async ({}, testInfo) => {
  test.setTimeout(300_000)
  const random = seeded(20_241_015)
  const first = await openApp(testInfo)
  const { profile } = first
  await vaultPage(first.page).begin()
  await visitsPage(first.page).openSample()
  await notesPage(first.page).begin()
  await notesPage(first.page).saved()
  const notesBefore = await countNotes(first.page)

  let opened = first
  let typedInAll = 0
  for (let round = 1; round <= kills; round += 1) {
    const pid = opened.app.process().pid
    if (pid === undefined) throw new Error('The app has no process')
    const before = await typedSoFar(opened.page)
    const { safe, all, typed } = await typeUntilKilled(
      opened.page,
      pid,
      before,
      300 + random() * 1_500,
      random,
    )
    typedInAll += typed

    opened = await openApp(testInfo, profile)
    const notes = notesPage(opened.page)
    await vaultPage(opened.page).unlock()
    await visitsPage(opened.page).row('Sheffield').click()
    await expect(notes.text).toBeVisible()
    const kept = await typedSoFar(opened.page)
    expect(all.startsWith(kept), `round ${round}: what is kept is what was typed`).toBe(true)
    expect(kept.length, `round ${round}: words older than ${mayBeLost} ms are kept`).toBeGreaterThanOrEqual(
      safe.length,
    )
    expect(await countNotes(opened.page)).toBe(notesBefore)

    // Back to the end of what was typed, to go on; the End key would stop at the end of a line.
    const paragraph = notes.text.locator('p').nth(kept.split('\n').length - 1)
    await paragraph.click()
    await paragraph.evaluate((element) => {
      const selection = getSelection()
      selection?.selectAllChildren(element)
      selection?.collapseToEnd()
    })
  }
  expect(typedInAll).toBeGreaterThan(kills * 20)
})
