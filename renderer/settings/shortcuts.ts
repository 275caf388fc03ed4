/** All keys of the app, in the order of the sheet that shows them. */
export const shortcuts: readonly {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, meaning: string])[]
}[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl L', 'Lock Visitbook'],
      ['Alt ←', 'Back to where you were'],
      ['Ctrl ,', 'Settings'],
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
      ['Ctrl N', 'New visit'],
    ],
  },
  {
    title: 'In a visit',
    keys: [
      ['Ctrl 1', 'Notes'],
      ['Ctrl 2', 'Findings'],
      ['Ctrl 3', 'Letter'],
      ['Ctrl 4', 'Details'],
      ['Ctrl N', 'New note'],
      ['Ctrl S', 'Save the details'],
    ],
  },
]
