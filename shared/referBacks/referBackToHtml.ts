import { escapeHtml } from '../letters/escapeHtml'
import type { ReferBack, ReferBackState, ToldHow } from './referBack'
import { stateOfReferBack } from './referBackState'

export const toldHowWords: Readonly<Record<ToldHow, string>> = {
  '': 'Not said',
  phone: 'By phone',
  'face-to-face': 'Face to face',
  other: 'In another way',
}

export const referBackStateWords: Readonly<Record<ReferBackState, string>> = {
  untold: 'Nobody told yet',
  waiting: 'Waits for an answer',
  answered: 'Answered',
  closed: 'Closed',
}

/** One refer-back on one page of A4, without script or anything loaded; what is not filled in says so. */
export const referBackToHtml = (
  referBack: ReferBack,
  { authority, marking }: { readonly authority: string; readonly marking: string },
): string => {
  const told = [referBack.toldName, referBack.toldRole].filter((words) => words.trim() !== '').join(', ')
  const lines: readonly (readonly [label: string, words: string])[] = [
    ['Local authority', authority],
    ['Raised', `${timeWords(referBack.raisedAt)}, by ${referBack.raisedBy.trim() || 'nobody named'}`],
    ['Child, by the authority’s identifier', referBack.child],
    ['Concern', referBack.concern],
    ['Person told', told],
    ['Told', told === '' && referBack.toldAt === '' ? '' : toldWords(referBack)],
    ['Response', referBack.response],
    ['Response came', referBack.respondedAt === '' ? '' : timeWords(referBack.respondedAt)],
    ['Outcome', referBack.outcome],
    ['Closed', referBack.closedAt === '' ? '' : timeWords(referBack.closedAt)],
  ]
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Refer-back</title>
<style>${style}</style>
</head>
<body>
<p class="marking">${escapeHtml(marking)}</p>
<h1>Refer-back: ${escapeHtml(referBackStateWords[stateOfReferBack(referBack)].toLowerCase())}</h1>
<dl>
${lines.map(([label, words]) => `<dt>${escapeHtml(label)}</dt><dd>${paragraphs(words)}</dd>`).join('\n')}
</dl>
<p class="marking">${escapeHtml(marking)}</p>
</body>
</html>
`
}

const toldWords = ({ toldAt, toldHow }: ReferBack) =>
  `${toldAt === '' ? 'No time noted' : timeWords(toldAt)}. ${toldHowWords[toldHow]}`

const paragraphs = (words: string) =>
  words.trim() === '' ? '<i>Not filled in</i>' : escapeHtml(words.trim()).replaceAll('\n', '<br>')

/** "Tuesday 15 October 2024, 10:42": the wall clock at the visit's place. */
export const timeWords = (at: string): string =>
  `${day.format(new Date(`${at.slice(0, 10)}T00:00:00Z`)).replace(',', '')}, ${at.slice(11)}`

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const style = `
@page { size: A4; margin: 18mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b;
  font: 11pt/1.4 'Source Sans 3 Variable', 'Source Sans 3', Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 16pt; margin: 0 0 4mm; }
dl { margin: 0; }
dt { font-weight: 600; color: #444; font-size: 9.5pt; break-after: avoid; }
dd { margin: 0 0 3mm; overflow-wrap: break-word; }
.marking { text-align: center; font-weight: 600; letter-spacing: 0.04em; margin: 0 0 6mm; }
`
