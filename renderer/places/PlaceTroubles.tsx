import type { OutboxItem } from '@shared/places/place'
import { faultWords, safeWords } from '@shared/places/placeFaults'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { triedAgain } from './outboxStore'

/** What keeps files from their places: once for each place and reason, however many wait. */
export const PlaceTroubles = ({ items }: { readonly items: readonly OutboxItem[] }) => {
  const troubles = new Map(
    items
      .filter(({ fault }) => fault !== null)
      .map((item) => [`${item.placeId} ${item.fault} ${isOfFile(item) ? item.id : ''}`, item]),
  )
  return [...troubles].map(([key, item]) => {
    if (item.fault === null) return null
    const { what, next } = faultWords[item.fault]
    return (
      <ErrorState
        key={key}
        words={{
          what: `${isOfFile(item) ? `${item.title}, ${item.placeName}` : item.placeName}: ${what}`,
          safe: safeWords,
          next,
        }}
        actions={
          <Button
            aria-label={`Try again: ${item.placeName}`}
            onPress={() => void triedAgain({ placeId: item.placeId })}
          >
            Try again
          </Button>
        }
      />
    )
  })
}

const isOfFile = ({ fault }: OutboxItem) => fault !== null && faultWords[fault].about === 'file'
