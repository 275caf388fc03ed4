import { isSameJson } from './canonicalJson'
import type { Json } from './canonicalJson'

/**
 * A thing (a note, a finding) as its parts: what two people can change side by side without a clash. A part is named
 * `<family>/<key>`; the family says how it is merged.
 */
export type Parts = ReadonlyMap<string, Json>

/** The part that is there while a thing is deleted: by whom and why. */
export const deletedPart = 'field/deleted'

/**
 * How two different values of one part, written side by side, become one:
 * `order`: both orders, together. `block`: both, where only marks were set on one side; else a clash.
 * `silent`: the first in canonical order; nobody would want to be asked. `member`: to be there is stronger.
 * `value`: the first in canonical order is shown, and all are told to a person.
 */
export type PartMerge = 'order' | 'block' | 'silent' | 'member' | 'value'

const merges: ReadonlyMap<string, PartMerge> = new Map([
  ['order', 'order'],
  ['block', 'block'],
  ['place', 'silent'],
  ['quote', 'silent'],
  ['silent', 'silent'],
  ['prompt', 'member'],
  ['member', 'member'],
])

export const partMerge = (part: string): PartMerge => merges.get(familyOf(part)) ?? 'value'

export const familyOf = (part: string): string => part.slice(0, part.indexOf('/'))
export const keyOf = (part: string): string => part.slice(part.indexOf('/') + 1)

/**
 * The part without which this one says nothing: the place of a block, the quote or a prompt of a passage. Such parts
 * are never taken out with it, so that it comes back whole where a colleague has kept it.
 */
export const ownerOf = (part: string): string | null => {
  const [family, key = ''] = [familyOf(part), keyOf(part)]
  if (family === 'place') return `block/${key}`
  if (family === 'quote') return `passage/${key}`
  return family === 'prompt' ? `passage/${key.slice(0, key.indexOf('/'))}` : null
}

/** Do both say the same, whatever the order their parts were named in? */
export const isSameParts = (one: Parts, other: Parts): boolean =>
  one.size === other.size && [...one].every(([part, value]) => isSameJson(value, other.get(part)))

/** The keys of a family in the order that its `order/<family>` says. */
export const keysInOrder = (parts: Parts, family: string): readonly string[] =>
  textsOf(parts.get(`order/${family}`)).filter((key) => parts.has(`${family}/${key}`))

/** A list of texts, whatever came in its place. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
