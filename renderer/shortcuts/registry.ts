/** Where a key means something. A key may mean different things in places that never meet. */
export type ShortcutScope =
  | 'everywhere'
  | 'visits'
  | 'shared'
  | 'visit'
  | 'notes'
  | 'note'
  | 'marking'
  | 'evidence'
  | 'lines'
  | 'findings'
  | 'letter'
  | 'details'
  | 'templates'

/** The place around each place: its keys mean something inside too. */
const around: Readonly<Record<ShortcutScope, ShortcutScope | null>> = {
  everywhere: null,
  visits: 'everywhere',
  shared: 'everywhere',
  visit: 'shared',
  notes: 'visit',
  note: 'notes',
  marking: 'note',
  evidence: 'visit',
  lines: 'visit',
  findings: 'visit',
  letter: 'visit',
  details: 'visit',
  templates: 'everywhere',
}

/** The groups of the sheet, in their order. */
export const scopes: readonly { readonly scope: ShortcutScope; readonly title: string }[] = [
  { scope: 'everywhere', title: 'Everywhere' },
  { scope: 'visits', title: 'Visits' },
  { scope: 'shared', title: 'In a visit and where it is shared' },
  { scope: 'visit', title: 'In a visit' },
  { scope: 'notes', title: 'In the list of notes' },
  { scope: 'note', title: 'In a note' },
  { scope: 'marking', title: 'While marking in a note' },
  { scope: 'evidence', title: 'On the evidence board' },
  { scope: 'lines', title: 'In lines of enquiry' },
  { scope: 'findings', title: 'In findings' },
  { scope: 'letter', title: 'In the letter' },
  { scope: 'details', title: 'In the details' },
  { scope: 'templates', title: 'In a note template' },
]

type Line = {
  readonly scope: ShortcutScope
  readonly label: string
  /** The chord it comes with: `Ctrl+Shift+H`. Ctrl is Command on a Mac. */
  readonly chord: string
  /** Nothing is typed where it counts: a letter alone may be its key. */
  readonly plain?: true
}

/**
 * Every key that can be changed, once. The sheet, the hints on buttons, the palette and the handling of keys all read
 * it. A command of the palette that names its shortcut is done by its key too; otherwise `useShortcut` says what to do.
 */
