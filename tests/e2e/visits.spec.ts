import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { expectAccessible } from './pages/axe'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** A new vault with the list of visits on the screen. */
const begin = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  return opened
}

/** Asks the core behind the window's back, as a second writer would. */
const ask = <Answer>(page: Page, operation: string, input: unknown) =>
  page.evaluate(
    async ([name, given]) => {
      const { bridge } = window as unknown as { bridge: Bridge }
      const answer = (await bridge.call(name, given)) as { ok: boolean; value: unknown }
      if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`)
      return answer.value
    },
    [operation, input] as const,
  ) as Promise<Answer>

test('a visit is created by keyboard alone', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  const form = visitFormPage(page)
  await expect(visitsPage(page).newVisit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'New visit', level: 1 })).toBeVisible()
  const tabTo = async (name: string, role: 'combobox' | 'checkbox' | 'radio' | 'textbox' | 'button') => {
    const target = page.getByRole(role, { name }).first()
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((each) => each === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${role} ${name}`)
  }
  await tabTo('Name', 'combobox')
  await page.keyboard.type('sheff')
  await expect(page.getByRole('option', { name: 'Sheffield City Council' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form.authority).toHaveValue('Sheffield City Council')
  await expect(form.shortName).toHaveValue('Sheffield')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('15102024')
  await page.keyboard.press('Tab') // the calendar
  await page.keyboard.press('Tab')
  await page.keyboard.type('16102024')
  // No radio is chosen yet: Tab reaches the first of them, the arrows choose.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio')) break
  }
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'ILACS focused visit' })).toBeChecked()
  await tabTo('Placement decision-making for older children', 'checkbox')
  await page.keyboard.press('Space')
  await expect(form.sentence).toContainText(
    'Inspectors looked at the local authority’s arrangements for placement decision-making for older children aged 14 to 17 years.',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Notes', selected: true })).toBeVisible()
  await expect(page.getByText('Sheffield · Focused visit · 15–16 October 2024')).toBeVisible()
})

test('what is missing or wrong is said beside its field, and goes as it is put right', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  const form = visitFormPage(page)
  await visitsPage(page).newVisit.click()
  await form.create.click()
  await expect(page.getByText('Type or choose the local authority.')).toBeVisible()
  await expect(page.getByText('Type the first and the last day of fieldwork.')).toBeVisible()
  await expect(page.getByText('Choose the framework of the visit.')).toBeVisible()
  await expect(page.getByText('3 things to put right')).toBeVisible()
  await expect(form.authority).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.type('Testshire Council')
  await expect(page.getByText('Type or choose the local authority.')).toBeHidden()
  await form.typeDay('First day of fieldwork', '16102024')
  await form.typeDay('Last day', '15102024')
  await expect(page.getByText('The last day is before the first.')).toBeVisible()
  await form.typeDay('Last day', '17102024')
  await expect(page.getByText('The last day is before the first.')).toBeHidden()
  await form.chooseFramework('Single inspection framework, variant A')
  await expect(page.getByText('This framework was not in force on the last day of fieldwork.')).toBeVisible()
  await form.chooseFramework('ILACS focused visit')
  await expect(page.getByText('version 2020-01')).toBeVisible()
  await expect(page.getByText('Choose at least one theme')).toBeVisible()
  await form.chooseTheme('Care leavers')
  await expect(page.getByText('things to put right')).toBeHidden()
  await form.create.click()
  await expect(page.getByText('Testshire · Focused visit · 16–17 October 2024')).toBeVisible()
})

