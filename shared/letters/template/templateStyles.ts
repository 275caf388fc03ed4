/**
 * Which style of a template each part of a letter takes: the first of these names that the template has, whatever their
 * capitals. Where it has none, a plain style of the first name is added, in the template's own type. Addresses and
 * notes keep names of our own: by them the document is read back when colleagues have edited it.
 */
export const templateStyles = {
  title: ['heading 1', 'Title'],
  heading2: ['heading 2'],
  heading3: ['heading 3'],
  /** Paragraphs, numbered or not. Without it they are what the template calls its normal text. */
  text: ['Body Text'],
  bullet: ['List Bullet', 'List Paragraph'],
  address: ['Address'],
  note: ['Note to heading'],
  table: ['Table text'],
  header: ['header'],
  footer: ['footer'],
} as const

export type LetterStyle = keyof typeof templateStyles

/** The style of a template for a part of a letter, by the names of its styles in small letters; null: it has none. */
export const styleFor = <Id>(part: LetterStyle, byName: ReadonlyMap<string, Id>): Id | null => {
  for (const name of templateStyles[part]) {
    const found = byName.get(name.toLowerCase())
    if (found !== undefined) return found
  }
  return null
}

/** What Word calls the styles that a template should have, in the order in which the settings show them. */
export const shownStyles: readonly (readonly [LetterStyle, string])[] = [
  ['title', 'Heading 1'],
  ['heading2', 'Heading 2'],
  ['heading3', 'Heading 3'],
  ['text', 'Body Text'],
  ['bullet', 'List Bullet'],
  ['header', 'Header'],
  ['footer', 'Footer'],
  ['address', 'Address'],
  ['note', 'Note to heading'],
  ['table', 'Table text'],
]
