import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { ask } from './pages/bridge'
import { notesPage } from './pages/NotesPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await expect(notesPage(page).text).toBeVisible()
  const [visit] = await ask(page, 'visits.list', {})
  return { page, notes: notesPage(page), visitId: visit?.id ?? '' }
}

const sentence = 'Duty worker rang at ten: mother calm, child at school, plan shared with nobody yet.'

/** The shortcut, and the words straight after it: nobody on the telephone waits for a window. */
const capture = async (page: Page, words = sentence) => {
  await page.keyboard.press('Control+n')
  await page.keyboard.type(words)
}

const expectCaptured = async (page: Page, words = sentence) => {
  const notes = notesPage(page)
  await expect(notes.text).toBeFocused()
  await expect(notes.text.locator('p').first()).toHaveText(words)
  await notes.saved()
}

for (const [tab, keys] of [
  ['Notes', 'Control+1'],
  ['Evidence', 'Control+2'],
  ['Findings', 'Control+3'],
  ['Letter', 'Control+4'],
  ['Details', 'Control+5'],
] as const)
  test(`from ${tab}, keys typed straight after the shortcut all land in the new note, in their order`, async ({}, testInfo) => {
    const { page, notes, visitId } = await openSample(testInfo)
    await page.keyboard.press(keys)
    await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible()
    const before = await ask(page, 'notes.list', { visitId })
    await capture(page)
    await expectCaptured(page)
    await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
    const after = await ask(page, 'notes.list', { visitId })
    expect(after).toHaveLength(before.length + 1)
    const added = after.find(({ id }) => !before.some((note) => note.id === id))
    expect(added?.excerpt).toBe(sentence)
    // The others say what they said.
    expect(after.filter(({ id }) => id !== added?.id)).toEqual(before)
    await expect(notes.list.getByRole('option', { selected: true })).toContainText('Duty worker rang')
  })

test('from the visits and from the settings it goes into the visit on the screen last, and says which', async ({}, testInfo) => {
  const { page, notes, visitId } = await openSample(testInfo)
  for (const keys of ['Control+o', 'Control+,']) {
    await page.keyboard.press(keys)
    await expect(notes.text).toBeHidden()
    await capture(page)
    await expectCaptured(page)
    await expect(page.getByText('New note in Sheffield.').first()).toBeVisible()
  }
  // After a lock nothing is known of the window: the visit something was saved in last.
  await vaultPage(page).lock()
  await capture(page, 'typed against a locked window')
  await vaultPage(page).unlock()
  await expect(visitsPage(page).search).toBeFocused()
  await capture(page)
  await expectCaptured(page)
  const texts = (await ask(page, 'notes.list', { visitId })).map(({ excerpt }) => excerpt)
  expect(texts.filter((text) => text === sentence)).toHaveLength(3)
})

test('with the cursor in any field, the field keeps what it had and the note has the rest', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await page.keyboard.press('Control+5')
  const name = page.getByRole('textbox', { name: 'Short name' })
  await name.fill('Sheff')
  await capture(page, 'Line one.\nLine two.')
  await expect(notes.text.locator('p').nth(1)).toHaveText('Line two.')
  await page.keyboard.press('Control+5')
  await expect(name).toHaveValue('Sheff')
})

test('while the prompts of a passage are picked, the next note begins all the same', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await notes.begin()
  await page.keyboard.type('Managers check every plan')
  await notes.selectBack(4)
  await page.keyboard.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await capture(page)
  await expectCaptured(page)
  await expect(notes.prompts).toBeHidden()
})

test('the field that catches words typed before the note is there can be used by everybody', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  await page.keyboard.press('Control+o')
  await expect(notes.text).toBeHidden()
  // The field stays for as long as a letter is being composed in it.
  await page.evaluate(() => {
    const chord = { key: 'n', code: 'KeyN', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', chord))
    document.querySelector('.typing-caught textarea')?.dispatchEvent(new CompositionEvent('compositionstart'))
  })
  const caught = page.getByRole('textbox', { name: /^Opening the new note/ })
  await expect(caught).toBeFocused()
  await expect(page.locator('.typing-caught')).toHaveCSS('opacity', '1')
  await page.keyboard.type('Seen at home.')
  await expectAccessible(page)
  await caught.evaluate((field) => field.dispatchEvent(new CompositionEvent('compositionend')))
  await expectCaptured(page, 'Seen at home.')
  await expect(caught).toHaveCount(0)
})

test('the palette begins one too; a sheet over the page is closed first', async ({}, testInfo) => {
  const { page, notes } = await openSample(testInfo)
  const search = searchPage(page)
  await page.keyboard.press('Control+o')
  await expect(notes.text).toBeHidden()
  await search.open()
  await page.keyboard.type('new note')
  await expect(search.active).toContainText('New note')
  await page.keyboard.press('Enter')
  await expect(notes.text).toBeFocused()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(page.getByText('Close the sheet over the page first')).toBeVisible()
})

test('without any visit it says what to do', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await page.keyboard.press('Control+n')
  await expect(page.getByText('there is none to write in yet')).toBeVisible()
  await page.getByRole('button', { name: 'New visit' }).last().click()
  await expect(page.getByRole('heading', { name: 'New visit', level: 1 })).toBeVisible()
})

