import type { SerialisedNode } from '../notes/documentNodes'
import { canonicalJson, isSameJson } from './canonicalJson'
import type { Json } from './canonicalJson'
import { atomsOf, childrenOf, isNode, nodesOfAtoms } from './inlineAtoms'
import type { Atom } from './inlineAtoms'

/**
 * One block of two that were made of the same one, or null where a person must look: both changed its words. Marking
 * passages is no change of words: a colleague's marks are set in the rewritten block too, where their words still
 * stand in it exactly once. Words themselves are never merged within a block: it would write sentences that nobody
 * wrote.
 */
export const mergeBlock = (base: Json, one: Json, other: Json): Json | null => {
  if (isSameJson(one, other)) return one
  if (isSameJson(base, one)) return other
  if (isSameJson(base, other)) return one
  if (!isNode(base) || !isNode(one) || !isNode(other)) return null
  const shape = mergeShape(shapeOf(base), shapeOf(one), shapeOf(other))
  if (shape === null) return null
  const [was, left, right] = [base, one, other].map((node) => atomsOf(childrenOf(node)))
  if (!was || !left || !right) return null
  const atoms = sameWords(was, left)
    ? withMarksOf(was, left, right)
    : sameWords(was, right)
      ? withMarksOf(was, right, left)
      : null
  return atoms && asJson({ ...shape, children: nodesOfAtoms(atoms) })
}

/** `marked` has the words of the base and other marks than it: what it changed is changed in `target` too. */
const withMarksOf = (
  base: readonly Atom[],
  marked: readonly Atom[],
  target: readonly Atom[],
): readonly Atom[] | null => {
  const ids = new Set([...base, ...marked].flatMap((atom) => [...atom.marks]))
  let merged = target
  for (const id of [...ids].sort()) {
    if (coverOf(base, id) === coverOf(marked, id)) continue
    const place = placeOf(marked, target, id)
    if (place === null) return null
    // Both set this mark anew: it covers what either says.
    const isSetTwice = sameWords(base, target) && coverOf(base, id) !== coverOf(target, id)
    merged = merged.map((atom, index) => {
      const marks = new Set(atom.marks)
      if (place(index)) marks.add(id)
      else if (!isSetTwice) marks.delete(id)
      return { ...atom, marks }
    })
  }
  return merged
}

/** Which atoms of the target the mark covers; null where its words are not there, or more than once. */
const placeOf = (
  marked: readonly Atom[],
  target: readonly Atom[],
  id: string,
): ((index: number) => boolean) | null => {
  const covered = marked.map((atom) => atom.marks.has(id))
  if (sameWords(marked, target)) return (index) => covered[index] === true
  const from = covered.indexOf(true)
  if (from < 0) return () => false
  const to = covered.lastIndexOf(true) + 1
  if (covered.slice(from, to).includes(false)) return null
  const quote = marked.slice(from, to).map(wordsOf)
  const words = target.map(wordsOf)
  const places = words.flatMap((_, start) =>
    quote.every((word, offset) => words[start + offset] === word) ? [start] : [],
  )
  const start = places[0]
  if (start === undefined || places.length > 1) return null
  return (index) => index >= start && index < start + quote.length
}

const wordsOf = (atom: Atom): string => (atom.text === '' ? canonicalJson(atom.node) : atom.text)

const coverOf = (atoms: readonly Atom[], id: string): string =>
  atoms.map((atom) => (atom.marks.has(id) ? '1' : '0')).join('')

/** Alike in everything but their marks. */
const sameWords = (one: readonly Atom[], other: readonly Atom[]): boolean =>
  one.length === other.length &&
  one.every((atom, index) => {
    const against = other[index]
    return against !== undefined && atom.text === against.text && isSameJson(atom.node, against.node)
  })

/** A block without what is in it: its kind and looks. */
const shapeOf = ({ children: _, ...shape }: SerialisedNode): SerialisedNode => shape

const mergeShape = (
  base: SerialisedNode,
  one: SerialisedNode,
  other: SerialisedNode,
): SerialisedNode | null => {
  if (isSameJson(one, other) || isSameJson(base, other)) return one
  return isSameJson(base, one) ? other : null
}

/** What was made of parsed JSON is JSON. */
const asJson = (node: SerialisedNode): Json => node as Json
