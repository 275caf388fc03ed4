import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { createBugReporter } from '../ipc/dispatch'

/** Notes bugs of the main process in the profile by reference, class and code; never a message, which may hold text. */
export const bugLog = (profile: string) => {
  const folder = join(profile, 'logs')
  return createBugReporter(randomUUID, ({ reference, name, code }) => {
    try {
      mkdirSync(folder, { recursive: true })
      appendFileSync(join(folder, 'main.log'), `${new Date().toISOString()} ${reference} ${name} ${code}\n`)
    } catch {
      // A full disk: the reference still reaches the screen.
      return
    }
  })
}
