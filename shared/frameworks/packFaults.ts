import type { FileProblem } from '../ipc/errors'
import type { FrameworkPack, FrameworkPackFile, PackVersion } from './frameworkPack'
import { findBlockFaults } from './blockFaults'
import { findCheckFaults } from './checkFaults'
import { applyVersion } from './resolvePack'
import { findBlocksTogetherFaults } from './blocksTogetherFaults'

/** What a schema cannot see: names that lead nowhere, names used twice, versions that contradict each other. */
export const findPackFaults = (file: FrameworkPackFile): FileProblem[] => {
  const found = [
    ...findVersionFaults(file.versions),
    ...file.versions.flatMap((version, index) => findMissingNames(file, version, index)),
    ...file.versions.flatMap((version, index) => findContentFaults(file, version, index)),
  ]
  const byPlace = new Map(found.map((problem) => [`${problem.place}\n${problem.message}`, problem]))
  return [...byPlace.values()]
}

const findVersionFaults = (versions: readonly PackVersion[]): FileProblem[] =>
  versions.flatMap((version, index) => {
    const place = `versions[${index}]`
    const problems: FileProblem[] = []
    if (version.validTo !== null && version.validTo < version.validFrom) {
      problems.push({ place: `${place}.validTo`, message: `is before validFrom (${version.validFrom})` })
    }
    if (versions.findIndex((other) => other.version === version.version) < index) {
      problems.push({ place: `${place}.version`, message: `${version.version} is used twice` })
    }
    const before = versions[index - 1]
    if (before && version.validFrom <= before.validFrom) {
      problems.push({
        place: `${place}.validFrom`,
        message: `is out of order: version ${before.version} starts on ${before.validFrom}`,
      })
    } else if (before && (before.validTo === null || version.validFrom <= before.validTo)) {
      problems.push({
        place: `${place}.validFrom`,
        message: `overlaps version ${before.version}, which ends ${before.validTo === null ? 'never' : `on ${before.validTo}`}`,
      })
    }
    return problems
  })

/** Areas and blocks that a version takes away or alters must be there before it does. */
const findMissingNames = (file: FrameworkPackFile, version: PackVersion, index: number): FileProblem[] => {
  const areas = new Set((version.changes.areas ?? file.areas).map((area) => area.code))
  const blocks = new Set((version.changes.blocks ?? file.blocks).map((block) => block.id))
  const at = `versions[${index}]`
  return [
    ...(version.withoutAreas ?? []).flatMap((code, n) =>
      areas.has(code) ? [] : [{ place: `${at}.withoutAreas[${n}]`, message: noArea(code) }],
    ),
    ...(version.withoutBlocks ?? []).flatMap((id, n) =>
      blocks.has(id) ? [] : [{ place: `${at}.withoutBlocks[${n}]`, message: `there is no block ${id}` }],
    ),
    ...Object.keys(version.blockChanges ?? {}).flatMap((id) =>
      blocks.has(id) ? [] : [{ place: `${at}.blockChanges.${id}`, message: `there is no block ${id}` }],
    ),
  ]
}

/** Faults of the pack as this version makes it, each at the place where its value is written. */
const findContentFaults = (file: FrameworkPackFile, version: PackVersion, index: number): FileProblem[] => {
  const pack = applyVersion(file, version)
  const at = (name: keyof PackVersion['changes']): string =>
    version.changes[name] === undefined ? name : `versions[${index}].changes.${name}`
  const areas = new Set(pack.areas.map((area) => area.code))
  const writtenBlocks = version.changes.blocks ?? file.blocks
  return [
    ...findAreaFaults(file, version, at('areas')),
    ...findBlocksTogetherFaults(pack),
    ...findRowFaults(pack.judgementRows, areas, at('judgementRows')),
    ...findRowFaults(pack.bodyOrder, areas, at('bodyOrder')),
    ...findTemplateFaults(pack, file),
    ...findGradeFaults(pack, at('gradeScale'), at('judgementRows')),
    ...findCheckFaults(pack.checks, at('checks')),
    ...repeats(
      writtenBlocks.map((block) => block.id),
      (id, n) => ({ place: `${at('blocks')}[${n}].id`, message: `block ${id} is there twice` }),
    ),
    ...pack.blocks.flatMap((block) => {
      const written = writtenBlocks.findIndex((other) => other.id === block.id)
      const isChanged = writtenBlocks[written] !== block
      const unchanged = isChanged ? findBlockFaults(writtenBlocks[written] ?? block, areas).length : 0
      const place =
        isChanged && unchanged === 0
          ? `versions[${index}].blockChanges.${block.id}`
          : `${at('blocks')}[${written}]`
      return findBlockFaults(block, areas).map((fault) => ({
        place: `${place}.${fault.place}`,
        message: fault.message,
      }))
    }),
  ]
}

