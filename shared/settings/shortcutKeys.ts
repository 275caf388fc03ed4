import { z } from 'zod'

/**
 * The keys a user has changed: the id of a shortcut with its chord (`Ctrl+Shift+H`). An id that this version does not
 * know is another version's, and stays.
 */
export const ShortcutKeys = z
  .record(z.string().min(1).max(80), z.string().min(1).max(40))
  .refine((keys) => Object.keys(keys).length <= 500, 'too many keys')
export type ShortcutKeys = z.infer<typeof ShortcutKeys>

/** Commands of the application menu that have a key. */
export const menuShortcuts = [
  'note.new',
  'settings.open',
  'vault.lock',
  'palette.open',
  'visits.all',
  'tab.notes',
  'tab.evidence',
  'tab.findings',
  'tab.letter',
  'help',
] as const
export type MenuShortcut = (typeof menuShortcuts)[number]

/** Chords of the menu, by command. */
export const MenuKeys = z.strictObject({
  'note.new': z.string().max(40),
  'settings.open': z.string().max(40),
  'vault.lock': z.string().max(40),
  'palette.open': z.string().max(40),
  'visits.all': z.string().max(40),
  'tab.notes': z.string().max(40),
  'tab.evidence': z.string().max(40),
  'tab.findings': z.string().max(40),
  'tab.letter': z.string().max(40),
  help: z.string().max(40),
} satisfies Record<MenuShortcut, z.ZodString>)
export type MenuKeys = z.infer<typeof MenuKeys>

const menuNames: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

const knownToMenus =
  /^(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z0-9]|F\d{1,2}|Arrow(?:Left|Right|Up|Down)|Insert|Page(?:Up|Down)|Home|End|[,.;/\\[\]'`=-])$/

/** The chord as Electron's menus write it; null when they have no word for it, and the menu shows none. */
export const acceleratorOf = (chord: string): string | null =>
  knownToMenus.test(chord)
    ? chord
        .split('+')
        .map((part) => menuNames[part] ?? part)
        .join('+')
    : null
