import { Menu, app } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '@shared/ipc/events'
import { acceleratorOf } from '@shared/settings/shortcutKeys'
import type { MenuKeys, MenuShortcut } from '@shared/settings/shortcutKeys'
import type { SizeStep } from '@shared/sizes'

type Command = Extract<AppEvent, { kind: 'menu' }>['command']

type Actions = {
  readonly command: (command: Command) => void
  readonly resize: (step: SizeStep) => void
  readonly lock: () => void
}

/**
 * The application menu. What it does in the window goes there as an event, so that menu, key and button do the same.
 * Answers how to show the keys that the user has changed.
 */
export const setMenu = (actions: Actions) => {
  const show = (keys: MenuKeys) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions, keys, process.platform === 'darwin')))
  show(ownKeys)
  return show
}

/** Until the vault is open, and for users who have changed none. */
const ownKeys: MenuKeys = {
  'note.new': 'Ctrl+N',
  'settings.open': 'Ctrl+,',
  'vault.lock': 'Ctrl+L',
  'palette.open': 'Ctrl+K',
  'visits.all': 'Ctrl+O',
  'tab.notes': 'Ctrl+1',
  'tab.evidence': 'Ctrl+2',
  'tab.findings': 'Ctrl+3',
  'tab.letter': 'Ctrl+4',
  help: 'F1',
}

const template = (actions: Actions, keys: MenuKeys, mac: boolean): MenuItemConstructorOptions[] => {
  const keyed = (shortcut: MenuShortcut) => {
    const accelerator = acceleratorOf(keys[shortcut])
    return accelerator === null ? {} : { accelerator }
  }
  const go = (label: string, shortcut: MenuShortcut, command: Command): MenuItemConstructorOptions => ({
    label,
    ...keyed(shortcut),
    click: () => actions.command(command),
  })
  const settings = go('Settings…', 'settings.open', 'settings')
  const lock: MenuItemConstructorOptions = { label: 'Lock', ...keyed('vault.lock'), click: actions.lock }
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [appleMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        go('New note', 'note.new', 'newNote'),
        line,
        ...(mac ? [] : [settings]),
        lock,
        line,
        { role: 'close', label: mac ? 'Close window' : 'Close' },
        ...(mac ? [] : [{ role: 'quit' as const, label: 'Quit Visitbook' }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo', label: 'Undo' },
        { role: 'redo', label: 'Redo' },
        line,
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
        { role: 'selectAll', label: 'Select all' },
        line,
        go('Find…', 'palette.open', 'search'),
      ],
    },
    {
      label: '&View',
      submenu: [
        go('Visits', 'visits.all', 'visits'),
        go('Notes', 'tab.notes', 'notes'),
        go('Evidence', 'tab.evidence', 'evidence'),
        go('Findings', 'tab.findings', 'findings'),
        go('Letter', 'tab.letter', 'letter'),
        line,
        { label: 'Larger', accelerator: 'CmdOrCtrl+Plus', click: () => actions.resize('larger') },
        // The plus of most keyboards needs the shift key; people press it without.
        {
          label: 'Larger',
          accelerator: 'CmdOrCtrl+=',
          visible: false,
          acceleratorWorksWhenHidden: true,
          click: () => actions.resize('larger'),
        },
        { label: 'Smaller', accelerator: 'CmdOrCtrl+-', click: () => actions.resize('smaller') },
        { label: 'Normal size', accelerator: 'CmdOrCtrl+0', click: () => actions.resize('normal') },
        line,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const, label: 'Developer tools' }]),
      ],
    },
    ...(mac ? [{ role: 'windowMenu' as const, label: 'Window' }] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        go('Keyboard shortcuts', 'help', 'shortcuts'),
        ...(mac ? [] : [line, { role: 'about' as const, label: 'About Visitbook' }]),
      ],
    },
  ]
}

const appleMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  label: 'Visitbook',
  submenu: [
    { role: 'about', label: 'About Visitbook' },
    { type: 'separator' },
    settings,
    { type: 'separator' },
    { role: 'hide', label: 'Hide Visitbook' },
    { role: 'hideOthers', label: 'Hide others' },
    { role: 'unhide', label: 'Show all' },
    { type: 'separator' },
    { role: 'quit', label: 'Quit Visitbook' },
  ],
})
