import {
  ambiguousToPlant,
  forenamesToPlant,
  homesToPlant,
  placesToPlant,
  roundAreas,
  schoolsToPlant,
  streetsToPlant,
  surnamesToPlant,
} from './plants'
import { digits, letter, nhsNumber, niNumber, upn } from './numbers'
import type { Random } from './random'
import { decoys, templates } from './templates'

export type Family =
  | 'name'
  | 'initials-age'
  | 'date-of-birth'
  | 'nhs-number'
  | 'upn'
  | 'ni-number'
  | 'postcode'
  | 'address'
  | 'phone'
  | 'email'
  | 'school'
  | 'home'
  | 'place'

/** An identifier that was put into a text, and where. */
export type Plant = {
  readonly family: Family
  readonly slot: string
  readonly quote: string
  readonly offset: number
}
export type PlantedText = { readonly text: string; readonly plants: readonly Plant[] }

/** Each template once, filled from the random source, with as many decoys among them. */
export const plantedTexts = (random: Random, from: readonly string[] = templates): readonly PlantedText[] => [
  ...from.map((template) => fill(template, random)),
  ...decoys.map((text) => ({ text, plants: [] })),
]

const fill = (template: string, random: Random): PlantedText => {
  const plants: Plant[] = []
  let text = ''
  for (const piece of template.split(/(\{\w+\})/)) {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (slot === undefined) {
      text += piece
      continue
    }
    const { family, quote } = identifierFor(slot, random)
    // "on the Wybourn estate": the words that lead into a place are no part of it.
    const lead =
      family === 'place'
        ? (/^(?:(?:on|near|behind|opposite|at|outside|next to) )(?:the )?/.exec(quote)?.[0].length ?? 0)
        : 0
    plants.push({ family, slot, quote: quote.slice(lead), offset: text.length + lead })
    text += quote
  }
  return { text, plants }
}

const identifierFor = (slot: string, random: Random): { readonly family: Family; readonly quote: string } => {
  const { pick, int } = random
  const forename = (): string => pick(forenamesToPlant)
  const surname = (): string => pick(surnamesToPlant)
  const pad = (value: number): string => String(value).padStart(2, '0')
  const [day, month, year] = [1 + int(28), 1 + int(12), 2004 + int(20)]
  const monthName =
    'January February March April May June July August September October November December'.split(' ')[
      month - 1
    ] ?? ''
  switch (slot) {
    case 'forename':
      return { family: 'name', quote: forename() }
    case 'lower':
      return {
        family: 'name',
        quote: pick([
          'callum',
          'ella',
          'megan',
          'tyler',
          'kayleigh',
          'aisha',
          'priya',
          'kieran',
          'chloe',
          'liam',
          'zainab',
          'fatima',
          'lauren',
          'brandon',
          'sophie',
        ]),
      }
    case 'ambiguous':
      return { family: 'name', quote: pick(ambiguousToPlant) }
    case 'full':
      return { family: 'name', quote: `${forename()} ${surname()}` }
    case 'titled':
      return { family: 'name', quote: `${pick(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Cllr'])} ${surname()}` }
    case 'surname':
    case 'surname2':
      return { family: 'name', quote: surname() }
    case 'initialsAge': {
      const [one, two] = [letter(random), letter(random)]
      const age = 1 + int(18)
      return {
        family: 'initials-age',
        quote: pick([
          `${one}.${two}. (${age})`,
          `${one}${two} (${age})`,
          `${one}${two} aged ${age}`,
          `${one}.${two}. ${age}yrs`,
          `${one}${two} ${age}yo`,
          `${one}.${two}., aged ${age}`,
          `${one}${two}, ${age} yrs old`,
          `${one} ${two}, age ${age}`.replace(' ', '.'),
        ]),
      }
    }
    case 'dob':
      return {
        family: 'date-of-birth',
        quote: pick([
          `${pad(day)}/${pad(month)}/${year}`,
          `${day}.${month}.${year}`,
          `${day}/${month}/${pad(year % 100)}`,
          `${day}-${month}-${year}`,
          `${day} ${monthName} ${year}`,
          `${day}th ${monthName.slice(0, 3)} ${year}`,
          `${year}-${pad(month)}-${pad(day)}`,
        ]),
      }
    case 'born':
      return {
        family: 'date-of-birth',
        quote: pick([
          `${day}/${month}/${year}`,
          `${day} ${monthName} ${year}`,
          `on the ${day}th of ${monthName} ${year}`,
          `${pad(day)}.${pad(month)}.${pad(year % 100)}`,
        ]),
      }
    case 'nhs': {
      const number = nhsNumber(random)
      return {
        family: 'nhs-number',
        quote: pick([
          number,
          `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
          `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
        ]),
      }
    }
    case 'upn':
      return { family: 'upn', quote: upn(random) }
    case 'ni': {
      const number = niNumber(random)
      return {
        family: 'ni-number',
        quote: pick([number, number.replace(/(..)(..)(..)(..)(.)/, '$1 $2 $3 $4 $5'), number.toLowerCase()]),
      }
    }
    case 'postcode': {
      const code = `${pick(roundAreas)} ${int(10)}${pick(['AA', 'HJ', 'QT', 'LP', 'XW', 'BD'])}`
      return { family: 'postcode', quote: pick([code, code, code.replace(' ', ''), code.toLowerCase()]) }
    }
    case 'address': {
      const street = pick(streetsToPlant)
      return {
        family: 'address',
        quote: pick([
          `${1 + int(180)} ${street}`,
          `${1 + int(180)}${pick(['a', 'b'])} ${street}`,
          `Flat ${1 + int(20)}, ${1 + int(180)} ${street}`,
          `${1 + int(99)}, ${street}`,
        ]),
      }
    }
    case 'phone':
      return {
        family: 'phone',
        quote: pick([
          `07${digits(random, 3)} ${digits(random, 6)}`,
          `07${digits(random, 9)}`,
          `0114 ${digits(random, 3)} ${digits(random, 4)}`,
          `(0113) ${digits(random, 3)} ${digits(random, 4)}`,
          `+44 7${digits(random, 3)} ${digits(random, 6)}`,
        ]),
      }
    case 'email':
      return {
        family: 'email',
        quote: `${forename()
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z-]/g, '')}.${surname()
          .toLowerCase()
          .replace(
            /[^a-z-]/g,
            '',
          )}@${pick(['example.org', 'mail.example.com', 'council.gov.uk', 'school.sch.uk'])}`,
      }
    case 'school':
      return { family: 'school', quote: pick(schoolsToPlant) }
    case 'home':
      return { family: 'home', quote: pick(homesToPlant) }
    case 'place':
      return { family: 'place', quote: pick(placesToPlant) }
    default:
      throw new Error(`No identifier is known for the slot ${slot}`)
  }
}
