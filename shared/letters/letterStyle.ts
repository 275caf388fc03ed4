/** How a letter looks in a browser and on paper. Only fonts that are there: nothing is loaded. */
export const letterStyle = `
@page { size: A4; margin: 24mm 22mm 22mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b;
  font: 11.5pt/1.45 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Liberation Serif', serif; }
main { max-width: 166mm; margin: 0 auto; padding: 12mm 6mm; }
h1, h2, h3, th, td, .marking { font-family: 'Source Sans 3 Variable', 'Source Sans 3', Arial, 'Liberation Sans', sans-serif;
  line-height: 1.25; break-after: avoid; }
main > :first-child { margin-top: 0; }
.keep { break-after: avoid; }
.new-page { break-before: page; }
/* A space at the end of a line is kept: Chromium takes the outline of a PDF from the lines of the headings. */
h1, h2, h3 { white-space: pre-wrap; }
h1 { font-size: 17pt; margin: 8mm 0 5mm; }
h2 { font-size: 13.5pt; margin: 8mm 0 2.5mm; }
h3 { font-size: 11.5pt; margin: 6mm 0 2mm; }
p, ol, ul, table { margin: 0 0 3.2mm; }
p, li { orphans: 2; widows: 2; overflow-wrap: break-word; }
ul, ol { padding-left: 7mm; }
li { margin-bottom: 1.6mm; }
.address { margin-bottom: 6mm; }
.sign-off { margin-top: 8mm; break-inside: avoid; }
.sign-off br:first-of-type { display: block; content: ''; margin-bottom: 12mm; }
.footnote { font-size: 9.5pt; }
.marking { text-align: center; font-weight: 600; letter-spacing: 0.04em; padding: 3mm 0; }
table { border-collapse: collapse; width: 100%; margin-bottom: 6mm; break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 2mm 3mm; border-bottom: 0.3mm solid #8a8a8a; }
th { font-weight: 400; }
thead th { font-weight: 600; border-bottom-width: 0.6mm; }
td { font-weight: 600; width: 34%; }
@media print { main { max-width: none; padding: 0; } .marking { display: none; } }
`
