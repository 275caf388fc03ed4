import { joinAnd } from '@shared/letters/joinAnd'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { areListed, folderPlaceAdded, placesLookedAt, usePlacesStore } from '../places/placesStore'
import { exchangeStopped, exchangedNow } from './exchangeNow'
import { useExchangeStore } from './exchangeStore'

/** Out and in through the places in one deed. Without a visit: only in, for visits that are not here yet. */
export const ExchangeNow = ({ visitId }: { readonly visitId: string | null }) => {
  const { isExchanging, isStopping } = useExchangeStore()
  const { list, isAdding, refused } = usePlacesStore()
  const actions = useRef<HTMLDivElement>(null)
  useEffect(() => void placesLookedAt(), [])
  // "Stop" goes with the exchange; whoever was on it is not left nowhere.
  useEffect(
    () => () => {
      if (isExchanging && document.activeElement === document.body)
        actions.current?.querySelector('button')?.focus()
    },
    [isExchanging],
  )
  const places = areListed(list) ? list.filter(({ takesBundles }) => takesBundles) : null
  return (
    <section className="sharing-section" aria-labelledby="exchange-now">
      <h2 id="exchange-now">{visitId === null ? 'Look in the places' : 'Exchange through the places'}</h2>
      <p className="sharing-lead">
        {visitId === null
          ? 'Finds visits that colleagues have put there for this computer, and shows each before anything is stored.'
          : 'Sends what is new, sealed for the team, and shows what colleagues have put there before anything is merged: of this visit, and visits that are not on this computer yet.'}{' '}
        {places === null ? null : placesWords(places.map(({ name }) => name))}
      </p>
      {refused === null ? null : <ErrorState words={errorWords(refused)} />}
      <div className="actions" ref={actions}>
        {places?.length === 0 ? null : (
          <Button isPending={isExchanging} onPress={() => exchangedNow(visitId)}>
            {visitId === null ? 'Look for shared visits' : 'Exchange now'}
          </Button>
        )}
        {isExchanging ? (
          <Button isPending={isStopping} onPress={() => void exchangeStopped()}>
            Stop
          </Button>
        ) : null}
        {places?.length === 0 ? (
          <Button isPending={isAdding} onPress={() => void folderPlaceAdded()}>
            Add a stick or a folder…
          </Button>
        ) : null}
      </div>
    </section>
  )
}

const placesWords = (names: readonly string[]): string => {
  if (names.length === 0) return 'There is no place for bundles yet; servers are added in the settings.'
  return `It goes through ${joinAnd(names.map((name) => `“${name}”`))}.`
}
