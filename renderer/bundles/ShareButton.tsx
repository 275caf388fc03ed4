import { Users } from 'lucide-react'
import { IconButton } from '../components/IconButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { sharingShown } from './sharingStore'

/** In the bar of a visit: the colleagues who work on it. */
export const ShareButton = () => (
  <IconButton
    label="Share this visit"
    icon={Users}
    keys={useKeyWords('sharing.open')}
    onPress={() => sharingShown('exchange')}
  />
)
