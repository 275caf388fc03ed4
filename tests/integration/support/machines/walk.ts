import fc from 'fast-check'
import { harms, swaps } from './aDriveOnItsWay'
import { refusals } from './faultyDisk'

const deeds = ['take', 'take', 'reword', 'reword', 'delete', 'restore', 'find', 'attach'] as const

/** Mostly among the first calls of a deed: many are short, and what is refused later never comes. */
const aPlace = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 3 }) },
  { weight: 2, arbitrary: fc.nat({ max: 20 }) },
  { weight: 1, arbitrary: fc.nat({ max: 100 }) },
  { weight: 1, arbitrary: fc.nat({ max: 500 }) },
)

const aFault = fc.record({
  what: fc.oneof(
    fc.constantFrom(...refusals),
    fc.constantFrom('the power fails' as const, 'an old listing' as const),
  ),
  at: aPlace,
  times: fc.constantFrom(1, 1, 2, 1_000),
  lost: fc.constantFrom(0, 0.5, 1),
})

const mayFail = fc.option(aFault, { freq: 2 })

/** One thing that happens to a team: somebody works, sends or receives, or their drive and their clocks go wrong. */
export const aStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(...deeds),
      who: fc.nat(),
      pick: fc.nat(),
      fault: fc.option(aFault, { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), who: fc.nat(), fault: mayFail }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      who: fc.nat(),
      putsBack: fc.boolean(),
      fault: mayFail,
    }),
  },
  {
    // Something new goes from one to the next, and something goes wrong here or there.
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass on' as const),
      who: fc.nat(),
      putsBack: fc.boolean(),
      sending: fc.option(aFault, { freq: 1 }),
      receiving: mayFail,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('harm' as const),
      who: fc.nat(),
      how: fc.constantFrom(...harms),
      pick: fc.nat(),
      at: fc.double({ min: 0, max: 0.99, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const), who: fc.nat(), pick: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('swap' as const), who: fc.nat(), to: fc.constantFrom(...swaps) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set the clock' as const),
      who: fc.nat(),
      year: fc.integer({ min: 1990, max: 2090 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const), who: fc.nat(), fault: mayFail }) },
)

export type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never

/** Mostly two: what goes wrong between five goes wrong between two, and takes a fifth of the time. */
export const aTeamSize = fc.oneof(
  { weight: 8, arbitrary: fc.constant(2) },
  { weight: 2, arbitrary: fc.constant(3) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 5 }) },
)
