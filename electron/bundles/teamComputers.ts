import { readCodeText } from '@shared/bundles/teamComputer'
import type { TeamComputer } from '@shared/bundles/teamComputer'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { writerOf } from '../notes/writing'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { readSetting, writeSetting } from '../vault/settings'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { computerEvenDeleted, computersEvenDeleted, writeComputer } from './computerRepository'
import type { StoredComputer } from './computerRepository'
import { deviceRecipient, readRecipient } from './deviceKey'

/** The computers of the team that bundles are sealed for, this one among them once it has sent something. */
export const teamComputers = ({ db }: OpenVault, visitId: string): readonly TeamComputer[] =>
  computersEvenDeleted(db, visitId)
    .filter(({ deletion }) => deletion === null)
    .map(({ recipient, name, device, addedBy, addedAt }) => ({ recipient, name, device, addedBy, addedAt }))
    .toSorted((one, other) => (one.addedAt + one.recipient < other.addedAt + other.recipient ? -1 : 1))

/** Takes a colleague's computer into the team by its code, as it was read aloud, pasted or in a file. */
export const inviteComputer = async (
  vault: OpenVault,
  { visitId, code, name }: Parsed<'bundles.invite'>,
): Promise<Result<Output<'bundles.invite'>, AppError>> => {
  const read = readCodeText(code)
  const recipient = readRecipient(read?.recipient ?? code)
  if (recipient === null) return ok('noCode')
  if (recipient === (await deviceRecipient(vault))) return ok('ownCode')
  return inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    const before = computerEvenDeleted(vault.db, visitId, recipient)
    if (before?.deletion === null && (name === '' || name === before.name)) return ok('alreadyThere')
    const wanted = name === '' ? (before?.name ?? read?.name ?? '') : name
    keep(vault, visitId, before, { recipient, name: wanted, device: before?.device ?? '' })
    return ok('invited')
  })
}

/** Nothing more is sealed for the computer. What it has already, it keeps. */
export const removeComputer = (
  vault: OpenVault,
  { visitId, recipient }: Parsed<'bundles.removeComputer'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const before = computerEvenDeleted(vault.db, visitId, recipient)
    if (before === null || before.deletion !== null) return err({ kind: 'notFound', noun: 'computer' })
    write(vault, visitId, before, {
      ...before,
      deletion: { at: vault.now(), by: writerOf(vault, visitId) },
    })
    return ok(null)
  })

/** What colleagues call this computer; '' until somebody has said it. */
export const computerName = ({ db }: OpenVault): string => readSetting(db, 'computerName') ?? ''

/** Somebody was asked for the name, and gave one or none. */
export const isNameSettled = ({ db }: OpenVault): boolean => readSetting(db, 'computerName') !== null

export const nameComputer = (
  vault: OpenVault,
  { name }: Parsed<'bundles.nameComputer'>,
): Result<null, AppError> => {
  writeSetting(vault.db, 'computerName', name)
  return ok(null)
}

/** Before a bundle is made: whoever reads it can answer without having been given a code. */
export const joinTeam = async (vault: OpenVault, visitId: string, name: string): Promise<void> => {
  const recipient = await deviceRecipient(vault)
  inTransaction(vault.db, () => {
    const before = computerEvenDeleted(vault.db, visitId, recipient)
    const isSame = before?.name === name && before.device === vault.deviceId && before.deletion === null
    if (!isSame && visitExists(vault.db, visitId))
      keep(vault, visitId, before, { recipient, name, device: vault.deviceId })
    return ok(null)
  })
}

const keep = (
  vault: OpenVault,
  visitId: string,
  before: StoredComputer | null,
  computer: Pick<TeamComputer, 'recipient' | 'name' | 'device'>,
): void => {
  const added = { addedBy: writerOf(vault, visitId), addedAt: vault.now() }
  write(vault, visitId, before, { ...added, ...before, ...computer, revision: 0, deletion: null })
}

const write = (
  vault: OpenVault,
  visitId: string,
  before: StoredComputer | null,
  computer: StoredComputer,
): void => {
  const present = before?.revision ?? 0
  const entityId = `${visitId}/${computer.recipient}`
  const revision = nextRevision(vault.db, 'computer', entityId, present)
  writeComputer(vault.db, visitId, { ...computer, revision })
  recordChange(vault.db, vault.deviceId, {
    entity: 'computer',
    entityId,
    action: computer.deletion === null ? (before ? 'save' : 'create') : 'delete',
    baseRevision: present,
    revision,
    payload: [JSON.stringify(computer)],
    at: vault.now(),
  })
}
