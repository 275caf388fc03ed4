import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Kbd } from './Kbd'
import './overlay.css'
import './select.css'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      readonly keys?: string
      readonly danger?: boolean
      readonly isDisabled?: boolean
      readonly onAction: () => void
    }
  | { readonly id: string; readonly separator: true }

export type MenuProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button that opens it: a Button or an IconButton. */
  readonly children: ReactElement
}

/** A button with a list of commands. */
export const Menu = ({ label, entries, children }: MenuProps) => (
  <MenuTrigger>
    {children}
    <Popover className="popover" offset={4}>
      <AriaMenu className="menu" aria-label={label}>
        {entries.map((entry) =>
          'separator' in entry ? (
            <Separator key={entry.id} className="menu-separator" />
          ) : (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className="option"
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
              {...(entry.danger ? { 'data-danger': true } : {})}
            >
              {entry.icon ? <entry.icon aria-hidden size={16} /> : null}
              <span className="option-words">{entry.label}</span>
              {entry.keys === undefined ? null : <Kbd>{entry.keys}</Kbd>}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
