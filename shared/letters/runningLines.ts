import type { LetterContent } from './letter'

/** What the foot of each page names: the title, and of a report, as in published ones, the days of fieldwork below. */
export const runningLines = ({
  title,
  documentType,
  sections,
}: Pick<LetterContent, 'title' | 'documentType' | 'sections'>):
  readonly [string] | readonly [string, string] => {
  const dates = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ origin }) => origin === 'block:dates:0')
    ?.text.replace(/^Inspection dates?:\s*/i, '')
    .trim()
  return documentType === 'letter' || dates === undefined || dates === '' ? [title] : [title, dates]
}
