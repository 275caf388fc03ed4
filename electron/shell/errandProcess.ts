import { utilityProcess } from 'electron'
import { codeOf } from '../ipc/dispatch'
import type { CourierMessage, StartErrand } from '../places/courier'

/** Starts processes that go to places. */
export const errandsInProcesses =
  (script: string): StartErrand =>
  (task, told, over) => {
    // What it might print is not for anybody's eyes: it knows where the place is.
    const going = utilityProcess.fork(script, [], { serviceName: 'Visitbook places', stdio: 'ignore' })
    let isUnwanted = false
    const kill = () => {
      // Electron's own way waits, on macOS, until the system has let the process go: one that a dead share holds would
      // hold the windows with it.
      if (going.pid === undefined) return
      if (process.platform === 'win32') going.kill()
      else killNow(going.pid)
    }
    going.once('spawn', () => isUnwanted && kill())
    going.on('message', (message: CourierMessage) => told(message))
    going.once('exit', over)
    going.postMessage(task)
    return {
      end: () => {
        // One that is still being started has no number to be ended by.
        isUnwanted = true
        kill()
      },
    }
  }

const killNow = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It has ended by itself in this moment.
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
