import type { FolderSurroundings } from './syncedFolder'

type Platform = FolderSurroundings['platform']

/**
 * What the clients leave at the root of a folder that they keep in step.
 * - `.dropbox` is a file there; in a home folder the same name is the folder of Dropbox’s settings and says nothing.
 *   `.dropbox.cache` is a folder (help.dropbox.com, "Dropbox cache folder").
 * - `.stfolder`: Syncthing’s folder marker, a file in old versions (docs.syncthing.net, "Folder marker").
 * - `.sync_<id>.db`, before that `._sync_<id>.db` and `.csync_journal.db`: the journal of the Nextcloud and ownCloud
 *   clients (docs.nextcloud.com, Desktop client manual, "Architecture", synchronisation journal), with their logs.
 * - `.sync/IgnoreList`: Resilio Sync (help.resilio.com, "Ignoring files in Sync").
 * - `.tmp.drivedownload`, `.tmp.driveupload`: folders mirrored by Google Drive for desktop; `.849C9593-…`: the root of a
 *   OneDrive or SharePoint library. Neither vendor documents them; tools that leave such files out know them by name.
 * - `.megaignore`: a folder synchronised by MEGA’s desktop app (github.com/meganz/MEGAsync).
 */
export const markers: readonly {
  readonly name: RegExp
  readonly kind: 'file' | 'folder'
  readonly by: string
}[] = [
  { name: /^\.dropbox$/, kind: 'file', by: 'Dropbox' },
  { name: /^\.dropbox\.cache$/, kind: 'folder', by: 'Dropbox' },
  { name: /^\.stfolder$/, kind: 'folder', by: 'Syncthing' },
  { name: /^\.stfolder$/, kind: 'file', by: 'Syncthing' },
  { name: /^\.nextcloudsync\.log$/, kind: 'file', by: 'Nextcloud' },
  { name: /^\.owncloudsync\.log(\.\d+)?$/, kind: 'file', by: 'Nextcloud or ownCloud' },
  { name: /^\.(_?sync_[0-9a-f]+|csync_journal)\.db$/, kind: 'file', by: 'Nextcloud or ownCloud' },
  { name: /^\.sync\/IgnoreList$/, kind: 'file', by: 'Resilio Sync' },
  { name: /^\.tmp\.drive(download|upload)$/, kind: 'folder', by: 'Google Drive' },
  { name: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, kind: 'file', by: 'OneDrive' },
  { name: /^\.megaignore$/, kind: 'file', by: 'MEGA' },
]

/** On Windows a client gives its folder its own icon: `desktop.ini` names the program that the icon comes from. */
export const iconOwners: readonly { readonly program: RegExp; readonly by: string }[] = [
  { program: /onedrive\.exe/i, by: 'OneDrive' },
  { program: /dropbox\.exe/i, by: 'Dropbox' },
  { program: /google ?drive(fs|sync)?\.exe/i, by: 'Google Drive' },
  { program: /icloud(drive|services)?\.exe/i, by: 'iCloud Drive' },
  { program: /nextcloud\.exe/i, by: 'Nextcloud' },
  { program: /owncloud\.exe/i, by: 'ownCloud' },
  { program: /\bbox(ui|drive|sync)?\.exe/i, by: 'Box' },
]

/** The names the clients give to their folder when nobody chooses another one. */
export const clientFolders: readonly {
  readonly name: RegExp
  readonly by: string
  readonly on: readonly Platform[]
  /** Too common a word to mean anything elsewhere. */
  readonly onlyInHome?: true
}[] = [
  { name: /^OneDrive( ?- .+)?$/, by: 'OneDrive', on: ['windows', 'mac', 'linux'] },
  { name: /^Dropbox( \(.+\))?$/, by: 'Dropbox', on: ['windows', 'mac', 'linux'] },
  { name: /^Google ?Drive$/, by: 'Google Drive', on: ['windows', 'mac', 'linux'] },
  { name: /^iCloud ?Drive$/, by: 'iCloud Drive', on: ['windows'] },
  { name: /^Nextcloud\d*$/, by: 'Nextcloud', on: ['windows', 'mac', 'linux'] },
  { name: /^ownCloud\d*$/, by: 'ownCloud', on: ['windows', 'mac', 'linux'] },
  { name: /^Box Sync$/, by: 'Box', on: ['windows', 'mac'] },
  { name: /^Box$/, by: 'Box', on: ['windows', 'mac'], onlyInHome: true },
]

/**
 * Since macOS 12.1 the clients’ folders are `~/Library/CloudStorage/<client>-<account>` (support.google.com, "Use Google
 * Drive for desktop with macOS"; learn.microsoft.com, "OneDrive and File Provider").
 */
export const cloudStorage = (folder: string): string => {
  const client = folder.split('-')[0] ?? folder
  return client === 'GoogleDrive' ? 'Google Drive' : client
}

/** Kinds of file system that are on another computer, as `/proc/mounts` and macOS’s `mount` name them, with the source. */
export const networkMounts: readonly RegExp[] = [
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ncpfs|ceph|lustre|davfs|webdav) /,
  /^fuse\.(sshfs|rclone|gvfsd-fuse|kio-fuse|davfs|davfs2|glusterfs|cephfs|s3fs|google-drive-ocamlfuse|onedriver) /,
  /^fuse https?:\/\//,
]
