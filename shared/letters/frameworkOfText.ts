import type { FrameworkPack, FrameworkPackFile } from '../frameworks/frameworkPack'
import { resolvePack } from '../frameworks/resolvePack'

const wholeAuthority = /\bInspection of (?:[^.]{1,120} )?children[’']s (?:services|social care)/i
const single = /\binspection of services for children in need of help and protection\b/i

/** Full inspections by their fieldwork: one framework followed the other (domain.md 1.1, 3.2). */
const byDay: readonly (readonly [firstDay: string, id: string])[] = [
  ['2023-01-01', 'ilacs-standard'],
  ['2018-01-01', 'ilacs-2018'],
  ['2015-07-01', 'sif-b'],
  ['2013-01-01', 'sif-a'],
]

/**
 * The framework that a document names in its head, by the day of its fieldwork; null where it cannot be told. A letter
 * of a joint inspection is under none of these.
 */
export const frameworkIdOfText = (text: string, day: string | null): string | null => {
  const title = text.slice(0, 1_500).replace(/\s+/g, ' ')
  if (day !== null && single.test(title))
    return byDay.find(([first, id]) => id.startsWith('sif') && day >= first)?.[1] ?? null
  if (day !== null && wholeAuthority.test(title.slice(0, 300)))
    return byDay.find(([first]) => day >= first)?.[1] ?? null
  const visit = /\b(focuss?ed|monitoring) visit to\b/i.exec(text.slice(0, 3_000))?.[1]
  if (visit === undefined) return null
  return /^m/i.test(visit) ? 'monitoring-visit' : 'ilacs-focused-visit'
}

/** That framework's pack as it held on the day; a day outside all of its versions has none. */
export const packOfText = (
  text: string,
  day: string | null,
  packs: readonly FrameworkPackFile[],
): FrameworkPack | null => {
  const id = frameworkIdOfText(text, day)
  const file = packs.find((pack) => pack.id === id)
  if (!file || day === null) return null
  const pack = resolvePack(file, { lastDay: day })
  return pack.ok ? pack.value : null
}
