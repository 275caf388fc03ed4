import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { attachmentsPage } from './pages/AttachmentsPage'
import { expectAccessible } from './pages/axe'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitFormPage } from './pages/VisitFormPage'
import { visitsPage } from './pages/VisitsPage'
import { openApart } from './pages/apartWindow'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

/** A camera that shows a moving figure; who may use it is still asked of the app. */
const aCamera = ['--use-fake-device-for-media-stream']

const aNote = async (testInfo: TestInfo, switches: readonly string[]) => {
  const opened = await openApp(testInfo, undefined, {}, switches)
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

/** Keeps hold of what the dialog shows, to see later whether the camera's light is out. */
const streamKept = (page: Page) =>
  page.evaluate(() => {
    const { srcObject } = document.querySelector('video') as HTMLVideoElement
    Object.assign(window, { kept: srcObject })
  })
const isOff = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { kept: MediaStream }).kept
      .getTracks()
      .every(({ readyState }) => readyState === 'ended'),
  )

test('a picture is taken by keyboard, looked at, taken again, used, and stands in the note after a restart', async ({}, testInfo) => {
  test.setTimeout(200_000)
  const { app, page, profile, notes, attachments } = await aNote(testInfo, aCamera)
  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  await expect(attachments.take).toBeFocused()
  await expectAccessible(page)
  await streamKept(page)
  expect(await isOff(page)).toBe(false)
  await page.keyboard.press('Enter')
  await expect(attachments.still).toBeVisible()
  await expect(attachments.use).toBeFocused()
  expect(await isOff(page)).toBe(true)
  await expectAccessible(page)
  await attachments.again.click()
  await expect(attachments.take).toBeFocused()
  await page.keyboard.press('Space')
  await expect(attachments.use).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(attachments.camera).toBeHidden()
  const picture = /^Picture: Picture \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.jpg$/
  await expect(attachments.picture(picture)).toBeVisible()
  await expect.poll(() => attachments.sizeOf()).toEqual([1920, 1080])
  await expect(attachments.text).toBeFocused()
  await page.keyboard.type('Read it again.')
  await notes.saved()
  await app.close()

  const again = await openApp(testInfo, profile)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').click()
  await notesPage(again.page).note(/./).first().click()
  const reopened = attachmentsPage(again.page)
  await expect(reopened.picture(picture)).toBeVisible()
  await expect.poll(() => reopened.sizeOf()).toEqual([1920, 1080])
  // This computer has no camera: what is there is seen, and another is not offered.
  await again.page.evaluate(() => navigator.mediaDevices.enumerateDevices())
  await expect(reopened.takePicture).toHaveCount(0)
  await again.page.keyboard.press('Control+k')
  await again.page.keyboard.type('attach a file')
  await expect(again.page.getByRole('option', { name: 'Attach a file' })).toBeVisible()
  await again.page.getByRole('combobox').fill('take a picture')
  await expect(again.page.getByRole('option', { name: 'Attach a file' })).toBeHidden()
  await expect(again.page.getByRole('option', { name: 'Take a picture' })).toHaveCount(0)
})

test('the camera goes off with Escape, with another tab and with the lock, and nothing is attached', async ({}, testInfo) => {
  const { app, page, attachments } = await aNote(testInfo, aCamera)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('take a picture')
  await page.keyboard.press('Enter')
  await expect(attachments.live).toBeVisible()
  await streamKept(page)
  await page.keyboard.press('Escape')
  await expect(attachments.camera).toBeHidden()
  expect(await isOff(page)).toBe(true)
  await expect(attachments.text).toBeFocused()
  await expect(attachments.pictures).toHaveCount(0)

  // The menu reaches another tab also from under the dialog.
  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  await streamKept(page)
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('event', { kind: 'menu', command: 'findings' }),
  )
  await expect(attachments.camera).toBeHidden()
  await expect.poll(() => isOff(page)).toBe(true)
  await page.keyboard.press('Control+1')

  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  await streamKept(page)
  await page.keyboard.press('Control+l')
  await expect(attachments.camera).toBeHidden()
  await expect.poll(() => isOff(page)).toBe(true)
})

