import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { dayOfText } from '@shared/letters/checkText'
import type { Issue } from '@shared/letters/issue'
import { heldOutFaults } from './heldOutFaults'
import type { HeldOutFault } from './heldOutFault'
import { heldOutTexts } from './heldOutLetter'
import type { HeldOutText } from './heldOutLetter'
import { soundParagraphs } from './soundParagraphs'

export type HeldOutFigures = {
  readonly faults: number
  readonly found: number
  readonly missed: readonly { readonly rules: string; readonly words: string }[]
  readonly sound: number
  /** What is said of sound paragraphs, of the texts without a fault, and beside the fault that was put in. */
  readonly alarms: readonly { readonly rule: string; readonly severity: string; readonly quote: string }[]
}

/** A new paragraph stands before this one. */
const places: Readonly<Record<HeldOutText, string>> = {
  letter: 'Thresholds for help and protection are understood',
  report: '1. Children and families benefit',
}

/** Faults written by hand, one at a time in a sound text: which of them the checks name, and what else they say. */
export const measureHeldOut = (
  packOf: (text: string, day: string | null) => FrameworkPack | null,
): HeldOutFigures => {
  const check = (text: string): readonly Issue[] => {
    const day = dayOfText(text)
    return checkDocumentText(text, packOf(text, day), day)
  }
  const alarms = new Map<string, HeldOutFigures['alarms'][number]>()
  const alarm = ({ rule, severity, quote }: Issue): void => {
    alarms.set(`${rule} ${quote}`, { rule, severity, quote: quote.slice(0, 120) })
  }
  for (const text of Object.values(heldOutTexts)) for (const issue of check(text)) alarm(issue)
  for (const words of soundParagraphs)
    for (const issue of check(planted({ rules: [], words }).text)) alarm(issue)
  const missed = heldOutFaults.filter((fault) => {
    const { text, from, to } = planted(fault)
    const issues = check(text)
    const hits = (issue: Issue): boolean => issue.offset < to && issue.offset + issue.quote.length > from
    for (const issue of issues) if (!hits(issue) && !fault.rules.includes(issue.rule)) alarm(issue)
    return !issues.some(
      (issue) =>
        fault.rules.includes(issue.rule) &&
        (hits(issue) || /^structure\.(?:missing|misplaced|duplicate|in-both|numbering)/.test(issue.rule)),
    )
  })
  return {
    faults: heldOutFaults.length,
    found: heldOutFaults.length - missed.length,
    missed: missed.map(({ rules, words }) => ({ rules: rules.join(' '), words })),
    sound: soundParagraphs.length,
    alarms: [...alarms.values()],
  }
}

const planted = (
  fault: HeldOutFault,
): { readonly text: string; readonly from: number; readonly to: number } => {
  const base = heldOutTexts[fault.into ?? 'letter']
  const place = fault.instead ?? places[fault.into ?? 'letter']
  const at = base.lastIndexOf(place)
  if (at === -1) throw new Error(`No place for a fault: ${place}`)
  const words = fault.instead === undefined ? `${fault.words}\n\n` : fault.words
  const marked = base.slice(0, at) + words + base.slice(fault.instead === undefined ? at : at + place.length)
  const opens = marked.indexOf('⟦')
  const closes = marked.lastIndexOf('⟧')
  return {
    text: marked.replace(/[⟦⟧]/g, ''),
    from: opens,
    to: opens === -1 ? -1 : closes - (marked.match(/[⟦⟧]/g)?.length ?? 0) + 1,
  }
}
