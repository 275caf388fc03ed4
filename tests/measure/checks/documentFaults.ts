import type { DocumentPart } from '@shared/letters/checks/documentPart'
import { partsOfText } from '@shared/letters/checks/partsOfText'
import { sentencesOf } from '@shared/letters/textRule'
import { isPoint } from './faultKinds'
import type { Edit, FaultKind, Planting } from './faultKinds'

const isProse = (part: DocumentPart): boolean => part.kind === 'paragraph' && part.statement
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const withoutStop = (text: string): string => text.replace(/[.;]$/, '')
const wholeOf = (part: DocumentPart, insert: string): Edit => ({
  at: part.offset,
  remove: part.text.length,
  insert,
})
const onPoint =
  (change: (point: string, planting: Planting) => string) =>
  (planting: Planting): Edit | null => {
    const part = planting.take(isPoint)
    return part ? wholeOf(part, change(withoutStop(part.text), planting)) : null
  }
const isPacked = (part: DocumentPart): boolean =>
  part.kind === 'heading' && /:\s*(?:good|outstanding|inadequate|requires)/i.test(part.text)

/** Faults of lists, paragraphs, dates and the order of a document. */
export const documentFaults: readonly FaultKind[] = [
  {
    name: 'a sentence over 30 words',
    rules: ['style.sentence-length'],
    plant: ({ take }) => {
      const part = take((each) => {
        const first = sentencesOf(each.text)
        return (
          isProse(each) &&
          first.length > 2 &&
          first.slice(0, 2).every(({ text }) => text.split(/\s+/).length > 14)
        )
      })
      const first = part ? sentencesOf(part.text)[0] : undefined
      const end = first ? first.offset + first.text.length : 0
      const gap = part ? (/^\.\s+/.exec(part.text.slice(end - 1))?.[0].length ?? 0) : 0
      return part && gap > 0
        ? { at: part.offset + end - 1, remove: gap, insert: ', and this means that ' }
        : null
    },
  },
  {
    name: 'a paragraph over 100 words',
    rules: ['style.paragraph-length'],
    plant: ({ take }) => {
      const part = take(
        (each) => isProse(each) && each.text.split(/\s+/).length > 60 && each.text.endsWith('.'),
      )
      return part
        ? {
            at: part.offset,
            remove: 0,
            insert: 'Plans are clear and children know them. Parents speak well of the help. '.repeat(4),
          }
        : null
    },
  },
  {
    name: 'a point that is an instruction',
    rules: ['style.improvement-form'],
    plant: onPoint((point, { random }) =>
      random.pick([
        `Improve ${lowered(point)}.`,
        `Ensure ${lowered(point)} meets children’s needs.`,
        `Leaders should strengthen ${lowered(point)}.`,
        `${point} must be better.`,
      ]),
    ),
  },
  {
    name: 'a point with a deadline',
    rules: ['style.improvement-deadline'],
    plant: onPoint(
      (point, { random }) =>
        `${point}${random.pick([' by March 2027', ' within six months', ' by the end of the year', ' as soon as possible', ', in the next three months'])}.`,
    ),
  },
  {
    name: 'a point with a person',
    rules: ['style.improvement-person', 'identity.possible-name'],
    plant: onPoint(
      (point, { random }) =>
        `${point}${random.pick([', led by the director of children’s services', ', overseen by the chief executive', ' under Mr Hussain', ', with the principal social worker responsible'])}.`,
    ),
  },
  {
    name: 'a sentence that stands twice',
    rules: ['structure.duplicate'],
    plant: ({ take, text }) => {
      const [from, to] = [
        take((each) => isProse(each) && each.text.length > 200),
        take((each) => isProse(each) && each.text.endsWith('.')),
      ]
      const sentence = from
        ? sentencesOf(from.text).find((each) => each.text.split(/\s+/).length > 9)
        : undefined
      if (!from || !to || !sentence || !text) return null
      return { at: to.offset + to.text.length, remove: 0, insert: ` ${sentence.text}` }
    },
  },
  {
    name: 'a day outside the fieldwork',
    rules: ['date.outside-fieldwork'],
    plant: ({ take, random, day }) => {
      const part = take((each) => isProse(each) && each.text.endsWith('.'))
      const other = `${1 + random.int(27)} ${random.pick(['January', 'August', 'December'])} ${Number(day.slice(0, 4)) - 1}`
      return part
        ? {
            at: part.offset + part.text.length,
            remove: 0,
            insert: random.pick([
              ` Inspectors visited the team on ${other}.`,
              ` During this inspection, on ${other}, inspectors met managers.`,
            ]),
          }
        : null
    },
  },
  {
    name: 'a day that no calendar has',
    rules: ['date.impossible'],
    plant: ({ take, random, day }) => {
      const part = take((each) => isProse(each) && each.text.endsWith('.'))
      const wrong = random.pick(['31 June', '30 February', '31 September', '31 November'])
      return part
        ? {
            at: part.offset + part.text.length,
            remove: 0,
            insert: ` The new service opened on ${wrong} ${Number(day.slice(0, 4)) - 1}.`,
          }
        : null
    },
  },
]

