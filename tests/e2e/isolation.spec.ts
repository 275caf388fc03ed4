import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { openApart } from './pages/apartWindow'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach({ mayAskOutside: true })

/** Every window of the app is as closed as the first one. */
const windows: Readonly<
  Record<string, (testInfo: TestInfo) => Promise<{ readonly app: ElectronApplication; readonly page: Page }>>
> = {
  'the window': openApp,
  'a window of its own for a note': async (testInfo) => {
    const { app, page } = await openApp(testInfo)
    await vaultPage(page).begin()
    await visitsPage(page).openSample()
    await notesPage(page).begin()
    return { app, page: await openApart(app, page) }
  },
}

/** Something outside that the app must never reach: counts every connection, whatever is asked on it. */
const outside = async () => {
  let reached = 0
  const web = createServer((_, answer) => answer.end('outside'))
  web.on('connection', () => (reached += 1))
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const port = (web.address() as AddressInfo).port
  const datagrams = createSocket('udp4')
  datagrams.on('message', () => (reached += 1))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  const close = () => {
    web.close()
    web.closeAllConnections()
    datagrams.close()
  }
  return { port, address: `http://127.0.0.1:${port}`, reached: () => reached, close }
}

test('every answer to the window carries the policy, and only the app’s own files are answered', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  expect(page.url()).toBe('app://visitbook/')
  const ask = (address: string) =>
    app.evaluate(async ({ session }, asked) => {
      const answer = await session.fromPartition('visitbook').fetch(asked)
      return { status: answer.status, policy: answer.headers.get('content-security-policy') ?? '' }
    }, address)
  for (const address of ['app://visitbook/', 'app://visitbook/index.html', 'app://visitbook/none.js']) {
    const { policy } = await ask(address)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("worker-src 'self';")
    expect(policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
  }
  expect((await ask('app://visitbook/')).status).toBe(200)
  expect((await ask('app://visitbook/')).policy).not.toBe((await ask('app://visitbook/')).policy)
  for (const address of [
    'app://visitbook/none.js',
    'app://visitbook/../main/index.js',
    'app://visitbook/%2e%2e/main/index.js',
    'app://visitbook/..%2fmain%2findex.js',
    'app://visitbook/..%5cmain%5cindex.js',
    'app://visitbook//etc/passwd',
    'app://elsewhere/index.html',
  ]) {
    await expect(
      ask(address).then(
        ({ status }) => status,
        () => 404,
      ),
      address,
    ).resolves.toBe(404)
  }
})

