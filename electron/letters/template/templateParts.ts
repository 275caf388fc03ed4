import type { XmlElement } from './xmlTree'

/** On which pages a header or footer stands. */
export type RunningType = 'default' | 'first' | 'even'
export const runningTypes: readonly RunningType[] = ['default', 'first', 'even']

export type RunningPart = {
  readonly kind: 'header' | 'footer'
  readonly type: RunningType
  readonly root: XmlElement
  /** The pictures it shows, by the ids under which it names them. */
  readonly pictures: readonly { readonly id: string; readonly name: string }[]
}

/** All that is kept of a Word template: nothing of its own text, and nothing about who made it. */
export type TemplateParts = {
  readonly styles: XmlElement
  readonly settings: XmlElement
  readonly numbering: XmlElement | null
  readonly theme: XmlElement | null
  readonly fonts: XmlElement | null
  /** The page, its margins and columns; which headers and footers it has stands in `running`. */
  readonly section: XmlElement
  readonly running: readonly RunningPart[]
  /** Pictures by name: `image1.png`. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

export const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Is a switch set? Word leaves out the value of one that is. */
export const isOn = (found: XmlElement | undefined): boolean =>
  found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1')
