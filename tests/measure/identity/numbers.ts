import type { Random } from './random'

/** So many figures, the first of them not 0. */
export const digits = ({ int }: Random, count: number): string =>
  Array.from({ length: count }, (_, at) => (at === 0 ? 1 + int(9) : int(10))).join('')

/** A letter that begins names. */
export const letter = ({ pick }: Random): string => pick([...'ABCDEFGHJKLMNPRSTWZ'])

/** Ten figures whose last is the check of the others by eleven. */
export const nhsNumber = (random: Random): string => {
  for (;;) {
    const nine = digits(random, 9)
    const check =
      (11 - ([...nine].reduce((sum, figure, at) => sum + Number(figure) * (10 - at), 0) % 11)) % 11
    if (check !== 10) return `${nine}${check}`
  }
}

/** A pupil number with its check letter, by the rule of the Department for Education. */
export const upn = (random: Random): string => {
  const twelve = digits(random, 12)
  const sum = [...twelve].reduce((total, figure, at) => total + Number(figure) * (at + 2), 0)
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]}${twelve}`
}

/** A National Insurance number with letters that are issued. */
export const niNumber = (random: Random): string =>
  `${random.pick(['AB', 'CE', 'JK', 'PW', 'SX', 'TR', 'WL', 'YZ'])}${digits(random, 6)}${random.pick([...'ABCD'])}`