test('a camera that is unplugged, or used by another program, says so and can be tried again', async ({}, testInfo) => {
  const { page, attachments } = await aNote(testInfo, aCamera)
  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  // As the browser tells it when the device goes.
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject as MediaStream
    stream.getTracks()[0]?.dispatchEvent(new Event('ended'))
  })
  await expect(page.getByRole('alert')).toContainText('The camera was disconnected or turned off')
  await expectAccessible(page)
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeFocused()
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const real = mediaDevices.getUserMedia.bind(mediaDevices)
    const refuse = () => {
      mediaDevices.getUserMedia = real
      return Promise.reject(new DOMException('In use', 'NotReadableError'))
    }
    mediaDevices.getUserMedia = refuse
  })
  await again.click()
  await expect(page.getByRole('alert')).toContainText('Another program may be using it')
  await again.click()
  await expect(attachments.live).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a window of its own takes its picture for itself, and goes with the lock', async ({}, testInfo) => {
  const { app, page } = await aNote(testInfo, aCamera)
  const apart = await openApart(app, page)
  const attachments = attachmentsPage(apart)
  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  expect(await page.evaluate(given, { video: true })).toBe('NotAllowedError')
  await attachments.take.click()
  await attachments.use.click()
  await expect(attachments.picture(/^Picture: /)).toBeVisible()
  await attachments.takePicture.click()
  await expect(attachments.live).toBeVisible()
  const gone = apart.waitForEvent('close')
  await page.keyboard.press('Control+l')
  await gone
  expect(await page.evaluate(given, { video: true })).toBe('NotAllowedError')
})

test('the camera is refused but while its dialog is open, and sound and screen are refused also then', async ({}, testInfo) => {
  const { page } = await openApp(testInfo, undefined, {}, aCamera)
  const call = (operation: string, input: object) =>
    page.evaluate(
      ([asked, given]) => (window as unknown as { bridge: Bridge }).bridge.call(asked as string, given),
      [operation, input] as const,
    )
  const open = () => call('shell.cameraWanted', { wanted: true })
  const isGiven = (constraints: object) => page.evaluate(given, constraints)
  const camera = { video: true }
  const cameraIsRefused = async () => expect(await isGiven(camera)).toBe('NotAllowedError')

  // Locked, nobody has a dialog.
  await cameraIsRefused()
  expect(await open()).toEqual({ ok: false, error: { kind: 'locked' } })
  await cameraIsRefused()
  await vaultPage(page).begin()
  await cameraIsRefused()
  expect(await call('shell.cameraWanted', { wanted: 'yes' })).toMatchObject({ ok: false })
  await cameraIsRefused()

  expect(await open()).toEqual({ ok: true, value: { allowed: true } })
  expect(await isGiven(camera)).toBe('given video')
  for (const constraints of [
    { audio: true },
    { audio: true, video: true },
    { video: { mandatory: { chromeMediaSource: 'desktop' } } },
    { video: { mandatory: { chromeMediaSource: 'screen' } } },
  ])
    expect(await isGiven(constraints), JSON.stringify(constraints)).not.toContain('given')
  expect(await page.evaluate(givenToFrame)).toBe('NotAllowedError')
  expect(await page.evaluate(otherPermissions)).toEqual(['denied', 'denied', 'denied', 'denied'])
  await call('shell.cameraWanted', { wanted: false })
  await cameraIsRefused()

  // A close that comes before the answer to the opening counts.
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    await Promise.all([true, false].map((wanted) => bridge.call('shell.cameraWanted', { wanted })))
  })
  await cameraIsRefused()

  // Each way out of the dialog ends it, also without a word from the window.
  await open()
  expect(await isGiven(camera)).toBe('given video')
  await page.reload()
  await cameraIsRefused()
  await open()
  expect(await isGiven(camera)).toBe('given video')
  await call('vault.lock', {})
  await cameraIsRefused()
})

const given = async (constraints: object) => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints)
    const kinds = stream.getTracks().map(({ kind }) => kind)
    for (const track of stream.getTracks()) track.stop()
    return `given ${kinds.join(' ')}`
  } catch (error) {
    return (error as Error).name
  }
}

/** A frame inside of the page has devices of its own to ask for. */
const givenToFrame = async () => {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const inside = frame.contentWindow?.navigator.mediaDevices
  return inside === undefined
    ? 'no frame'
    : inside.getUserMedia({ video: true }).then(
        () => 'given',
        (error: Error) => error.name,
      )
}

const otherPermissions = () =>
  Promise.all(
    ['microphone', 'geolocation', 'notifications', 'midi'].map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    ),
  )
