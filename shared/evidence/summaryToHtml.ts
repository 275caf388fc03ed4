import { escapeHtml } from '../letters/escapeHtml'
import { legalFileWords } from '../letters/exportFileName'
import { draftMarking } from '../letters/letter'
import type { Visit } from '../visits/visit'
import type { DaySummary, SummarySection } from './daySummary'

/**
 * The summary of a day as one complete HTML document for one page of A4, without script or anything loaded. `onPaper`:
 * for a printer, whose page has no header that carries the marking.
 */
export const summaryToHtml = (
  summary: DaySummary,
  { marking, onPaper = false }: { readonly marking: string; readonly onPaper?: boolean },
): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeHtml(summary.title)}</title>
<style>${style}${onPaper ? '' : markingInHeader}</style>
</head>
<body>
<p class="marking">${escapeHtml(marking)}</p>
<h1>${escapeHtml(summary.title)}</h1>
<p class="visit">${escapeHtml(summary.subtitle)}</p>
${summary.sections.map(sectionHtml).join('\n')}
</body>
</html>
`

/** "OFFICIAL-SENSITIVE Sheffield team meeting 2024-10-15.pdf": carries its marking as every draft does. */
export const summaryFileName = ({ name, shortName }: Visit['authority'], day: string): string => {
  const place = legalFileWords(shortName === '' ? name : shortName)
  return `${draftMarking} ${[place, 'team meeting', day].filter((word) => word !== '').join(' ')}.pdf`
}

const sectionHtml = ({ heading, items, none }: SummarySection): string => {
  const lines = items.map(({ lead, words }) => `<li><b>${escapeHtml(lead)}</b>: ${escapeHtml(words)}</li>`)
  const contents =
    lines.length === 0 ? `<p class="none">${escapeHtml(none)}</p>` : `<ul>\n${lines.join('\n')}\n</ul>`
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${contents}\n</section>`
}

const style = `
@page { size: A4; margin: 18mm 18mm 17mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b;
  font: 9pt/1.3 'Source Sans 3 Variable', 'Source Sans 3', Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 15pt; margin: 0; }
.visit { margin: 0 0 4mm; color: #444; }
h2 { font-size: 10.5pt; margin: 3.4mm 0 1mm; border-bottom: 0.3mm solid #8a8a8a; break-after: avoid; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 0.6mm; overflow-wrap: break-word; break-inside: avoid; }
.none { margin: 0; color: #444; }
.marking { text-align: center; font-weight: 600; letter-spacing: 0.04em; margin: 0 0 4mm; }
`
const markingInHeader = '@media print { .marking { display: none; } }\n'
