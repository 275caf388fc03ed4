import { gradeTableHead, layOutLetter, noGrade } from './layOutLetter'
import type { LaidOut } from './layOutLetter'
import type { LetterContent } from './letter'

/** The letter as plain text. `marking` stands above and below; null: the letter is final. */
export const letterToText = (
  content: LetterContent,
  { marking }: { readonly marking: string | null },
): string => {
  const parts = layOutLetter(content).map(toText)
  const whole = marking === null ? parts : [marking, ...parts, marking]
  return `${whole.join('\n\n')}\n`
}

const toText = (part: LaidOut): string => {
  switch (part.kind) {
    case 'heading':
    case 'footnote':
      return part.text
    case 'paragraph':
      return part.number === null ? part.text : `${part.number}. ${part.text}`
    case 'bullets':
      return part.items.map((item) => `• ${item.replace(/\n/g, '\n  ')}`).join('\n')
    case 'lines':
      return part.lines.join('\n')
    case 'table': {
      const width = Math.max(...part.rows.map((row) => row.label.length), gradeTableHead[0].length)
      const rows = part.rows.map((row) => [row.label, row.grade === '' ? noGrade : row.grade] as const)
      return [gradeTableHead, ...rows].map(([label, grade]) => `${label.padEnd(width)}  ${grade}`).join('\n')
    }
  }
}
