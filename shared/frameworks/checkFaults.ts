import type { FileProblem } from '../ipc/errors'
import { knownRules, tunableRules } from '../letters/checks/catalogue'
import type { PackChecks } from './packChecks'

/** Checks that a pack switches, tunes or adds under names that lead nowhere or are taken. */
export const findCheckFaults = (checks: PackChecks | undefined, place: string): FileProblem[] => {
  const added = checks?.add ?? []
  const known = new Set<string>([...knownRules, ...added.map(({ id }) => id)])
  const noRule = (name: string): string => `there is no rule ${name}`
  return [
    ...(checks?.off ?? []).flatMap((name, n) =>
      known.has(name) ? [] : [{ place: `${place}.off[${n}]`, message: noRule(name) }],
    ),
    ...Object.keys(checks?.severity ?? {}).flatMap((name) =>
      known.has(name) ? [] : [{ place: `${place}.severity.${name}`, message: noRule(name) }],
    ),
    ...Object.keys(checks?.tune ?? {}).flatMap((name) =>
      tunableRules.some((rule) => rule === name)
        ? []
        : [
            {
              place: `${place}.tune.${name}`,
              message: `has no number to tune; these have: ${tunableRules.join(', ')}`,
            },
          ],
    ),
    ...added.flatMap(({ id }, n) =>
      knownRules.some((rule) => rule === id)
        ? [{ place: `${place}.add[${n}].id`, message: `${id} is the name of a rule of the app` }]
        : [],
    ),
  ]
}