for (const [which, open] of Object.entries(windows)) {
  test(`${which} cannot go elsewhere and cannot open another`, async ({}, testInfo) => {
    const { app, page } = await open(testInfo)
    const place = await outside()
    const before = app.windows().length
    await page.evaluate((address) => {
      window.open(address)
      window.open('app://visitbook/')
      const link = document.createElement('a')
      Object.assign(link, { href: address, target: '_blank', textContent: 'out' })
      document.body.append(link)
      link.click()
      link.target = ''
      link.click()
      const form = document.createElement('form')
      Object.assign(form, { action: address, method: 'post' })
      document.body.append(form)
      form.submit()
      location.href = address
      location.href = 'file:///etc/passwd'
      location.href = 'data:text/html,<p>elsewhere'
    }, place.address)
    await page.waitForTimeout(500)
    expect(page.url()).toBe('app://visitbook/')
    expect(app.windows()).toHaveLength(before)
    expect(place.reached()).toBe(0)
    place.close()
  })

  test(`nothing in ${which} reaches a network, by any means a page has`, async ({}, testInfo) => {
    const { app, page } = await open(testInfo)
    const place = await outside()
    const answered = await page.evaluate(
      async ({ address, port }) => {
        const settled = (attempt: Promise<unknown>) =>
          attempt.then(
            () => 'reached',
            () => 'refused',
          )
        const loaded = (element: HTMLElement, attributes: object, parent = document.head) =>
          settled(
            new Promise((resolve, reject) => {
              element.onload = resolve
              element.onerror = reject
              Object.assign(element, attributes)
              parent.append(element)
              setTimeout(reject, 1_000)
            }),
          )
        const socket = new Promise((resolve, reject) => {
          const started = new WebSocket(`ws://127.0.0.1:${port}`)
          started.onopen = resolve
          started.onerror = reject
        })
        const request = new Promise((resolve, reject) => {
          const started = new XMLHttpRequest()
          started.onload = resolve
          started.onerror = reject
          started.open('GET', address)
          started.send()
        })
        const stream = new Promise((resolve, reject) => {
          const started = new EventSource(address)
          started.onopen = resolve
          started.onerror = reject
        })
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
        peer.createDataChannel('out')
        await peer.setLocalDescription(await peer.createOffer())
        navigator.sendBeacon(address, 'text')
        document.body.style.backgroundImage = `url(${address}/background.png)`
        const make = document.createElement.bind(document)
        const outcomes = await Promise.all([
          settled(fetch(address, { mode: 'no-cors' })),
          settled(request),
          settled(socket),
          settled(stream),
          loaded(make('img'), { src: `${address}/a.png` }, document.body),
          loaded(make('script'), { src: `${address}/a.js` }),
          loaded(make('link'), { rel: 'stylesheet', href: `${address}/a.css` }),
          loaded(make('link'), { rel: 'preload', as: 'image', href: `${address}/b.png` }),
          loaded(make('link'), { rel: 'prefetch', href: `${address}/c.png` }),
          loaded(make('video'), { src: `${address}/a.mp4` }, document.body),
          loaded(make('object'), { data: `${address}/a.html` }, document.body),
          settled(import(/* @vite-ignore */ `${address}/a.js`)),
          settled(new FontFace('out', `url(${address}/a.woff2)`).load()),
        ])
        for (const frame of ['iframe', 'embed'] as const) {
          document.body.append(Object.assign(make(frame), { src: `${address}/frame.html` }))
        }
        const hints = [
          { rel: 'dns-prefetch', href: address },
          { rel: 'preconnect', href: address },
        ]
        for (const hint of hints) document.head.append(Object.assign(make('link'), hint))
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        return outcomes
      },
      { address: place.address, port: place.port },
    )
    expect(new Set(answered)).toEqual(new Set(['refused']))
    expect(place.reached()).toBe(0)

    // The second wall, without the policy before it: the session itself answers no address outside.
    for (const partition of ['visitbook', 'visitbook-print', 'persist:any']) {
      const refused = app.evaluate(
        ({ session }, { address, name }) => session.fromPartition(name).fetch(address),
        { address: place.address, name: partition },
      )
      await expect(refused).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
    }
    const resolving = app.evaluate(({ session }) =>
      session.defaultSession.resolveHost('visitbook.example').then(
        () => 'found',
        () => 'refused',
      ),
    )
    expect(await resolving).toBe('refused')
    expect(place.reached()).toBe(0)
    place.close()
  })

  test(`every permission is denied to ${which}`, async ({}, testInfo) => {
    const { page } = await open(testInfo)
    const states = await page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'persistent-storage']
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
      const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      )
      const screen = navigator.mediaDevices.getDisplayMedia().then(
        () => 'granted',
        () => 'denied',
      )
      const place = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      )
      const clipboard = navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      )
      return Promise.all([
        ...asked.map(async (state) => (await state).state),
        Notification.requestPermission(),
        media,
        screen,
        place,
        clipboard,
      ])
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  test(`the bridge has two functions, and nothing of Node or Electron is in ${which}`, async ({}, testInfo) => {
    const { page } = await open(testInfo)
    const found = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { bridge: Bridge }).bridge).sort(),
      foreign: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter(
        (name) => name in window,
      ),
    }))
    expect(found).toEqual({ bridge: ['call', 'onEvent'], foreign: [] })
  })

  test(`what is not in the contract is refused to ${which}, above all what the core does for main alone`, async ({}, testInfo) => {
    const { page } = await open(testInfo)
    const call = (operation: unknown) =>
      page.evaluate(
        (asked) => (window as unknown as { bridge: Bridge }).bridge.call(asked as string, { text: '{}' }),
        operation,
      )
    const refused = (issue: string) => ({
      ok: false,
      error: { kind: 'invalidRequest', operation: expect.any(String), issues: [issue] },
    })
    for (const operation of [
      'internal.importVisitFile',
      'internal.renderLetter',
      'toString',
      '__proto__',
      '',
      7,
    ]) {
      expect(await call(operation)).toEqual(refused('unknown operation'))
    }
    expect(await call('shell.readyToClose')).toMatchObject({ ok: false, error: { kind: 'invalidRequest' } })
  })
}

test('a page in a window that the app did not open gets no answer, even with the same preload', async ({}, testInfo) => {
  const { app } = await openApp(testInfo)
  const answer = await app.evaluate(async ({ BrowserWindow, app: electron, session }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${electron.getAppPath()}/out/preload/index.cjs`,
        session: session.fromPartition('visitbook'),
        sandbox: true,
      },
    })
    await stranger.loadURL('app://visitbook/')
    const answered: unknown = await stranger.webContents.executeJavaScript("bridge.call('vault.state', {})")
    stranger.destroy()
    return answered
  })
  expect(answer).toMatchObject({ ok: false, error: { kind: 'invalidRequest', issues: ['unknown sender'] } })
})
