import fc from 'fast-check'
import { expect, it } from 'vitest'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { openExchange } from '../../electron/bundles/openExchange'
import { deviceIdentity } from '../../electron/bundles/deviceKey'
import { bytesOfAttachment } from '../../electron/bundles/attachmentFiles'
import { soakRuns, soakTold } from '../soakRuns'
import { filesIn, valueOf } from './support/aCore'
import { dumpOf } from './support/laptops'
import type { Laptop } from './support/laptops'
import { takeEverything, teamsOfMachines } from './support/machines/aTeamOfMachines'
import { canary, isWhole, nothingYet, playWalk, textsOn } from './support/machines/playWalk'
import { aStep, aTeamSize } from './support/machines/walk'
import { allOf } from './support/wholeVisit'

/** A hundred teams every day, each with a seed of its own; `npm run soak -- --only folders` plays two thousand. */
const { numRuns, seed } = soakRuns(100, 1)

it('loses no text and comes to one state, whatever becomes of disks, drives, clocks and power on the way', async () => {
  const told = nothingYet()
  const aTeam = teamsOfMachines()
  const walk = fc.asyncProperty(
    aTeamSize,
    fc.array(aStep, { minLength: 4, maxLength: 14 }),
    async (size, steps) => {
      const team = await aTeam(size)
      const { visitId, machines, root } = team
      const { drive, texts, files } = await playWalk(team, steps, told)

      // From here on nothing fails: what waits is sent, everything is there as it was sent, and each takes it.
      drive.mendAll()
      for (const machine of machines) {
        await machine.ask('places.sendBundle', { visitId })
        await machine.ask('outbox.tryAgain', { placeId: null, itemId: null })
        await machine.settled()
        for (const { state } of await machine.ask('outbox.list', {})) expect(state).toBe('verified')
        told['bundles sent'] += drive.look()
      }
      for (const machine of machines) {
        await takeEverything(machine, visitId)
        const looked = await machine.ask('places.findBundles', { visitId })
        expect(looked).toMatchObject({ found: [], refused: 0, away: [] })
      }

      const [first] = machines
      if (!first) throw new Error('a machine')
      const state = await allOf(first.laptop(), visitId)
      for (const machine of machines) {
        const laptop = machine.laptop()
        isWhole(laptop)
        expect(await allOf(laptop, visitId)).toEqual(state)
        const reachable = textsOn(laptop)
        for (const text of texts) expect(reachable).toContain(text)
        for (const hash of files)
          expect(valueOf(await bytesOfAttachment(laptop.vault, visitId, hash))).not.toBeNull()
        expect(machine.bugs).toEqual([])
      }

      // Everything once more changes nothing; and in any order it comes to the same.
      const last = machines.at(-1)
      if (!last) throw new Error('a machine')
      const bundles = await bundlesFor(last.laptop(), drive.whole())
      const before = dumpOf(last.laptop())
      expect(
        valueOf(await receiveBundles(last.laptop().vault, visitId, bundles.toReversed())).mergeId,
      ).toBeNull()
      expect(dumpOf(last.laptop())).toEqual(before)
      // Its own words come back to it from the others: in another order, the later half first. What had to wait for a
      // note is found by the next look.
      const anew = await team.asItBegan(last)
      const turned = bundles.toReversed()
      const half = Math.ceil(turned.length / 2)
      for (const some of [turned.slice(0, half), turned.slice(half), turned])
        valueOf(await receiveBundles(anew.vault, visitId, some))
      expect(await allOf(anew, visitId)).toEqual(state)
      anew.vault.db.close()

      // Nothing of it can be read on a disk: while the vaults are open, when they are closed, and in what each power cut left.
      const readable = () => [...filesIn(root)].filter(([, bytes]) => isReadable(bytes)).map(([path]) => path)
      expect(readable()).toEqual([])
      for (const machine of machines) await machine.close()
      expect(readable()).toEqual([])
      told.walks += 1
    },
  )
  for (let each = seed; each < seed + numRuns; each += 1) await fc.assert(walk, { seed: each, numRuns: 1 })
  expect(told.walks).toBe(numRuns)
  if (numRuns >= 20) for (const times of Object.values(told)) expect(times).toBeGreaterThan(0)
  soakTold(told)
}, 3_600_000)

const isReadable = (bytes: Buffer): boolean =>
  bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'))

const bundlesFor = async ({ vault }: Laptop, sealed: readonly Uint8Array[]) => {
  const identities = [await deviceIdentity(vault)]
  const opened = await Promise.all(sealed.map((each) => openExchange(each, { identities })))
  return opened.flatMap((each) => (each.ok ? [each.value] : []))
}
