import type { SharedEntity } from './bundleFormat'
import type { Json } from './canonicalJson'
import { atomsOf, childrenOf, isNode, nodesOfAtoms } from './inlineAtoms'
import type { Atom } from './inlineAtoms'
import { textNodes } from '../notes/documentNodes'
import { deletedPart, familyOf, keyOf, keysInOrder } from './parts'
import type { Parts } from './parts'

/** What a thing is, as a card names it: "Note: Visits are weekly". */
export const thingWords = (entity: SharedEntity, entityId: string, parts: Parts): string => {
  const named = nounOf[entity]
  const words = shortened(ownWords(entity, entityId, parts))
  return words === '' ? named : `${named}: ${words}`
}

/** Which part of the thing it is: "A paragraph", "Wording". */
export const partWords = (part: string, parts: Parts): string => {
  if (part === deletedPart) return 'Deleted by one, changed by another'
  const [family, key] = [familyOf(part), keyOf(part)]
  if (family === 'field') return fieldWords[key] ?? spaced(key)
  if (family === 'passage') {
    const quote = parts.get(`quote/${key}`)
    const words = isNode(quote) ? textIn(quote, 'quote') : ''
    return words === '' ? 'Direction of a passage' : `Direction of the passage “${shortened(words)}”`
  }
  return familyWords[family] ?? spaced(family)
}

/** A part's value as a person reads it; '' where there is nothing to read. */
export const valueWords = (part: string, value: Json | undefined): string => {
  if (value === undefined || value === null) return ''
  if (familyOf(part) === 'block') return isNode(value) ? blockWords(value) : ''
  if (familyOf(part) === 'paragraphs' && isNode(value)) return textIn(value, 'text')
  if (familyOf(part) === 'tally' && isNode(value))
    return `${String(value['n'])} of ${String(value['of'])} ${textIn(value, 'what')}`
  return plainWords(value)
}

/** Is the part words that somebody wrote, to be put anew in place? All else is one of its sides. */
export const isWording = (entity: SharedEntity, part: string): boolean =>
  familyOf(part) === 'block' ||
  familyOf(part) === 'paragraphs' ||
  (familyOf(part) === 'field' && (wordings[entity] ?? []).includes(keyOf(part)))

/** The part with other words. In a note's paragraph marks and chips stay where the words around them stay. */
export const withWords = (part: string, value: Json | undefined, words: string): Json => {
  if (familyOf(part) === 'block') return isNode(value) ? asJson(reworded(value, words)) : (value ?? null)
  if (familyOf(part) === 'paragraphs')
    return isNode(value) ? asJson({ ...value, text: words }) : (value ?? null)
  return words
}

const nounOf: Readonly<Record<SharedEntity, string>> = {
  visit: 'Details of the visit',
  note: 'Note',
  finding: 'Finding',
  judgement: 'Judgement',
  lineOfEnquiry: 'Line of enquiry',
  voice: 'Number kept by hand',
  knownWord: 'Kept word',
  attachment: 'Attachment',
  settledContradiction: 'Settled contradiction',
  letter: 'Letter',
  letterComment: 'Comment on the letter',
  accuracyComment: 'Comment of the authority',
  acceptedIssue: 'Accepted issue',
  evidenceLeftOut: 'Evidence left out',
  computer: 'Computer of the team',
}

/** Fields that are named otherwise on the screen than in the format. */
const fieldWords: Readonly<Record<string, string>> = {
  text: 'Wording',
  at: 'Date and time',
  kind: 'Kind',
  rationale: 'Why this grade',
  case: 'Case code',
  leadersKnew: 'Whether leaders knew',
  question: 'Question',
  headline: 'Whether it is in the headline',
  dates: 'Dates of fieldwork',
  includeLeaders: 'Whether leaders are included',
  signedOffBy: 'Signed off by',
  letterDate: 'Date of the letter',
}

const familyWords: Readonly<Record<string, string>> = {
  block: 'A paragraph',
  paragraphs: 'A paragraph',
  sections: 'A heading',
  tally: 'A count',
  team: 'A member of the team',
  previous: 'An earlier inspection',
  passages: 'A passage',
  terms: 'A term',
  acronyms: 'An acronym',
}

const wordings: Readonly<Partial<Record<SharedEntity, readonly string[]>>> = {
  note: ['role', 'team', 'case'],
  finding: ['text', 'reason'],
  judgement: ['rationale'],
  lineOfEnquiry: ['question'],
  voice: ['source'],
  settledContradiction: ['reason'],
  letter: ['title'],
  accuracyComment: ['response'],
  acceptedIssue: ['reason'],
  visit: ['scope'],
}

const ownWords = (entity: SharedEntity, entityId: string, parts: Parts): string => {
  const field = (name: string) => plainWords(parts.get(`field/${name}`) ?? '')
  switch (entity) {
    case 'note':
      return (
        keysInOrder(parts, 'block')
          .map((key) => valueWords(`block/${key}`, parts.get(`block/${key}`)))
          .find((words) => words.length > 24) ?? field('case')
      )
    case 'finding':
      return field('text')
    case 'judgement':
      return entityId
    case 'lineOfEnquiry':
      return field('question')
    case 'voice':
      return field('group')
    case 'knownWord':
      return field('word')
    case 'attachment':
      return field('name')
    case 'accuracyComment':
      return field('comment')
    case 'acceptedIssue':
      return field('quote')
    case 'computer':
      return plainWords(parts.get('silent/name') ?? '')
    default:
      return ''
  }
}

const plainWords = (value: Json): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).join(', ')
  return Object.entries(value)
    .map(([name, each]) => [spaced(name), plainWords(each ?? null)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}: ${words}`)
    .join('; ')
}

const blockWords = (block: Node): string => atomsOf(childrenOf(block)).map(atomWords).join('')

const atomWords = ({ text, node }: Atom): string => (node['type'] === 'linebreak' ? '\n' : text)

/** What stands alike at both ends keeps its marks and looks; what is between them is put anew. */
const reworded = (block: Node, words: string): Node => {
  const atoms = atomsOf(childrenOf(block))
  const letters = [...words]
  const limit = Math.min(atoms.length, letters.length)
  const isAlike = (atom: Atom | undefined, letter: string | undefined) =>
    atom !== undefined && atom.text.length > 0 === (letter !== '\n') && atomWords(atom) === letter
  let from = 0
  while (from < limit && isAlike(atoms[from], letters[from])) from += 1
  let left = 0
  while (left < limit - from && isAlike(atoms[atoms.length - 1 - left], letters[letters.length - 1 - left]))
    left += 1
  const middle = atomsOf(textNodes(letters.slice(from, letters.length - left).join('')))
  const kept = [...atoms.slice(0, from), ...middle, ...atoms.slice(atoms.length - left)]
  return { ...block, children: nodesOfAtoms(kept) }
}

type Node = Readonly<Record<string, unknown>>

const textIn = (node: Node, name: string): string => {
  const text = node[name]
  return typeof text === 'string' ? text : ''
}

const shortened = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 70 ? line : `${line.slice(0, 68).trimEnd()}…`
}

/** "signedOffBy" as "Signed off by". */
const spaced = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** What was made of parsed JSON is JSON. */
const asJson = (node: Node): Json => node as Json
