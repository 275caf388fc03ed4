import { isOrdinaryWord, isWidelyKnown } from './english'
import { spansOf } from './identifier'
import type { Span } from './identifier'
import type { IsWord } from './names'
import { notNames } from './notNames'
import { wideAreas } from './wideAreas'

const capital = "\\p{Lu}[\\p{L}’'-]{1,20}"
const name = `${capital}(?: (?:of |the |and |under )?${capital}){0,3}`
const kind =
  '(?:[Ee]state|[Ff]lats|[Tt]ower|[Tt]owers|[Pp]ark|[Vv]illage|[Pp]recinct|[Ss]tation|[Hh]ospital|[Ss]urgery|[Mm]osque|[Cc]hurch|[Ll]ibrary|[Mm]arket|[Ii]nterchange|[Ll]eisure [Cc]entre|[Ss]hopping [Cc]entre|[Cc]ommunity [Cc]entre|[Rr]ec|[Pp]ub)'
const living =
  '(?:[Ll]ives?|[Ll]ived|[Ll]iving|[Ss]tays?|[Ss]taying|[Ss]tayed|[Ll]odg(?:es|ing)|[Rr]esides|[Ss]leeping|[Ss]ofa[- ]surfing|[Ff]lat|[Hh]ouse|[Bb]edsit|[Rr]ehoused|[Hh]oused|[Gg]rew up|[Hh]angs? (?:out|around|about)|[Ff]ound|[Pp]icked up|[Mm]oved|[Mm]oving|[Aa]ddress|[Hh]ome|[Pp]laced|[Pp]lacement|[Rr]espite|[Rr]eturned|[Aa]ccommodated|[Aa]unt|[Uu]ncle|[Nn]an|[Gg]ran|[Gg]randparents|[Mm]um|[Dd]ad|[Cc]arers?|[Cc]ousin|[Ss]ister|[Bb]rother|[Pp]artner|[Ff]riends?|[Rr]elatives?|[Bb]oyfriend|[Gg]irlfriend|[Mm]ove|[Rr]eturns?|[Tt]ransfer(?:red)?|[Bb]ack|[Tt]aken|[Ss]ent|[Rr]an|[Ww]alk(?:s|ed|ing)?|[Bb]us|[Tt]axi|[Tt]rain|[Dd]riven|[Ww]orks|[Ww]orking)'
const near =
  '(?:near to|near|nr|[Nn]ear|above|below|across from|over the road from|outside|close to|opposite|behind|next to|next door to|round the corner from|around the corner from|just off|(?:minutes|mins) from|walk from)'
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?!\\p{L})'

const patterns = [
  `${before}${living} (?:\\p{Ll}{2,10} )?(?:in|on|at|to|by|from|around) (?:the )?(${name}(?: ${kind})?)${after}`,
  `${before}${near} (?:the )?(${name}(?: ${kind})?(?: (?:in|on|at) (?:the )?${name})?)${after}`,
  `${before}((?:${capital} ){1,3}(?:[Ee]state|flats|Flats|[Tt]owers?|[Ii]nterchange|bus station|train station|tram stop|[Pp]recinct|mosque|Mosque|surgery|Surgery|Medical Centre|Health Centre))${after}`,
  `${before}((?:${capital} ){1,2}(?:Station|[Bb]us [Ss]tation|[Tt]rain [Ss]tation))${after}`,
  `${before}at ((?:${capital} ){1,3}(?:Court|Heights|Point|Gardens|Mansions|Buildings|Wharf|Gate|View|Mount|Rise|Croft|Villas|Edge|Lea|Dene|Meadows?|Brook|Ridge|Vale|Wood|Place|Terrace|Quay|Fold|Garth))${after}`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** Institutions, days and words of the field after "in", "at", "near". */
const noPlace =
  /^(?:Year|Key|School|Care|Children|Child|Local|High|Family|County|Youth|Court|Council|Ofsted|Section|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Ramadan|Eid|Reg|SGO|English|Real|New Year|Mum|Dad|Nan|Nana|Gran|Grandma|Staying|Early|Looked|Independent|Supported|Public|Housing|Placement|Edge|MASH|Home|Health|Social|Strategic|Assessment|Team|Hub|I|We|He|She|They|It|The|Appendix|Stage|Spring|Summer|Autumn|Winter|Real|Part|Phase|North|South|East|West|UK|EU)$/

const strangeWord = "\\p{Lu}\\p{Ll}{1,20}(?:[’'-]\\p{L}{1,20}){0,2}"
/** A strange word with a capital after such a word is the name of where: "seen in Wincobank". */
const strange = new RegExp(
  `${before}(?:in|at|near|round|around|outside|behind|opposite|over in|up in|via) (?:the )?(${strangeWord}(?: ${strangeWord}){0,2})(?![\\p{L}’'-]| (?:project|programme|team|service|group|system|tool|model|app|scheme|approach|portal|database|course))`,
  'gu',
)

/** "staff at Elm Bank": two words with capitals, the first of them none of the field's. */
const atTwoWords = new RegExp(`${before}at (${strangeWord}(?: ${strangeWord}){1,2})(?![\\p{L}’'-])`, 'gu')

/** "lives on the Manor estate", "near Tesco in Hillsborough", "at Parkside Court". */
export const findPlaces = (text: string, isWord?: IsWord): readonly Span[] => [
  ...patterns.flatMap((pattern) => spansOf(text, pattern)).filter(({ quote }) => !isWide(quote)),
  ...(isWord === undefined
    ? []
    : spansOf(text, strange).filter(({ quote }) => !isWide(quote) && isStrange(quote, isWord))),
  ...spansOf(text, atTwoWords).filter(({ quote }) => !isWide(quote) && beginsStrangely(quote)),
]

const beginsStrangely = (place: string): boolean => {
  const [first = ''] = place.split(/[ -]/)
  return !notNames.has(first.toLowerCase()) && !wideAreas.has(first)
}

const isStrange = (place: string, isWord: IsWord): boolean =>
  place
    .split(/[ -]/)
    .every(
      (word) =>
        !notNames.has(word.toLowerCase()) && !wideAreas.has(word) && !isWidelyKnown(word.toLowerCase()),
    ) && place.split(/[ -]/).some((word) => !isOrdinaryWord(word.toLowerCase().replace(/[’']s$/, ''), isWord))

const institution =
  / (?:Boards?|Panels?|Teams?|Services?|Committee|Intervention|First|Hubs?|Partnership|Strategy|Programme|Project|Plan|Scheme)$/

const isWide = (place: string): boolean => {
  const words = place.split(/[ ’']/).filter((word) => /^\p{Lu}/u.test(word))
  const first = words[0] ?? ''
  return (
    /^(?:Crown|Magistrates[’']?) Court/.test(place) ||
    noPlace.test(first) ||
    institution.test(place) ||
    (words.length === 1 && notNames.has(first.toLowerCase())) ||
    /^[\p{Lu}\d]+s?$/u.test(first) ||
    words.every((word) => wideAreas.has(word))
  )
}
