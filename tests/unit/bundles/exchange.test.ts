import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gapWords } from '@shared/bundles/planWords'
import { soakRuns, soakTold } from '../../soakRuns'
import { aDeed, aDevice, doDeed, merge, sealFor, shownOn, stateHash, textsOn, unreplacedTexts } from './aTeam'
import type { Device, SentBundle } from './aTeam'

/** A hundred made-up teams are enough for every day; `npm run soak -- --only teams` does more. */
const runs = soakRuns(100, 1)

const aStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deed' as const), who: fc.nat(), deed: aDeed }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), who: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      who: fc.nat(),
      /** Which of the bundles under way, in any order; some stay and come again, some are lost for ever. */
      which: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }),
      fate: fc.constantFrom('arrives', 'arrives again later', 'is lost'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('put back' as const), who: fc.nat(), isTold: fc.boolean() }),
  },
)

it('brings all devices to the same state over a transport that loses, doubles, delays and reorders', () => {
  const told = { steps: 0, bundles: 0, lost: 0, doubled: 0, clashes: 0, putBack: 0 }
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(aStep, { minLength: 5, maxLength: 40 }),
      (size, steps) => {
        const team = ['A', 'B', 'C', 'D', 'E'].slice(0, size).map(aDevice)
        const others = (device: Device) => team.filter((each) => each !== device)
        const underWay = new Map<Device, SentBundle[]>(team.map((device) => [device, []]))
        const saved = new Set<string>()
        const send = (device: Device) => {
          const bundle = sealFor(
            device,
            others(device).map(({ name }) => name),
          )
          told.bundles += 1
          for (const other of others(device)) underWay.get(other)?.push(bundle)
        }
        for (const step of steps) {
          const device = team[step.who % size]
          if (!device) continue
          told.steps += 1
          if (step.do === 'deed') doDeed(device, step.deed).forEach((text) => saved.add(text))
          else if (step.do === 'send') send(device)
          else if (step.do === 'put back') {
            // A merge that is undone: what it brought is as if it had never come, unless something rests on it.
            const before = device.visit
            const bundle = underWay.get(device)?.[0]
            if (!bundle) continue
            merge(device, [bundle])
            // The others may have heard that it had come.
            if (step.isTold) send(device)
            device.visit = before
            told.putBack += 1
          } else {
            const waiting = underWay.get(device) ?? []
            for (const index of step.which) {
              const [bundle] = waiting.splice(index % Math.max(1, waiting.length), 1)
              if (!bundle) continue
              if (step.fate === 'is lost') told.lost += 1
              else merge(device, [bundle])
              if (step.fate !== 'arrives again later') continue
              told.doubled += 1
              waiting.push(bundle)
            }
          }
        }

        // What was under way is lost for good; from here on everything arrives.
        for (let round = 0; round < 2; round += 1) {
          const bundles = team.map((device) => ({
            device,
            bundle: sealFor(
              device,
              others(device).map(({ name }) => name),
            ),
          }))
          team.forEach((device, place) => {
            const own = bundles.filter((each) => each.device !== device).map(({ bundle }) => bundle)
            // Each hears of them in another order.
            merge(device, place % 2 === 0 ? own : own.toReversed())
          })
        }

        const [first] = team
        if (!first) return
        const hash = stateHash(first)
        for (const device of team) expect(stateHash(device)).toBe(hash)
        const texts = textsOn(first)
        for (const text of saved) expect(texts).toContain(JSON.stringify(text).slice(1, -1))
        const shown = shownOn(first)
        for (const text of unreplacedTexts(first)) expect(shown).toContain(JSON.stringify(text).slice(1, -1))
        told.clashes += shown.split('~').length > 1 ? 1 : 0

        // Everything again: nothing is new, nothing is missing, and nothing is sent any more.
        for (const device of team) {
          const again = others(device).map((other) => sealFor(other, []))
          const plan = merge(device, again)
          expect(plan).toMatchObject({
            records: [],
            added: [],
            changed: [],
            deleted: [],
            clashes: [],
            gaps: [],
          })
          expect(plan.gaps.map(gapWords)).toEqual([])
          expect(stateHash(device)).toBe(hash)
        }
        for (const device of team)
          expect(
            sealFor(
              device,
              others(device).map(({ name }) => name),
            ).changes,
          ).toBe('')
      },
    ),
    runs,
  )
  expect(told.lost).toBeGreaterThan(0)
  expect(told.doubled).toBeGreaterThan(0)
  expect(told.clashes).toBeGreaterThan(0)
  expect(told.putBack).toBeGreaterThan(0)
  soakTold(told)
}, 3_600_000)

it('reaches two laptops over a third that never worked on the visit', () => {
  const [one, carrier, other] = [aDevice('A'), aDevice('B'), aDevice('C')]
  doDeed(one, { kind: 'take', pick: 0, words: 'Seen alone' })
  merge(carrier, [sealFor(one, ['B'])])
  merge(other, [sealFor(carrier, ['C'])])
  expect(stateHash(other)).toBe(stateHash(one))
})

it('brings again what a device had said to have and has put back since', () => {
  const [one, other] = [aDevice('A'), aDevice('B')]
  const take = (pick: number) => doDeed(one, { kind: 'take', pick, words: 'Seen alone' })
  take(0)
  const before = other.visit
  merge(other, [sealFor(one, ['B'])])
  merge(one, [sealFor(other, ['A'])])
  other.visit = before
  take(1)
  const plan = merge(other, [sealFor(one, ['B'])])
  expect(plan.added.length).toBe(1)
  expect(plan.gaps.map(gapWords)).toEqual([
    'Bundle 1 of laptop A is missing: 1 change of laptop A is not here yet.',
  ])
  merge(one, [sealFor(other, ['A'])])
  merge(other, [sealFor(one, ['B'])])
  expect(stateHash(other)).toBe(stateHash(one))
})
