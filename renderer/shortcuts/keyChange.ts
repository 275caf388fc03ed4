import { isPlainCharacter } from './chord'
import { fixedKeys, meets, shortcutById, shortcuts } from './registry'
import type { Shortcut, ShortcutId } from './registry'

/** What the user has changed, by id; ids of other versions among them. */
export type ChangedKeys = Readonly<Record<string, string>>

/** What comes of pressing a new key for a shortcut. */
export type KeyChange =
  | { readonly kind: 'changed'; readonly keys: ChangedKeys }
  /** Another has that key. `swapped` is null where an exchange would only make the next clash. */
  | { readonly kind: 'clash'; readonly other: Shortcut; readonly swapped: ChangedKeys | null }
  | { readonly kind: 'refused'; readonly why: string }

/** The chord a shortcut has now. */
export const chordFor = (id: ShortcutId, changed: ChangedKeys): string =>
  (Object.hasOwn(changed, id) ? changed[id] : undefined) ?? shortcutById(id).chord

/** Gives a shortcut another key, or says why not. */
export const planKeyChange = (
  id: ShortcutId,
  chord: string,
  changed: ChangedKeys,
  mac: boolean,
): KeyChange => {
  const line = shortcutById(id)
  const why = refusalOf(chord, line, mac)
  if (why !== null) return { kind: 'refused', why }
  const clashes = clashesOf(id, chord, changed)
  const [other] = clashes
  const keys = withKey(changed, id, chord)
  if (other === undefined) return { kind: 'changed', keys }
  const former = chordFor(id, changed)
  const swapped = withKey(keys, other.id, former)
  const works =
    clashes.length === 1 &&
    refusalOf(former, other, mac) === null &&
    clashesOf(other.id, former, swapped).length === 0
  return { kind: 'clash', other, swapped: works ? swapped : null }
}

/** Gives a shortcut the key it came with. Another may have that key by now. */
export const planKeyReset = (id: ShortcutId, changed: ChangedKeys, mac: boolean): KeyChange =>
  planKeyChange(id, shortcutById(id).chord, changed, mac)

/** All keys as they came. What another version has changed stays. */
export const allReset = (changed: ChangedKeys): ChangedKeys =>
  Object.fromEntries(Object.entries(changed).filter(([id]) => !shortcuts.some((each) => each.id === id)))

const withKey = (changed: ChangedKeys, id: ShortcutId, chord: string): ChangedKeys => {
  const { [id]: _former, ...rest } = changed
  return shortcutById(id).chord === chord ? rest : { ...rest, [id]: chord }
}

const clashesOf = (id: ShortcutId, chord: string, changed: ChangedKeys): readonly Shortcut[] =>
  shortcuts.filter(
    (other) =>
      other.id !== id && chordFor(other.id, changed) === chord && meets(other.scope, shortcutById(id).scope),
  )

const refusalOf = (chord: string, line: Omit<Shortcut, 'id'>, mac: boolean): string | null => {
  const fixed = fixedKeys.find(
    ({ chords, scope }) => chords?.includes(chord) === true && meets(scope, line.scope),
  )
  if (fixed !== undefined) return `This key is fixed: ${fixed.label}.`
  const reserved = reservedFor(chord, mac)
  if (reserved !== null) return reserved
  if (isPlainCharacter(chord) && line.plain !== true)
    return 'This key types a character. Hold Ctrl or Alt with it.'
  return null
}

const editing = new Set(['A', 'C', 'V', 'X', 'Z', 'Y', 'Shift+Z', 'Shift+V'].map((key) => `Ctrl+${key}`))
const ofTheWindow = new Set([
  ...['W', 'Q', 'Plus', '=', '-', '0', 'Shift+I'].map((key) => `Ctrl+${key}`),
  'F11',
  'F10',
  'Alt+F4',
])
const ofTheMac = new Set(['Ctrl+M', 'Ctrl+H', 'Ctrl+Alt+H', 'Ctrl+Space', 'Ctrl+Shift+3', 'Ctrl+Shift+4'])
// &File, &Edit, &View and &Help.
const ofTheMenus = new Set(['Alt+F', 'Alt+E', 'Alt+V', 'Alt+H'])

const reservedFor = (chord: string, mac: boolean): string | null => {
  const key = chord.split('+').at(-1) ?? ''
  if (key === 'Tab') return 'Tab goes from field to field and cannot be given away.'
  if (key === 'Enter') return 'Enter presses buttons and begins lines, and cannot be given away.'
  if (key === 'Escape') return 'Escape always leads out, and cannot be given away.'
  if (key === 'Space') return 'Space types and presses buttons, and cannot be given away.'
  if (key === 'Backspace' || key === 'Delete') return 'This key deletes, and cannot be given away.'
  if (editing.has(chord)) return 'Copying, pasting, undoing and selecting keep their keys.'
  if (ofTheWindow.has(chord) || (mac && ofTheMac.has(chord))) return 'The window needs this key itself.'
  if (!mac && ofTheMenus.has(chord)) return 'This key opens a menu.'
  if (!mac && chord.startsWith('Ctrl+Alt+')) return 'Ctrl and Alt together type characters on many keyboards.'
  if (/^(?:Arrow|Home|End|Page)/.test(key) && !/^(?:Alt\+|Ctrl\+Alt\+)(?:Shift\+)?Arrow/.test(chord))
    return 'This key moves the cursor.'
  return null
}
