import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Writing } from '@shared/notes/note'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { readSetting, writeSetting } from '../vault/settings'
import { inTransaction } from '../vault/statements'
import { visitById, visitExists } from '../visits/visitRepository'

/** Until somebody chooses otherwise: fields folded away, the headings of the template over empty lines. */
export const usualWriting: Writing = { fieldsOpen: false, beginWith: 'headings' }

/** Who writes in this visit on this computer, and how: settings of the computer, no part of the visit. */
export const writingOfVisit = (
  vault: OpenVault,
  visitId: string,
): Result<Output<'writing.ofVisit'>, AppError> =>
  visitExists(vault.db, visitId)
    ? ok({
        writer: readSetting(vault.db, 'writers')?.[visitId] ?? '',
        writing: readSetting(vault.db, 'writing') ?? usualWriting,
      })
    : err({ kind: 'notFound', noun: 'visit' })

/** "I am ...": the author of notes begun here. '' follows the team's lead again. */
export const setWriter = (
  vault: OpenVault,
  { visitId, writer }: Parsed<'writing.setWriter'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    const { [visitId]: _before, ...others } = readSetting(vault.db, 'writers') ?? {}
    writeSetting(vault.db, 'writers', writer === '' ? others : { ...others, [visitId]: writer })
    return ok(null)
  })

export const setWriting = (vault: OpenVault, { writing }: Parsed<'writing.set'>): Result<null, AppError> => {
  writeSetting(vault.db, 'writing', writing)
  return ok(null)
}

/** Who writes in the visit on this computer: whoever said so, or the team's lead; '' where there is neither. */
export const writerOf = (vault: OpenVault, visitId: string): string => {
  const named = readSetting(vault.db, 'writers')?.[visitId] ?? ''
  if (named !== '') return named
  const team = visitById(vault.db, visitId)?.team ?? []
  return (team.find(({ role }) => role === 'lead') ?? team[0])?.name ?? ''
}
