import { problemsFromIssues } from '../frameworks/fileProblems'
import type { FrameworkPack, FrameworkPackFile } from '../frameworks/frameworkPack'
import { resolvePack } from '../frameworks/resolvePack'
import type { FileProblem } from '../ipc/errors'
import { err, ok } from '../result'
import type { Result } from '../result'
import { datesProblems } from './datesProblems'
import { findJsonFault, findRepeatedName } from './jsonFault'
import type { JsonFault } from './jsonFault'
import { visitFileProblems } from './visitFileProblems'
import { VisitFile } from './visitFile'

/** A visit file that has been read, with the framework it is to be inspected under. */
export type ReadVisitFile = VisitFile & { readonly pack: FrameworkPack }

/** Larger files are refused before they are read: no visit is that large, and reading it would freeze the app. */
export const largestVisitFile = 50 * 1024 * 1024
/** More problems than these help nobody. */
export const mostProblems = 50

/** Reads a visit file and checks it against its framework. Every problem names its place in the file. */
export const readVisitFile = (
  text: string,
  packs: readonly FrameworkPackFile[],
): Result<ReadVisitFile, readonly FileProblem[]> => {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  const json = parseJson(bare)
  if (!json.ok) return json
  const foreign = foreignProblem(json.value)
  if (foreign) return err([foreign])
  const parsed = VisitFile.safeParse(json.value)
  if (!parsed.success) return err(problemsFromIssues(parsed.error.issues).slice(0, mostProblems))
  const repeated = findRepeatedName(bare)
  if (repeated) return err([{ place: placeOfFault(repeated), message: repeated.message }])
  const file = parsed.data
  const dates = datesProblems(file)
  const pack = choosePack(file, packs)
  if (!pack.ok) return err([...dates, ...pack.error].slice(0, mostProblems))
  const problems = [...dates, ...visitFileProblems(file, pack.value)]
  return problems.length > 0 ? err(problems.slice(0, mostProblems)) : ok({ ...file, pack: pack.value })
}

const parseJson = (text: string): Result<unknown, readonly FileProblem[]> => {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch {
    const fault = findJsonFault(text)
    return err([
      fault
        ? { place: placeOfFault(fault), message: `not JSON: ${fault.message}` }
        : { place: 'file', message: 'is not JSON' },
    ])
  }
}

const placeOfFault = ({ line, column }: JsonFault): string => `line ${line}, column ${column}`

/** Says so when this is another kind of file, or comes from a newer Visitbook: its other problems mean nothing then. */
const foreignProblem = (json: unknown): FileProblem | null => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { place: 'file', message: 'must be an object in curly brackets' }
  const { format, version } = json as { readonly format?: unknown; readonly version?: unknown }
  if (format !== 'visitbook.visit')
    return { place: 'format', message: 'must be "visitbook.visit": this is no visit file' }
  if (typeof version === 'number' && version > 1)
    return {
      place: 'version',
      message: `version ${version} was written by a newer Visitbook; this one reads version 1`,
    }
  return null
}

const choosePack = (
  file: VisitFile,
  packs: readonly FrameworkPackFile[],
): Result<FrameworkPack, readonly FileProblem[]> => {
  const [id, version] = file.framework.split('@')
  const pack = packs.find((candidate) => candidate.id === id)
  if (!pack) {
    const known = packs.map((candidate) => candidate.id).join(', ')
    return err([{ place: 'framework', message: `is not known; known are ${known === '' ? 'none' : known}` }])
  }
  const lastDay = file.dates.reduce((last, [, day]) => (day > last ? day : last), '')
  const resolved = resolvePack(pack, version === undefined ? { lastDay } : { version, lastDay })
  if (resolved.ok) return resolved
  return err(resolved.error)
}
