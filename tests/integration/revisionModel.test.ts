import fc from 'fast-check'
import { expect, it } from 'vitest'
import { undoMerge } from '../../electron/bundles/mergeService'
import { setJudgement } from '../../electron/findings/judgements'
import { replyToComment } from '../../electron/letters/commentService'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { soakRuns } from '../soakRuns'
import { errorOf, valueOf } from './support/aCore'
import { exchange, shownOn } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aVisitOfRevisedThings, numbersGivenTwice, revisionsOn } from './support/revisedThings'

const runs = soakRuns(6, 5)

const where = { who: fc.nat(), pick: fc.nat(), window: fc.nat({ max: 1 }) }
const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), ...where }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('save' as const), ...where }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('grade', 'reply'), ...where }) },
  // Put back, everything it brought has been read in one of the windows.
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('merge', 'merge and put back'), ...where }) },
)

/** What a window has read of a thing, or was answered when it saved. */
type Shown = { readonly revision: number; readonly text: string }

it('never has two texts under one revision of a thing, whatever is saved, merged, undone and exported', async () => {
  const told = { saved: 0, refused: 0, merged: 0, undone: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 3 }),
      fc.array(aStep, { minLength: 20, maxLength: 50 }),
      async (size, steps) => {
        const { visitId, laptops, things, commentId, nextWords } = aVisitOfRevisedThings(
          ['A', 'B', 'C'].slice(0, size),
        )
        const seen = new Map<string, string>()
        const look = (laptop: Laptop) => {
          for (const [revision, says] of revisionsOn(laptop, visitId)) {
            const key = `${laptop.name} ${revision}`
            expect(says, key).toBe(seen.get(key) ?? says)
            seen.set(key, says)
          }
        }
        for (const laptop of laptops.slice(1)) {
          const [first] = laptops
          if (first) await exchange(first, laptop, visitId)
        }
        const windows = new Map<string, Shown>()
        for (const step of steps) {
          const laptop = laptops[step.who % size]
          const thing = things[step.pick % things.length]
          if (!laptop || !thing) continue
          const window = `${laptop.name} ${thing.name} ${step.window}`
          const shown = windows.get(window)
          if (step.do === 'open' || (step.do === 'save' && !shown)) windows.set(window, thing.read(laptop))
          else if (step.do === 'save' && shown) {
            const stored = thing.read(laptop)
            const words = nextWords()
            const saved = thing.save(laptop, shown.revision, words)
            if (!saved.ok) {
              expect(errorOf(saved).kind).toBe('stale')
              expect(thing.read(laptop)).toEqual(stored)
              told.refused += 1
            } else if (saved.value.revision !== shown.revision) {
              // Written over is only what the window has shown.
              expect(stored, window).toEqual(expect.objectContaining(shown))
              windows.set(window, thing.read(laptop))
              told.saved += 1
            }
          } else if (step.do === 'grade') {
            const judgement = { area: 'HP', grade: 'good', rationale: nextWords(), passageIds: [] }
            valueOf(setJudgement(laptop.vault, { visitId, judgement }))
          } else if (step.do === 'reply')
            valueOf(replyToComment(laptop.vault, { commentId, text: nextWords(), author: laptop.name }))
          else {
            const from = laptops[(step.who + 1 + (step.pick % (size - 1))) % size]
            if (!from) continue
            const { mergeId } = await exchange(from, laptop, visitId)
            told.merged += 1
            look(from)
            look(laptop)
            if (step.do === 'merge and put back' && mergeId !== null) {
              for (const { name, read } of things)
                windows.set(`${laptop.name} ${name} ${step.window}`, read(laptop))
              expect(valueOf(undoMerge(laptop.vault, visitId, mergeId))).toBe('undone')
              told.undone += 1
            }
          }
          look(laptop)
        }
        for (let round = 0; round < 2; round += 1)
          for (const from of laptops)
            for (const to of laptops) if (from !== to) await exchange(from, to, visitId)
        const [first] = laptops
        if (!first) throw new Error('a laptop')
        for (const laptop of laptops) {
          look(laptop)
          expect(shownOn(laptop, visitId)).toEqual(shownOn(first, visitId))
          expect(numbersGivenTwice(laptop)).toEqual([])
          expect(firstBrokenChange(laptop.vault.db, laptop.vault.deviceId)).toBeNull()
        }
        for (const { vault } of laptops) vault.db.close()
      },
    ),
    runs,
  )
  for (const times of Object.values(told)) expect(times).toBeGreaterThan(0)
}, 3_600_000)
