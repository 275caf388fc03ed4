import { Kbd } from '../components/Kbd'
import { useKeyWords } from './keysStore'
import type { ShortcutId } from './registry'

/** The key a shortcut has now, beside the words it belongs to. */
export const ShortcutKey = ({ of }: { readonly of: ShortcutId }) => <Kbd>{useKeyWords(of)}</Kbd>
