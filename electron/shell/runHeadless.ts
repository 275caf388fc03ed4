import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { failed, inWords, refused } from '../commands/answer'
import type { CommandEnd } from '../commands/answer'
import { readCommand, usage } from '../commands/readCommand'
import type { Command } from '../commands/readCommand'
import { runCommand } from '../commands/runCommand'
import { createBugReporter } from '../ipc/dispatch'
import { documentReader } from '../reading/documentTasks'
import { startCore } from './coreClient'
import { errandsInProcesses } from './errandProcess'
import { htmlToPdf } from './printWindow'
import { useProfile } from './profile'

/** Runs a command without a window, in a profile of its own that is gone afterwards. */
export const runHeadless = (words: readonly string[]) => {
  const profile = mkdtempSync(join(tmpdir(), 'visitbook-'))
  useProfile(profile)
  // Nothing on the dock, and the app does not end with the hidden windows that print.
  if (process.platform === 'darwin') app.setActivationPolicy('prohibited')
  app.on('window-all-closed', () => undefined)

  const takeAways: TakeAway[] = [() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 })]
  let ending = false
  const end = async (exitCode: number) => {
    if (ending) return
    ending = true
    for (const takeAway of takeAways.reverse()) await takeAway()
    app.exit(exitCode)
  }
  breakOffOnSignals((exitCode) => void end(exitCode))
  void work(words, profile, (takeAway) => takeAways.push(takeAway)).then(async (result) => {
    for (const line of inWords(result)) progress(line)
    const told = await written(`${JSON.stringify(result.output, null, 2)}\n`)
    await end(told || result.exitCode !== 0 ? result.exitCode : 1)
  })
}

/** Undoes one thing that this run has made, the latest first: the core must be still before its vault is removed. */
type TakeAway = () => void | Promise<void>

const work = async (
  words: readonly string[],
  profile: string,
  atRisk: (takeAway: TakeAway) => void,
): Promise<CommandEnd> => {
  try {
    const command = readCommand(words)
    if (!command.ok) {
      progress(usage)
      return refused(command.error)
    }
    await app.whenReady()
    return await inWorkshop(command.value, profile, atRisk)
  } catch (error) {
    return failed('Something went wrong inside Visitbook.', 'unexpected', report(error))
  }
}

const inWorkshop = async (command: Command, profile: string, atRisk: (takeAway: () => void) => void) => {
  const resourcesFolder = join(app.getAppPath(), 'resources')
  const core = startCore({
    script: join(app.getAppPath(), 'out', 'main', 'core.js'),
    options: { profileFolder: join(profile, 'vault'), resourcesFolder, fastKeys: true },
    onEvent: () => undefined,
    startErrand: errandsInProcesses(join(app.getAppPath(), 'out', 'main', 'syncWorker.js')),
    report,
  })
  atRisk(core.stop)
  const now = () => new Date().toISOString()
  const documents = documentReader(join(app.getAppPath(), 'out', 'main', 'documentReader.js'))
  const workshop = { core, printPdf: htmlToPdf, documents, progress, resourcesFolder, now }
  return runCommand(command, workshop, atRisk)
}

const breakOffOnSignals = (end: (exitCode: number) => void) => {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
  const listen = () => {
    for (const [signal, code] of Object.entries(codes)) process.on(signal, () => end(code))
  }
  listen()
  // Electron puts handlers of its own in place while it gets ready; ours must be the last.
  app.once('ready', listen)
  app.on('before-quit', (event) => {
    event.preventDefault()
    end(codes.SIGTERM)
  })
}

const report = createBugReporter(randomUUID, ({ reference, name, code }) => {
  process.stderr.write(`main: unexpected ${reference} ${name} ${code}\n`)
})

const progress = (line: string) => process.stderr.write(`${line}\n`)

// A pipe takes a long report in pieces: leaving before the last one is taken would cut the JSON off.
const written = (text: string) =>
  new Promise<boolean>((resolve) => {
    process.stdout.once('error', () => resolve(false))
    process.stdout.write(text, (error) => resolve(!error))
  })
