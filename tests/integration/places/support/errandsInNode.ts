import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { courierByProcess } from '../../../../electron/places/courier'
import type { CourierMessage, StartErrand } from '../../../../electron/places/courier'

type Ways = {
  /** How long nothing may be heard of the last one that was started. */
  readonly patience?: (started: number, location: string) => number
  /** Which one is held as by a system in which nothing goes on: it hears nothing, says nothing, and is still there. */
  readonly isHeld?: (started: number) => boolean
  readonly uid?: number
}

/** As long as it takes on the busiest machine. */
export const longPatience = 100_000

/** The app's own courier with real processes, which a test can count and hold. */
export const errandsInNode = (
  program: string,
  { patience = () => longPatience, isHeld = () => false, uid }: Ways = {},
) => {
  const started: ChildProcess[] = []
  const start: StartErrand = (task, told, over) => {
    const going = fork(program, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      ...(uid === undefined ? {} : { uid }),
    })
    started.push(going)
    if (isHeld(started.length)) going.kill('SIGSTOP')
    going.on('message', (message: CourierMessage) => told(message))
    going.once('exit', over)
    going.send(task)
    return { end: () => void going.kill('SIGKILL') }
  }
  onTestFinished(() => started.forEach((each) => each.kill('SIGKILL')))
  const after = (milliseconds: number, action: () => void) => {
    const timer = setTimeout(action, milliseconds)
    return () => clearTimeout(timer)
  }
  const courier = courierByProcess(start, after, ({ location }) => patience(started.length, location))
  return { courier, started }
}
