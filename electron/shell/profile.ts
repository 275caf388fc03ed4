import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Puts everything that is ever written into one folder: the user's own, or the one named at the start. */
export const useProfile = (folder: string | null) => {
  const profile = folder ?? app.getPath('userData')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
  app.setPath('crashDumps', join(profile, 'crashes'))
  app.setAppLogsPath(join(profile, 'logs'))
}
