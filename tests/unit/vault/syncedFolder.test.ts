import { describe, expect, it } from 'vitest'
import { isWithin, syncedFolder } from '@shared/vault/syncedFolder'
import type { FolderSurroundings } from '@shared/vault/syncedFolder'
import { mountsOf } from '../../../electron/vault/place/systemText'

const windows: FolderSurroundings = {
  platform: 'windows',
  path: 'C:\\Users\\sam\\AppData\\Roaming\\visitbook\\vault',
  home: 'C:\\Users\\sam',
  accounts: [],
  entries: [],
  mounts: [],
  desktopInICloud: false,
  roaming: null,
}
const mac: FolderSurroundings = {
  ...windows,
  platform: 'mac',
  path: '/Users/sam/Library/Application Support/visitbook/vault',
  home: '/Users/sam',
}
const linux: FolderSurroundings = {
  ...windows,
  platform: 'linux',
  path: '/home/sam/.config/visitbook/vault',
  home: '/home/sam',
  mounts: mountsOf('/dev/sda1 / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n'),
}

type Case = readonly [what: string, around: Partial<FolderSurroundings>]
const judged = (of: FolderSurroundings, around: Partial<FolderSurroundings>) =>
  syncedFolder({ ...of, ...around })

describe('no alarm for', () => {
  const quiet: readonly (readonly [string, FolderSurroundings, Partial<FolderSurroundings>])[] = [
    ['the usual profile on Windows', windows, {}],
    ['the usual profile on macOS', mac, {}],
    ['the usual profile on Linux', linux, {}],
    [
      'a home folder with Dropbox’s own settings in it',
      linux,
      { entries: [{ name: '.dropbox', kind: 'folder' }] },
    ],
    [
      'a home folder with many other hidden things',
      linux,
      {
        entries: ['.sync', '.config', '.stack', '.stfold', '.syncrc', '.git'].map((name) => ({
          name,
          kind: 'folder' as const,
        })),
      },
    ],
    ['the settings of a client', linux, { path: '/home/sam/.config/Nextcloud/visitbook' }],
    ['a person called Dropbox', linux, { path: '/home/Dropbox/.config/visitbook', home: '/home/Dropbox' }],
    ['a project of that name', linux, { path: '/home/sam/projects/Dropbox/visitbook' }],
    ['a folder with a name that begins alike', linux, { path: '/home/sam/Dropbox-old/visitbook' }],
    ['a folder called Box on Linux, where Box has no client', linux, { path: '/home/sam/Box/visitbook' }],
    ['a drive with a folder called Box', windows, { path: 'D:\\Box\\visitbook' }],
    ['an account beside it', windows, { accounts: [{ by: 'OneDrive', folder: 'C:\\Users\\sam\\OneDrive' }] }],
    [
      'an account whose folder begins alike',
      windows,
      { accounts: [{ by: 'OneDrive', folder: 'C:\\Users\\sam\\App' }] },
    ],
    ['an account with an empty folder', windows, { accounts: [{ by: 'OneDrive', folder: '' }] }],
    [
      'a desktop.ini of Windows’ own',
      windows,
      {
        entries: [
          { name: 'desktop.ini', kind: 'file', text: '[.ShellClassInfo]\nIconResource=imageres.dll,-184' },
        ],
      },
    ],
    ['a long path of Windows', windows, { path: '\\\\?\\C:\\Users\\sam\\AppData\\Local\\visitbook' }],
    ['Documents on a Mac without iCloud', mac, { path: '/Users/sam/Documents/visitbook' }],
    ['the library of a Mac with Documents in iCloud', mac, { desktopInICloud: true }],
    [
      'a share beside it',
      linux,
      { mounts: mountsOf('/dev/sda1 / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n') },
    ],
    [
      'a local disk under a share',
      linux,
      {
        path: '/net/disk/visitbook',
        mounts: mountsOf(
          '/dev/sda1 / ext4 rw 0 0\nnas:/x /net nfs4 rw 0 0\n/dev/sdb1 /net/disk ext4 rw 0 0\n',
        ),
      },
    ],
    [
      'a part of Windows that does not roam',
      windows,
      {
        path: 'C:\\Users\\sam\\AppData\\Local\\Visitbook',
        roaming: 'C:\\Users\\sam\\AppData\\Roaming',
      },
    ],
  ]
  it.each(quiet)('%s', (_, of, around) => expect(judged(of, around)).toBeNull())
})

