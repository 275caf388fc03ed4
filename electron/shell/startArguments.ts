import { isAbsolute, resolve } from 'node:path'

export type StartArguments = {
  /** Folder that takes the place of the user's own profile. */
  readonly profile: string | null
  /** Where dialogs are answered by a test: files go into and come from this folder. */
  readonly testDialogs: string | null
  /** Vaults of a test: their passphrases cost milliseconds, and only such vaults are opened. */
  readonly cheapKeys: boolean
  /** A headless command and what follows it; empty: open the window. */
  readonly command: readonly string[]
}

/**
 * What the person who started the app asked for. Without packaging, the arguments of Electron itself come first and
 * the app's folder parts them from ours.
 */
export const readStartArguments = (
  argv: readonly string[],
  app: { readonly packaged: boolean; readonly folder: string },
): StartArguments => {
  const own = app.packaged ? argv.slice(1) : argv.slice(ourFirst(argv, app.folder))
  const start = own.findIndex((argument) => !argument.startsWith('-') || argument === '--help')
  const options = start < 0 ? own : own.slice(0, start)
  return {
    profile: folderOption(own, 'profile'),
    testDialogs: app.packaged ? null : folderOption(options, 'test-dialogs'),
    cheapKeys: !app.packaged && options.includes('--test-cheap-keys'),
    command: start < 0 ? [] : own.slice(start),
  }
}

const ourFirst = (argv: readonly string[], folder: string) => {
  const named = argv.findIndex(
    (argument, at) => at > 0 && !argument.startsWith('-') && resolve(argument) === folder,
  )
  if (named > 0) return named + 1
  const first = argv.findIndex((argument, at) => at > 0 && !argument.startsWith('-'))
  return first < 0 ? argv.length : first + 1
}

const folderOption = (options: readonly string[], name: string) => {
  const prefix = `--${name}=`
  const found = options.find((option) => option.startsWith(prefix))?.slice(prefix.length)
  if (found === undefined || found === '') return null
  return isAbsolute(found) ? found : resolve(found)
}
