import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What earlier runs have done, by part and by what they did: kept in one file after every step. */
export function openState(folder, fresh) {
  const file = join(folder, 'soak.json')
  mkdirSync(folder, { recursive: true })
  if (fresh) rmSync(file, { force: true })
  const done = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return {
    /** undefined: not done yet. */
    get: (part, step) => done[part]?.[step],
    keep: (part, step, result) => {
      done[part] = { ...done[part], [step]: result }
      // Under its name only when it is whole: a run may be stopped at any moment.
      writeFileSync(`${file}.new`, `${JSON.stringify(done, null, 2)}\n`)
      renameSync(`${file}.new`, file)
    },
  }
}
