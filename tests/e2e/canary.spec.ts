import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { familyOf, heldBy } from './network'
import { attachmentsPage } from './pages/AttachmentsPage'
import { findingsPage } from './pages/FindingsPage'
import { letterPage } from './pages/LetterPage'
import { notesPage } from './pages/NotesPage'
import { goodPassphrase, vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

// No words: nothing else could write them, and no dictionary could shorten them.
const canaries = {
  note: 'qzxkwvnotejhgfw0',
  passage: 'qzxkwvmarkjhgfw1',
  finding: 'qzxkwvfindjhgfw2',
  scope: 'qzxkwvscopjhgfw3',
  letter: 'qzxkwvlettjhgfw4',
  file: 'qzxkwvfilejhgfw5',
  passphrase: goodPassphrase,
}

test('nothing that is typed is in any file in plain text: not while it runs, not locked, not closed, not crashed', async ({}, testInfo) => {
  test.setTimeout(180_000)
  const places = placesOf(testInfo)
  const { app, page, profile } = await openApp(testInfo, undefined, {
    TMPDIR: places.temporary,
    HOME: places.home,
  })
  const output = outputOf(app)
  const folders = [profile, places.temporary, places.home]
  const found = () => [...tracesIn(folders), ...tracesInDeletedFiles(app.process().pid, folders)]

  await vaultPage(page).begin()
  await typeEverywhere(page)
  expect(found()).toEqual([])
  expect(namesIn(profile)).toEqual(expect.arrayContaining(['visitbook.db', 'visitbook.db-wal']))
  await vaultPage(page).lock()
  expect(found()).toEqual([])
  await vaultPage(page).unlock()
  await visitsPage(page).row('Sheffield').click()
  await expect(notesPage(page).text).toContainText(canaries.note)
  expect(found()).toEqual([])
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    return gone.then(() => undefined)
  })
  expect(found()).toEqual([])
  await app.close()
  expect(tracesIn(folders)).toEqual([])
  rmSync(places.temporary, { recursive: true })
  expect(tracesOf(Buffer.from(output()))).toEqual([])
  expect(filesIn(profile).map((path) => path.slice(profile.length + 1))).toContain(
    join('vault', 'visitbook.db'),
  )
})

test('the search for what was typed finds it, however it is written', ({}, testInfo) => {
  const folder = testInfo.outputPath('written', 'deep', 'down')
  mkdirSync(folder, { recursive: true })
  const noise = Buffer.from(Array.from({ length: 70_001 }, (_, place) => (place * 31) % 251))
  const write = (name: string, content: Buffer) =>
    writeFileSync(join(folder, name), Buffer.concat([noise, content, noise]))
  write('narrow', Buffer.from(`x${canaries.note}y`))
  write('wide', Buffer.from(canaries.finding, 'utf16le'))
  write('shouted', Buffer.from(canaries.scope.toUpperCase()))
  write('encoded', Buffer.from(Buffer.from(`..${canaries.letter}..`).toString('base64')))
  write('clean', Buffer.from('nothing to see'))
  expect(tracesIn([testInfo.outputPath('written')]).sort()).toEqual(
    ['encoded: letter', 'narrow: note', 'shouted: scope', 'wide: finding'].map((trace) =>
      join(folder, trace),
    ),
  )
  if (process.platform === 'linux') {
    const held = openSync(join(folder, 'narrow'), 'r')
    rmSync(join(folder, 'narrow'))
    expect(tracesInDeletedFiles(process.pid, [folder])).toEqual([expect.stringMatching(/: note$/)])
    closeSync(held)
  }
})

/** Chromium keeps a socket among its temporary files, whose path may have no more than 107 bytes. */
const placesOf = (testInfo: TestInfo) => {
  const places = { temporary: mkdtempSync(join(tmpdir(), 'vb-')), home: testInfo.outputPath('home') }
  mkdirSync(places.home, { recursive: true })
  return places
}

/** Into the scope of the visit, a note with a passage, a finding and the letter. */
const typeEverywhere = async (page: Page) => {
  const form = visitFormPage(page)
  await visitsPage(page).newVisit.click()
  await form.fillIn('Sheffield City Council')
  await form.scope.fill(`the arrangements for ${canaries.scope}`)
  await form.create.click()

  const notes = notesPage(page)
  await notes.begin()
  await page.keyboard.type(`${canaries.note} and `)
  await page.keyboard.type(canaries.passage)
  await notes.selectBack(1)
  await page.keyboard.press('Alt+1')
  await expect(notes.prompts).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(notes.marks).toHaveText(canaries.passage)
  const attachments = attachmentsPage(page)
  const content = Buffer.from(`${canaries.file} `.repeat(50_000))
  await attachments.drop({ name: `${canaries.file}.txt`, type: 'text/plain', content })
  await expect(attachments.picture(/qzxkwvfile/)).toBeVisible()
  await notes.saved()

  const findings = findingsPage(page)
  await findings.open()
  await findings.makeFrom(canaries.passage)
  await page.keyboard.type(canaries.finding)
  await findings.saved()

  const letter = letterPage(page)
  await letter.draft()
  await letter.goToEnd(canaries.finding)
  await page.keyboard.type(` ${canaries.letter}`)
  await letter.saved()
}

const outputOf = (app: ElectronApplication) => {
  let output = ''
  const { stdout, stderr } = app.process()
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return () => output
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const namesIn = (folder: string) => filesIn(folder).map((path) => basename(path))

/** "path: note" for each canary in each file. A file may go while it is looked at. */
const tracesIn = (folders: readonly string[]) =>
  folders.flatMap(filesIn).flatMap((path) => tracesOf(contentOf(path)).map((name) => `${path}: ${name}`))

/** A file can be deleted and still be written: on Linux its content is found through the process that holds it. */
const tracesInDeletedFiles = (pid: number | undefined, folders: readonly string[]) => {
  if (process.platform !== 'linux' || pid === undefined) return []
  return familyOf(pid).flatMap((one) =>
    deletedFilesOf(one, folders).flatMap((path) =>
      tracesOf(contentOf(path)).map((name) => `${path}: ${name}`),
    ),
  )
}

const deletedFilesOf = (pid: number, folders: readonly string[]) =>
  heldBy(pid).flatMap(({ through, path }) =>
    path.endsWith(' (deleted)') && folders.some((folder) => path.startsWith(folder)) ? [through] : [],
  )

const contentOf = (path: string) => {
  try {
    return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  }
}

const tracesOf = (content: Buffer) => {
  const narrow = content.toString('latin1').toLowerCase()
  const wide = narrow.replaceAll('\0', '')
  const plain = content.toString('latin1')
  return Object.entries(canaries).flatMap(([name, canary]) =>
    narrow.includes(canary) || wide.includes(canary) || base64Of(canary).some((each) => plain.includes(each))
      ? [name]
      : [],
  )
}

/** How the words look in base64 wherever they begin among three bytes; the first and last signs depend on neighbours. */
const base64Of = (words: string) =>
  [0, 1, 2].map((shift) =>
    Buffer.from(`${'.'.repeat(shift)}${words}`)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -1),
  )
