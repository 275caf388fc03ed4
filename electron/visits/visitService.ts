import type { FrameworkPack, FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import { resolvePack } from '@shared/frameworks/resolvePack'
import type { Operation, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Visit, VisitDetails } from '@shared/visits/visit'
import { allPackFiles } from '../frameworks/frameworkService'
import { keepPack, packOfVisit } from '../frameworks/frameworkRepository'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { insertVisit, updateArchived, updateVisit, visitById } from './visitRepository'

const { notFound, record, revisionAfter, atRevision } = revisedEntity('visit', 'visit')

/** Every visit so far is in England; a visit file may say otherwise. */
const homeTimeZone = 'Europe/London'

export const getVisit = (vault: OpenVault, visitId: string): Result<Visit, AppError> => {
  const visit = visitById(vault.db, visitId)
  return visit ? ok(visit) : notFound
}

/** Makes a visit with the version of the pack that it then keeps for ever. */
export const createVisit = (
  vault: OpenVault,
  builtIn: readonly FrameworkPackFile[],
  { frameworkId, version, details }: Parsed<'visits.create'>,
): Result<{ readonly visitId: string }, AppError> => {
  const file = allPackFiles(vault, builtIn).find((pack) => pack.id === frameworkId)
  if (!file) return err({ kind: 'notFound', noun: 'framework' })
  const lastDay = details.dates.at(-1)?.[1] ?? ''
  const pack = resolvePack(file, version === null ? { lastDay } : { version, lastDay })
  if (!pack.ok)
    return refused(
      'visits.create',
      pack.error.map((problem) => problem.message),
    )
  const problems = detailsProblems(details, pack.value)
  if (problems.length > 0) return refused('visits.create', problems)
  return inTransaction(vault.db, () =>
    ok({ visitId: addVisit(vault, { pack: pack.value, details, timeZone: homeTimeZone }) }),
  )
}

/** Writes a new visit and its pack; call it inside a transaction. */
export const addVisit = (
  vault: OpenVault,
  visit: { readonly pack: FrameworkPack; readonly details: VisitDetails; readonly timeZone: string },
): string => {
  const id = vault.newId()
  const at = vault.now()
  const packDigest = keepPack(vault.db, visit.pack)
  const { details, timeZone } = visit
  insertVisit(vault.db, { id, revision: 1, packDigest, details, timeZone, at })
  record(vault, id, 'create', 0, 1, [packDigest, JSON.stringify(visit.details), visit.timeZone])
  return id
}

export const saveVisit = (
  vault: OpenVault,
  { visitId, basedOn, details }: Parsed<'visits.save'>,
): Result<{ readonly revision: number }, AppError> =>
  inTransaction(vault.db, () => {
    const visit = atRevision(visitById(vault.db, visitId), basedOn)
    if (!visit.ok) return visit
    const pack = packOfVisit(vault.db, visitId)
    if (!pack) return notFound
    const problems = detailsProblems(details, pack)
    if (problems.length > 0) return refused('visits.save', problems)
    const revision = revisionAfter(vault, visitId, basedOn)
    // A form that does not show the optional blocks must not switch them off.
    const saved = { ...details, optionalBlocks: details.optionalBlocks ?? visit.value.optionalBlocks ?? [] }
    updateVisit(vault.db, { id: visitId, revision, details: saved, at: vault.now() })
    record(vault, visitId, 'save', basedOn, revision, [JSON.stringify(saved)])
    return ok({ revision })
  })

/** Archiving is no change of the visit's content: its revision stays. */
export const setArchived = (
  vault: OpenVault,
  { visitId, archived }: Parsed<'visits.setArchived'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const visit = visitById(vault.db, visitId)
    if (!visit) return notFound
    if (visit.archived === archived) return ok(null)
    updateArchived(vault.db, visitId, archived, vault.now())
    record(vault, visitId, 'archive', visit.revision, visit.revision, [String(archived)])
    return ok(null)
  })

/** What the form of the details cannot say: days in order, themes of this framework. */
const detailsProblems = (details: VisitDetails, pack: FrameworkPack): readonly string[] => {
  const problems: string[] = []
  details.dates.forEach(([first, last], index) => {
    const before = details.dates[index - 1]
    if (last < first) problems.push(`details.dates.${index}: ends before it starts`)
    if (before && first <= before[1])
      problems.push(`details.dates.${index}: starts before the last one ended`)
  })
  const themes = new Set(pack.areas.filter((area) => area.role === 'theme').map((area) => area.code))
  details.themes.forEach((theme, index) => {
    if (!themes.has(theme)) problems.push(`details.themes.${index}: is no theme of this framework`)
  })
  const optional = pack.blocks.filter((block) => block.offByDefault === true).map((block) => block.id)
  details.optionalBlocks?.forEach((id, index) => {
    if (!optional.includes(id)) problems.push(`details.optionalBlocks.${index}: is no optional block`)
  })
  return problems
}

const refused = (operation: Operation, issues: readonly string[]) =>
  err<AppError>({ kind: 'invalidRequest', operation, issues })
