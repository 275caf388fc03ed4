import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceleratorOf, menuShortcuts } from '@shared/settings/shortcutKeys'
import { chordForAria, chordOf, chordWords } from '../../../renderer/shortcuts/chord'
import type { Press } from '../../../renderer/shortcuts/chord'
import { allReset, chordFor, planKeyChange, planKeyReset } from '../../../renderer/shortcuts/keyChange'
import type { ChangedKeys } from '../../../renderer/shortcuts/keyChange'
import { meets, shortcuts } from '../../../renderer/shortcuts/registry'
import type { ShortcutId } from '../../../renderer/shortcuts/registry'

const press = (key: string, code = '', held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }
const alt = { altKey: true }

it('reads a chord from what is pressed, the same whichever way capitals are on', () => {
  expect(chordOf(press('k', 'KeyK', ctrl), false)).toBe('Ctrl+K')
  expect(chordOf(press('K', 'KeyK', ctrl), false)).toBe('Ctrl+K')
  expect(chordOf(press('H', 'KeyH', { ...ctrl, ...shift }), false)).toBe('Ctrl+Shift+H')
  expect(chordOf(press('F1'), false)).toBe('F1')
  expect(chordOf(press(',', 'Comma', ctrl), false)).toBe('Ctrl+,')
  expect(chordOf(press('?', 'Slash', shift), false)).toBe('?')
  expect(chordOf(press('ArrowLeft', 'ArrowLeft', alt), false)).toBe('Alt+ArrowLeft')
  expect(chordOf(press('Control', 'ControlLeft', ctrl), false)).toBeNull()
})

it('takes Command for Ctrl on a Mac, and leaves Control and the Windows key to the system', () => {
  expect(chordOf(press('k', 'KeyK', { metaKey: true }), true)).toBe('Ctrl+K')
  expect(chordOf(press('k', 'KeyK', ctrl), true)).toBeNull()
  expect(chordOf(press('k', 'KeyK', { metaKey: true }), false)).toBeNull()
  expect(chordWords('Ctrl+Shift+H', true)).toBe('Cmd Shift H')
  expect(chordWords('Alt+1', true)).toBe('Option 1')
  expect(chordWords('Alt+ArrowLeft', false)).toBe('Alt ←')
  expect(chordForAria('Ctrl+K', true)).toBe('Meta+K')
  expect(chordForAria('Ctrl+K', false)).toBe('Control+K')
})

it('counts digits by their place and letters of other alphabets too, on any keyboard', () => {
  // Option+1 on a British Mac, Alt+1 on a French keyboard, Ctrl+K on a Greek one.
  expect(chordOf(press('¡', 'Digit1', alt), true)).toBe('Alt+1')
  expect(chordOf(press('&', 'Digit1', alt), false)).toBe('Alt+1')
  expect(chordOf(press('κ', 'KeyK', ctrl), false)).toBe('Ctrl+K')
  // A letter that is printed elsewhere counts where it is printed.
  expect(chordOf(press('z', 'KeyY', ctrl), false)).toBe('Ctrl+Z')
})

it('never takes what AltGr types for a shortcut', () => {
  const altGr = { ...ctrl, ...alt, getModifierState: (name: string) => name === 'AltGraph' }
  expect(chordOf(press('€', 'Digit4', altGr), false)).toBeNull()
})

it('comes without two meanings for one key in one place', () => {
  for (const one of shortcuts) {
    const change = planKeyChange(one.id, one.chord, {}, false)
    expect(change, one.id).toEqual({ kind: 'changed', keys: {} })
    expect(planKeyChange(one.id, one.chord, {}, true).kind, one.id).toBe('changed')
  }
})

it('gives a command another key, and its own back', () => {
  const changed = planKeyChange('note.history', 'Ctrl+J', {}, false)
  expect(changed).toEqual({ kind: 'changed', keys: { 'note.history': 'Ctrl+J' } })
  if (changed.kind !== 'changed') return
  expect(chordFor('note.history', changed.keys)).toBe('Ctrl+J')
  expect(planKeyReset('note.history', changed.keys, false)).toEqual({ kind: 'changed', keys: {} })
})

