import { err, ok } from '../result'
import type { Result } from '../result'
import { ChangeEnvelope, ChangeRecord, SharedEntity } from './bundleFormat'
import type { KnownRecord } from './bundleFormat'
import { canonicalJson } from './canonicalJson'

/** A record of a newer version, kept as it came and passed on; this version cannot read more of it than this. */
export type ParkedRecord = Pick<KnownRecord, 'id' | 'device' | 'counter' | 'entityId'> & {
  readonly entity: string
  readonly line: string
}

export type ReadChanges = {
  readonly records: readonly KnownRecord[]
  readonly parked: readonly ParkedRecord[]
}

/** Why changes are refused, and in which line, counted from 1. Nothing of them is taken then. */
export type ChangesFault = {
  readonly kind: 'notAList' | 'notARecord' | 'otherVisit' | 'notCanonical'
  readonly line: number
}

/** Reads `changes.jsonl` of a bundle of the visit; all of it or nothing. */
export const readChanges = (
  text: string,
  visit: string,
  hash: (line: string) => string,
): Result<ReadChanges, ChangesFault> => {
  const lines = text.split('\n')
  // Cut in the middle, the last line would have no end.
  if (lines.pop() !== '') return err({ kind: 'notAList', line: lines.length + 1 })
  const records: KnownRecord[] = []
  const parked: ParkedRecord[] = []
  for (const [index, line] of lines.entries()) {
    const read = readRecord(line, visit)
    if (!read.ok) return err({ kind: read.error, line: index + 1 })
    if (read.value.record !== null) records.push({ ...read.value.record, id: hash(line) })
    else {
      const { device, counter, entity, entityId } = read.value.envelope
      parked.push({ id: hash(line), device, counter, entity, entityId, line })
    }
  }
  return ok({ records, parked })
}

/** The line of a record, of which its id is the hash. */
export const lineOfRecord = ({ id: _, ...record }: KnownRecord): string => canonicalJson(record)

const readRecord = (
  line: string,
  visit: string,
): Result<
  { readonly envelope: ChangeEnvelope; readonly record: ChangeRecord | null },
  ChangesFault['kind']
> => {
  const envelope = ChangeEnvelope.safeParse(parsed(line))
  if (!envelope.success) return err('notARecord')
  if (envelope.data.visit !== visit) return err('otherVisit')
  const isNewer = envelope.data.form > 1 || !SharedEntity.safeParse(envelope.data.entity).success
  if (isNewer) return ok({ envelope: envelope.data, record: null })
  const record = ChangeRecord.safeParse(envelope.data)
  if (!record.success) return err('notARecord')
  // Written otherwise, the record would have another id when it is passed on.
  return canonicalJson(record.data) === line
    ? ok({ envelope: envelope.data, record: record.data as ChangeRecord })
    : err('notCanonical')
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
