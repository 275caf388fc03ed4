import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, anOpenCore } from '../integration/support/aCore'
import type { TestCore } from '../integration/support/aCore'
import { insideVault } from '../integration/support/insideVault'
import { aLargeVisit } from './largeVisit'
import { keystrokes, rawIndexOf, shown } from './rawIndex'
import { measured, percentile } from './rows'

const rounds = 5

it('searches 100,000 notes as they are typed for', { timeout: 1_800_000 }, async () => {
  const folder = aFolder()
  const core = await anOpenCore(folder)
  for (let visit = 1; visit <= 20; visit += 1)
    await core.ask('internal.importVisitFile', { text: aLargeVisit(`Council ${visit}`, 5_000, visit) })
  const texts = await insideVault(folder, (db) =>
    db.prepare<[], string>('SELECT text FROM note_content').pluck().all(),
  )
  const raw = rawIndexOf(join(aFolder(), 'raw.db'), texts)
  const answered = async (text: string) => {
    const { hits } = await core.ask('notes.search', { text, visitId: null, filters: {}, limit: shown })
    return hits.length
  }
  expect(await answered('entry 777')).toBeGreaterThan(1)
  const [ours, theirs] = await inTurn(core, raw)
  measured({
    name: 'search as you type over 100,000 notes, p95, with snippets',
    baseline: 'raw FTS5 query, unencrypted',
    budget: 2,
    ours,
    theirs,
  })
})

/** p95 of each round over all keystrokes; the two take turns, so that a busy moment of the machine meets both. */
const inTurn = async (core: TestCore, raw: ReturnType<typeof rawIndexOf>) => {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const [own, other]: [number[], number[]] = [[], []]
    for (const text of keystrokes) {
      const start = performance.now()
      await core.ask('notes.search', { text, visitId: null, filters: {}, limit: shown })
      const between = performance.now()
      raw(text)
      own.push(between - start)
      other.push(performance.now() - between)
    }
    ours.push(percentile(own, 0.95))
    theirs.push(percentile(other, 0.95))
  }
  return [ours, theirs] as const
}
