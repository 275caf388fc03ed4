import { utilityProcess } from 'electron'
import type { CourierMessage, StartErrand } from '../places/courier'

/** Starts processes that go to places. */
export const errandsInProcesses =
  (script: string): StartErrand =>
  (task, told, over) => {
    // What it might print is not for anybody's eyes: it knows where the place is.
    const going = utilityProcess.fork(script, [], { serviceName: 'Visitbook places', stdio: 'ignore' })
    let isUnwanted = false
    going.once('spawn', () => isUnwanted && going.kill())
    going.on('message', (message: CourierMessage) => told(message))
    going.once('exit', over)
    going.postMessage(task)
    return {
      end: () => {
        // One that is still being started has no number to be ended by.
        isUnwanted = true
        going.kill()
      },
    }
  }
