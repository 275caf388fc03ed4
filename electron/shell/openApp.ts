import { join } from 'node:path'
import { app } from 'electron'
import { documentReader } from '../reading/documentTasks'
import { readInWorker, readTablesInWorker } from '../notes/import/readInWorker'
import { attachmentSource } from './attachmentAnswer'
import { keepAppearance } from './appearance'
import { answers, sendEvent } from './appWindows'
import { connectBridge } from './bridge'
import { bugLog } from './bugLog'
import { camerasTaken } from './camera'
import { keepCopiedWords } from './copiedWords'
import { startCore } from './coreClient'
import { errandsInProcesses } from './errandProcess'
import { reopenCrashedPage } from './crashedPage'
import { systemDialogs, testDialogs, testLimits } from './dialogs'
import { lockWithPower, quitWithWindow } from './keepClosing'
import { blockedRequests } from './lockDown'
import { lockTogether } from './lockTogether'
import { setMenu } from './menu'
import { moveTogether } from './moveTogether'
import { createWindows } from './openWindows'
import { pageSession, showWindow } from './pageWindow'
import { keepRecoveryKey } from './recoveryKey'
import { createSignal } from './signal'
import { tellOthers } from './tellOthers'

type Options = {
  readonly developmentOrigin: string | null
  readonly testDialogs: string | null
  readonly cheapKeys: boolean
}

/** The app with its window. A second start in the same profile shows the first and goes. */
export const openApp = (options: Options) => {
  if (!app.requestSingleInstanceLock()) return app.quit()
  quitWithWindow()
  if (options.testDialogs !== null) Object.assign(globalThis, { visitbookTest: { blockedRequests } })
  void app.whenReady().then(() => connect(options))
}

const connect = ({ developmentOrigin, testDialogs: testFolder, cheapKeys }: Options) => {
  const profile = app.getPath('userData')
  const appearance = keepAppearance(profile)
  const report = bugLog(profile)
  const locked = createSignal<true>()
  const recoveryKey = keepRecoveryKey()
  const copiedWords = keepCopiedWords()
  const core = startCore({
    script: join(app.getAppPath(), 'out', 'main', 'core.js'),
    options: {
      profileFolder: join(profile, 'vault'),
      resourcesFolder: join(app.getAppPath(), 'resources'),
      fastKeys: cheapKeys,
      ...(testFolder === null ? {} : testLimits(testFolder)),
    },
    onEvent: (event) => {
      if (event.kind === 'locking') together.announce(event.because)
      else windows.send(event)
      if (event.kind === 'vaultLocked') nothingShown()
    },
    startErrand: errandsInProcesses(join(app.getAppPath(), 'out', 'main', 'syncWorker.js')),
    report,
  })
  const lock = async () => {
    const inTime = createSignal<true>()
    const patience = inTime.within(5_000)
    void core.call('vault.lock', {}).then(() => inTime.give(true))
    await patience
    await copiedWords.takeBack()
  }
  const readerScript = join(app.getAppPath(), 'out', 'main', 'notesReader.js')
  const { windows, openMain, leaveApart, closeApart } = createWindows({
    profile,
    developmentOrigin,
    pages: pageSession(
      developmentOrigin,
      attachmentSource(() => core, developmentOrigin === null),
    ),
    appearance,
    dialogs: (window) => (testFolder === null ? systemDialogs(window) : testDialogs(testFolder)),
    shell: {
      core,
      documents: documentReader(join(app.getAppPath(), 'out', 'main', 'documentReader.js')),
      readNotes: readInWorker(readerScript),
      readTables: readTablesInWorker(readerScript),
      recoveryKey,
      copiedWords,
      menuKeys: (keys) => showMenu(keys),
    },
    report,
    firstOfMain: () => moving.ended(),
    lastOfMain: lock,
  })
  const moving = moveTogether({ leaveApart, moveCore: (input) => core.ask('vault.move', input) })
  const nothingShown = () => {
    camerasTaken()
    closeApart()
    recoveryKey.locked()
    void copiedWords.takeBack()
  }
  const together = lockTogether(windows, () => core.ask('vault.lock', {}))
  const changed = tellOthers(windows)
  connectBridge({
    windows,
    developmentOrigin,
    askCore: async (from, operation, input) => {
      if (operation === 'vault.move') return moving.asked(input)
      if (operation !== 'vault.lock') {
        const answer = await core.ask(operation, input)
        if (answer.ok) changed(from, operation, input)
        return answer
      }
      const answer = await together.asked(from)
      if (answer.ok) {
        camerasTaken()
        void copiedWords.takeBack()
        // After the answer is on its way: the window that asked may be one of those that go.
        setImmediate(closeApart)
      }
      return answer
    },
    answered: (operation, answer) => {
      if (operation === 'vault.create' && answer.ok) recoveryKey.keep(keyIn(answer.value), 'nothing')
      if (operation === 'vault.renewRecoveryKey' && answer.ok) recoveryKey.keep(keyIn(answer.value), 'notes')
      // The window asks these only once it shows the key no more. A lock alone does not end that: nobody may have
      // put the key away yet, and behind it there are no notes.
      if (afterKey.has(operation)) recoveryKey.forget()
      if (operation === 'vault.lock') locked.give(true)
    },
  })
  const main = openMain()
  const { window } = main
  window.once('closed', () => void core.stop())
  // Starts the worker now, while the window loads.
  void core.call('vault.state', {})
  reopenCrashedPage(window, { lock, othersWork: () => windows.apart().some(answers) })
  const showMenu = setMenu({
    command: (command) => {
      const { window: inHand } = windows.all().find((each) => each.window.isFocused()) ?? main
      sendEvent(inHand, { kind: 'menu', command })
    },
    resize: (step) => appearance.step(step),
    lock: lockWithPower(
      {
        window,
        announce: together.announce,
        lock,
        tell: (because) => {
          windows.send({ kind: 'vaultLocked', because })
          nothingShown()
        },
      },
      locked,
    ),
  })
  app.on('second-instance', () => showWindow(window))
}

const afterKey: ReadonlySet<string> = new Set(['vault.lock', 'vault.unlock', 'vault.unlockWithRecoveryKey'])

// The core's answers are typed by the contract; here it passes through untyped on its way to the window.
const keyIn = (value: unknown) => (value as { readonly recoveryKey: string }).recoveryKey