const findAreaFaults = (file: FrameworkPackFile, version: PackVersion, place: string): FileProblem[] => {
  const areas = version.changes.areas ?? file.areas
  return [
    ...repeats(
      areas.map((area) => area.code),
      (code, n) => ({ place: `${place}[${n}].code`, message: `area ${code} is there twice` }),
    ),
    ...areas.flatMap((area, n) => {
      const seen = new Set<string>()
      return area.sections.flatMap((section, s) =>
        section.prompts.flatMap((prompt, p) => {
          const isRepeated = seen.has(prompt.code)
          seen.add(prompt.code)
          if (!isRepeated) return []
          const where = `${place}[${n}].sections[${s}].prompts[${p}].code`
          return [{ place: where, message: `prompt ${prompt.code} is in area ${area.code} twice` }]
        }),
      )
    }),
  ]
}

const findRowFaults = (rows: readonly string[], areas: ReadonlySet<string>, place: string): FileProblem[] => [
  ...rows.flatMap((code, n) => (areas.has(code) ? [] : [{ place: `${place}[${n}]`, message: noArea(code) }])),
  ...repeats(rows, (code, n) => ({ place: `${place}[${n}]`, message: `area ${code} is there twice` })),
]

const findTemplateFaults = (pack: FrameworkPack, file: FrameworkPackFile): FileProblem[] => {
  const areas = new Set(pack.areas.map((area) => area.code))
  const missing = pack.noteTemplates.flatMap((template) =>
    template.area === undefined || areas.has(template.area)
      ? []
      : [
          {
            place: `noteTemplates[${file.noteTemplates.indexOf(template)}].area`,
            message: noArea(template.area),
          },
        ],
  )
  const uses = file.noteTemplates.map((template) => `${template.activity} ${template.area ?? ''}`.trim())
  return [
    ...missing,
    ...repeats(uses, (use, n) => ({
      place: `noteTemplates[${n}]`,
      message: `${use} has two note templates`,
    })),
  ]
}

const findGradeFaults = (pack: FrameworkPack, scalePlace: string, rowsPlace: string): FileProblem[] => {
  const faults: FileProblem[] = []
  if (pack.graded && pack.gradeScale.length === 0) {
    faults.push({ place: scalePlace, message: 'must hold the grades, because the framework is graded' })
  }
  if (!pack.graded && pack.judgementRows.length > 0) {
    faults.push({ place: rowsPlace, message: 'must be empty, because the framework is not graded' })
  }
  return [
    ...faults,
    ...findLimitFaults(pack, scalePlace.replace(/gradeScale$/, 'gradeLimits')),
    ...repeats(
      pack.gradeScale.map((grade) => grade.value),
      (value, n) => ({ place: `${scalePlace}[${n}].value`, message: `grade ${value} is there twice` }),
    ),
  ]
}

/** A version may take away areas that a limit speaks of: only names that no version has are faults. */
const findLimitFaults = (pack: FrameworkPack, place: string): FileProblem[] => {
  const grades = new Set(pack.gradeScale.map((grade) => grade.value))
  return (pack.gradeLimits ?? []).flatMap((limit, n) =>
    [...limit.grades, ...limit.overall].flatMap((value) =>
      grades.has(value) ? [] : [{ place: `${place}[${n}]`, message: `there is no grade ${value}` }],
    ),
  )
}

const repeats = (
  names: readonly string[],
  problem: (name: string, index: number) => FileProblem,
): FileProblem[] => names.flatMap((name, n) => (names.indexOf(name) < n ? [problem(name, n)] : []))

const noArea = (code: string): string => `there is no area ${code}`
