import type { LetterContent } from '@shared/letters/letter'
import { movedPlace } from '@shared/letters/commentPlace'
import type { CommentPlace } from '@shared/letters/commentPlace'
import { recordChange } from '../vault/changeLog'
import type { ChangedEntity } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { accuracyPlaces, moveAccuracyPlace } from './accuracyRepository'
import { commentPlaces, moveCommentPlace } from './commentRepository'

/** What was said of paragraphs goes along with them, or stays with words that are gone. */
export const followParagraphs = (
  vault: OpenVault,
  before: LetterContent & { readonly id: string },
  after: LetterContent,
): void => {
  const follow = (
    entity: ChangedEntity,
    places: readonly PlaceOf[],
    move: (id: string, place: CommentPlace) => number,
  ): void => {
    for (const { id, ...place } of places) {
      const moved = movedPlace(place, before, after)
      if (moved.placeId === place.placeId && moved.quote === place.quote) continue
      const revision = move(id, moved)
      recordChange(vault.db, vault.deviceId, {
        entity,
        entityId: id,
        action: 'save',
        baseRevision: revision,
        revision,
        payload: [moved.placeId, moved.quote],
        at: vault.now(),
      })
    }
  }
  follow('letterComment', commentPlaces(vault.db, before.id), (id, place) =>
    moveCommentPlace(vault.db, id, place),
  )
  follow('accuracyComment', accuracyPlaces(vault.db, before.id), (id, place) =>
    moveAccuracyPlace(vault.db, id, place),
  )
}

type PlaceOf = CommentPlace & { readonly id: string }