test('details are saved, and are there after a new start', async ({}, testInfo) => {
  const first = await begin(testInfo)
  const form = visitFormPage(first.page)
  await visitsPage(first.page).newVisit.click()
  await form.fillIn('Testshire Council')
  await form.create.click()
  await form.openDetails()
  await form.chooseTheme('Care leavers')
  await first.page.getByRole('button', { name: 'Add more days' }).click()
  await first.page.keyboard.type('21102024')
  await form.day('Last day').nth(0).focus()
  const second = first.page.getByRole('group', { name: 'Last day' }).nth(1).getByRole('spinbutton').first()
  await second.focus()
  await first.page.keyboard.type('22102024')
  await first.page.getByRole('button', { name: 'Add an inspector' }).click()
  await first.page.keyboard.type('Ruth Pemberton')
  await first.page.getByRole('button', { name: 'Add an acronym' }).click()
  await first.page.keyboard.type('PEP')
  await first.page.getByRole('textbox', { name: 'Full words' }).fill('personal education plan')
  await first.page.keyboard.press('Control+s')
  await expect(first.page.getByTestId('saving')).toHaveText(/^Saved \d\d:\d\d:\d\d$/)
  await expect(first.page.getByText('15–16 October 2024, 21–22 October 2024')).toBeVisible()
  await expectAccessible(first.page)
  await first.app.close()

  const { page } = await openApp(testInfo)
  await vaultPage(page).unlock()
  await visitsPage(page).row('Testshire Council').click()
  await visitFormPage(page).openDetails()
  await expect(page.getByRole('checkbox', { name: 'Care leavers' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Ruth Pemberton')
  await expect(page.getByRole('textbox', { name: 'Acronym' })).toHaveValue('PEP')
})

test('what is typed into the details is saved on leaving them and on locking', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  await visitsPage(page).openSample()
  const form = visitFormPage(page)
  await form.openDetails()
  await form.shortName.fill('Steel City')
  await page.keyboard.press('Control+1')
  await expect(page.getByText('Steel City · Focused visit')).toBeVisible()
  await form.openDetails()
  await form.shortName.fill('Sheffield again')
  await vaultPage(page).lock()
  await vaultPage(page).unlock()
  await visitsPage(page).rows.first().click()
  await expect(page.getByText('Sheffield again · Focused visit')).toBeVisible()
})

test('details changed elsewhere first are never overwritten unasked', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  await visitsPage(page).openSample()
  const form = visitFormPage(page)
  await form.openDetails()
  const [summary] = await ask<{ id: string }[]>(page, 'visits.list', {})
  const visit = await ask<Record<string, unknown>>(page, 'visits.get', { visitId: summary?.id })
  const { id, revision, framework: _f, archived: _a, timeZone: _t, createdAt: _c, ...details } = visit
  const theirs = { ...details, authority: { name: 'Sheffield City Council', shortName: 'Theirs' } }
  await ask(page, 'visits.save', { visitId: id, basedOn: revision, details: theirs })

  await form.shortName.fill('Mine')
  await form.save.click()
  await expect(page.getByText('This visit was changed elsewhere while you were working on it')).toBeVisible()
  await expect(form.shortName).toHaveValue('Mine')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the other version' }).click()
  await expect(form.shortName).toHaveValue('Theirs')

  await ask(page, 'visits.save', { visitId: id, basedOn: Number(revision) + 1, details: theirs })
  await form.shortName.fill('Mine after all')
  await form.save.click()
  await page.getByRole('button', { name: 'Keep what is in this form' }).click()
  await expect(page.getByText('Mine after all · Focused visit')).toBeVisible()
})

test('an archived visit is out of the way and not gone', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  const visits = visitsPage(page)
  await visits.openSample()
  await visitFormPage(page).openDetails()
  await page.getByRole('button', { name: 'Archive this visit…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Archive this visit?' })
  await expect(dialog).toContainText('nothing is deleted')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Archive this visit…' }).click()
  await dialog.getByRole('button', { name: 'Archive the visit' }).click()
  await expect(page.getByText('Visit archived. Nothing in it was deleted.')).toBeVisible()
  await visits.home()
  await expect(page.getByText('All visits are archived.')).toBeVisible()
  await visits.show('Archived')
  await visits.row('Sheffield City Council').click()
  await visitFormPage(page).openDetails()
  await page.getByRole('button', { name: 'Take out of the archive' }).click()
  await visits.home()
  await visits.show('Open')
  await expect(visits.rows).toHaveCount(1)
})

test('a list of 200 visits: typing narrows it, the arrows go through it, Enter opens', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  const visits = visitsPage(page)
  await visits.newVisit.click()
  await visitFormPage(page).fillIn('Zetland Council')
  await visitFormPage(page).create.click()
  const [first] = await ask<{ id: string }[]>(page, 'visits.list', {})
  const visit = await ask<Record<string, unknown>>(page, 'visits.get', { visitId: first?.id })
  const { id: _i, revision: _r, framework: _f, archived: _a, timeZone: _t, createdAt: _c, ...details } = visit
  for (let place = 1; place < 200; place += 1) {
    const name = `The Metropolitan Borough of Test District Number ${place} and Surrounding Villages`
    await ask(page, 'visits.create', {
      frameworkId: 'ilacs-focused-visit',
      version: null,
      details: { ...details, authority: { name, shortName: `Test ${place}` } },
    })
  }
  await visits.home()
  await expect(page.getByText('200 visits')).toBeVisible()
  // Only what can be seen is drawn.
  expect(await visits.rows.count()).toBeLessThan(60)
  await expectAccessible(page)
  await expect(visits.search).toBeFocused()
  await page.keyboard.type('number 17')
  await expect(page.getByText('12 of 200 visits')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x') // typing in the list goes on in the search
  await expect(visits.search).toBeFocused()
  await expect(visits.search).toHaveValue('x')
  await expect(page.getByText('No open visit fits “x”.')).toBeVisible()
  await visits.search.fill('october zetland')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Zetland · Focused visit')).toBeVisible()
})

test('a framework pack that does not fit is refused with the place of each fault', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'ILACS focused visit' })).toBeVisible()
  await expectAccessible(page)
  const dialogs = testInfo.outputPath('dialogs')
  writeFileSync(
    join(dialogs, 'framework.json'),
    JSON.stringify({ format: 'visitbook.framework', schemaVersion: 1, id: 'Not An Id' }),
  )
  await page.getByRole('button', { name: 'Add a framework pack…' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This file cannot be used')
  await expect(alert.getByRole('listitem').filter({ hasText: /^id\b/ })).toBeVisible()
  await expectAccessible(page)
})

test('the sheet of shortcuts opens with F1 and goes with Escape', async ({}, testInfo) => {
  const { page } = await begin(testInfo)
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('the chosen idle time and appearance stay', async ({}, testInfo) => {
  const first = await begin(testInfo)
  await first.page.keyboard.press('Control+,')
  await first.page.getByRole('button', { name: /Lock after/ }).click()
  await first.page.getByRole('option', { name: '15 minutes without use' }).click()
  await expect(first.page.getByText('Locks after 15 minutes')).toBeVisible()
  await first.page.getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(() => isDark(first.app)).toBe(true)
  await first.app.close()
  const { app, page } = await openApp(testInfo)
  expect(await isDark(app)).toBe(true)
  await vaultPage(page).unlock()
  await expect(page.getByText('Locks after 15 minutes')).toBeVisible()
})

// Asked of the app: Playwright lays a colour scheme of its own over the page.
const isDark = (app: ElectronApplication) =>
  app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
