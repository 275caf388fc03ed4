import type { LineContent, LineDecision, LineOfEnquiry, LineOrigin } from '../enquiries/lineOfEnquiry'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import type { FileProblem } from '../ipc/errors'
import { passageKey } from './passageKey'
import { passageCounts, quoteReferenceProblems } from './quoteReferences'
import type { VisitFile, VisitFileInput } from './visitFile'

type LineInFile = VisitFile['linesOfEnquiry'][number]
type LineInput = NonNullable<VisitFileInput['linesOfEnquiry']>[number]

/** A line of enquiry as a visit file has it; a passage that no quote can name is left out. */
export const lineToFile = (
  line: LineOfEnquiry,
  quotesOf: (passageIds: readonly string[]) => readonly string[],
): LineInput => {
  const quotes = (side: 'for' | 'against') =>
    quotesOf(line.passages.filter((each) => each.side === side).map(({ passageId }) => passageId))
  return {
    id: line.id,
    question: line.question,
    area: line.area,
    for: quotes('for'),
    against: quotes('against'),
    ...(line.origin === null ? {} : { origin: line.origin }),
    decisions: line.decisions,
  }
}

/** The same line with the passages that its quotes name. */
export const lineFromFile = (
  line: LineInFile,
  idsOf: (quotes: readonly string[]) => readonly string[],
): {
  readonly content: LineContent
  readonly origin: LineOrigin | null
  readonly decisions: readonly LineDecision[]
} => {
  const on = (side: 'for' | 'against') =>
    [...new Set(idsOf(line[side]))].map((passageId) => ({ passageId, side }))
  return {
    content: { question: line.question, area: line.area, passages: [...on('for'), ...on('against')] },
    origin: line.origin ?? null,
    decisions: line.decisions,
  }
}

/** What in the lines of a file does not fit its framework, its notes or the line itself. */
export const lineProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const times = passageCounts(file)
  const areas = new Set(['', ...pack.areas.map(({ code }) => code)])
  const firstWithId = new Map<string, number>()
  return file.linesOfEnquiry.flatMap((line, index) => {
    const place = `linesOfEnquiry[${index}]`
    const problems: FileProblem[] = []
    if (!areas.has(line.area))
      problems.push({
        place: `${place}.area`,
        message: `is no area of this framework; its areas are ${pack.areas.map(({ code }) => code).join(', ')}`,
      })
    if (line.id !== undefined) {
      const twin = firstWithId.get(line.id)
      if (twin === undefined) firstWithId.set(line.id, index)
      else problems.push({ place: `${place}.id`, message: `is the id of linesOfEnquiry[${twin}] too` })
    }
    if (line.for.length + line.against.length > 2_000)
      problems.push({ place, message: 'must not have more than 2,000 passages' })
    const speaksFor = new Set(line.for.map(passageKey))
    line.against.forEach((quote, at) => {
      if (speaksFor.has(passageKey(quote)))
        problems.push({ place: `${place}.against[${at}]`, message: 'stands for the question too' })
    })
    line.decisions.forEach(({ state, reason }, at) => {
      if (state !== 'open' && reason.trim() === '')
        problems.push({
          place: `${place}.decisions[${at}].reason`,
          message: 'must say why the line is answered or dropped',
        })
    })
    return [
      ...problems,
      ...quoteReferenceProblems(times, line.for, `${place}.for`),
      ...quoteReferenceProblems(times, line.against, `${place}.against`),
    ]
  })
}
