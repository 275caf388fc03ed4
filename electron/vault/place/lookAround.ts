import { execFileSync } from 'node:child_process'
import { existsSync, openSync, closeSync, readSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { FolderSurroundings, FoundEntry, Mount } from '@shared/vault/syncedFolder'
import { isWithin } from '@shared/vault/syncedFolder'
import {
  centralProfiles,
  foldersInDropboxInfo,
  foldersInNextcloudSettings,
  mountsOf,
  mountsOfMac,
} from './systemText'

/** What stands around the person: taken from the process, or from a test. */
export type Whereabouts = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Those of this process. */
export const here = (): Whereabouts => ({
  platform: process.platform,
  home: homedir(),
  environment: process.env,
})

/** Gathers what the system shows about a folder that need not exist yet. Changes nothing, and nothing it misses stops it. */
export const lookAround = (folder: string, at: Whereabouts): FolderSurroundings => {
  const { home, environment } = at
  const platform = at.platform === 'win32' ? 'windows' : at.platform === 'darwin' ? 'mac' : 'linux'
  const path = resolved(folder)
  return {
    platform,
    path,
    home: resolved(home),
    accounts: accountsOf(at).map(({ by, folder: account }) => ({ by, folder: resolved(account) })),
    entries: ancestorsOf(path).flatMap(entriesOf),
    mounts: platform === 'windows' ? [] : mountsFor(platform, path),
    desktopInICloud:
      platform === 'mac' && existsSync(join(home, 'Library/Mobile Documents/com~apple~CloudDocs/Documents')),
    roaming: platform === 'windows' ? roamingFolder(path, environment) : null,
  }
}

/** Links, junctions and, on Windows, mapped drives resolved, as far up as the path exists. */
export const resolved = (folder: string): string => {
  const path = resolve(folder)
  const above = dirname(path)
  try {
    return realpathSync.native(path)
  } catch {
    return above === path ? path : join(resolved(above), path.slice(above.length))
  }
}

/**
 * What the clients themselves say: Windows’ OneDrive sets three variables; Dropbox writes the folders of its accounts
 * into `info.json` (help.dropbox.com, "Locate your Dropbox folder programmatically"); Nextcloud and ownCloud keep theirs
 * in their settings (docs.nextcloud.com, Desktop client manual, "Configuration file").
 */
const accountsOf = ({ platform, home, environment }: Whereabouts): FolderSurroundings['accounts'] => {
  const oneDrive = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap(
    (name) => environment[name] ?? [],
  )
  const applicationData = [environment['APPDATA'], environment['LOCALAPPDATA']].flatMap((each) => each ?? [])
  const dropbox = [join(home, '.dropbox'), ...applicationData.map((each) => join(each, 'Dropbox'))]
  const configured = [
    ...applicationData,
    join(home, platform === 'darwin' ? 'Library/Preferences' : '.config'),
  ].flatMap((each) => [
    { by: 'Nextcloud', file: join(each, 'Nextcloud', 'nextcloud.cfg') },
    { by: 'ownCloud', file: join(each, 'ownCloud', 'owncloud.cfg') },
  ])
  return [
    ...oneDrive.map((folder) => ({ by: 'OneDrive', folder })),
    ...dropbox
      .flatMap((folder) => foldersInDropboxInfo(textOf(join(folder, 'info.json'))))
      .map((folder) => ({ by: 'Dropbox', folder })),
    ...configured.flatMap(({ by, file }) =>
      foldersInNextcloudSettings(textOf(file)).map((folder) => ({ by, folder })),
    ),
  ].filter(({ folder }) => isAbsolute(folder))
}

const ancestorsOf = (path: string): readonly string[] => {
  const above = dirname(path)
  return above === path ? [path] : [path, ...ancestorsOf(above)]
}

const entriesOf = (folder: string): readonly FoundEntry[] => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    const hidden = entries.flatMap((entry): readonly FoundEntry[] => {
      const found = { name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' } as const
      if (entry.name.toLowerCase() === 'desktop.ini')
        return [{ ...found, text: textOf(join(folder, entry.name)) }]
      return entry.name.startsWith('.') ? [found] : []
    })
    return existsSync(join(folder, '.sync/IgnoreList'))
      ? [...hidden, { name: '.sync/IgnoreList', kind: 'file' }]
      : hidden
  } catch {
    // Not there yet, or not for us to read.
    return []
  }
}

const mountsFor = (platform: 'mac' | 'linux', path: string): readonly Mount[] => {
  if (platform === 'linux') return mountsOf(wholeText('/proc/mounts'))
  // Only what lies below these can be a share, and asking a program costs time.
  if (!/^\/(Volumes|Network|System\/Volumes\/Data\/Network)\//.test(path)) return []
  return mountsOfMac(outputOf('/sbin/mount', []))
}

/**
 * `%APPDATA%` is carried to a server where the profile has a central one (learn.microsoft.com, "Deploying roaming user
 * profiles": the key ProfileList and its value CentralProfile). `%LOCALAPPDATA%` never is.
 */
const roamingFolder = (path: string, environment: Whereabouts['environment']): string | null => {
  const [roaming, profile] = [environment['APPDATA'], environment['USERPROFILE']]
  if (roaming === undefined || profile === undefined) return null
  if (!isWithin({ platform: 'windows' }, path, roaming)) return null
  const list = String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList`
  // By its full name: Windows looks for a bare one in the working folder first.
  const program = join(environment['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe')
  const central = centralProfiles(outputOf(program, ['query', list, '/s']))
  return central.some((each) => each.toLowerCase() === profile.toLowerCase()) ? roaming : null
}

const outputOf = (program: string, words: readonly string[]): string => {
  try {
    return execFileSync(program, words, {
      encoding: 'utf8',
      timeout: 2_000,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/** The start of a small text, in whichever of its two usual encodings; '' when it cannot be read. */
const textOf = (path: string): string => {
  try {
    const file = openSync(path, 'r')
    try {
      const start = Buffer.alloc(65_536)
      const bytes = start.subarray(0, readSync(file, start, 0, start.length, 0))
      return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8')
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

// Files of the kernel have no size that could be asked for.
const wholeText = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
