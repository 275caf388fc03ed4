import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { aTemplate, reworked } from '../integration/support/wordTemplates'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { partsOfDocx } from './pages/officeFiles'
import { searchPage } from './pages/SearchPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const asTemplate = (types: string) =>
  types.replace('wordprocessingml.document.main', 'wordprocessingml.template.main')

test('an organisation’s own Word template is added, used for an exported letter, refused when it holds macros, and removed', async ({}, testInfo) => {
  test.setTimeout(120_000)
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const folder = testInfo.outputPath('dialogs')
  const template = reworked(await aTemplate(), { '[Content_Types].xml': asTemplate })
  writeFileSync(join(folder, 'template.dotx'), template)

  const search = searchPage(page)
  await search.open()
  await search.find('word template')
  await search.option(/^Add a Word template for letters/).click()
  await expect(page.getByText('“template” can now be chosen where a letter is exported.')).toBeVisible()
  const list = page.getByRole('list', { name: 'Word templates for letters' })
  await expect(list.getByRole('heading', { name: 'template' })).toBeVisible()
  await expect(list).toContainText('A4; margins 30 mm above')
  await expect(list).toContainText('Header for other pages and the first page')

  writeFileSync(join(folder, 'template.dotx'), reworked(template, { 'word/vbaProject.bin': 'x' }))
  await page.getByRole('button', { name: 'Add a Word template…' }).click()
  const faults = page.getByRole('list', { name: 'Faults in the file' })
  await expect(faults).toContainText('holds macros')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(faults).toHaveCount(0)

  await page.getByRole('button', { name: 'Back', exact: true }).click()
  const letter = letterPage(page)
  await letter.draft()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Word document with “template”…' }).click()
  await expect(page.getByText(/^Exported and checked: .*\.docx/)).toBeVisible()
  const name = readdirSync(folder).find((each) => each.endsWith('.docx')) ?? ''
  const parts = partsOfDocx(join(folder, name))
  expect(readFileSync(join(folder, name)).length).toBeGreaterThan(1_000)
  expect(parts.get('word/header1.xml')).toMatch(/OFFICIAL-SENSITIVE.*Somewhere Council/s)
  expect(parts.get('word/styles.xml')).toContain('5B2C83')

  await search.open()
  await search.find('settings')
  await search.option(/^Settings/).click()
  await page.getByRole('button', { name: 'Remove template' }).click()
  await expect(list).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(list.getByRole('heading', { name: 'template' })).toBeVisible()
})
