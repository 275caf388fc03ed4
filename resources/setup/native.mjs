import { copyFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { buildFromSource, builtFile } from './nativeBuild.mjs'
import { ask } from './processes.mjs'
import { say, SetupError } from './report.mjs'

/** The Node-API version that the binaries in better-sqlite3's package ask for; an older runtime crashes on them. */
const prebuiltNapi = 10

/**
 * Makes sure that the encrypted SQLite loads in every one of the given runtimes.
 * @param {{ name: string, executable: string, napi: number }[]} runtimes
 */
export async function provideNative(runtimes) {
  const binary = binaryPath()
  if (isProven(binary, runtimes)) return
  if (!needsSource(runtimes) && existsSync(binary) && failing(runtimes).length === 0)
    return prove(binary, runtimes)
  await placeBuilt(binary)
  const unable = failing(runtimes)
  if (unable.length > 0) {
    throw new SetupError(
      `the database module was built but does not load in ${unable.map(({ name }) => name).join(' and ')}. Remove ${builtFile()} and run this again, or use Node 22.14 or newer, where no build is needed.`,
    )
  }
  prove(binary, runtimes)
}

/** Prebuilt where every runtime can load it, from source as soon as one cannot. */
export function needsSource(runtimes) {
  return runtimes.some(({ napi }) => napi < prebuiltNapi)
}

/** What has been seen to load: a changed file or another runtime is looked at afresh. */
export function isRecorded(record, file, runtimes) {
  return (
    record?.size === file.size &&
    record.mtimeMs === file.mtimeMs &&
    runtimes.every(({ name }) => record.loadsIn.includes(name))
  )
}

async function placeBuilt(binary) {
  const built = builtFile()
  if (existsSync(built)) say('database module: taking the one built before')
  else await buildFromSource(built)
  // A rename, because a running app may have the old file open.
  const copy = `${binary}.${process.pid}`
  copyFileSync(built, copy)
  renameSync(copy, binary)
}

function failing(runtimes) {
  const script = `
    const Database = require(${JSON.stringify(join(projectFolder, 'node_modules', 'better-sqlite3'))})
    const database = new Database(':memory:')
    database.pragma("cipher='sqlcipher'")
    database.exec('CREATE VIRTUAL TABLE probe USING fts5(text)')
    process.stdout.write('loads')`
  return runtimes.filter(({ executable }) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
    return ask(executable, ['-e', script], { env }) !== 'loads'
  })
}

/** Where better-sqlite3 looks first. */
function binaryPath() {
  const folder = join(projectFolder, 'node_modules', 'better-sqlite3')
  const { getPrebuildPath } = createRequire(import.meta.url)(join(folder, 'lib', 'binding.js'))
  return getPrebuildPath() ?? join(folder, 'build', 'Release', 'better_sqlite3.node')
}

/** Beside the binary, so that `npm ci` takes the record away together with what it speaks of. */
function recordPath(binary) {
  return join(dirname(binary), 'proven.json')
}

function isProven(binary, runtimes) {
  try {
    return isRecorded(JSON.parse(readFileSync(recordPath(binary), 'utf8')), statSync(binary), runtimes)
  } catch {
    return false
  }
}

function prove(binary, runtimes) {
  const { size, mtimeMs } = statSync(binary)
  let before = []
  try {
    const record = JSON.parse(readFileSync(recordPath(binary), 'utf8'))
    if (isRecorded(record, { size, mtimeMs }, [])) before = record.loadsIn
  } catch {
    // The first proof of this file.
  }
  const loadsIn = [...new Set([...before, ...runtimes.map(({ name }) => name)])]
  writeFileSync(recordPath(binary), JSON.stringify({ size, mtimeMs, loadsIn }))
}
