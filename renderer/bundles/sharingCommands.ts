import { bringInShown } from '../navigationStore'
import type { Command } from '../search/command'
import { sharingShown } from './sharingStore'

/** Exchange with colleagues, from the palette and by key. */
export const sharingCommands: readonly Command[] = [
  {
    id: 'share',
    label: 'Share this visit: exchange with colleagues',
    also: 'bundle export team invite code send merge undo sync',
    shortcut: 'sharing.open',
    inVisit: true,
    inMain: true,
    act: () => sharingShown('exchange'),
  },
  {
    id: 'clashes',
    label: 'What two people changed, to decide',
    also: 'conflicts overlaps board settle versions',
    shortcut: 'sharing.clashes',
    inVisit: true,
    inMain: true,
    act: () => sharingShown('clashes'),
  },
  {
    id: 'bring-in',
    label: 'Bring in a bundle',
    also: 'import merge colleague receive usb stick',
    inMain: true,
    act: bringInShown,
  },
]
