/** All keys of the app, in the order of the sheet that shows them. */
export const shortcuts: readonly {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, meaning: string])[]
}[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl N', 'New note, in this visit or the last one'],
      ['Ctrl Shift N', 'New visit'],
      ['Ctrl K', 'Find a note, command, prompt or visit'],
      ['Ctrl L', 'Lock Visitbook'],
      ['Ctrl O', 'All visits'],
      ['Alt ←', 'Back to where you were'],
      ['Ctrl ,', 'Settings'],
      ['Ctrl + −', 'Larger, smaller'],
      ['Ctrl 0', 'Normal size'],
      ['F1 or ?', 'This list'],
      ['F6', 'Next pane'],
      ['Esc', 'Close what lies over the page'],
    ],
  },
  {
    title: 'Visits',
    keys: [
      ['type', 'Search the list'],
      ['↑ ↓', 'Go through the list'],
      ['Enter', 'Open the visit'],
    ],
  },
  {
    title: 'In a visit',
    keys: [
      ['Ctrl 1', 'Notes'],
      ['Ctrl 2', 'Evidence'],
      ['Ctrl 3', 'Findings'],
      ['Ctrl 4', 'Letter'],
      ['Ctrl 5', 'Details'],
      ['Ctrl Shift R', 'Refer-back: a child may be at risk now'],
      ['Ctrl S', 'Save the details'],
    ],
  },
  {
    title: 'In a note',
    keys: [
      ['Alt 1', 'Mark the selected words as a strength'],
      ['Alt 2', 'as mixed'],
      ['Alt 3', 'as a concern'],
      ['Alt 4', 'as a serious concern'],
      ['Ctrl B', 'Bold'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl .', 'What to do with the marked word at the cursor'],
      ['F7', 'Next marked word (with Shift: the one before)'],
      ['Ctrl Shift H', 'History: earlier versions of the note'],
      ['## Space', 'Heading'],
      ['- Space', 'List'],
      ['> Space', 'Quotation'],
      ['Delete', 'In the list of notes: move the note to the bin'],
    ],
  },
  {
    title: 'On the evidence board',
    keys: [
      ['↑ ↓ ← →', 'Go from cell to cell'],
      ['Home End', 'First and last cell of the row'],
      ['Enter', 'Show the passages of the cell'],
      ['Esc', 'Back to the board'],
    ],
  },
  {
    title: 'In findings',
    keys: [
      ['Space', 'Choose a passage'],
      ['F', 'Make a finding of the chosen passages'],
      ['A', 'Add them to the finding in hand'],
      ['O', 'Open the note of a passage'],
      ['Alt ↑ ↓', 'Move a finding'],
      ['PgUp PgDn', 'Go to the finding before or after'],
    ],
  },
]
