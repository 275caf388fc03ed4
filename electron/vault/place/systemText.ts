import { z } from 'zod'
import type { Mount } from '@shared/vault/syncedFolder'

/** `/proc/mounts`: source, folder, type, with spaces and backslashes in octal (man 5 fstab). */
export const mountsOf = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [source, at, type] = line.split(' ')
    if (source === undefined || at === undefined || type === undefined) return []
    return [{ source: unescaped(source), at: unescaped(at), type }]
  })

/** What `/sbin/mount` of macOS says: `//somebody@server/share on /Volumes/share (smbfs, nodev, …)`. */
export const mountsOfMac = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const found = /^(.+) on (\/.*) \(([^,)]+)/.exec(line)
    const [, source, at, type] = found ?? []
    if (source === undefined || at === undefined || type === undefined) return []
    return [{ source, at, type }]
  })

/** The folders of Dropbox’s accounts, personal and business, in its `info.json`. */
export const foldersInDropboxInfo = (text: string): readonly string[] => {
  try {
    const accounts = z.record(z.string(), z.looseObject({ path: z.string() })).safeParse(JSON.parse(text))
    return accounts.success ? Object.values(accounts.data).map(({ path }) => path) : []
  } catch {
    return []
  }
}

/** The folders in the settings of a Nextcloud or ownCloud client: `0\Folders\1\localPath=/home/somebody/Nextcloud/`. */
export const foldersInNextcloudSettings = (text: string): readonly string[] =>
  [...text.matchAll(/^[^=\n]*\\Folders[^=\n]*\\localPath=(.+)$/gm)].flatMap(
    ([, folder]) => folder?.trim() ?? [],
  )

/** The folders of the profiles that have a central one, in what `reg query …\ProfileList /s` says. */
export const centralProfiles = (text: string): readonly string[] =>
  text.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const value = (name: string) =>
      new RegExp(String.raw`^\s+${name}\s+REG_(?:EXPAND_)?SZ\s+(\S.*?)\s*$`, 'm').exec(block)?.[1]
    const folder = value('ProfileImagePath')
    return folder !== undefined && value('CentralProfile') !== undefined ? [folder] : []
  })

const unescaped = (text: string) =>
  text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)))
