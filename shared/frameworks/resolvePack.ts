import type { FileProblem } from '../ipc/errors'
import { type Result, err, ok } from '../result'
import type { FrameworkPack, FrameworkPackFile, PackVersion } from './frameworkPack'

/** The pack as it is in force for a visit: the named version, or the one of the last day of fieldwork. */
export const resolvePack = (
  file: FrameworkPackFile,
  wanted: { readonly version?: string; readonly lastDay: string },
): Result<FrameworkPack, FileProblem[]> => {
  const found = file.versions.find((version) =>
    wanted.version === undefined ? isInForce(version, wanted.lastDay) : version.version === wanted.version,
  )
  if (found) return ok(applyVersion(file, found))
  const known = file.versions.map(describeVersion).join('; ')
  const message =
    wanted.version === undefined
      ? `${file.id} has no version for fieldwork that ends on ${wanted.lastDay}. It has ${known}.`
      : `${file.id} has no version ${wanted.version}. It has ${known}.`
  return err([{ place: wanted.version === undefined ? 'dates' : 'framework', message }])
}

/** One version put over the pack's own values. */
export const applyVersion = (file: FrameworkPackFile, version: PackVersion): FrameworkPack => {
  const { versions: _versions, format: _format, schemaVersion: _schemaVersion, ...own } = file
  const changed = { ...own, ...withoutUndefined(version.changes) }
  const goneAreas = new Set(version.withoutAreas ?? [])
  const goneBlocks = new Set(version.withoutBlocks ?? [])
  const isKept = (code: string | undefined) => code === undefined || !goneAreas.has(code)
  return {
    ...changed,
    areas: changed.areas.filter((area) => isKept(area.code)),
    judgementRows: changed.judgementRows.filter(isKept),
    bodyOrder: changed.bodyOrder.filter(isKept),
    noteTemplates: changed.noteTemplates.filter((template) => isKept(template.area)),
    blocks: changed.blocks
      .filter((block) => isKept(block.area) && !goneBlocks.has(block.id))
      .map((block) => {
        const change = ownValue(version.blockChanges ?? {}, block.id)
        return change === undefined ? block : { ...block, ...withoutUndefined(change) }
      }),
    version: version.version,
    validFrom: version.validFrom,
    validTo: version.validTo,
  }
}

const isInForce = (version: PackVersion, day: string): boolean =>
  version.validFrom <= day && (version.validTo === null || day <= version.validTo)

const describeVersion = (version: PackVersion): string =>
  version.validTo === null
    ? `${version.version} from ${version.validFrom}`
    : `${version.version} from ${version.validFrom} to ${version.validTo}`

// A block may be called `constructor`: only the record's own names count.
const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }

// Left-out names of a partial schema may stand as undefined and must not overwrite the pack's own values.
const withoutUndefined = <Value extends object>(value: Value): Defined<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<Value>
