import type { Family, Plant, PlantedText } from './corpus'
import { nhsNumber, upn } from './numbers'
import { seeded } from './random'
import type { Random } from './random'

/** Notes with their identifiers in square brackets after their family: "[name Tamsin Bell] rang". One note a line. */
export const writtenNotes = (notes: string): readonly PlantedText[] => {
  const random = seeded(1)
  return notes
    .trim()
    .split('\n')
    .map((note) => readNote(note, random))
}

const readNote = (note: string, random: Random): PlantedText => {
  const plants: Plant[] = []
  let text = ''
  let end = 0
  for (const match of note.matchAll(/\[([a-z-]+) ([^\]]+)\]/g)) {
    const [whole, family = '', written = ''] = match
    if (!isFamily(family)) throw new Error(`No family of identifiers is called ${family}`)
    text += note.slice(end, match.index)
    end = match.index + whole.length
    const quote = withNumber(family, written, random)
    plants.push({ family, slot: family, quote, offset: text.length })
    text += quote
  }
  return { text: text + note.slice(end), plants }
}

/** Numbers with a check digit are made, one sign for each #. */
const withNumber = (family: Family, written: string, random: Random): string => {
  if (!written.includes('#')) return written
  const signs = [...(family === 'upn' ? upn(random) : nhsNumber(random))]
  return written.replace(/#/g, () => signs.shift() ?? '')
}

const families: readonly string[] = [
  'name',
  'initials-age',
  'date-of-birth',
  'nhs-number',
  'upn',
  'ni-number',
  'postcode',
  'address',
  'phone',
  'email',
  'school',
  'home',
  'place',
] satisfies readonly Family[]

const isFamily = (name: string): name is Family => families.includes(name)
