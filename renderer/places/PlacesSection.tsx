import { useEffect } from 'react'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { outboxShown } from './outboxStore'
import { PlaceDialogs } from './PlaceDialogs'
import { PlaceRow } from './PlaceRow'
import { areListed, folderPlaceAdded, placeDialogShown, placesLookedAt, usePlacesStore } from './placesStore'
import './places.css'

/** Where exports are sent besides the folder they are saved in. */
export const PlacesSection = () => {
  const list = usePlacesStore((state) => state.list)
  const isAdding = usePlacesStore((state) => state.isAdding)
  const refused = usePlacesStore((state) => state.refused)
  useEffect(() => void placesLookedAt(), [])
  return (
    <section aria-labelledby="places-heading">
      <div className="page-title">
        <h2 id="places-heading">Places</h2>
        <Button onPress={() => outboxShown(true)}>Outbox…</Button>
        <Button onPress={() => placeDialogShown({ kind: 'server' })}>Add a server…</Button>
        <Button onPress={() => void folderPlaceAdded()} isPending={isAdding}>
          Add a folder or drive…
        </Button>
      </div>
      <p className="settings-words">
        What you export, documents and bundles, is also sent to these places, in the background and as soon as
        they can be reached: a folder, a drive, a folder that a sync program carries away, or a WebDAV server.
        It counts as there only after it was read back. What was interrupted goes on where it stopped; only a
        server is given that one file from its beginning again. An export in which Visitbook found something
        to look at is not sent. No other connection is ever made.
      </p>
      {refused === null ? null : <ErrorState words={errorWords(refused)} />}
      {list === 'loading' ? <Loading label="Reading the places" /> : null}
      {list !== 'loading' && !areListed(list) ? (
        <ErrorState
          words={errorWords(list.failed)}
          actions={<Button onPress={() => void placesLookedAt()}>Try again</Button>}
        />
      ) : null}
      {areListed(list) && list.length > 0 ? (
        <ul className="places" aria-label="Places">
          {list.map((place) => (
            <PlaceRow key={place.id} place={place} />
          ))}
        </ul>
      ) : null}
      <PlaceDialogs />
    </section>
  )
}
