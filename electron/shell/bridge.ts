import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { contract } from '@shared/ipc/contract'
import type { CoreOperation, ShellOperation } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { appOrigin } from './appFiles'

type Answer = Result<unknown, AppError>

type Connections = {
  readonly window: BrowserWindow
  readonly developmentOrigin: string | null
  readonly askCore: (operation: CoreOperation, input: unknown) => Promise<Answer>
  readonly askShell: (operation: string, input: unknown) => Promise<Answer>
  /** Main learns from what passes through: a key was made, the vault was locked. */
  readonly answered: (operation: CoreOperation | ShellOperation, answer: Answer) => void
}

/**
 * The only way from the window to the rest. The contract is the list of what may be asked: what the core does for main
 * alone is not in it.
 */
export const connectBridge = ({ window, developmentOrigin, askCore, askShell, answered }: Connections) => {
  const origin = developmentOrigin ?? appOrigin
  ipcMain.handle('call', async (event, operation: unknown, input: unknown): Promise<Answer> => {
    if (!isFromPage(event, window, origin)) return refused(operation, 'unknown sender')
    if (!isOperation(operation)) return refused(operation, 'unknown operation')
    const answer = isShell(operation) ? await askShell(operation, input) : await askCore(operation, input)
    answered(operation, answer)
    return answer
  })
  window.once('closed', () => ipcMain.removeHandler('call'))
}

/** Tells the window to look again. */
export const sendEvent = (window: BrowserWindow, event: AppEvent) => {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send('event', event)
}

const isFromPage = ({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow, origin: string) =>
  sender === window.webContents &&
  senderFrame !== null &&
  senderFrame === window.webContents.mainFrame &&
  senderFrame.url.startsWith(`${origin}/`)

const isOperation = (operation: unknown): operation is CoreOperation | ShellOperation =>
  typeof operation === 'string' && Object.hasOwn(contract, operation)

const isShell = (operation: CoreOperation | ShellOperation): operation is ShellOperation =>
  operation.startsWith('shell.')

const refused = (operation: unknown, issue: string): Answer =>
  err({
    kind: 'invalidRequest',
    operation: typeof operation === 'string' ? operation.slice(0, 100) : typeof operation,
    issues: [issue],
  })
