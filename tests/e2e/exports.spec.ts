import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { letterPage } from './pages/LetterPage'
import type { ExportName } from './pages/LetterPage'
import { bodyOfPdf, pagesOfPdf, partsOfDocx, pdfInfo, textOfDocx, wordsOf } from './pages/officeFiles'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const marking = 'OFFICIAL-SENSITIVE'
const extensions: Readonly<Record<ExportName, string>> = {
  'Word document': 'docx',
  PDF: 'pdf',
  'Web page': 'html',
  Markdown: 'md',
  'Plain text': 'txt',
}

const openLetter = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  await visitsPage(opened.page).openSample()
  const letter = letterPage(opened.page)
  await letter.draft()
  const folder = testInfo.outputPath('dialogs')
  /** Exports through the menu and answers the path, once the window says that the file was checked. */
  const exported = async (format: ExportName) => {
    await letter.exportAs(format)
    const message = opened.page
      .getByRole('status')
      .getByText(/^Exported and checked: /)
      .last()
    const ending = `.${extensions[format]}`
    await expect(message).toContainText(ending)
    const name = readdirSync(folder).find((each) => each.endsWith(ending)) ?? ''
    await expect(message).toContainText(name)
    return join(folder, name)
  }
  return { ...opened, letter, folder, exported }
}

const bare = (text: string) => text.replace(/[\s•-]/g, '')
const body = (text: string) => text.trim().replace(new RegExp(`^${marking}|${marking}$`, 'g'), '')

test('all five formats say the same words, are named by the visit, and carry the marking while a draft', async ({}, testInfo) => {
  test.setTimeout(120_000)
  const { exported, letter, page, folder } = await openLetter(testInfo)
  await letter.goToEnd('Matching is careful')
  await page.keyboard.type(' Typed just before exporting.')
  const txt = readFileSync(await exported('Plain text'), 'utf8')
  expect(txt).toContain('Typed just before exporting.')
  expect(txt.trim()).toMatch(new RegExp(`^${marking}\\n[^]*\\n${marking}$`))
  const docx = await exported('Word document')
  expect(wordsOf(textOfDocx(docx))).toEqual(wordsOf(body(txt)))
  const pdf = await exported('PDF')
  expect(bare(bodyOfPdf(pdf))).toBe(bare(body(txt)))
  for (const shown of pagesOfPdf(pdf)) expect(shown.split(marking)).toHaveLength(3)
  expect(pdfInfo(pdf)).toMatch(/^Tagged:\s+yes$/m)
  expect(pdfInfo(pdf)).toMatch(/^Creator:\s+Visitbook$/m)
  expect(pdfInfo(pdf)).not.toMatch(/^Author:/m)
  for (const format of ['Web page', 'Markdown'] as const)
    expect(readFileSync(await exported(format), 'utf8').split(marking).length).toBeGreaterThanOrEqual(3)
  expect(readdirSync(folder).sort()).toEqual(
    ['docx', 'html', 'md', 'pdf', 'txt'].map(
      (ending) => `${marking} Sheffield focused visit letter 2024-11-20 draft.${ending}`,
    ),
  )
})

test('the Word document names nobody, has no comment and no revision, and the marking above and below', async ({}, testInfo) => {
  const { exported } = await openLetter(testInfo)
  const parts = partsOfDocx(await exported('Word document'))
  const names = [...parts.keys()]
  expect(names.filter((name) => /comments|custom|people/i.test(name))).toEqual([])
  for (const kind of ['header', 'footer']) {
    const found = names.filter((name) => name.startsWith(`word/${kind}`))
    expect(found.length).toBeGreaterThan(0)
    for (const name of found) expect(parts.get(name)).toContain(marking)
  }
  for (const field of ['dc:creator', 'cp:lastModifiedBy'])
    expect(parts.get('docProps/core.xml')).not.toMatch(new RegExp(`<${field}>[^<]`))
  expect(parts.get('word/document.xml')).not.toMatch(/<w:(ins|del) |w:rsid/)
})

test('a final letter is exported without marking, under a name without "draft"', async ({}, testInfo) => {
  test.setTimeout(90_000)
  const { exported, letter, folder } = await openLetter(testInfo)
  await letter.makeFinal()
  const pdf = await exported('PDF')
  expect(pagesOfPdf(pdf).join('')).not.toContain(marking)
  const docx = await exported('Word document')
  for (const part of partsOfDocx(docx).values()) expect(part).not.toContain(marking)
  const txt = readFileSync(await exported('Plain text'), 'utf8')
  expect(txt).not.toContain(marking)
  expect(wordsOf(textOfDocx(docx))).toEqual(wordsOf(txt))
  expect(readdirSync(folder).sort()).toEqual(
    ['docx', 'pdf', 'txt'].map((ending) => `Sheffield focused visit letter 2024-11-20.${ending}`),
  )
})

test('a folder that has gone is said in words, and trying again works when it is back', async ({}, testInfo) => {
  const { exported, letter, page, folder } = await openLetter(testInfo)
  rmSync(folder, { recursive: true })
  await letter.exportAs('PDF')
  const dialog = page.getByRole('alertdialog', { name: 'The file was not written' })
  await expect(dialog).toContainText('Everything saved so far is safe.')
  await expect(dialog).toContainText(/folder/)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toContainText(/folder/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
  mkdirSync(folder)
  expect(pdfInfo(await exported('PDF'))).toMatch(/^Tagged:\s+yes$/m)
})

test('a folder that may not be written to is said in words, and keeps what it had', async ({}, testInfo) => {
  test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'root may write everywhere')
  const { exported, letter, page, folder } = await openLetter(testInfo)
  const before = readFileSync(await exported('Word document'))
  chmodSync(folder, 0o500)
  await letter.exportAs('Word document')
  await expect(page.getByRole('alertdialog', { name: 'The file was not written' })).toBeVisible()
  chmodSync(folder, 0o700)
  const [only, ...others] = readdirSync(folder)
  expect(others).toEqual([])
  expect(readFileSync(join(folder, only ?? ''))).toEqual(before)
})