test('the author is whoever says "I am", else the lead; area and activity are those of the last note', async ({}, testInfo) => {
  const { page, notes, visitId } = await openSample(testInfo)
  const visit = await ask(page, 'visits.get', { visitId })
  const { id: _id, revision, archived: _a, createdAt: _c, framework: _f, timeZone: _t, ...details } = visit
  const team = [...details.team, { name: 'Second Inspector', role: 'inspector' as const }]
  await ask(page, 'visits.save', { visitId, basedOn: revision, details: { ...details, team } })
  await page.keyboard.press('Control+o')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Control+5')
  await expectAccessible(page)
  await page.getByRole('button', { name: /I am/ }).click()
  await page.getByRole('option', { name: 'Second Inspector' }).click()
  await capture(page)
  await expectCaptured(page)
  const [first] = (await ask(page, 'notes.list', { visitId })).filter(({ excerpt }) => excerpt === sentence)
  expect(first?.author).toBe('Second Inspector')
  await page.getByRole('button', { name: /^About this note/ }).click()
  await page.getByRole('button', { name: /Activity/ }).click()
  await page.getByRole('option', { name: 'Staff voice', exact: true }).click()
  await page.keyboard.press('Control+2')
  await capture(page, 'Second note.')
  await expectCaptured(page, 'Second note.')
  const added = (await ask(page, 'notes.list', { visitId })).find(({ excerpt }) => excerpt === 'Second note.')
  expect(added).toMatchObject({ author: 'Second Inspector', activity: 'staff', area: first?.area })
  // The fields stand open as they were left, after a lock too.
  await expect(page.getByRole('region', { name: 'About this note' })).toBeVisible()
  await vaultPage(page).lock()
  await vaultPage(page).unlock()
  await expect(visitsPage(page).search).toBeFocused()
  await capture(page, 'Third note.')
  await expectCaptured(page, 'Third note.')
  await expect(page.getByRole('region', { name: 'About this note' })).toBeVisible()
  await expect(notes.text).toBeFocused()
})

for (const count of [200, 2_000])
  test(`in a visit of ${count} notes no key typed right after the shortcut is lost, from every tab`, async ({}, testInfo) => {
    test.setTimeout(120_000)
    const { page, visitId } = await openSample(testInfo)
    await fill(page, visitId, count)
    const measured: Record<string, number> = {}
    for (const [place, keys] of [
      ['notes', 'Control+1'],
      ['evidence', 'Control+2'],
      ['letter', 'Control+4'],
      ['details', 'Control+5'],
      ['visits', 'Control+o'],
    ] as const) {
      await page.keyboard.press(keys)
      await expect(page.locator('h1').first()).toBeAttached()
      await page.waitForLoadState('networkidle')
      await watchFocus(page)
      await capture(page, `Words from ${place}.`)
      await expectCaptured(page, `Words from ${place}.`)
      const { taking, inNote } = await timings(page)
      measured[`${place}, takes typing`] = taking
      measured[`${place}, cursor in the note`] = inNote
    }
    const words = Object.entries(measured).map(([what, ms]) => `${what}: ${Math.round(ms)} ms`)
    testInfo.annotations.push({ type: `quick capture, ${count} notes`, description: words.join('; ') })
    console.log(`quick capture, ${count} notes: ${words.join('; ')}`)
  })

/** Notes like the newest one, as many as there should be. */
const fill = async (page: Page, visitId: string, count: number) => {
  const [newest, ...others] = await ask(page, 'notes.list', { visitId })
  if (newest === undefined) throw new Error('The sample has no notes')
  const { id: _id, visitId: _v, revision: _r, excerpt: _e, passages: _p, savedAt: _s, ...fields } = newest
  const missing = count - others.length - 1
  for (let done = 0; done < missing; done += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, missing - done) }, (_, index) =>
        ask(page, 'notes.create', { visitId, fields: { ...fields, case: `C${done + index}` } }),
      ),
    )
}

type Watched = { shortcutAt?: number; takingAt?: number; inNoteAt?: number }

const watchFocus = (page: Page) =>
  page.evaluate(() => {
    const watched: Watched = {}
    Object.assign(window, { watched })
    window.addEventListener(
      'keydown',
      (event) => event.key === 'n' && (watched.shortcutAt ??= event.timeStamp),
      {
        capture: true,
      },
    )
    window.addEventListener('focusin', ({ target }) => {
      if (watched.shortcutAt === undefined || !(target instanceof HTMLElement)) return
      if (target.matches('textarea, [contenteditable]')) watched.takingAt ??= performance.now()
      if (target.matches('[contenteditable]')) watched.inNoteAt ??= performance.now()
    })
  })

const timings = (page: Page) =>
  page.evaluate(() => {
    const {
      shortcutAt = 0,
      takingAt = 1e9,
      inNoteAt = 1e9,
    } = (window as unknown as { watched: Watched }).watched
    return { taking: takingAt - shortcutAt, inNote: inNoteAt - shortcutAt }
  })
