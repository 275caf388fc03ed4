import fc from 'fast-check'
import type { KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { nextCounter, nothingShared, recordsFor, vectorOf } from '@shared/bundles/exchange'
import type { SharedVisit } from '@shared/bundles/exchange'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import type { SharedNote } from '@shared/bundles/noteParts'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { planMerge, recordsByThing, withPlanned } from '@shared/bundles/planMerge'
import type { MergePlan, OpenedBundle } from '@shared/bundles/planMerge'
import type { Parts } from '@shared/bundles/parts'
import { lineOfRecord, readChanges } from '@shared/bundles/readChanges'
import { changesBetween, isUnchanged, shownParts } from '@shared/bundles/shownParts'
import { plainText, readBlocks } from '@shared/notes/noteDocument'
import { deleted, followed, marked, reworded, withField, without } from './noteEdits'
import { aSharedNote, identified, passageId, sha256, visitId } from './someRecords'

/** One laptop: what it has, the manifest of its last bundle, and every text it has ever called saved. */
export type Device = {
  readonly name: string
  visit: SharedVisit
  sequence: number
  previous: string | null
}

/** A bundle on its way: text as in a file, so that nothing is passed on but what is in it. */
export type SentBundle = Omit<OpenedBundle, 'records' | 'parked'> & { readonly changes: string }

export const aDevice = (name: string): Device => ({
  name,
  visit: nothingShared,
  sequence: 0,
  previous: null,
})

type Thing = { readonly entity: 'note' | 'finding'; readonly entityId: string }

/** Saves a thing as it is wanted; answers the record, or null where nothing was changed. */
const save = (
  device: Device,
  thing: Thing,
  wanted: (shown: Parts) => Parts,
  decided: ReadonlySet<string> = new Set(),
): KnownRecord | null => {
  const known = recordsByThing(device.visit.records).get(`${thing.entity} ${thing.entityId}`) ?? []
  const merged = mergeRecords(known)
  const changes = changesBetween(merged, wanted(shownParts(merged).parts), decided)
  if (isUnchanged(changes)) return null
  const record = identified({
    form: 1,
    visit: visitId,
    device: device.name,
    counter: nextCounter(device.visit, device.name),
    ...thing,
    bases: merged.heads.toSorted(),
    ...changes,
    // Clocks are years apart, and must not matter.
    at: device.name < 'C' ? '1999-01-01T00:00:00.000Z' : '2051-06-01T12:00:00.000Z',
    by: device.name,
  })
  device.visit = { ...device.visit, records: [...device.visit.records, record] }
  return record
}

const notes = [1, 2, 3].map((n) => `01890000-0000-7000-8000-3000${String(n).padStart(8, '0')}`)
const findings = [1, 2].map((n) => `01890000-0000-7000-8000-4000${String(n).padStart(8, '0')}`)

/** Something that an inspector does; `pick` and `words` say to what and how. */
export type Deed = {
  readonly kind: (typeof deedKinds)[number]
  readonly pick: number
  readonly words: string
}

const deedKinds = [
  'take',
  'reword',
  'insert',
  'remove',
  'mark',
  'field',
  'delete',
  'restore',
  'decide',
  'finding',
] as const

export const aDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...deedKinds, 'reword' as const, 'insert' as const),
  pick: fc.nat({ max: 1_000 }),
  words: fc.stringMatching(/^[A-Z][a-z]{2,7} [a-z]{2,7}$/),
})

/** Does it, and answers the texts that are saved from here on. */
export const doDeed = (device: Device, { kind, pick, words }: Deed): readonly string[] => {
  if (kind === 'finding') return wordFinding(device, pick, words)
  const entityId = notes[pick % notes.length] ?? ''
  const thing: Thing = { entity: 'note', entityId }
  const known = recordsByThing(device.visit.records).get(`note ${entityId}`) ?? []
  const merged = mergeRecords(known)
  const shown = noteFromParts(entityId, shownParts(merged).parts)
  if (kind === 'take' || shown === null) {
    if (known.length > 0) return []
    return saveNote(device, thing, () =>
      aSharedNote(`## Seen\n\n${words}.\n\n- ${words} one\n- ${words} two`),
    )
  }
  if (kind === 'decide') {
    const decided = new Set(merged.clashes.map(({ part }) => part))
    return saveNote(device, thing, (note) => note, decided)
  }
  if (merged.isDeleted !== (kind === 'restore')) return []
  const blocks = readBlocks(shown.document).filter(({ id }) => id.startsWith('b') || id.length > 1)
  const block = blocks[Math.floor(pick / 3) % Math.max(1, blocks.length)]?.id ?? ''
  const edits: Readonly<
    Record<Exclude<Deed['kind'], 'take' | 'decide' | 'finding'>, (note: SharedNote) => SharedNote>
  > = {
    reword: reworded(block, `${words} ${device.name}${device.visit.records.length}.`),
    insert: followed(block, `${device.name}${device.visit.records.length}n`, `${words} put in.`),
    remove: without(block),
    mark: marked(passageId(pick), words.slice(0, 3)),
    field: withField({ area: words.slice(0, 2), team: words }),
    delete: deleted,
    restore: (note) => ({ ...note, deletion: null }),
  }
  return saveNote(device, thing, edits[kind])
}

