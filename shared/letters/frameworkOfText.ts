import type { FrameworkPack, FrameworkPackFile } from '../frameworks/frameworkPack'
import { resolvePack } from '../frameworks/resolvePack'

const wholeAuthority = /\bInspection of\s[^.]{1,120}?children[’']s\s+(?:services|social\s+care)/i
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
  const head = text.slice(0, 4_000)
  if (/\bfocuss?ed visit to\b/i.test(head)) return 'ilacs-focused-visit'
  if (/\bjoint targeted area inspection\b/i.test(head) || day === null) return null
  if (single.test(head.replace(/\s+/g, ' ')))
    return byDay.find(([first, id]) => id.startsWith('sif') && day >= first)?.[1] ?? null
  return wholeAuthority.test(head) ? (byDay.find(([first]) => day >= first)?.[1] ?? null) : null
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
