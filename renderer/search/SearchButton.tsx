import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useAriaKeys } from '../shortcuts/keysStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { paletteOpened } from './searchStore'
import './search.css'

/** Looks like the field it opens; in a narrow window only its picture is left. */
export const SearchButton = () => (
  <Button className="search-button" aria-keyshortcuts={useAriaKeys('palette.open')} onPress={paletteOpened}>
    <Search aria-hidden size={17} />
    {/* Not an aria-label: that would have to repeat the shorter words that are seen. */}
    <span className="sr-only">Find a note, command, prompt or visit</span>
    <span aria-hidden className="search-button-words">
      Find a note, command, prompt
    </span>
    <span aria-hidden className="search-button-short">
      Find
    </span>
    <ShortcutKey of="palette.open" />
  </Button>
)
