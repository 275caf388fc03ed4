import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import type { ReferBack } from '@shared/referBacks/referBack'
import type { Result } from '@shared/result'
import { expectAccessible } from './pages/axe'
import { evidencePage } from './pages/EvidencePage'
import { keyboardOf } from './pages/keyboard'
import { letterPage } from './pages/LetterPage'
import { pagesOfPdf, partsOfDocx } from './pages/officeFiles'
import { referBackPage } from './pages/ReferBackPage'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const openSample = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  return { ...opened, referBacks: referBackPage(opened.page) }
}

test('is entered by keyboard alone from any tab, stands above every tab until it is answered, and on the list of visits', async ({}, testInfo) => {
  test.slow()
  const { page, referBacks } = await openSample(testInfo)
  const keys = keyboardOf(page)
  await keys.press('Control+4')
  await expect(page.getByRole('tab', { name: 'Letter', selected: true })).toBeVisible()
  await referBacks.begin()
  await expect(referBacks.saving).toHaveText('Stored with the first word you type')
  await expect(referBacks.form).toContainText('Visitbook sends nothing')
  await keys.type('A bruise nobody has explained.')
  await referBacks.saved()
  await expectAccessible(page)
  await keys.tabTo(referBacks.child)
  await keys.type('4711')
  await expect(referBacks.form.getByRole('combobox', { name: 'Raised by' })).not.toHaveValue('')
  await keys.press('Escape')
  await expect(referBacks.form).toBeHidden()
  await expect(referBacks.line).toHaveText(/^1 refer-back: nobody has been told yet\. Raised \d\d:\d\d/)
  for (const tab of ['Notes', 'Evidence', 'Findings', 'Letter', 'Details']) {
    await keys.press(`Control+${['Notes', 'Evidence', 'Findings', 'Letter', 'Details'].indexOf(tab) + 1}`)
    await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible()
    await expect(referBacks.line).toBeVisible()
  }
  await expectAccessible(page)

  await referBacks.line.getByRole('button', { name: 'Open it' }).press('Enter')
  await expect(referBacks.concern).toHaveValue('A bruise nobody has explained.')
  await keys.tabTo(referBacks.told)
  await keys.type('D. Duty')
  await keys.tabTo(referBacks.role)
  await keys.type('duty manager')
  await keys.tabTo(referBacks.toldNow)
  await keys.press('Enter')
  await expect(referBacks.form.getByRole('group', { name: 'Told', exact: true })).toBeVisible()
  await keys.tabTo(referBacks.form.getByRole('button', { name: /How$/ }))
  await keys.press('Enter', 'ArrowDown', 'Enter')
  await referBacks.saved()
  await expect(referBacks.form.getByText('Waits for an answer')).toBeVisible()
  await keys.tabTo(referBacks.done)
  await keys.press('Enter')
  await expect(referBacks.form).toBeHidden()
  await expect(referBacks.line).toHaveText(/^1 refer-back waits for an answer since \d\d:\d\d/)
  await keys.press('Control+o')
  const row = visitsPage(page).rows.first()
  await expect(row).toContainText(/1 refer-back waits for an answer since \d\d:\d\d/)
  await expectAccessible(page)

  await row.press('Enter')
  await referBacks.line.getByRole('button', { name: 'Open it' }).press('Enter')
  await keys.tabTo(referBacks.response, 20)
  await keys.type('Visited at once.')
  await referBacks.saved()
  await expect(referBacks.form.getByRole('group', { name: 'Answer came' })).toBeVisible()
  await keys.tabTo(referBacks.outcome)
  await keys.type('Safe with an aunt.')
  await keys.tabTo(referBacks.close)
  await keys.press('Enter')
  await expect(referBacks.form.getByText('Closed', { exact: true })).toBeVisible()
  await referBacks.saved()
  await keys.press('Escape')
  await expect(referBacks.line).toBeHidden()
})

test('survives a lock while it is typed, and says in its versions what was written when', async ({}, testInfo) => {
  const { page, referBacks } = await openSample(testInfo)
  await referBacks.begin()
  await page.keyboard.type('Left alone at night.')
  await page.keyboard.press('Control+l')
  await expect(vaultPage(page).heading('Locked')).toBeVisible()
  expect(await page.content()).not.toContain('Left alone')
  await vaultPage(page).unlock()
  await visitsPage(page).rows.first().press('Enter')
  await referBacks.line.getByRole('button', { name: 'Open it' }).press('Enter')
  await expect(referBacks.concern).toHaveValue('Left alone at night.')
  await referBacks.concern.press('End')
  await page.keyboard.type(' Twice.')
  await referBacks.saved()
  await page.keyboard.press('Escape')
  await referBacks.line.getByRole('button', { name: 'Open it' }).press('Enter')
  await referBacks.form.getByRole('button', { name: 'Versions' }).press('Enter')
  const versions = referBacks.form.getByRole('region', { name: 'Versions' })
  await expect(versions.getByRole('listitem').first()).toContainText('Left alone at night. Twice.')
  expect(await versions.getByRole('listitem').count()).toBeGreaterThan(1)
  await expectAccessible(page)
})

