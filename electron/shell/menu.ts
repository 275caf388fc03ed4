import { Menu, app } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '@shared/ipc/events'
import type { SizeStep } from '@shared/sizes'

type Command = Extract<AppEvent, { kind: 'menu' }>['command']

/** The application menu. What it does in the window goes there as an event, so that menu, key and button do the same. */
export const setMenu = (actions: {
  readonly command: (command: Command) => void
  readonly resize: (step: SizeStep) => void
  readonly lock: () => void
}) => Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions, process.platform === 'darwin')))

const template = (actions: Parameters<typeof setMenu>[0], mac: boolean): MenuItemConstructorOptions[] => {
  const go = (label: string, accelerator: string, command: Command): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.command(command),
  })
  const settings = go('Settings…', 'CmdOrCtrl+,', 'settings')
  const lock: MenuItemConstructorOptions = { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: actions.lock }
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [appleMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        go('New note', 'CmdOrCtrl+N', 'newNote'),
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
        go('Find…', 'CmdOrCtrl+K', 'search'),
      ],
    },
    {
      label: '&View',
      submenu: [
        go('Visits', 'CmdOrCtrl+O', 'visits'),
        go('Notes', 'CmdOrCtrl+1', 'notes'),
        go('Evidence', 'CmdOrCtrl+2', 'evidence'),
        go('Findings', 'CmdOrCtrl+3', 'findings'),
        go('Letter', 'CmdOrCtrl+4', 'letter'),
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
        go('Keyboard shortcuts', 'F1', 'shortcuts'),
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
