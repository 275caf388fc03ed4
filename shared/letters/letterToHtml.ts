import { escapeHtml } from './escapeHtml'
import { gradeTableHead, layOutLetter, noGrade, staysWithNext } from './layOutLetter'
import type { LaidOut } from './layOutLetter'
import type { LetterContent } from './letter'
import { letterStyle } from './letterStyle'

/**
 * The letter as one complete HTML document, without script or anything loaded from elsewhere. On paper the marking
 * stands in the running header and footer (`printHeaderFooter`), on screen above and below the letter.
 */
export const letterToHtml = (
  content: LetterContent,
  { marking }: { readonly marking: string | null },
): string => {
  const mark = marking === null ? '' : `<p class="marking">${escapeHtml(marking)}</p>\n`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(content.title)}</title>
<style>${letterStyle}</style>
</head>
<body>
${mark}<main>
${joinNumbered(layOutLetter(content).map(toHtml).join('\n'))}
</main>
${mark}</body>
</html>
`
}

/** Neighbouring numbered paragraphs are one list. Letter text is escaped, so that these marks are ours. */
const joinNumbered = (html: string): string => html.replace(/<\/ol>\n<ol start="\d+">/g, '\n')

const toHtml = (part: LaidOut, at: number, parts: readonly LaidOut[]): string => {
  const keep = staysWithNext(parts, at) ? ' keep' : ''
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${inline(part.text)}</h${part.level}>`
    case 'paragraph':
      // The numbers run through the whole document, with headings in between: each item carries its own.
      return part.number === null
        ? `<p${classOf(`${part.startsPage ? ' new-page' : ''}${keep}`)}>${inline(part.text)}</p>`
        : `<ol start="${part.number}"><li value="${part.number}">${inline(part.text)}</li></ol>`
    case 'bullets':
      return `<ul>\n${part.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`
    case 'lines':
      return `<p class="${part.signOff ? 'sign-off' : 'address'}">${part.lines.map(inline).join('<br>')}</p>`
    case 'table':
      return table(part.rows)
    case 'footnote':
      return `<p class="footnote${keep}">${inline(part.text)}</p>`
  }
}

const classOf = (names: string): string => (names === '' ? '' : ` class="${names.trim()}"`)

const table = (rows: Extract<LaidOut, { kind: 'table' }>['rows']): string => {
  const head = gradeTableHead.map((title) => `<th scope="col">${title}</th>`).join('')
  const body = rows
    .map((row) => {
      const grade = row.grade === '' ? noGrade : row.grade
      return `<tr><th scope="row">${inline(row.label)}</th><td>${inline(grade)}</td></tr>`
    })
    .join('\n')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

const inline = (text: string): string => escapeHtml(text.trim()).replace(/\n/g, '<br>')
