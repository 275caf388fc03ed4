import { ipcMain } from 'electron'
import { contract } from '@shared/ipc/contract'
import type { CoreOperation, ShellOperation } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { appOrigin } from './appFiles'
import type { AppWindow, AppWindows } from './appWindows'

type Answer = Result<unknown, AppError>

type Connections = {
  readonly windows: AppWindows
  readonly developmentOrigin: string | null
  readonly askCore: (from: AppWindow, operation: CoreOperation, input: unknown) => Promise<Answer>
  /** Main learns from what passes through: a key was made, the vault was locked. */
  readonly answered: (operation: CoreOperation | ShellOperation, answer: Answer) => void
}

/**
 * The only way from the windows to the rest. The contract is the list of what may be asked: what the core does for main
 * alone is not in it.
 */
export const connectBridge = ({ windows, developmentOrigin, askCore, answered }: Connections) =>
  ipcMain.handle('call', async (event, operation: unknown, input: unknown): Promise<Answer> => {
    const from = windows.asking(event, developmentOrigin ?? appOrigin)
    if (from === undefined) return refused(operation, 'unknown sender')
    if (!isOperation(operation)) return refused(operation, 'unknown operation')
    const answer = isShell(operation)
      ? await from.askShell(operation, input)
      : await askCore(from, operation, input)
    from.pageWorks = true
    answered(operation, answer)
    return answer
  })

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
