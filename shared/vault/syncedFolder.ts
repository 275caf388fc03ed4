import { clientFolders, cloudStorage, iconOwners, markers, networkMounts } from './syncMarkers'

/** What a folder lies in that copies, shares or takes away its files while they are being written. */
export type SyncedFolder =
  /** A client of such a service copies each change; `by` is its name. */
  | { readonly how: 'copied'; readonly by: string }
  /** The folder is on another computer. */
  | { readonly how: 'network' }
  /** Windows carries the folder to a server at each sign-out and brings it back at each sign-in. */
  | { readonly how: 'roaming' }

/** An entry of the folder or of one above it whose name begins with a dot, and what `desktop.ini` says. */
export type FoundEntry = {
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** Of `desktop.ini` alone. */
  readonly text?: string
}

export type Mount = { readonly at: string; readonly type: string; readonly source: string }

/** What the system shows about a folder; gathered by `lookAround`, judged here. */
export type FolderSurroundings = {
  readonly platform: 'windows' | 'mac' | 'linux'
  /** Absolute, its links, junctions and mapped drives resolved as far as it exists. */
  readonly path: string
  readonly home: string
  /** Folders that a client itself says it keeps in step. */
  readonly accounts: readonly { readonly by: string; readonly folder: string }[]
  /** Of the folder and each one above it. */
  readonly entries: readonly FoundEntry[]
  readonly mounts: readonly Mount[]
  /** Desktop and Documents are kept in iCloud. */
  readonly desktopInICloud: boolean
  /** The folder that Windows carries to a server; null: none. */
  readonly roaming: string | null
}

/**
 * Whether the folder is one that must not hold a live database; null: nothing says so. SQLite: "WAL does not work over a
 * network filesystem" (sqlite.org/wal.html), and a database whose files are copied or replaced one by one is lost
 * (sqlite.org/howtocorrupt.html, 1.2 and 1.4).
 */
export const syncedFolder = (around: FolderSurroundings): SyncedFolder | null => {
  const client = byAccount(around) ?? byEntry(around) ?? byName(around)
  if (client !== null) return { how: 'copied', by: client }
  if (isOnNetwork(around)) return { how: 'network' }
  return around.roaming !== null && isWithin(around, around.path, around.roaming) ? { how: 'roaming' } : null
}

/** Whether a path is the folder or lies in it. Windows and macOS do not tell capitals from small letters. */
export const isWithin = (
  { platform }: Pick<FolderSurroundings, 'platform'>,
  path: string,
  folder: string,
): boolean => {
  const [inner, outer] = [path, folder].map((each) => {
    const parts = partsOf(each)
    return platform === 'linux' ? parts : parts.map((part) => part.toLowerCase())
  }) as [string[], string[]]
  return outer.length > 0 && outer.every((part, at) => inner[at] === part)
}

const byAccount = (around: FolderSurroundings) =>
  around.accounts.find(({ folder }) => isWithin(around, around.path, folder))?.by ?? null

const byEntry = ({ entries }: FolderSurroundings) => {
  for (const { name, kind, text } of entries) {
    const marker = markers.find((each) => each.kind === kind && each.name.test(name))
    if (marker) return marker.by
    const owner = text === undefined ? undefined : iconOwners.find((each) => each.program.test(text))
    if (owner) return owner.by
  }
  return null
}

const byName = (around: FolderSurroundings): string | null => {
  const { platform, path, home } = around
  const inHome = isWithin(around, path, home)
  const parts = partsOf(path).slice(inHome ? partsOf(home).length : 0)
  if (inHome && platform === 'mac') {
    if (parts[0] === 'Library' && parts[1] === 'Mobile Documents') return 'iCloud Drive'
    if (parts[0] === 'Library' && parts[1] === 'CloudStorage' && parts[2] !== undefined)
      return cloudStorage(parts[2])
    if (around.desktopInICloud && (parts[0] === 'Desktop' || parts[0] === 'Documents')) return 'iCloud Drive'
  }
  // A streamed drive of Google's on Windows holds nothing but these two.
  if (
    platform === 'windows' &&
    /^[a-z]:$/i.test(parts[0] ?? '') &&
    /^(My Drive|Shared drives)$/.test(parts[1] ?? '')
  )
    return 'Google Drive'
  // The clients put their folder into the home folder, or wherever else it was chosen to be on another drive. Deeper in
  // the home folder the same name is somebody's own, or the client's settings.
  const named = clientFolders.find(
    (each) =>
      each.on.includes(platform) &&
      (inHome ? [parts[0] ?? ''] : each.onlyInHome ? [] : parts).some((part) => each.name.test(part)),
  )
  return named?.by ?? null
}

const isOnNetwork = (around: FolderSurroundings) => {
  if (around.platform === 'windows') return /^(\\\\|\/\/)(?!\?\\[a-z]:|\.\\)/i.test(around.path)
  const mount = around.mounts
    .filter(({ at }) => at === '/' || isWithin(around, around.path, at))
    .reduce<Mount | null>(
      (deepest, each) => (deepest && deepest.at.length > each.at.length ? deepest : each),
      null,
    )
  return mount !== null && networkMounts.some((each) => each.test(`${mount.type} ${mount.source}`))
}

const partsOf = (path: string) => path.split(/[\\/]+/).filter((part) => part !== '')