const lines = {
  'note.new': { scope: 'everywhere', label: 'New note, in this visit or the last one', chord: 'Ctrl+N' },
  'visits.new': { scope: 'everywhere', label: 'New visit', chord: 'Ctrl+Shift+N' },
  'palette.open': { scope: 'everywhere', label: 'Find a note, command, prompt or visit', chord: 'Ctrl+K' },
  'vault.lock': { scope: 'everywhere', label: 'Lock Visitbook', chord: 'Ctrl+L' },
  'visits.all': { scope: 'everywhere', label: 'All visits', chord: 'Ctrl+O' },
  'go.back': { scope: 'everywhere', label: 'Back to where you were', chord: 'Alt+ArrowLeft' },
  'settings.open': { scope: 'everywhere', label: 'Settings', chord: 'Ctrl+,' },
  'outbox.open': {
    scope: 'everywhere',
    label: 'Outbox: what is on its way, what is where',
    chord: 'Ctrl+Shift+B',
  },
  help: { scope: 'everywhere', label: 'This list', chord: 'F1' },

  'referBack.begin': {
    scope: 'visit',
    label: 'Refer-back: a child may be at risk now',
    chord: 'Ctrl+Shift+R',
  },
  'window.own': {
    scope: 'visit',
    label: 'Note or letter in its own window, and back',
    chord: 'Ctrl+Shift+O',
  },
  'sharing.open': {
    scope: 'shared',
    label: 'Share this visit: exchange with colleagues',
    chord: 'Ctrl+Shift+E',
  },
  'sharing.clashes': {
    scope: 'shared',
    label: 'What two people changed, to decide',
    chord: 'Ctrl+Shift+D',
  },
  'tab.notes': { scope: 'visit', label: 'Notes', chord: 'Ctrl+1' },
  'tab.evidence': { scope: 'visit', label: 'Evidence', chord: 'Ctrl+2' },
  'tab.findings': { scope: 'visit', label: 'Findings', chord: 'Ctrl+3' },
  'tab.letter': { scope: 'visit', label: 'Letter', chord: 'Ctrl+4' },
  'tab.details': { scope: 'visit', label: 'Details', chord: 'Ctrl+5' },
  'pane.next': { scope: 'visit', label: 'Next pane', chord: 'F6' },
  'language.open': {
    scope: 'visit',
    label: 'What to do with the marked word at the cursor',
    chord: 'Ctrl+.',
  },
  'language.next': { scope: 'visit', label: 'Next marked word', chord: 'F7' },
  'language.previous': { scope: 'visit', label: 'The marked word before', chord: 'Shift+F7' },

  'mark.strength': { scope: 'note', label: 'Mark the selected words as a strength', chord: 'Alt+1' },
  'mark.mixed': { scope: 'note', label: 'as mixed', chord: 'Alt+2' },
  'mark.concern': { scope: 'note', label: 'as a concern', chord: 'Alt+3' },
  'mark.serious-concern': { scope: 'note', label: 'as a serious concern', chord: 'Alt+4' },
  'passage.nextPrompt': {
    scope: 'note',
    label: 'The next prompt for the passage at the cursor',
    chord: 'Alt+N',
  },
  'marking.begin': { scope: 'note', label: 'Mark by single keys', chord: 'Alt+M' },
  'note.case': { scope: 'note', label: 'The other notes of the case at the cursor', chord: 'Alt+C' },
  'note.fields': { scope: 'note', label: 'Unfold or fold away the fields of the note', chord: 'Alt+A' },
  'note.history': { scope: 'note', label: 'History: earlier versions of the note', chord: 'Ctrl+Shift+H' },
  'note.attach': { scope: 'note', label: 'Attach a file', chord: 'Ctrl+Shift+A' },

  'marking.strength': { scope: 'marking', label: 'A strength', chord: 'S', plain: true },
  'marking.mixed': { scope: 'marking', label: 'Mixed', chord: 'M', plain: true },
  'marking.concern': { scope: 'marking', label: 'A concern', chord: 'C', plain: true },
  'marking.serious-concern': { scope: 'marking', label: 'A serious concern', chord: 'X', plain: true },
  'marking.nextPrompt': { scope: 'marking', label: 'The next prompt', chord: 'N', plain: true },
  'marking.prompts': { scope: 'marking', label: 'Choose the prompts', chord: 'P', plain: true },
  'marking.unmark': { scope: 'marking', label: 'Unmark', chord: 'U', plain: true },

  'line.for': { scope: 'lines', label: 'Put the chosen passages for the question', chord: 'F', plain: true },
  'line.against': { scope: 'lines', label: 'Put them against it', chord: 'A', plain: true },
  'line.openNote': { scope: 'lines', label: 'Open the note of a passage', chord: 'O', plain: true },

  'findings.make': {
    scope: 'findings',
    label: 'Make a finding of the chosen passages',
    chord: 'F',
    plain: true,
  },
  'findings.add': { scope: 'findings', label: 'Add them to the finding in hand', chord: 'A', plain: true },
  'findings.addToLine': {
    scope: 'findings',
    label: 'Add them to a line of enquiry',
    chord: 'L',
    plain: true,
  },
  'findings.openNote': { scope: 'findings', label: 'Open the note of a passage', chord: 'O', plain: true },
  'finding.up': { scope: 'findings', label: 'Move a finding up', chord: 'Alt+ArrowUp' },
  'finding.down': { scope: 'findings', label: 'Move a finding down', chord: 'Alt+ArrowDown' },

  'letter.sources': {
    scope: 'letter',
    label: 'The passages behind the sentence at the cursor',
    chord: 'Alt+S',
  },
  'letter.comment': { scope: 'letter', label: 'Comment on the paragraph at the cursor', chord: 'Alt+C' },
  'letter.versions': { scope: 'letter', label: 'Versions, any two compared', chord: 'Alt+Y' },
  'issue.next': { scope: 'letter', label: 'Next issue in the letter', chord: 'F8' },
  'issue.previous': { scope: 'letter', label: 'The issue before', chord: 'Shift+F8' },
  'issue.fix': { scope: 'letter', label: 'Fix the issue at the cursor', chord: 'Alt+R' },

  'details.save': { scope: 'details', label: 'Save the details', chord: 'Ctrl+S' },
  'template.save': { scope: 'templates', label: 'Save the template', chord: 'Ctrl+S' },
} as const satisfies Readonly<Record<string, Line>>

