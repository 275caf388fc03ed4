import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { secrets, tellingJpeg } from '../unit/attachments/tellingPictures'
import { attachmentsPage } from './pages/AttachmentsPage'
import type { GivenFile } from './pages/AttachmentsPage'
import { expectAccessible } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const photo: GivenFile = {
  name: 'board.jpg',
  type: 'image/jpeg',
  content: Buffer.from(tellingJpeg('baseline.jpg')),
}
const plan: GivenFile = { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 a plan') }
const script: GivenFile = {
  name: 'x.svg',
  type: 'image/svg+xml',
  content: Buffer.from('<svg onload="alert(1)"/>'),
}

const aNote = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  const { page } = opened
  const form = visitFormPage(page)
  await vaultPage(page).begin()
  await visitsPage(page).newVisit.click()
  await form.fillIn('Sheffield City Council')
  await form.create.click()
  const notes = notesPage(page)
  await notes.begin()
  await page.keyboard.type('What I saw on the board. ')
  return { ...opened, notes, attachments: attachmentsPage(page) }
}

test('pictures are pasted, dropped and chosen into a note, described, saved, and there again after a restart', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { app, page, profile, notes, attachments } = await aNote(testInfo)
  await attachments.dragOver(photo)
  await expect(attachments.target).toBeVisible()
  await attachments.drop(photo)
  await expect(attachments.target).toBeHidden()
  await expect(attachments.picture('Picture: board.jpg')).toBeVisible()
  // The phone held it upright: 8 by 4 points are shown as 4 by 8.
  await expect.poll(() => attachments.sizeOf()).toEqual([4, 8])
  await page.keyboard.type('Read it again.')
  await attachments.choose(plan, script)
  await expect(attachments.picture('File: plan.pdf')).toContainText('PDF document')
  // What may carry a script is a card, and never a picture.
  await expect(attachments.picture('File: x.svg')).toContainText('SVG file')
  await expect(attachments.pictures).toHaveCount(1)
  await expectAccessible(page)

  await attachments.picture('Picture: board.jpg').getByRole('button', { name: 'Describe' }).click()
  await expect(attachments.description).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('Team board, three visits overdue')
  await page.keyboard.press('Enter')
  await expect(attachments.pictures).toHaveAttribute('alt', 'Team board, three visits overdue')
  await notes.saved()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('overdue')
  await expect(page.getByRole('option', { name: /FD ·.*Team board, three visits/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('attachments of')
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: 'Attachments of the visit' })
  await expect(list).toContainText('3 files')
  await expect(list.getByRole('row', { name: /board.jpg.*Case sample/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const address = await attachments.pictures.getAttribute('src')
  expect(address).toMatch(/^app:\/\/visitbook\/attachment\//)
  await vaultPage(page).lock()
  expect(await page.evaluate(loads, address ?? '')).toBe('refused')
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  const reopened = attachmentsPage(again.page)
  await notesPage(again.page).note(/./).first().click()
  await expect(reopened.picture(/three visits overdue/)).toBeVisible()
  await expect.poll(() => reopened.sizeOf()).toEqual([4, 8])
  expect(await again.page.evaluate(loads, address ?? '')).toBe('shown')
  const card = again.page.evaluate(loads, 'app://visitbook/attachment/00000000-0000-7000-8000-000000000000')
  expect(await card).toBe('refused')
})

test('a copy leaves without place, people and thumbnail; what cannot be cleaned is asked about first', async ({}, testInfo) => {
  const { page, attachments } = await aNote(testInfo)
  const saved = (name: string) => readFileSync(testInfo.outputPath('dialogs', name))
  await attachments.drop(photo)
  await attachments.picture(/board/).getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByText(/Saved “board.jpg” without its hidden details/)).toBeVisible()
  for (const secret of secrets) expect(saved('board.jpg').includes(secret)).toBe(false)
  expect(photo.content.includes(secrets[1] ?? '')).toBe(true)

  await attachments.drop(plan)
  await attachments.picture(/plan/).getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Save a copy as it is?' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  expect(readdirSync(testInfo.outputPath('dialogs'))).toEqual(['board.jpg'])
  await attachments.picture(/plan/).getByRole('button', { name: 'Save a copy' }).click()
  await page.getByRole('button', { name: 'Save as it is' }).click()
  await expect(page.getByText(/Saved “plan.pdf” as it came/)).toBeVisible()
  expect(saved('plan.pdf')).toEqual(plan.content)
})

test('an attachment is selected, opened, taken out, moved and brought back by keyboard', async ({}, testInfo) => {
  const { page, notes, attachments } = await aNote(testInfo)
  await attachments.paste({ ...photo, name: 'image.jpg' })
  const picture = attachments.picture(/Picture \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.jpg/)
  await expect(picture).toBeVisible()
  await expect(attachments.text).toBeFocused()
  await page.keyboard.type('After it.')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(picture).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(attachments.description).toBeFocused()
  await page.keyboard.type('The board')
  await page.keyboard.press('Enter')
  const described = attachments.picture('Picture: The board')
  await expect(described).toBeVisible()
  await described.getByRole('img').click()
  await expect(described).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Delete')
  await expect(attachments.pictures).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(attachments.pictures).toHaveCount(1)

  await described.getByRole('img').click()
  await page.keyboard.press('Control+x')
  await expect(attachments.pictures).toHaveCount(0)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await expect(attachments.pictures).toHaveCount(1)
  await expect(described).toBeVisible()
  await notes.saved()

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Escape')
  await expect(notes.passages).toContainText('[Picture: The board]')
})

test('too little room on the disk, a stop, and a damaged file each say what happened', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const dialogs = testInfo.outputPath('dialogs')
  mkdirSync(dialogs, { recursive: true })
  const limits = { largestFile: 2_000_000, freeSpaceKept: 1, freeSpaceWarned: 1 }
  const limit = (change: object) =>
    writeFileSync(join(dialogs, 'attachment limits.json'), JSON.stringify({ ...limits, ...change }))
  limit({})
  const { app, page, profile, notes, attachments } = await aNote(testInfo)
  await attachments.choose({ name: 'film.mp4', type: 'video/mp4', content: Buffer.alloc(2_000_001) })
  await expect(
    page.getByText(/“film.mp4” was not attached. The file is too large.*text are safe/),
  ).toBeVisible()
  const goOn = await attachments.holdDisk()
  await attachments.choose({ name: 'talk.mp3', type: 'audio/mpeg', content: Buffer.alloc(1_900_000, 5) })
  await expect(page.getByRole('progressbar', { name: 'Attaching talk.mp3' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop attaching talk.mp3' }).click()
  await expect(attachments.onTheWay).toBeHidden()
  await goOn()
  await attachments.drop(photo)
  await expect(attachments.pictures).toHaveCount(1)
  await expect(attachments.picture(/talk/)).toHaveCount(0)
  await notes.saved()
  await app.close()

  const folder = join(profile, 'vault', 'attachments')
  const [file = '', ...more] = readdirSync(folder)
  expect(more).toEqual([])
  const bytes = readFileSync(join(folder, file))
  bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
  writeFileSync(join(folder, file), bytes)
  limit({ freeSpaceKept: 1e18 })
  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await notesPage(again.page).note(/./).first().click()
  await expect(
    again.page.getByText(/This attachment is damaged. The note and its text are safe/),
  ).toBeVisible()
  await expectAccessible(again.page)
  await attachmentsPage(again.page).drop(plan)
  await expect(again.page.getByText(/The disk is nearly full: .* are free/)).toBeVisible()
})

test('files on their way are seen, read out and stopped', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { page, attachments } = await aNote(testInfo)
  const goOn = await attachments.holdDisk()
  const content = Buffer.alloc(2_000_000, 7)
  await attachments.choose(
    { name: 'A long film of the visit to the office.mp4', type: 'video/mp4', content },
    { name: 'talk.mp3', type: 'audio/mpeg', content },
  )
  await expect(attachments.onTheWay.getByRole('listitem')).toHaveCount(2)
  await expect(attachments.onTheWay).toContainText('Waiting')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop attaching talk.mp3' }).click()
  await page.getByRole('button', { name: 'Stop attaching A long film' }).click()
  await expect(attachments.onTheWay).toBeHidden()
  await goOn()
  await attachments.drop(photo)
  await expect(attachments.pictures).toHaveCount(1)
  await expect(attachments.picture(/talk|film/)).toHaveCount(0)
})

test('the details of a visit lead to its attachments', async ({}, testInfo) => {
  const { page, attachments } = await aNote(testInfo)
  await attachments.drop(photo)
  await expect(attachments.pictures).toHaveCount(1)
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'All attachments…' }).click()
  const list = page.getByRole('dialog', { name: 'Attachments of the visit' })
  await expect(list.getByRole('row', { name: /board.jpg.*Case sample/ })).toBeVisible()
})

const loads = (address: string) =>
  new Promise<string>((resolve) => {
    const image = new Image()
    image.addEventListener('load', () => resolve('shown'))
    image.addEventListener('error', () => resolve('refused'))
    image.src = address
  })
