import { Siren } from 'lucide-react'
import { IconButton } from '../components/IconButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { referBackBegun } from './referBackStore'

/** In the bar of a visit, on every tab. */
export const ReferBackButton = () => (
  <IconButton
    label="Refer-back: a child may be at risk now"
    icon={Siren}
    keys={useKeyWords('referBack.begin')}
    onPress={() => void referBackBegun()}
  />
)