const saveNote = (
  device: Device,
  thing: Thing,
  change: (note: SharedNote) => SharedNote,
  decided?: ReadonlySet<string>,
): readonly string[] => {
  let texts: readonly string[] = []
  save(
    device,
    thing,
    (shown) => {
      const note = noteFromParts(thing.entityId, shown) ?? aSharedNote('')
      const wanted = change(note)
      texts = plainText(wanted.document).split('\n')
      return noteToParts(wanted)
    },
    decided,
  )
  return texts
}

const wordFinding = (device: Device, pick: number, words: string): readonly string[] => {
  const entityId = findings[pick % findings.length] ?? ''
  const text = `${words} of ${device.name}.`
  save(device, { entity: 'finding', entityId }, (shown) => {
    const before = stateFromParts('finding', shown)?.state
    const base = {
      area: 'PD',
      kind: 'strength' as const,
      headline: false,
      passageIds: [],
      reason: '',
      signedOffBy: '',
    }
    return stateToParts('finding', { ...base, nationalFramework: [], position: 0, ...before, text }, null)
  })
  return [text]
}

/** Seals what the others have not said to have. */
export const sealFor = (device: Device, others: readonly string[]): SentBundle => {
  const { records } = recordsFor(device.visit, others)
  const exchange = {
    visit: visitId,
    device: device.name,
    deviceName: `laptop ${device.name}`,
    sequence: (device.sequence += 1),
    previous: device.previous,
    vector: vectorOf([...device.visit.records, ...device.visit.parked]),
    counts: { changes: records.length, attachments: 0 },
  }
  const hash = sha256(canonicalJson(exchange))
  device.previous = hash
  return { hash, exchange, changes: records.map((record) => `${lineOfRecord(record)}\n`).join('') }
}

/** Reads bundles and merges them, all at once. */
export const merge = (device: Device, sent: readonly SentBundle[]): MergePlan => {
  const opened = sent.map(({ changes, ...bundle }): OpenedBundle => {
    const read = readChanges(changes, visitId, sha256)
    if (!read.ok) throw new Error(`refused: ${read.error.kind}`)
    return { ...bundle, ...read.value }
  })
  const plan = planMerge(device.visit, opened)
  device.visit = withPlanned(device.visit, plan)
  return plan
}

/** Equal for two devices exactly when they show the same: every thing, every clash. */
export const stateHash = ({ visit }: Device): string =>
  sha256(
    canonicalJson(
      [...recordsByThing(visit.records)]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([thing, own]) => {
          const merged = mergeRecords(own)
          const clashes = merged.clashes.map(({ part, kind, sides }) => [
            part,
            kind,
            sides.map(({ record }) => record.id),
          ])
          const parts = Object.fromEntries(shownParts(merged).parts)
          return [thing, parts, clashes, merged.isDeleted, merged.heads.toSorted(), merged.waiting.length]
        }),
    ),
  )

/** Every text that is reachable on a device, shown or in an earlier version. */
export const textsOn = ({ visit }: Device): string => visit.records.map(lineOfRecord).join('\n')

/** What stands on the screen: notes with their clashes, findings with theirs. */
export const shownOn = ({ visit }: Device): string =>
  [...recordsByThing(visit.records).values()]
    .map((own) => {
      const merged = mergeRecords(own)
      return canonicalJson([
        Object.fromEntries(shownParts(merged).parts),
        merged.clashes.map(({ sides }) => sides.map(({ value }) => value ?? null)),
      ])
    })
    .join('\n')

/** The texts that somebody saved last and nobody has seen and replaced: each must be on the screen. */
export const unreplacedTexts = ({ visit }: Device): readonly string[] =>
  [...recordsByThing(visit.records).values()].flatMap((own) => {
    const written = new Map<string, KnownRecord[]>()
    for (const record of own)
      for (const part of [...Object.keys(record.set), ...record.unset])
        written.set(part, [...(written.get(part) ?? []), record])
    const byId = new Map(own.map((record) => [record.id, record]))
    const isBefore = (earlier: KnownRecord, later: KnownRecord): boolean =>
      later.bases.some((id) => {
        const base = byId.get(id)
        return base !== undefined && (base === earlier || isBefore(earlier, base))
      })
    return [...written].flatMap(([part, records]) => {
      if (!/^block\/|^field\/text/.test(part)) return []
      const last = records.filter((record) => !records.some((other) => isBefore(record, other)))
      return last.flatMap((record) => {
        const value = record.set[part]
        return value === undefined
          ? []
          : [part.startsWith('block/') ? plainText({ root: { children: [value] } }) : String(value)]
      })
    })
  })
