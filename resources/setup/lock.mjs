import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder, projectFolder } from './folders.mjs'
import { isAlive } from './processes.mjs'
import { say } from './report.mjs'

const longestSetUp = 60 * 60_000

/** One set-up or build at a time in one clone: two `npm ci` in the same folder destroy each other's work. */
export async function alone(work) {
  const folder = join(cacheFolder(), 'locks')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, createHash('sha256').update(projectFolder).digest('hex').slice(0, 16))
  for (let told = false; !take(lock); told = true) {
    if (!told) say('another run is setting up this folder; waiting for it')
    await wait(500)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isLeftOver(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** A killed run cannot remove its lock; its process number may even belong to somebody else by now, hence the age. */
function isLeftOver(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs
    const owner = Number(readFileSync(lock, 'utf8'))
    // An empty file is one that is being written this instant.
    return age > longestSetUp || (owner > 0 ? !isAlive(owner) : age > 5000)
  } catch {
    return false
  }
}