it('names the command that has the key already, and offers to swap the two', () => {
  const clash = planKeyChange('note.history', 'Ctrl+K', {}, false)
  expect(clash).toMatchObject({ kind: 'clash', other: { id: 'palette.open' } })
  expect(clash).toMatchObject({ swapped: { 'note.history': 'Ctrl+K', 'palette.open': 'Ctrl+Shift+H' } })
})

it('does not offer a swap that would only make the next clash', () => {
  // Lock would get Ctrl+S, which saves templates too.
  const clash = planKeyChange('details.save', 'Ctrl+L', {}, false)
  expect(clash).toMatchObject({ kind: 'clash', other: { id: 'vault.lock' }, swapped: null })
})

it('lets one key mean two things in places that never meet', () => {
  expect(planKeyChange('template.save', 'Ctrl+3', {}, false).kind).toBe('changed')
  expect(meets('visits', 'note')).toBe(false)
  expect(meets('everywhere', 'note')).toBe(true)
  expect(meets('evidence', 'findings')).toBe(false)
})

it('refuses keys that typing and the window need, with the reason', () => {
  const reasonOf = (chord: string) => {
    const change = planKeyChange('note.history', chord, {}, false)
    return change.kind === 'refused' ? change.why : change.kind
  }
  expect(reasonOf('Ctrl+C')).toContain('Copying')
  expect(reasonOf('Tab')).toContain('Tab')
  expect(reasonOf('Enter')).toContain('Enter')
  expect(reasonOf('Ctrl+Enter')).toContain('Enter')
  expect(reasonOf('Escape')).toContain('Escape')
  expect(reasonOf('Ctrl+ArrowLeft')).toContain('cursor')
  expect(reasonOf('Ctrl+B')).toContain('Bold')
  expect(reasonOf('Alt+F')).toContain('menu')
  expect(reasonOf('Ctrl+Alt+4')).toContain('characters')
  expect(reasonOf('H')).toContain('types a character')
  expect(reasonOf('%')).toContain('types a character')
  expect(reasonOf('Ctrl+W')).toContain('window')
  expect(reasonOf('Alt+ArrowDown')).toBe('changed')
  expect(planKeyChange('findings.make', 'M', {}, false).kind).toBe('changed')
})

it('keeps what another version of Visitbook has changed, also when all is reset', () => {
  const changed: ChangedKeys = { 'tides.show': 'Ctrl+T', 'note.history': 'Ctrl+J' }
  expect(allReset(changed)).toEqual({ 'tides.show': 'Ctrl+T' })
  expect(planKeyChange('tab.notes', 'Alt+7', changed, false)).toMatchObject({
    keys: { ...changed, 'tab.notes': 'Alt+7' },
  })
})

it('has no two meanings for one key however many keys are changed and swapped', () => {
  const id = fc.constantFrom(...shortcuts.map((each) => each.id))
  const chord = fc.constantFrom(...shortcuts.map((each) => each.chord), 'Ctrl+J', 'Alt+9', 'F9', 'M')
  fc.assert(
    fc.property(fc.array(fc.tuple(id, chord, fc.boolean()), { maxLength: 40 }), (changes) => {
      let keys: ChangedKeys = {}
      for (const [which, to, swaps] of changes) {
        const change = planKeyChange(which, to, keys, false)
        if (change.kind === 'changed') keys = change.keys
        if (change.kind === 'clash' && swaps && change.swapped !== null) keys = change.swapped
      }
      const meant = (one: ShortcutId) => chordFor(one, keys)
      const clashes = shortcuts.flatMap((one) =>
        shortcuts.filter(
          (two) => one.id < two.id && meant(one.id) === meant(two.id) && meets(one.scope, two.scope),
        ),
      )
      expect(clashes).toEqual([])
    }),
    { seed: 7 },
  )
})

it('writes keys for the menu as the menu knows them, and none where it has no word', () => {
  expect(acceleratorOf('Ctrl+Shift+H')).toBe('CmdOrCtrl+Shift+H')
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left')
  expect(acceleratorOf('Ctrl+,')).toBe('CmdOrCtrl+,')
  expect(acceleratorOf('F1')).toBe('F1')
  expect(acceleratorOf('Ctrl+é')).toBeNull()
  for (const id of menuShortcuts) expect(acceleratorOf(chordFor(id, {})), id).not.toBeNull()
})
