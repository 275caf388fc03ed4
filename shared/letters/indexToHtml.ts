import { escapeHtml } from './escapeHtml'
import { indexColumns, layOutIndex } from './layOutIndex'
import type { IndexGroup, IndexPart } from './layOutIndex'
import type { EvidenceIndex } from './evidenceIndex'
import { draftMarking } from './letter'

/** The index as one complete HTML document for A4 across, to be printed: nothing is loaded, nothing runs. */
export const indexToHtml = (index: EvidenceIndex): string => {
  const { title, about, notice, parts } = layOutIndex(index)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${title}: ${about}`)}</title>
<style>${style}</style>
</head>
<body>
<p class="marking">${escapeHtml(draftMarking)}</p>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(about)}</p>
<p class="notice">${escapeHtml(notice)}</p>
${parts.map(partHtml).join('\n')}
</body>
</html>
`
}

const partHtml = ({ heading, groups }: IndexPart): string => {
  const head = indexColumns
    .map(({ head: words, width }) => `<th scope="col" style="width:${width}%">${escapeHtml(words)}</th>`)
    .join('')
  return `<h2>${escapeHtml(heading)}</h2>
<table>
<thead><tr>${head}</tr></thead>
${groups.map(groupHtml).join('\n')}
</table>`
}

const groupHtml = ({ label, text, rows, none }: IndexGroup): string => {
  const lines = [
    ...(label === ''
      ? []
      : [
          `<tr class="wide"><th scope="rowgroup" ${across}><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</th></tr>`,
        ]),
    ...(rows.length === 0 ? [`<tr><td ${across}><i>${escapeHtml(none)}</i></td></tr>`] : []),
    ...rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`),
  ]
  return `<tbody>\n${lines.join('\n')}\n</tbody>`
}

const across = `colspan="${indexColumns.length}"`

const style = `
@page { size: A4 landscape; margin: 20mm 16mm 20mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b;
  font: 9pt/1.35 'Source Sans 3 Variable', 'Source Sans 3', Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 16pt; margin: 0 0 1mm; }
.about { margin: 0 0 1mm; font-size: 10.5pt; }
.notice { margin: 0 0 5mm; color: #444; }
.marking { text-align: center; font-weight: 600; letter-spacing: 0.04em; margin: 0 0 4mm; }
/* As in letters: without it the outline joins two words where a line ends. */
h1, h2 { white-space: pre-wrap; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #8a8a8a;
  overflow-wrap: break-word; font-weight: 400; }
thead th { font-weight: 600; border-bottom-width: 0.5mm; }
.wide th { background: #eee; break-after: avoid; }
.wide b { font-weight: 600; margin-right: 1mm; }
@media print { .marking { display: none; } }
`
