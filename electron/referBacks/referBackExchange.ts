import { canonicalJson } from '@shared/bundles/canonicalJson'
import { placeOfReferBack } from '@shared/bundles/sharedReferBacks'
import type { ReceivedReferBack, SharedReferBack } from '@shared/bundles/sharedReferBacks'
import type { AppError } from '@shared/ipc/errors'
import type { ReferBackContent } from '@shared/referBacks/referBack'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { sha256 } from '../bundles/sha256'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import {
  keepVersion,
  referBackById,
  referBackEvenDeleted,
  sharedRevisions,
  versionsOf,
  writeReferBack,
} from './referBackRepository'

const { notFound, record } = revisedEntity('referBack', 'refer-back')

/** A refer-back is known by what it says, on whichever computer. */
export const hashOfReferBack = (content: ReferBackContent): string => sha256(canonicalJson(content))

/** What comes in of refer-backs, and where it is written. */
export type PlannedReferBack = {
  readonly place: 'new' | 'later' | 'beside'
  readonly id: string
  readonly content: ReferBackContent
}

/**
 * The refer-backs of the visit that somebody has named, to go into a bundle: what each says now, and nothing of what it
 * said before but hashes of what was shared. Call it inside the transaction that makes the bundle.
 */
export const takeReferBacks = (
  vault: OpenVault,
  visitId: string,
  ids: readonly string[],
): Result<readonly SharedReferBack[], AppError> => {
  const taken: SharedReferBack[] = []
  for (const id of new Set(ids)) {
    const found = referBackById(vault.db, id)
    if (found?.visitId !== visitId) return notFound
    const { id: _, visitId: __, revision, savedAt: ___, ...content } = found
    taken.push({ id, content, before: sharedVersions(vault, id) })
    // A colleague builds on this version: it is thinned out no more.
    keepVersion(vault.db, id, revision)
    record(vault, id, 'export', revision, revision, [JSON.stringify(content)])
  }
  return ok(taken)
}

/** What of received refer-backs is not here yet. */
export const planReferBacks = (
  { db }: OpenVault,
  visitId: string,
  received: readonly ReceivedReferBack[],
): readonly PlannedReferBack[] => {
  const planned = new Map<string, PlannedReferBack>()
  for (const each of received) {
    const here = hereOf(db, each.id)
    // The id of another visit's record: a bundle changes the visit it is of, and nothing else.
    const place = here !== null && here.visitId !== visitId ? 'beside' : placeOfReferBack(each, here)
    if (place === 'known') continue
    const id = place === 'beside' ? idBeside(each) : each.id
    if (place === 'beside' && hereOf(db, id) !== null) continue
    // Two bundles bring it: what was written on from the other counts, and else both stand.
    const other = planned.get(id)
    if (other === undefined || each.before.includes(hashOfReferBack(other.content)))
      planned.set(id, { place, id, content: each.content })
    else if (hashOfReferBack(other.content) !== each.hash && !wasBefore(received, each))
      planned.set(idBeside(each), { place: 'beside', id: idBeside(each), content: each.content })
  }
  return [...planned.values()]
}

/** Writes what was planned, each with its version and its entry in the log. Call it inside the merge's transaction. */
export const writeReferBacks = (
  vault: OpenVault,
  visitId: string,
  planned: readonly PlannedReferBack[],
): void => {
  for (const { id, content } of planned) {
    const before = referBackById(vault.db, id)?.revision ?? 0
    const written = { id, visitId, revision: before + 1, content, checkpoint: true, at: vault.now() }
    writeReferBack(vault.db, written)
    record(vault, id, 'merge', before, before + 1, [JSON.stringify(content)])
  }
}

const hereOf = (db: OpenVault['db'], id: string) => {
  const found = referBackEvenDeleted(db, id)
  return (
    found && {
      ...found,
      versions: versionsOf(db, id).map(({ content }) => hashOfReferBack(content)),
    }
  )
}

const sharedVersions = ({ db, deviceId }: OpenVault, id: string): readonly string[] => {
  const shared = sharedRevisions(db, deviceId, id)
  const versions = versionsOf(db, id).filter(({ revision }) => shared.has(revision))
  return [...new Set(versions.map(({ content }) => hashOfReferBack(content)))].toSorted()
}

/** Another one that came with it builds on it. */
const wasBefore = (received: readonly ReceivedReferBack[], { id, hash }: ReceivedReferBack): boolean =>
  received.some((other) => other.id === id && other.before.includes(hash))

/** The same words stand beside once, however often they come: the id follows from them. */
const idBeside = ({ id, hash }: ReceivedReferBack): string => {
  const hex = sha256(`${id} ${hash}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
