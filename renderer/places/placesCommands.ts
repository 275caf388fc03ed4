import { wentTo } from '../navigationStore'
import type { Command } from '../search/command'
import { outboxShown, triedAgain } from './outboxStore'
import { folderPlaceAdded, placeDialogShown } from './placesStore'

/** Where exports go, and what is on its way. */
export const placesCommands: readonly Command[] = [
  {
    id: 'outbox',
    label: 'Outbox',
    also: 'sent send places what is where progress waiting verified history',
    shortcut: 'outbox.open',
    act: () => outboxShown(true),
  },
  {
    id: 'outbox-now',
    label: 'Send what waits in the outbox now',
    also: 'try again places sync',
    act: () => {
      outboxShown(true)
      void triedAgain()
    },
  },
  {
    id: 'add-folder-place',
    label: 'Add a folder or drive as a place',
    also: 'usb stick removable synced onedrive share settings',
    inMain: true,
    act: () => {
      wentTo({ kind: 'settings' })
      void folderPlaceAdded()
    },
  },
  {
    id: 'add-server-place',
    label: 'Add a server as a place',
    also: 'webdav nextcloud upload settings',
    inMain: true,
    act: () => {
      wentTo({ kind: 'settings' })
      placeDialogShown({ kind: 'server' })
    },
  },
]
