import type { ShortcutId } from '../shortcuts/registry'

/** What can be done from anywhere, by its words in the palette or by its key. */
export type Command = {
  readonly id: string
  readonly label: string
  /** Other words by which somebody may look for it. */
  readonly also: string
  /** Its key is shown in the palette, and does the same from anywhere the key counts. */
  readonly shortcut?: ShortcutId
  /** A key that is the same for everybody. */
  readonly keys?: string
  /** Only where a visit is open; `shared`: also where what is exchanged of it is looked at. */
  readonly inVisit?: true | 'shared'
  /** What it opens is in the main window only; from another one it is done there. */
  readonly inMain?: boolean
  /** Not offered where it would do nothing. */
  readonly when?: () => boolean
  readonly act: () => void
}
