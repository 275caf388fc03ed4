import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  centralProfiles,
  foldersInDropboxInfo,
  foldersInNextcloudSettings,
  mountsOf,
  mountsOfMac,
} from '../../../electron/vault/place/systemText'

it('reads the mounts of Linux, with spaces in their names', () =>
  expect(mountsOf('/dev/sda1 / ext4 rw 0 0\n//nas/my\\040share /mnt/my\\040share cifs rw 0 0\n')).toEqual([
    { source: '/dev/sda1', at: '/', type: 'ext4' },
    { source: '//nas/my share', at: '/mnt/my share', type: 'cifs' },
  ]))

it('reads the mounts of macOS', () =>
  expect(
    mountsOfMac(
      '/dev/disk3s1 on / (apfs, sealed, local)\n//sam@nas/Our share on /Volumes/Our share (smbfs, nodev)\n',
    ),
  ).toEqual([
    { source: '/dev/disk3s1', at: '/', type: 'apfs' },
    { source: '//sam@nas/Our share', at: '/Volumes/Our share', type: 'smbfs' },
  ]))

it('reads both accounts of Dropbox', () =>
  expect(
    foldersInDropboxInfo(
      '{"personal": {"path": "/home/sam/Dropbox", "host": 1}, "business": {"path": "/data/Team"}}',
    ),
  ).toEqual(['/home/sam/Dropbox', '/data/Team']))

it('reads the folders of Nextcloud', () =>
  expect(
    foldersInNextcloudSettings(
      '[Accounts]\n0\\Folders\\1\\localPath=/home/sam/Work/\n0\\Folders\\1\\paused=false\n0\\FoldersWithPlaceholders\\2\\localPath=/data/x/\n0\\url=https://cloud.example\n',
    ),
  ).toEqual(['/home/sam/Work/', '/data/x/']))

it('reads which profiles of Windows roam', () =>
  expect(
    centralProfiles(
      [
        '',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\...\\ProfileList\\S-1-5-21-1',
        '    ProfileImagePath    REG_EXPAND_SZ    C:\\Users\\sam',
        '    CentralProfile    REG_SZ    \\\\server\\profiles\\sam.V6',
        '',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\...\\ProfileList\\S-1-5-21-2',
        '    ProfileImagePath    REG_EXPAND_SZ    C:\\Users\\alex',
        '    CentralProfile    REG_SZ    ',
        '',
      ].join('\r\n'),
    ),
  ).toEqual(['C:\\Users\\sam']))

it('takes any text whatever, and finds nothing in it', () => {
  const noise = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(noise, (text) => {
      for (const read of [mountsOf, mountsOfMac, foldersInNextcloudSettings, centralProfiles]) read(text)
      expect(foldersInDropboxInfo(text)).toEqual([])
    }),
  )
})
