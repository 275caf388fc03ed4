import type { PlaceSummary } from '@shared/places/place'
import { CircleCheck, Folder, MoreHorizontal, Server } from 'lucide-react'
import { Button } from '../components/Button'
import { Switch } from '../components/Choice'
import { IconButton } from '../components/IconButton'
import { Menu } from '../components/Menu'
import type { MenuEntry } from '../components/Menu'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { placeChanged, placeDialogShown, placeTested, usePlacesStore } from './placesStore'

/** One place: what it is, what goes there by itself, whether it can be used. */
export const PlaceRow = ({ place }: { readonly place: PlaceSummary }) => {
  const test = usePlacesStore((state) => state.tests[place.id])
  const Icon = place.kind === 'folder' ? Folder : Server
  return (
    <li>
      <div className="place-row">
        <Icon aria-hidden size={20} />
        <span className="place-name">
          <b>{place.name}</b>
          <small>{kindWords(place)}</small>
        </span>
        <Switch
          isSelected={place.takesDocuments}
          onChange={(takesDocuments) => void placeChanged(place, { takesDocuments })}
        >
          Send documents<span className="sr-only"> to {place.name}</span>
        </Switch>
        <Switch
          isSelected={place.takesBundles}
          onChange={(takesBundles) => void placeChanged(place, { takesBundles })}
        >
          Send bundles<span className="sr-only"> to {place.name}</span>
        </Switch>
        <Button
          aria-label={`Test ${place.name}`}
          isPending={test === 'running'}
          onPress={() => void placeTested(place.id)}
        >
          Test
        </Button>
        <Menu label={`More for ${place.name}`} entries={entriesFor(place)}>
          <IconButton label={`More for ${place.name}`} icon={MoreHorizontal} />
        </Menu>
      </div>
      {test === 'fine' ? (
        <p className="place-fine" role="status">
          <CircleCheck aria-hidden size={17} /> It is the right place, and it takes files.
        </p>
      ) : null}
      {test === undefined || test === 'running' || test === 'fine' ? null : (
        <ErrorState words={errorWords(test)} />
      )}
    </li>
  )
}

const kindWords = ({ kind, user }: PlaceSummary): string => {
  if (kind === 'folder') return 'Folder or drive'
  return user === '' ? 'Server (WebDAV)' : `Server (WebDAV), signed in as ${user}`
}

const entriesFor = (place: PlaceSummary): readonly MenuEntry[] => [
  { id: 'rename', label: 'Rename…', onAction: () => placeDialogShown({ kind: 'rename', place }) },
  ...(place.kind === 'webdav'
    ? [
        {
          id: 'signIn',
          label: 'Another name or password…',
          onAction: () => placeDialogShown({ kind: 'signIn', place }),
        },
      ]
    : []),
  { id: 'line', separator: true },
  {
    id: 'remove',
    label: 'Remove…',
    danger: true,
    onAction: () => placeDialogShown({ kind: 'remove', place }),
  },
]