describe('on Windows it finds', () => {
  const found: readonly (readonly [...Case, string])[] = [
    [
      'an account of OneDrive, whatever its folder is called',
      {
        path: 'D:\\Work\\visitbook',
        accounts: [{ by: 'OneDrive', folder: 'd:\\work\\' }],
      },
      'OneDrive',
    ],
    ['OneDrive by its name', { path: 'C:\\Users\\sam\\OneDrive\\visitbook' }, 'OneDrive'],
    [
      'OneDrive of an organisation',
      { path: 'C:\\Users\\sam\\OneDrive - Sheffield City Council\\Documents' },
      'OneDrive',
    ],
    [
      'OneDrive by the mark of its root',
      {
        entries: [{ name: '.849C9593-D756-4E56-8D6E-42412F2A707B', kind: 'file' }],
      },
      'OneDrive',
    ],
    [
      'OneDrive by the icon of its folder',
      {
        entries: [
          {
            name: 'desktop.ini',
            kind: 'file',
            text: '[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe,5',
          },
        ],
      },
      'OneDrive',
    ],
    ['Dropbox of a team', { path: 'C:\\Users\\sam\\Dropbox (Team)\\visitbook' }, 'Dropbox'],
    ['Dropbox on another drive', { path: 'D:\\Dropbox\\visitbook' }, 'Dropbox'],
    ['the streamed drive of Google', { path: 'G:\\My Drive\\visitbook' }, 'Google Drive'],
    ['a shared drive of Google', { path: 'G:\\Shared drives\\Team\\visitbook' }, 'Google Drive'],
    ['iCloud Drive', { path: 'C:\\Users\\sam\\iCloudDrive\\visitbook' }, 'iCloud Drive'],
    ['Box', { path: 'C:\\Users\\sam\\Box\\visitbook' }, 'Box'],
    ['Box Sync', { path: 'C:\\Users\\sam\\Box Sync\\visitbook' }, 'Box'],
    ['Nextcloud', { path: 'C:\\Users\\sam\\Nextcloud2\\visitbook' }, 'Nextcloud'],
  ]
  it.each(found)('%s', (_, around, by) => expect(judged(windows, around)).toEqual({ how: 'copied', by }))

  it.each([
    ['a share', '\\\\server\\profiles\\sam'],
    ['a share with a long path', '\\\\?\\UNC\\server\\profiles\\sam'],
    ['a share with other slashes', '//server/profiles/sam'],
  ])('%s', (_, path) => expect(judged(windows, { path })).toEqual({ how: 'network' }))

  it('a profile that roams', () =>
    expect(judged(windows, { roaming: 'C:\\Users\\Sam\\AppData\\Roaming' })).toEqual({ how: 'roaming' }))
})

describe('on macOS it finds', () => {
  const found: readonly (readonly [...Case, string])[] = [
    [
      'iCloud Drive',
      { path: '/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/visitbook' },
      'iCloud Drive',
    ],
    [
      'Documents that are kept in iCloud',
      { path: '/Users/sam/Documents/visitbook', desktopInICloud: true },
      'iCloud Drive',
    ],
    [
      'a desktop that is kept in iCloud',
      { path: '/Users/sam/Desktop/visitbook', desktopInICloud: true },
      'iCloud Drive',
    ],
    [
      'OneDrive',
      { path: '/Users/sam/Library/CloudStorage/OneDrive-SheffieldCityCouncil/visitbook' },
      'OneDrive',
    ],
    [
      'Google Drive',
      { path: '/Users/sam/Library/CloudStorage/GoogleDrive-sam@example.org/My Drive' },
      'Google Drive',
    ],
    ['Dropbox', { path: '/Users/sam/Library/CloudStorage/Dropbox/visitbook' }, 'Dropbox'],
    ['Box', { path: '/Users/sam/Library/CloudStorage/Box-Box/visitbook' }, 'Box'],
    [
      'a client nobody has thought of',
      { path: '/Users/sam/Library/CloudStorage/ProtonDrive-sam/visitbook' },
      'ProtonDrive',
    ],
    ['Dropbox of an older macOS', { path: '/users/SAM/Dropbox/visitbook' }, 'Dropbox'],
  ]
  it.each(found)('%s', (_, around, by) => expect(judged(mac, around)).toEqual({ how: 'copied', by }))

  it('a share', () =>
    expect(
      judged(mac, {
        path: '/Volumes/Share/visitbook',
        mounts: [{ at: '/Volumes/Share', type: 'smbfs', source: '//sam@server/Share' }],
      }),
    ).toEqual({ how: 'network' }))
})

