import { element } from '../notes/documentNodes'
import type { SerialisedNode } from '../notes/documentNodes'
import { canonicalJson } from './canonicalJson'

/** The smallest stretch of a block that cannot be cut: one character, a chip, a line break, a picture. */
export type Atom = {
  readonly text: string
  /** How it looks and what it is, without its words; two atoms of the same node differ in nothing else. */
  readonly node: SerialisedNode
  /** The passages it belongs to. */
  readonly marks: ReadonlySet<string>
}

/** The atoms of inline nodes, in order, each with the passages that hold it. */
export const atomsOf = (nodes: readonly SerialisedNode[]): readonly Atom[] =>
  nodes.flatMap(readAtoms(noMarks))

const noMarks: ReadonlySet<string> = new Set()

const readAtoms =
  (marks: ReadonlySet<string>) =>
  (node: SerialisedNode): readonly Atom[] => {
    if (node['type'] === 'mark') {
      const inner = new Set([...marks, ...idsOf(node)])
      return childrenOf(node).flatMap(readAtoms(inner))
    }
    const { text, ...rest } = node
    if (typeof text !== 'string') return [{ text: '', node, marks }]
    if (node['type'] !== 'text') return [{ text, node: rest, marks }]
    return [...text].map((character) => ({ text: character, node: rest, marks }))
  }

/** The inline nodes of atoms: as few as there can be. */
export const nodesOfAtoms = (atoms: readonly Atom[]): readonly SerialisedNode[] => {
  const nodes: SerialisedNode[] = []
  for (let from = 0; from < atoms.length;) {
    const marks = marksKey(atoms[from])
    let to = from + 1
    while (to < atoms.length && marksKey(atoms[to]) === marks) to += 1
    const inner = unmarkedNodes(atoms.slice(from, to))
    const ids = [...(atoms[from]?.marks ?? [])].sort()
    nodes.push(...(ids.length === 0 ? inner : [{ ...element('mark', inner), ids }]))
    from = to
  }
  return nodes
}

const unmarkedNodes = (atoms: readonly Atom[]): readonly SerialisedNode[] => {
  const nodes: SerialisedNode[] = []
  let looks = ''
  for (const { text, node } of atoms) {
    const last = nodes.at(-1)
    const own = canonicalJson(node)
    if (last && node['type'] === 'text' && own === looks)
      nodes[nodes.length - 1] = { ...last, text: `${String(last['text'])}${text}` }
    else nodes.push(text === '' ? node : { ...node, text })
    looks = own
  }
  return nodes
}

const marksKey = (atom: Atom | undefined): string => [...(atom?.marks ?? [])].sort().join(' ')

const idsOf = (node: SerialisedNode): readonly string[] =>
  Array.isArray(node['ids']) ? node['ids'].filter((id): id is string => typeof id === 'string') : []

/** The children of a node from disk or from a colleague; none where they are no list of nodes. */
export const childrenOf = (node: SerialisedNode): readonly SerialisedNode[] =>
  Array.isArray(node['children']) ? node['children'].filter(isNode) : []

export const isNode = (value: unknown): value is SerialisedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
