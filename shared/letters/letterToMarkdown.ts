import { gradeTableHead, layOutLetter, noGrade } from './layOutLetter'
import type { LaidOut } from './layOutLetter'
import type { LetterContent } from './letter'

/** The letter as Markdown. Nothing that an inspector typed can become a mark, a link or HTML. */
export const letterToMarkdown = (
  content: LetterContent,
  { marking }: { readonly marking: string | null },
): string => {
  const parts = layOutLetter(content).map(toMarkdown)
  const mark = marking === null ? [] : [`**${escapeMarkdown(marking)}**`]
  return `${[...mark, ...parts, ...mark].join('\n\n')}\n`
}

const toMarkdown = (part: LaidOut): string => {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(part.text).replace(/\s*\n\s*/g, ' ')}`
    case 'paragraph':
      return part.number === null
        ? lines(part.text, '')
        : `${part.number}. ${lines(part.text, ' '.repeat(String(part.number).length + 2))}`
    case 'bullets':
      return part.items.map((item) => `- ${lines(item, '  ')}`).join('\n')
    case 'lines':
      return lines(part.lines.join('\n'), '')
    case 'table':
      return [
        `| ${gradeTableHead.join(' | ')} |`,
        '| --- | --- |',
        ...part.rows.map((row) => `| ${cell(row.label)} | ${cell(row.grade === '' ? noGrade : row.grade)} |`),
      ].join('\n')
    case 'footnote':
      return lines(part.text, '')
  }
}

/** A backslash at the end of a line is a line break that no editor strips. */
const lines = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => escapeMarkdown(line.trim()))
    .filter((line) => line !== '')
    .join(`\\\n${indent}`)

const cell = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' '))

/**
 * Every sign with a meaning in Markdown gets a backslash; ordinary full stops, hyphens and brackets in a sentence keep
 * their look, because they mean something only at the start of a line or after a square bracket.
 */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|#^$]/g, '\\$&')
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    // Schemes and domains that some readers turn into links by themselves.
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(
      /^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])/gm,
      (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
