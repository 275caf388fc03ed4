import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BundleExchange as BundleExchangeFormat } from '@shared/bundles/bundleFormat'
import type { BundleExchange, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { nextCounter, nothingShared, recordsFor, vectorOf } from '@shared/bundles/exchange'
import { planMerge, withPlanned } from '@shared/bundles/planMerge'
import type { OpenedBundle } from '@shared/bundles/planMerge'
import { planWords } from '@shared/bundles/planWords'
import { lineOfRecord, readChanges } from '@shared/bundles/readChanges'
import { deleted, reworded } from './noteEdits'
import { aRecord, aSharedNote, begun, identified, savedBy, sha256, visitId } from './someRecords'

const numbered = (record: KnownRecord, counter: number): KnownRecord => {
  const { id: _, ...rest } = record
  return identified({ ...rest, counter })
}
const aBundle = (
  device: string,
  sequence: number,
  records: readonly KnownRecord[],
  more: Partial<BundleExchange> = {},
): OpenedBundle => ({
  hash: sha256(`${device} ${sequence}`),
  exchange: {
    visit: visitId,
    device,
    deviceName: `laptop ${device}`,
    sequence,
    previous: null,
    vector: vectorOf(records),
    counts: { changes: records.length, attachments: 0 },
    ...more,
  },
  records,
  parked: [],
})
const noteNumber = (n: number) => `01890000-0000-7000-8000-2000${String(n).padStart(8, '0')}`
const aNewNote = (device: string, by: string, n: number, counter: number) => {
  const { id: _, ...record } = begun(device, aSharedNote(`Note ${n}.`))
  return identified({ ...record, counter, by, entityId: noteNumber(n) })
}

it('says what comes in, from whom, and what overlaps, before anything is written', () => {
  const first = numbered(begun('A', aSharedNote('Entry was timely.')), 1)
  const mine = numbered(savedBy('A', [first], reworded('a', 'Entry was late.')), 2)
  const theirs = numbered(savedBy('B', [first], reworded('a', 'Entry was early.')), 1)
  const news = [1, 2, 3].map((n) => aNewNote('B', 'A. Khan', n, n + 1))
  const here = { ...nothingShared, records: [first, mine] }
  const plan = planMerge(here, [aBundle('B', 1, [first, theirs, ...news])])
  expect(plan.known).toBe(1)
  expect(planWords(plan)).toEqual([
    'New: 3 notes from A. Khan.',
    'Changed: 1 note from B.',
    '1 overlap: two people changed the same thing without knowing of each other. Both versions are kept.',
  ])
})

it('finds nothing new in a bundle that was merged before', () => {
  const bundle = aBundle('B', 1, [aNewNote('B', 'A. Khan', 1, 1)])
  const once = withPlanned(nothingShared, planMerge(nothingShared, [bundle]))
  const again = planMerge(once, [bundle, bundle])
  expect(again).toMatchObject({ records: [], parked: [], bundles: [], added: [], changed: [], known: 2 })
  expect(planWords(again)).toEqual(['Nothing new: everything in it is here already.'])
  expect(withPlanned(once, again)).toEqual(once)
})

it('names the bundle that is missing, until it has come or its changes have come otherwise', () => {
  const records = [1, 2, 3].map((n) => aNewNote('B', 'A. Khan', n, n))
  const [one, two, three] = records.map((record, index) =>
    aBundle('B', index + 6, [record], { vector: { B: index + 1 } }),
  )
  if (!one || !two || !three) throw new Error('three bundles')
  const early = [1, 2, 3, 4, 5].map((sequence) => aBundle('B', sequence, []))
  const here = withPlanned(nothingShared, planMerge(nothingShared, [...early, one]))
  const plan = planMerge(here, [three])
  expect(planWords(plan)).toContain('Bundle 7 of laptop B is missing: 1 change of laptop B is not here yet.')
  expect(plan.added.length).toBe(1)
  const after = withPlanned(here, plan)
  expect(planMerge(after, [two]).gaps).toEqual([])
  expect(planMerge(after, [aBundle('C', 1, records)]).gaps).toEqual([])
  expect(planWords(planMerge(nothingShared, [aBundle('C', 1, [], { vector: { B: 1 } })]))).toContain(
    '1 change of another computer is not here yet. Exchange with it again.',
  )
})

it('names the first hundred bundles that are missing and counts the rest, however many somebody claims', () => {
  const late = aBundle('B', 1_000_000, [], { vector: { B: 7 } })
  const [gap] = planMerge(nothingShared, [late]).gaps
  expect(gap?.bundles.length).toBe(100)
  expect([gap?.bundles[0], gap?.bundles.at(-1), gap?.moreBundles]).toEqual([1, 100, 999_899])
  expect(planWords(planMerge(nothingShared, [late])).join(' ')).toContain(
    '99, 100 and 999899 more of laptop B are missing: 7 changes of laptop B are not here yet.',
  )
  const few = planMerge(nothingShared, [aBundle('B', 3, [], { vector: { B: 7 } })]).gaps
  expect(few).toMatchObject([{ bundles: [1, 2], moreBundles: 0 }])
})

it('refuses numbers that no device will ever reach: nothing could be numbered after them', () => {
  const { exchange } = aBundle('B', 1_000_000, [], { vector: { B: 1_000_000_000 } })
  expect(BundleExchangeFormat.safeParse(exchange).success).toBe(true)
  for (const more of [{ sequence: 1_000_001 }, { vector: { B: 1_000_000_001 } }])
    expect(BundleExchangeFormat.safeParse({ ...exchange, ...more }).success).toBe(false)
  const lineWith = (counter: number) => `${lineOfRecord(aNewNote('B', 'A. Khan', 1, counter))}\n`
  expect(readChanges(lineWith(1_000_000_000), visitId, sha256).ok).toBe(true)
  expect(readChanges(lineWith(1_000_000_001), visitId, sha256)).toEqual({
    ok: false,
    error: { kind: 'notARecord', line: 1 },
  })
})

it('sends again what nobody has said to have, and nothing else', () => {
  const records = [1, 2, 3].map((n) => aNewNote('A', 'A. Khan', n, n))
  const heard = (device: string, sequence: number, count: number) => {
    const { hash, exchange } = aBundle(device, sequence, [], { vector: { A: count } })
    return { hash, exchange }
  }
  const visit = { ...nothingShared, records, bundles: [heard('B', 1, 1), heard('B', 2, 2), heard('C', 1, 3)] }
  const counters = (devices: readonly string[]) =>
    recordsFor(visit, devices).records.map(({ counter }) => counter)
  expect(counters(['B'])).toEqual([3])
  expect(counters(['C'])).toEqual([])
  expect(counters(['B', 'C'])).toEqual([3])
  expect(counters(['B', 'D'])).toEqual([1, 2, 3])
  expect(counters([])).toEqual([1, 2, 3])
})

it('tells of two computers with one identity, and gives no number that others know as used', () => {
  const one = aNewNote('A', 'A. Khan', 1, 1)
  const other = aNewNote('A', 'A. Khan', 2, 1)
  const plan = planMerge({ ...nothingShared, records: [one] }, [aBundle('A', 1, [other])])
  expect(plan.copiedDevices).toEqual(['A'])
  expect(plan.added.length).toBe(1)
  expect(vectorOf([one, other])).toEqual({ A: 0 })
  const { hash, exchange } = aBundle('B', 1, [], { vector: { A: 9 } })
  expect(nextCounter({ ...nothingShared, records: [one], bundles: [{ hash, exchange }] }, 'A')).toBe(10)
})

it('tells what is deleted, and what was deleted elsewhere while it was changed here', () => {
  const first = numbered(begun('A', aSharedNote('Entry was timely.')), 1)
  const gone = numbered(savedBy('B', [first], deleted), 1)
  const here = { ...nothingShared, records: [first] }
  expect(planWords(planMerge(here, [aBundle('B', 1, [gone])]))).toEqual(['Deleted: 1 note from B.'])
  const changed = numbered(savedBy('A', [first], reworded('a', 'Late.')), 2)
  const plan = planMerge({ ...here, records: [first, changed] }, [aBundle('B', 1, [gone])])
  expect(plan.deleted).toEqual([])
  expect(plan.clashes.map(({ clash }) => clash.kind)).toEqual(['deletedAndChanged'])
})

const textOf = (records: readonly KnownRecord[]) =>
  records.map((record) => `${lineOfRecord(record)}\n`).join('')

it('reads its own lines again, with the same ids', () => {
  const first = begun('A', aSharedNote('Entry was timely.\n\n- Ünïcode “quoted” \u2028 line'))
  const records = [first, savedBy('A', [first], reworded('a', 'Late.'))]
  expect(readChanges(textOf(records), visitId, sha256)).toEqual({ ok: true, value: { records, parked: [] } })
  expect(readChanges('', visitId, sha256)).toEqual({ ok: true, value: { records: [], parked: [] } })
})

it('keeps records of newer versions as they came, counts them, and passes them on', () => {
  const { id: _, ...record } = aRecord('B', [], {}, { counter: 1 })
  const newer = [
    canonicalJson({ ...record, entity: 'photoWall', extra: { deep: [1] } }),
    canonicalJson({ ...record, counter: 2, form: 2, set: 7 }),
  ]
  const read = readChanges(newer.map((line) => `${line}\n`).join(''), visitId, sha256)
  if (!read.ok) throw new Error('must be read')
  expect(read.value.parked.map(({ line }) => line)).toEqual(newer)
  const plan = planMerge(nothingShared, [{ ...aBundle('B', 1, [], { vector: { B: 2 } }), ...read.value }])
  expect(plan.gaps).toEqual([])
  expect(planWords(plan).at(-1)).toBe(
    '2 entries come from a newer Visitbook. This one cannot show them, keeps them and passes them on.',
  )
  expect(recordsFor(withPlanned(nothingShared, plan), ['C']).parked.map(({ line }) => line)).toEqual(newer)
})

it('refuses changes that are damaged, of another visit or written otherwise, as a whole and with the line', () => {
  const good = begun('A', aSharedNote('Entry was timely.'))
  const line = lineOfRecord(good)
  const refused = (text: string) => {
    const read = readChanges(text, visitId, sha256)
    return read.ok ? null : read.error
  }
  expect(refused(`${line}\n${line.slice(0, -9)}\n`)).toEqual({ kind: 'notARecord', line: 2 })
  expect(refused(`${line}\n${line}`)).toEqual({ kind: 'notAList', line: 2 })
  expect(refused(`${line.replace(visitId, noteNumber(1))}\n`)).toEqual({ kind: 'otherVisit', line: 1 })
  expect(refused(`${line.replace('{', '{ ')}\n`)).toEqual({ kind: 'notCanonical', line: 1 })
  expect(refused(`${line.replace('"set":{', '"set":{"__proto__":{"x":1},')}\n`)).not.toBeNull()
  expect(refused(`${line.replace('"form":1', '"form":1,"admin":true')}\n`)).not.toBeNull()
  expect(refused(`${line.replace('"counter":', '"counter":1e99,"counter2":')}\n`)).not.toBeNull()
  expect(refused('null\n')).not.toBeNull()
})

it('refuses or reads any damaged text, and never throws', () => {
  const text = textOf([begun('A', aSharedNote('Entry was timely.'))])
  fc.assert(
    fc.property(fc.nat({ max: text.length }), fc.nat({ max: 40 }), fc.string(), (at, length, instead) => {
      const damaged = text.slice(0, at) + instead + text.slice(at + length)
      const read = readChanges(damaged, visitId, sha256)
      // What is read is exactly what its ids are the hashes of.
      if (read.ok) expect(textOf(read.value.records)).toBe(read.value.parked.length > 0 ? '' : damaged)
      expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    }),
    { numRuns: 500, seed: 5 },
  )
})
