import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expectAccessible } from './pages/axe'
import { letterPage } from './pages/LetterPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('a letter edited in Word comes back change by change, keeps its sources, and one press undoes it', async ({}, testInfo) => {
  test.setTimeout(150_000)
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const letter = letterPage(page)
  await letter.draft()
  const folder = testInfo.outputPath('dialogs')
  await letter.exportAs('Word document')
  await expect(page.getByText(/^Exported and checked: .*\.docx/)).toBeVisible()
  const name = readdirSync(folder).find((each) => each.endsWith('.docx')) ?? ''
  const parts = unzipSync(readFileSync(join(folder, name)))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const edited = body
    .replace('Matching is careful', 'Matching is very careful')
    .replace('Inspectors looked at', 'Inspectors examined')
    .replace(
      /<w:sectPr/,
      '<w:p><w:r><w:t>Leaders have since appointed a new head of service.</w:t></w:r></w:p><w:sectPr',
    )
  const comment =
    '<w:comments><w:comment w:id="1" w:author="R. Reader"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>'
  const docx = zipSync({
    ...parts,
    'word/document.xml': strToU8(edited),
    'word/comments.xml': strToU8(comment),
  })
  writeFileSync(join(folder, 'letter.docx'), docx)

  await page.getByRole('button', { name: 'Import from Word…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import from Word' })
  await expect(dialog).toContainText('3 changes in “letter.docx”')
  await expect(dialog).toContainText('R. Reader: Who says so?')
  await expect(dialog.locator('ins').first()).toBeVisible()
  await expectAccessible(page)
  const changes = dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem')
  await expect(changes).toHaveCount(3)
  // Refused, accepted, accepted, without the mouse.
  await changes.first().focus()
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await expect(dialog).toContainText('All decided.')
  await dialog.getByRole('button', { name: 'Take over 2 changes' }).click()
  await expect(dialog).toHaveCount(0)
  const text = page.locator('.letter')
  await expect(text).toContainText('Matching is very careful')
  await expect(text).toContainText('Leaders have since appointed a new head of service.')
  await expect(text).not.toContainText('Inspectors examined')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('The letter is as it was before the import.')).toBeVisible()
  await expect(text).not.toContainText('Matching is very careful')
  await expect(text).not.toContainText('Leaders have since appointed')

  writeFileSync(join(folder, 'letter.docx'), 'no document')
  await page.getByRole('button', { name: 'Import from Word…' }).click()
  await expect(dialog).toContainText('This document cannot be imported')
  await expect(dialog).toContainText('Nothing has been changed.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  // What must not go out is found in the file itself.
  await letter.goToEnd('Matching is careful')
  await page.keyboard.type(' Her NHS number is 943 476 5919.')
  await letter.exportAs('Plain text')
  const faults = page.getByRole('alertdialog', { name: 'Exported, but somebody could still be known by it' })
  await expect(faults).toContainText('1 identifier remains')
  await expectAccessible(page)
  await faults.getByRole('button', { name: 'Close' }).click()
  await expect(faults).toHaveCount(0)
})
