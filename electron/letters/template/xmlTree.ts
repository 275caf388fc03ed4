import { Parser } from 'htmlparser2'
import { printable } from '@shared/letters/printable'

/** An element of a Word document, or its text. */
export type XmlNode = XmlElement | string
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Word itself nests tables and boxes a few dozen deep. */
const deepest = 250
const soundName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] }

/** The tree of a part. null: it has no root, or is nested far deeper than any document. */
export const parseXml = (xml: string): XmlElement | null => {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let isSound = true
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!soundName.test(name) || open.length > deepest) isSound = false
        if (!isSound) return
        const sound = Object.entries(attributes).filter(([attribute]) => soundName.test(attribute))
        const element: Open = { name, attributes: Object.fromEntries(sound), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (words) => {
        if (isSound && open.length > 1) open.at(-1)?.children.push(words)
      },
      onclosetag: () => {
        if (isSound && open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  const first = root.children.find((child) => typeof child !== 'string')
  return isSound && first !== undefined ? first : null
}

/** The text of a part with this root. */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${written(root)}`

const written = (node: XmlNode): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(value)
          .replace(/"/g, '&quot;')
          .replace(/[\n\t]/g, ' ')}"`,
    )
    .join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`
}

const escaped = (text: string): string =>
  printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A new element; children that are null are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlNode | null)[] = [],
): XmlElement => ({ name, attributes, children: children.filter((child) => child !== null) })

/** An element that has only a value: `<w:name w:val="…"/>`. */
export const valued = (name: string, value: string): XmlElement => element(name, { 'w:val': value })

export const elementsOf = (node: XmlElement): readonly XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string')

export const childNamed = (node: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(node).find((child) => child.name === name)

/** The value of the child with this name. */
export const valueOf = (node: XmlElement, name: string): string | undefined =>
  childNamed(node, name)?.attributes['w:val']

/** All elements of this name inside, in the order of the document. */
export const allNamed = (node: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)])

/** The same element with each element inside it replaced by what `change` makes of it, from the innermost outwards. */
export const changed = (node: XmlElement, change: (inner: XmlElement) => readonly XmlNode[]): XmlElement => ({
  ...node,
  children: node.children.flatMap((child) =>
    typeof child === 'string' ? [child] : change(changed(child, change)),
  ),
})

export const withChildren = (node: XmlElement, children: readonly XmlNode[]): XmlElement => ({
  ...node,
  children,
})