/** Faults that change a document so much that each is planted alone. */
export const wholeDocumentFaults: readonly FaultKind[] = [
  {
    name: 'a part that is missing',
    rules: ['structure.missing-part'],
    plant: ({ text, pack, random }) => {
      const headings = partsOfText(text).filter(
        (part) => isPacked(part) || (part.kind === 'heading' && part.list === 'improve'),
      )
      if (!pack || headings.length === 0) return null
      const heading = random.pick(headings)
      return { at: heading.offset, remove: heading.text.length, insert: '' }
    },
  },
  {
    name: 'a part in the wrong place',
    rules: ['structure.misplaced-part'],
    plant: ({ text, pack, random }) => {
      const headings = partsOfText(text).filter(isPacked)
      if (!pack || headings.length < 3) return null
      const [first, second] = [headings[0], random.pick(headings.slice(1))]
      if (!first || !second) return null
      // The two headings change places.
      const between = text.slice(first.offset + first.text.length, second.offset)
      return {
        at: first.offset,
        remove: second.offset + second.text.length - first.offset,
        insert: `${second.text}${between}${first.text}`,
      }
    },
  },
  {
    name: 'one point in both lists',
    rules: ['structure.in-both-lists'],
    plant: ({ text, random }) => {
      const parts = partsOfText(text)
      const heading = parts.find((part) => part.kind === 'heading' && part.list === 'improve')
      const points = parts.filter((part) => part.kind === 'bullet' && part.list === 'improve')
      if (!heading || points.length === 0) return null
      const point = withoutStop(random.pick(points).text)
      return {
        at: heading.offset,
        remove: 0,
        insert: `Areas for priority action\n\n◼ ${point}.\n\n`,
      }
    },
  },
  {
    name: 'a heading with another grade than the table',
    rules: ['grade.mismatch'],
    plant: ({ text, pack, random }) => {
      const headings = partsOfText(text).filter(isPacked)
      if (!pack || headings.length === 0) return null
      const heading = random.pick(headings)
      const at = heading.text.lastIndexOf(':')
      const other = /outstanding/i.test(heading.text.slice(at)) ? 'inadequate' : 'outstanding'
      return { at: heading.offset + at, remove: heading.text.length - at, insert: `: ${other}` }
    },
  },
  {
    name: 'a grade that is not in the words of the scale',
    rules: ['grade.wording'],
    plant: ({ text, pack, random }) => {
      const headings = partsOfText(text).filter(isPacked)
      if (!pack || headings.length === 0) return null
      const heading = random.pick(headings)
      const at = heading.text.lastIndexOf(':')
      const grade = random.pick(['requires improvement', 'satisfactory', 'adequate', 'very good'])
      return { at: heading.offset + at, remove: heading.text.length - at, insert: `: ${grade}` }
    },
  },
  {
    name: 'a number of a paragraph left out',
    rules: ['structure.numbering'],
    plant: ({ text, random }) => {
      const numbered = partsOfText(text).filter(({ number }) => number !== null && number > 3)
      const part = numbered.length === 0 ? null : random.pick(numbered)
      const printed = part ? text.lastIndexOf(`${part.number}.`, part.offset) : -1
      return part && printed >= 0
        ? { at: printed, remove: String(part.number).length, insert: String((part.number ?? 0) + 2) }
        : null
    },
  },
]
