import { join } from 'node:path'
import { app } from 'electron'
import { createDispatch } from '../ipc/dispatch'
import { attachmentSource } from './attachmentAnswer'
import { readInWorker } from '../notes/import/readInWorker'
import { connectBridge, sendEvent } from './bridge'
import { keepAppearance } from './appearance'
import { bugLog } from './bugLog'
import { startCore } from './coreClient'
import { reopenCrashedPage } from './crashedPage'
import { systemDialogs, testDialogs, testLimits } from './dialogs'
import { closeAfterSaving, lockWithPower, quitWithWindow } from './keepClosing'
import type { ReadyToClose } from './keepClosing'
import { blockedRequests } from './lockDown'
import { openMainWindow, rememberPlace } from './mainWindow'
import { setMenu } from './menu'
import { keepRecoveryKey } from './recoveryKey'
import { shellContract, shellHandlers } from './shellHandlers'
import { createSignal } from './signal'

type Options = { readonly developmentOrigin: string | null; readonly testDialogs: string | null }

/** The app with its window. A second start in the same profile shows the first and goes. */
export const openApp = (options: Options) => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  quitWithWindow()
  if (options.testDialogs !== null) Object.assign(globalThis, { visitbookTest: { blockedRequests } })
  void app.whenReady().then(() => connect(options))
}

const connect = ({ developmentOrigin, testDialogs: testFolder }: Options) => {
  const profile = app.getPath('userData')
  const appearance = keepAppearance(profile)
  const report = bugLog(profile)
  const attachments = attachmentSource(() => core, developmentOrigin === null)
  const window = openMainWindow(profile, developmentOrigin, attachments)
  appearance.sizes(window)
  const readyToClose = createSignal<ReadyToClose>()
  const locked = createSignal<true>()
  const recoveryKey = keepRecoveryKey()
  let pageWorks = false
  const core = startCore({
    script: join(app.getAppPath(), 'out', 'main', 'core.js'),
    options: {
      profileFolder: join(profile, 'vault'),
      resourcesFolder: join(app.getAppPath(), 'resources'),
      ...(testFolder === null ? {} : testLimits(testFolder)),
    },
    onEvent: (event) => sendEvent(window, event),
    report,
  })
  // Starts the worker now, while the window loads.
  void core.call('vault.state', {})
  const lock = async () => {
    const inTime = createSignal<true>()
    const patience = inTime.within(5_000)
    void core.call('vault.lock', {}).then(() => inTime.give(true))
    await patience
  }
  reopenCrashedPage(window, lock)
  const dialogs = testFolder === null ? systemDialogs(window) : testDialogs(testFolder)
  const showMenu = setMenu({
    command: (command) => sendEvent(window, { kind: 'menu', command }),
    resize: (step) => appearance.step(step),
    lock: lockWithPower({ window, lock }, locked),
  })
  const handlers = shellHandlers({
    core,
    dialogs,
    readNotes: readInWorker(join(app.getAppPath(), 'out', 'main', 'notesReader.js')),
    recoveryKey,
    readyToClose: (unsaved) => readyToClose.give({ unsaved }),
    appearance,
    menuKeys: showMenu,
  })
  connectBridge({
    window,
    developmentOrigin,
    askCore: core.ask,
    askShell: createDispatch(shellContract, handlers, report),
    answered: (operation, answer) => {
      pageWorks = true
      if (operation === 'vault.create' && answer.ok) recoveryKey.keep(keyIn(answer.value))
      // The window asks these only once it shows the key no more. A lock alone does not end that: nobody may have
      // put the key away yet, and behind it there are no notes.
      if (afterKey.has(operation)) recoveryKey.forget()
      if (operation === 'vault.lock') locked.give(true)
    },
  })
  closeAfterSaving(
    {
      window,
      lock,
      remember: () => rememberPlace(window, profile),
      closeAnyway: dialogs.closeAnyway,
      pageWorks: () => pageWorks,
    },
    readyToClose,
    () => {
      void core.stop()
    },
  )
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}

const afterKey: ReadonlySet<string> = new Set(['vault.lock', 'vault.unlock', 'vault.unlockWithRecoveryKey'])

// The core's answers are typed by the contract; here it passes through untyped on its way to the window.
const keyIn = (value: unknown) => (value as { readonly recoveryKey: string }).recoveryKey