describe('on Linux it finds', () => {
  const marks: readonly (readonly [name: string, kind: 'file' | 'folder', by: string])[] = [
    ['.dropbox', 'file', 'Dropbox'],
    ['.dropbox.cache', 'folder', 'Dropbox'],
    ['.stfolder', 'folder', 'Syncthing'],
    ['.stfolder', 'file', 'Syncthing'],
    ['.nextcloudsync.log', 'file', 'Nextcloud'],
    ['.sync_a1b2c3d4e5f6.db', 'file', 'Nextcloud or ownCloud'],
    ['._sync_a1b2c3d4e5f6.db', 'file', 'Nextcloud or ownCloud'],
    ['.csync_journal.db', 'file', 'Nextcloud or ownCloud'],
    ['.owncloudsync.log', 'file', 'Nextcloud or ownCloud'],
    ['.sync/IgnoreList', 'file', 'Resilio Sync'],
    ['.tmp.drivedownload', 'folder', 'Google Drive'],
    ['.tmp.driveupload', 'folder', 'Google Drive'],
    ['.megaignore', 'file', 'MEGA'],
  ]
  it.each(marks)('the mark %s, a %s: %s', (name, kind, by) =>
    expect(judged(linux, { entries: [{ name, kind }] })).toEqual({ how: 'copied', by }),
  )

  it('folders of clients by their names', () => {
    for (const [folder, by] of [
      ['Dropbox', 'Dropbox'],
      ['OneDrive', 'OneDrive'],
      ['Google Drive', 'Google Drive'],
      ['ownCloud', 'ownCloud'],
    ] as const) {
      expect(judged(linux, { path: `/home/sam/${folder}/visitbook` })).toEqual({ how: 'copied', by })
      expect(judged(linux, { path: `/media/sam/disk/${folder}/visitbook` })).toEqual({ how: 'copied', by })
    }
  })

  it.each([
    ['nas:/home /home nfs4 rw 0 0'],
    ['nas:/home /home nfs rw 0 0'],
    ['//server/homes /home/sam cifs rw 0 0'],
    ['//server/homes /home/sam smb3 rw 0 0'],
    ['sam@server: /home/sam fuse.sshfs rw 0 0'],
    ['remote: /home/sam fuse.rclone rw 0 0'],
    ['https://cloud.example/dav /home/sam fuse rw 0 0'],
    ['https://cloud.example/dav /home/sam davfs rw 0 0'],
  ])('a share: %s', (mount) =>
    expect(judged(linux, { mounts: mountsOf(`/dev/sda1 / ext4 rw 0 0\n${mount}\n`) })).toEqual({
      how: 'network',
    }),
  )
})

it('tells a folder from one that begins with the same letters', () => {
  expect(isWithin({ platform: 'linux' }, '/home/sam/a/b', '/home/sam/a')).toBe(true)
  expect(isWithin({ platform: 'linux' }, '/home/sam/a', '/home/sam/a/')).toBe(true)
  expect(isWithin({ platform: 'linux' }, '/home/sam/ab', '/home/sam/a')).toBe(false)
  expect(isWithin({ platform: 'linux' }, '/home/sam/A', '/home/sam/a')).toBe(false)
  expect(isWithin({ platform: 'windows' }, 'C:\\A\\b', 'c:/a')).toBe(true)
})
