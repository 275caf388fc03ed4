import type { EditorThemeClasses } from 'lexical'

/** Class names of the text of a note; `note.css` gives them their look. */
export const noteTheme: EditorThemeClasses = {
  mark: 'passage',
  markOverlap: 'passage-overlap',
  text: { bold: 'bold', italic: 'italic' },
}
