import { provideElectron } from './electron.mjs'
import { alone } from './lock.mjs'
import { provideNative } from './native.mjs'
import { providePackages } from './packages.mjs'
import { SetupError } from './report.mjs'
import { installCommand, packagesFor, provideSystemPackages } from './system.mjs'

const oldestNode = [20, 19]

/**
 * Brings a fresh clone on a bare machine to where `purpose` can run, and does next to nothing when it is there already.
 * Every step ends in a rename, so a run that was cut short is simply run again.
 * @param {{ for: 'start' | 'dev' | 'test' }} what
 */
export async function setUp({ for: purpose }) {
  if (isTooOld(process.versions.node)) {
    throw new SetupError(
      `Visitbook needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    )
  }
  return alone(async () => {
    const systemPackages = packagesFor(purpose)
    // Before Electron: it cannot even say its version without its libraries.
    await provideSystemPackages(systemPackages)
    await providePackages()
    const runtime = await provideElectron(`On Debian: \`${installCommand(systemPackages)}\`.`)
    const electron = { ...runtime, name: `Electron ${runtime.version}` }
    const node = {
      name: `Node ${process.versions.node}`,
      executable: process.execPath,
      napi: Number(process.versions.napi),
    }
    // Only the tests open the database in plain Node.
    await provideNative(purpose === 'test' ? [electron, node] : [electron])
    return runtime
  })
}

export function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number)
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
}
