import { PanelLeft, PanelRight } from 'lucide-react'
import { IconToggle } from '../components/IconButton'
import { panesInSight, paneToggled, usePanesStore } from './panesStore'

/** In a narrow window: the panes that are folded away. */
export const FoldButtons = () => {
  const present = usePanesStore(panesInSight)
  const open = usePanesStore((state) => state.open)
  return (
    <span className="pane-folds">
      {present.nav === null ? null : (
        <IconToggle
          className="fold-nav"
          label={present.nav}
          icon={PanelLeft}
          isSelected={open === 'nav'}
          onChange={() => paneToggled('nav')}
        />
      )}
      {present.side === null ? null : (
        <IconToggle
          label={present.side}
          icon={PanelRight}
          isSelected={open === 'side'}
          onChange={() => paneToggled('side')}
        />
      )}
    </span>
  )
}
