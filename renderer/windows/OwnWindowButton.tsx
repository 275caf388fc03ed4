import type { ApartPlace } from '@shared/windows/place'
import { PictureInPicture2 } from 'lucide-react'
import { IconButton } from '../components/IconButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { shownApart } from './ownWindow'
import { isApartWindow } from './windowsStore'

/** Gives a note or letter a window of its own; in that window there is nothing to give. */
export const OwnWindowButton = ({ place }: { readonly place: ApartPlace }) =>
  isApartWindow() ? null : <Out place={place} />

const Out = ({ place }: { readonly place: ApartPlace }) => (
  <IconButton
    label="Open in its own window"
    icon={PictureInPicture2}
    keys={useKeyWords('window.own')}
    onPress={() => void shownApart(place)}
  />
)
