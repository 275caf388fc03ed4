// Plays the part of Electron's own default app in the fallback runtime, which comes without one:
// `electron [options] FOLDER [arguments for the app]`.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

process.defaultApp = true

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)

// Awaited: Electron holds its `ready` event back until this module is done, and so until the app's own one is.
await import(pathToFileURL(join(folder, manifest.main)).href)
