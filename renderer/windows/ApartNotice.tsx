import type { ApartPlace } from '@shared/windows/place'
import { Button } from '../components/Button'
import { EmptyState } from '../components/State'
import { broughtBack, shownApart } from './ownWindow'

type ApartNoticeProps = { readonly place: ApartPlace; readonly what: 'note' | 'letter' | 'report' }

/** In the place of a note or letter that is being written in a window of its own. */
export const ApartNotice = ({ place, what }: ApartNoticeProps) => (
  <EmptyState
    title={`This ${what} is open in its own window`}
    actions={
      <>
        <Button tone="primary" onPress={() => void shownApart(place)}>
          Go to it
        </Button>
        <Button onPress={() => void broughtBack(place)}>Bring it back here</Button>
      </>
    }
  >
    <p>
      It is written in one place at a time. Closing its window brings it back here, with everything saved.
    </p>
  </EmptyState>
)
