import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { partsOfText } from '@shared/letters/checks/partsOfText'
import type { DocumentPart } from '@shared/letters/checks/documentPart'
import { seeded } from '../identity/random'
import type { Random } from '../identity/random'
import { documentFaults, wholeDocumentFaults } from './documentFaults'
import { faultKinds } from './faultKinds'
import type { Edit, FaultKind } from './faultKinds'
import type { PublishedDocument } from './publishedDocuments'

export type FaultFigures = {
  readonly kinds: readonly { readonly name: string; readonly planted: number; readonly found: number }[]
  readonly missed: readonly { readonly kind: string; readonly document: string; readonly words: string }[]
}

type Plant = { readonly kind: FaultKind; readonly edit: Edit }

/** Documents under the rules of today; those of before 2018 are written by others. */
const firstDay = '2018-01-01'

/** Faults planted into published texts, and how many of them the checks see. */
export const measureFaults = (
  documents: readonly PublishedDocument[],
  seed: number,
  rounds: number,
): FaultFigures => {
  const random = seeded(seed)
  const counts = new Map<string, { planted: number; found: number }>()
  const missed: { kind: string; document: string; words: string }[] = []
  const check = (document: PublishedDocument, plants: readonly Plant[]): void => {
    const { text, places } = applied(document.text, plants)
    const issues = checkDocumentText(text, document.pack, document.day)
    for (const [n, { kind, edit }] of plants.entries()) {
      const [from, to] = places[n] ?? [0, 0]
      const isSeen = issues.some(
        ({ rule, offset, quote }) =>
          kind.rules.includes(rule) &&
          (rule.startsWith('structure.') || (offset < to + 1 && offset + quote.length > from - 1)),
      )
      const count = counts.get(kind.name) ?? { planted: 0, found: 0 }
      counts.set(kind.name, { planted: count.planted + 1, found: count.found + (isSeen ? 1 : 0) })
      if (!isSeen)
        missed.push({
          kind: kind.name,
          document: document.name,
          words: text.slice(Math.max(0, from - 60), to + 40).replace(/\s+/g, ' ') || edit.insert,
        })
    }
  }
  for (let round = 0; round < rounds; round += 1)
    for (const document of documents) {
      if ((document.day ?? '') < firstDay) continue
      check(document, plantsFor(document, [...faultKinds, ...documentFaults], random))
      // One of the faults that need a document of their own, in turn.
      for (const kind of wholeDocumentFaults) {
        const plants = plantsFor(document, [kind], random)
        if (plants.length > 0) check(document, plants)
      }
    }
  return { kinds: [...counts].map(([name, count]) => ({ name, ...count })), missed }
}

const plantsFor = (
  { text, pack, day }: PublishedDocument,
  kinds: readonly FaultKind[],
  random: Random,
): readonly Plant[] => {
  const free = [...partsOfText(text)]
  const take = (accept: (part: DocumentPart) => boolean): DocumentPart | null => {
    const fitting = free.filter(accept)
    if (fitting.length === 0) return null
    const part = random.pick(fitting)
    free.splice(free.indexOf(part), 1)
    return part
  }
  return kinds.flatMap((kind) => {
    const edit = kind.plant({ text, pack, day: day ?? firstDay, random, take })
    return edit ? [{ kind, edit }] : []
  })
}

/** The text with all edits, and where each of them stands in it. */
const applied = (
  text: string,
  plants: readonly Plant[],
): { readonly text: string; readonly places: readonly (readonly [number, number])[] } => {
  const order = plants.map((plant, n) => ({ ...plant.edit, n })).toSorted((a, b) => a.at - b.at)
  const places: (readonly [number, number])[] = []
  let [result, from] = ['', 0]
  for (const { at, remove, insert, n } of order) {
    result += text.slice(from, at)
    places[n] = [result.length, result.length + insert.length]
    result += insert
    from = at + remove
  }
  return { text: result + text.slice(from), places }
}
