import { spansOf } from './identifier'
import type { Span } from './identifier'
import { wideAreas } from './wideAreas'

const capital = "\\p{Lu}[\\p{L}’'-]{1,20}"
const name = `${capital}(?: (?:of |the |and |under )?${capital}){0,3}`
const kind =
  '(?:[Ee]state|[Ff]lats|[Tt]ower|[Tt]owers|[Pp]ark|[Vv]illage|[Pp]recinct|[Ss]tation|[Hh]ospital|[Ss]urgery|[Mm]osque|[Cc]hurch|[Ll]ibrary|[Mm]arket|[Ii]nterchange|[Ll]eisure [Cc]entre|[Ss]hopping [Cc]entre|[Cc]ommunity [Cc]entre|[Rr]ec|[Pp]ub)'
const living =
  '(?:[Ll]ives?|[Ll]ived|[Ll]iving|[Ss]tays?|[Ss]taying|[Ss]tayed|[Ll]odg(?:es|ing)|[Rr]esides|[Ss]leeping|[Ss]ofa[- ]surfing|[Ff]lat|[Hh]ouse|[Bb]edsit|[Rr]ehoused|[Hh]oused|[Gg]rew up|[Hh]angs? (?:out|around|about)|[Ff]ound|[Pp]icked up|[Mm]oved|[Mm]oving|[Aa]ddress|[Hh]ome)'
const near =
  '(?:near to|near|nr|[Nn]ear|outside|close to|opposite|behind|next to|next door to|round the corner from|around the corner from|just off|(?:minutes|mins) from|walk from)'
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?!\\p{L})'

const patterns = [
  `${before}${living} (?:up |over |down |out |round |back |alone |now )?(?:in|on|at|to|by|from|around) (?:the )?(${name}(?: ${kind})?)${after}`,
  `${before}${near} (?:the )?(${name}(?: ${kind})?(?: (?:in|on|at) (?:the )?${name})?)${after}`,
  `${before}((?:${capital} ){1,3}(?:[Ee]state|flats|Flats|[Tt]owers?|[Ii]nterchange|bus station|train station|tram stop|[Pp]recinct|mosque|Mosque|surgery|Surgery|Medical Centre|Health Centre))${after}`,
  `${before}at ((?:${capital} ){1,3}(?:Court|Heights|Point|Gardens|Mansions|Buildings|Wharf|Gate))${after}`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** Institutions, days and words of the field after "in", "at", "near". */
const noPlace =
  /^(?:Year|Key|School|Care|Children|Child|Local|High|Family|County|Youth|Court|Council|Ofsted|Section|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Ramadan|Eid|Reg|SGO|English|Real|New Year|Mum|Dad|Nan|Nana|Gran|Grandma|Staying|Early|Looked|Independent|Supported|Public|Housing|Placement|Edge|MASH|Home|Health|Social|Strategic|Assessment|Team|Hub|I|We|He|She|They|It|The|Appendix|Stage|Spring|Summer|Autumn|Winter|Real|Part|Phase|North|South|East|West|UK|EU)$/

/** "lives on the Manor estate", "near Tesco in Hillsborough", "at Parkside Court". */
export const findPlaces = (text: string): readonly Span[] =>
  patterns.flatMap((pattern) => spansOf(text, pattern)).filter(({ quote }) => !isWide(quote))

const isWide = (place: string): boolean => {
  const words = place.split(/[ ’']/).filter((word) => /^\p{Lu}/u.test(word))
  const first = words[0] ?? ''
  return (
    /^(?:Crown|Magistrates[’']?) Court/.test(place) ||
    noPlace.test(first) ||
    /^[\p{Lu}\d]+s?$/u.test(first) ||
    words.every((word) => wideAreas.has(word))
  )
}
