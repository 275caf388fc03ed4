import { bringInShown, useNavigationStore, visitInSight } from '../navigationStore'
import type { Command } from '../search/command'
import { useExchangeStore } from './exchangeStore'
import { sharingShown } from './sharingStore'

/** Exchange with colleagues, from the palette and by key. */
export const sharingCommands: readonly Command[] = [
  {
    id: 'share',
    label: 'Share this visit: exchange with colleagues',
    also: 'bundle export team invite code send merge undo sync',
    shortcut: 'sharing.open',
    inVisit: 'shared',
    inMain: true,
    act: () => sharingShown('exchange'),
  },
  {
    id: 'exchange-now',
    label: 'Exchange now with colleagues, through the places',
    also: 'sync send receive bundles usb stick server merge',
    inVisit: 'shared',
    inMain: true,
    act: () => {
      const visitId = visitInSight(useNavigationStore.getState().screen)
      if (visitId === null) return
      sharingShown('exchange')
      void import('./exchangeNow').then((store) => store.exchangedNow(visitId))
    },
  },
  {
    id: 'look-for-shared',
    label: 'Look in the places for visits shared with you',
    also: 'exchange receive new visit colleague usb stick server sync',
    inMain: true,
    act: () => {
      bringInShown()
      void import('./exchangeNow').then((store) => store.exchangedNow(null))
    },
  },
  {
    id: 'stop-exchange',
    label: 'Stop the exchange with colleagues',
    also: 'cancel end sync search places looking',
    inMain: true,
    when: () => useExchangeStore.getState().isExchanging,
    act: () => void import('./exchangeNow').then((store) => store.exchangeStopped()),
  },
  {
    id: 'clashes',
    label: 'What two people changed, to decide',
    also: 'conflicts overlaps board settle versions',
    shortcut: 'sharing.clashes',
    inVisit: 'shared',
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
