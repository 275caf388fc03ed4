import { findIdentifiers } from '@shared/identity/findIdentifiers'
import { forenames } from '@shared/letters/forenames'
import { isListedForename } from '@shared/identity/english'
import { moreForenames } from '@shared/identity/moreForenames'
import { heldOutTemplates } from './heldOutTemplates'
import { plantedTexts } from './corpus'
import type { Family, PlantedText } from './corpus'
import { forenamesToPlant } from './plants'
import { seeded } from './random'
import { writtenNotes } from './writtenNotes'
import { writtenSets } from './writtenSets'

/** The day from which ages are counted, so that the same seed gives the same figures in any year. */
export const today = '2026-11-22'

export type FamilyFigures = {
  readonly family: Family | 'all'
  readonly planted: number
  /** Marked, whatever it was taken for. */
  readonly found: number
  /** Marked as what it is. */
  readonly named: number
}

export type PlantedFigures = {
  readonly families: readonly FamilyFigures[]
  readonly words: number
  /** Marks that touch nothing planted, with the texts around them. */
  readonly alarms: readonly { readonly rule: string; readonly quote: string; readonly around: string }[]
  readonly marks: number
  readonly missed: readonly { readonly family: string; readonly quote: string; readonly text: string }[]
}

/** Share of the planted forenames that stand in no list of the detector. */
export const unlistedForenames = (): number =>
  forenamesToPlant.filter(
    (name) => !forenames.has(name) && !moreForenames.has(name) && !isListedForename(name.toLowerCase()),
  ).length / forenamesToPlant.length

/** Plants identifiers into every template, as many times as there are rounds, and counts what is marked. */
export const measurePlanted = (
  seed: number,
  rounds: number,
  isWord: IsWord,
  templates?: readonly string[],
): PlantedFigures => {
  const random = seeded(seed)
  return figuresOf(Array.from({ length: rounds }, () => plantedTexts(random, templates)).flat(), isWord)
}

/** The same with notes that were written after the detector. */
export const measureHeldOut = (seed: number, rounds: number, isWord: IsWord): PlantedFigures =>
  measurePlanted(seed, rounds, isWord, heldOutTemplates)

/** A set of notes written by hand: what is found in it, and what was at first sight. */
export type WrittenFigures = PlantedFigures & { readonly name: string; readonly firstSight: number }

export const measureWritten = (isWord: IsWord): readonly WrittenFigures[] =>
  writtenSets.map(({ name, notes, firstSight }) => ({
    name,
    firstSight,
    ...figuresOf(writtenNotes(notes), isWord),
  }))

type IsWord = (lower: string) => boolean

const figuresOf = (texts: readonly PlantedText[], isWord: IsWord): PlantedFigures => {
  const counts = new Map<Family, { planted: number; found: number; named: number }>()
  const alarms: { rule: string; quote: string; around: string }[] = []
  const missed: { family: string; quote: string; text: string }[] = []
  let [words, marks] = [0, 0]
  for (const { text, plants } of texts) {
    words += wordsIn(text)
    const found = findIdentifiers(text, { known: ['Ofsted'], today, isWord })
    for (const plant of plants) {
      const count = counts.get(plant.family) ?? { planted: 0, found: 0, named: 0 }
      const touching = found.filter((identifier) => overlap(identifier, plant) > 0)
      const covered = touching.reduce((sum, identifier) => sum + overlap(identifier, plant), 0)
      // Half of a name or an address still leads to its bearer.
      const isFound = covered >= plant.quote.length * 0.8
      count.planted += 1
      if (isFound) count.found += 1
      else missed.push({ family: plant.slot, quote: plant.quote, text })
      if (isFound && touching.some(({ rule }) => rule === `identity.${plant.family}`)) count.named += 1
      counts.set(plant.family, count)
    }
    marks += found.length
    for (const identifier of found)
      if (!plants.some((plant) => overlap(identifier, plant) > 0))
        alarms.push({ rule: identifier.rule, quote: identifier.quote, around: text })
  }
  const families = [...counts].map(([family, count]) => ({ family, ...count }))
  const total = (of: 'planted' | 'found' | 'named'): number =>
    families.reduce((sum, figures) => sum + figures[of], 0)
  return {
    families: [
      ...families,
      { family: 'all', planted: total('planted'), found: total('found'), named: total('named') },
    ],
    words,
    alarms,
    marks,
    missed,
  }
}

type Stretch = { readonly offset: number; readonly quote: string }
const overlap = (one: Stretch, other: Stretch): number =>
  Math.max(
    0,
    Math.min(one.offset + one.quote.length, other.offset + other.quote.length) -
      Math.max(one.offset, other.offset),
  )

/** Words as a reader counts them. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