test('nothing is stored of a form left empty, and a deleted one needs a reason', async ({}, testInfo) => {
  const { page, referBacks } = await openSample(testInfo)
  await referBacks.begin()
  await page.keyboard.press('Escape')
  await expect(referBacks.form).toBeHidden()
  await expect(referBacks.line).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('All refer-backs')
  await expect(searchPage(page).active).toContainText('All refer-backs of this visit')
  await page.keyboard.press('Enter')
  await expect(referBacks.list).toContainText('No refer-back in this visit')
  await expectAccessible(page)
  await referBacks.list.getByRole('button', { name: 'New refer-back' }).press('Enter')
  await page.keyboard.type('Written in the wrong visit.')
  await referBacks.saved()
  await referBacks.form.getByRole('button', { name: 'Delete…' }).press('Enter')
  const remove = referBacks.form.getByRole('button', { name: 'Delete this refer-back' })
  await expect(remove).toBeDisabled()
  await expect(referBacks.form.getByRole('textbox', { name: 'Why is it deleted?' })).toBeFocused()
  await page.keyboard.type('Wrong visit')
  await expectAccessible(page)
  await remove.press('Enter')
  await expect(referBacks.list).toContainText('No refer-back in this visit')
  await page.keyboard.press('Escape')
  await expect(referBacks.line).toBeHidden()
})

test('several wait together, and the list leads to each', async ({}, testInfo) => {
  const { page, referBacks } = await openSample(testInfo)
  for (const concern of ['First concern.', 'Second concern.']) {
    await referBacks.begin()
    await page.keyboard.type(concern)
    await referBacks.saved()
    await page.keyboard.press('Escape')
    await expect(referBacks.form).toBeHidden()
  }
  await expect(referBacks.line).toContainText('2 refer-backs: nobody has been told yet')
  await referBacks.line.getByRole('button', { name: 'Open them' }).press('Enter')
  await expectAccessible(page)
  await referBacks.list.getByRole('button', { name: /First concern/ }).press('Enter')
  await expect(referBacks.concern).toHaveValue('First concern.')
})

/** A word that stands in every text of the refer-back and nowhere else. */
const canary = 'Zaunkoenig'

test('is in no file that leaves the app, except on the page asked for by its name', async ({}, testInfo) => {
  test.slow()
  const { page, referBacks } = await openSample(testInfo)
  const folder = testInfo.outputPath('dialogs')
  await referBacks.begin()
  await page.keyboard.type(`${canary} concern`)
  await referBacks.child.fill(`${canary} 4711`)
  await referBacks.told.fill(`${canary} told`)
  await referBacks.response.fill(`${canary} response`)
  await referBacks.outcome.fill(`${canary} outcome`)
  await referBacks.saved()
  await page.keyboard.press('Escape')
  await expect(referBacks.form).toBeHidden()

  const letter = letterPage(page)
  await letter.draft()
  for (const format of ['Word document', 'PDF', 'Web page', 'Markdown', 'Plain text'] as const) {
    const before = readdirSync(folder).length
    await letter.exportAs(format)
    await expect.poll(() => readdirSync(folder).length).toBe(before + 1)
  }
  const evidence = evidencePage(page)
  await evidence.open()
  await page.getByRole('button', { name: 'Summary of the day' }).click()
  await evidence.summary.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => readdirSync(folder).filter((name) => name.includes('team meeting'))).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(6)
  for (const name of readdirSync(folder)) expect(textOf(join(folder, name)), name).not.toContain(canary)
  await page.keyboard.press('Escape')

  await searchPage(page).open()
  await page.keyboard.type(canary)
  await expect(searchPage(page).status).not.toHaveText('')
  await expect(searchPage(page).hits).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('All refer-backs')
  await page.keyboard.press('Enter')
  await referBacks.list.getByRole('button', { name: new RegExp(canary) }).press('Enter')
  await referBacks.form.getByRole('button', { name: 'Print…' }).press('Enter')
  await expectAccessible(page)
  expect(readdirSync(folder)).toHaveLength(6)
  await referBacks.form.getByRole('button', { name: 'Print this refer-back' }).press('Enter')
  await expect.poll(() => readdirSync(folder)).toContain('printed refer-back.pdf')
  const printed = textOf(join(folder, 'printed refer-back.pdf'))
  expect(printed).toContain(`${canary} 4711`)
  expect(printed).toContain('OFFICIAL-SENSITIVE')
})

const textOf = (path: string): string => {
  if (path.endsWith('.pdf')) return pagesOfPdf(path).join('\n') + readFileSync(path, 'latin1')
  return path.endsWith('.docx') ? [...partsOfDocx(path).values()].join('\n') : readFileSync(path, 'utf8')
}

test('a refer-back saved elsewhere first is not overwritten unasked', async ({}, testInfo) => {
  const { page, referBacks } = await openSample(testInfo)
  await referBacks.begin()
  await page.keyboard.type('Mine.')
  await referBacks.saved()
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const ask = async <T>(operation: string, input: unknown) => {
      const answer = (await bridge.call(operation, input)) as Result<T, unknown>
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      return answer.value
    }
    const [visit] = await ask<{ id: string }[]>('visits.list', {})
    const [mine] = await ask<ReferBack[]>('referBacks.list', { visitId: visit?.id })
    if (mine === undefined) throw new Error('There is no refer-back')
    const { id, revision, visitId: _visit, savedAt: _saved, ...content } = mine
    const theirs = { ...content, outcome: 'Theirs.' }
    await ask('referBacks.save', { referBackId: id, basedOn: revision, content: theirs, checkpoint: true })
  })
  await page.keyboard.type(' More of mine.')
  await expect(referBacks.saving).toHaveText('Not saved')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(referBacks.form).toBeVisible()
  await referBacks.form.getByRole('button', { name: 'Show the saved one' }).press('Enter')
  await expect(referBacks.outcome).toHaveValue('Theirs.')
  await expect(referBacks.concern).toHaveValue('Mine.')
})