export type ShortcutId = keyof typeof lines

export type Shortcut = Line & { readonly id: ShortcutId }

/** In the order of the sheet. */
export const shortcuts: readonly Shortcut[] = Object.entries(lines).map(([id, line]) => ({
  ...line,
  id: id as ShortcutId,
}))

export const shortcutById = (id: ShortcutId): Line => lines[id]

/** Keys that belong to lists, grids and typing itself: shown on the sheet, and the same for everybody. */
export const fixedKeys: readonly {
  readonly scope: ShortcutScope
  /** As they are printed; Ctrl is Command on a Mac. */
  readonly keys: string
  readonly label: string
  /** What may not be given to anything that counts in the same place. */
  readonly chords?: readonly string[]
}[] = [
  { scope: 'everywhere', keys: 'Ctrl + −', label: 'Larger, smaller' },
  { scope: 'everywhere', keys: 'Ctrl 0', label: 'Normal size' },
  { scope: 'everywhere', keys: '?', label: 'This list, where nothing is typed', chords: ['?'] },
  { scope: 'everywhere', keys: 'Esc', label: 'Close what lies over the page' },
  { scope: 'visits', keys: 'type', label: 'Search the list' },
  { scope: 'visits', keys: '↑ ↓', label: 'Go through the list' },
  { scope: 'visits', keys: 'Enter', label: 'Open the visit' },
  { scope: 'notes', keys: '↑ ↓', label: 'Go through the list' },
  { scope: 'notes', keys: 'Enter', label: 'Write in the note' },
  { scope: 'notes', keys: 'Delete', label: 'Move the note to the bin' },
  { scope: 'note', keys: 'Ctrl B', label: 'Bold', chords: ['Ctrl+B'] },
  { scope: 'note', keys: 'Ctrl I', label: 'Italics', chords: ['Ctrl+I'] },
  { scope: 'note', keys: 'Ctrl Z', label: 'Undo' },
  { scope: 'note', keys: 'Ctrl Y', label: 'Redo' },
  { scope: 'note', keys: '## Space', label: 'Heading' },
  { scope: 'note', keys: '- Space', label: 'List' },
  { scope: 'note', keys: '> Space', label: 'Quotation' },
  { scope: 'note', keys: '/', label: 'Insert a part, a form, a prompt, a tally or the time' },
  { scope: 'note', keys: '#', label: 'A prompt, by its code or words' },
  { scope: 'note', keys: '@', label: 'Who said it: a role or a team' },
  {
    scope: 'marking',
    keys: '1 2 3 4',
    label: 'Strength, mixed, concern, serious concern',
    chords: ['1', '2', '3', '4'],
  },
  { scope: 'marking', keys: '← →', label: 'Sentence by sentence; with Shift, more of them' },
  { scope: 'marking', keys: 'Enter Esc', label: 'Back to writing' },
  { scope: 'evidence', keys: '↑ ↓ ← →', label: 'Go from cell to cell' },
  { scope: 'evidence', keys: 'Home End', label: 'First and last cell of the row' },
  { scope: 'evidence', keys: 'Enter', label: 'Show the passages of the cell' },
  { scope: 'evidence', keys: 'Esc', label: 'Back to the board' },
  { scope: 'lines', keys: 'Space', label: 'Choose a passage' },
  { scope: 'findings', keys: 'Space', label: 'Choose a passage' },
  { scope: 'findings', keys: 'PgUp PgDn', label: 'Go to the finding before or after' },
  { scope: 'letter', keys: 'Ctrl Z', label: 'Undo' },
  { scope: 'letter', keys: 'Esc', label: 'From a passage back to its sentence' },
]

/** Can a key press be meant for both? Yes when one place lies inside the other. */
export const meets = (one: ShortcutScope, other: ShortcutScope): boolean =>
  isInside(one, other) || isInside(other, one)

const isInside = (inner: ShortcutScope, outer: ShortcutScope): boolean => {
  for (let at: ShortcutScope | null = inner; at !== null; at = around[at]) if (at === outer) return true
  return false
}
