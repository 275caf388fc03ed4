import { isCommonWord } from './english'
import { spansOfForms } from './identifier'
import type { Form, Span } from './identifier'
import { notNames } from './notNames'

const number = '(?<![\\p{L}\\p{N}£.,/:-])\\d{1,4}[a-d]?'
const streets =
  'road|street|avenue|lane|crescent|terrace|gardens|drive|close|grove|mews|rd|ave|cres|gdns|terr|dr|cl|ln|st'
/** Ends of street names that are also ordinary words: only with capitals. */
const otherStreets =
  'Way|Court|Place|Hill|Rise|Row|Square|Walk|Green|View|Park|Parade|Croft|Fold|Gate|Broadway|Wharf|Bank|Mount|Heights|Meadows?|Vale|Ride|Chase|Path|End|Pl|Sq|Ct|Cottages|Villas|Buildings|Yard|Quay|Mead|Garth|Dell|Orchard|Approach|Promenade|Esplanade|Boulevard|Circus|Ridge|Brow|Leas|Fields?|Pastures?|Copse|Spinney|Wynd|Wood|Woods|Loke|Drove|Reach|Side'
const capital = "\\p{Lu}[\\p{L}’'.]{1,20}"
const flat = '(?:flat|apartment|apt|unit|room) ?(?:no\\.? ?)?\\d{1,4}[a-d]?\\b'
const capitalStreets = streets.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** "at 64, Upper Tanyard": streets that do not say that they are one. */
const unsaid = `(?:at|to|from|address|is|on) (\\d{1,4}[a-d]?,? (?:The |${capital} )${capital}(?: ${capital})?)(?![\\p{L}])`

/** "moved from 6 Hollybank": one word, where somebody lives. */
const oneWord = `(?:lives?|living|moved|placed|staying|back|home|address|visit(?:ed)?|taken|returned) (?:at|to|from|is|in) (\\d{1,3}[a-d]?,? \\p{Lu}[\\p{Ll}’']{3,20})(?![\\p{L}]| \\p{Lu})`
/** "Beech Cottage, Loxley Lane": a house that has a name instead of a number. */
const namedHouse =
  '(?:[Cc]ottage|House|Farm|Farmhouse|Lodge|Forge|Barn|Mill|Rectory|Vicarage|Bungalow|Villa|Hall|Manor|Grange|Stables|Granary|Court|Mansions|Buildings|Flats|Block \\p{Lu}|Caravan)'

const forms: readonly Form[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:The |Old |New )?(?:${capital} ){0,2}${namedHouse}),? (?:${number},? |on |in )?(?:${capital} ){1,3}(?:${capitalStreets}|${otherStreets})(?![\\p{L}])`,
      'gu',
    ),
  ],
  [new RegExp(oneWord, 'gu'), ({ 1: quote = '' }) => !noStreet.test(quote) && isNoCommonWord(quote)],
  [new RegExp(unsaid, 'gu'), ({ 0: quote }) => !noStreet.test(quote)],
  [
    new RegExp(
      `(?:(?:F|f)lat \\d{1,4}[a-d]?,? ){0,1}${number},? (?:${capital} ){0,3}(?:${capitalStreets}|${otherStreets})(?: (?:North|South|East|West))?(?![\\p{L}])`,
      'gu',
    ),
    ({ 0: quote }) =>
      /\d[a-d]?,? \p{Lu}[\p{L}’'.]+ /u.test(quote) && !/\b(?:Head|Early|Family|Court of)\b/.test(quote),
  ],
  [
    new RegExp(`${number},? (?:[a-z’']{3,20} ){1,2}(?:${streets})(?![\\p{L}])`, 'giu'),
    ({ 0: quote }) => !ordinary.test(quote),
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])${flat}(?:,? (?:\\d{1,4}[a-d]?,? )?(?:${capital} ?){1,3})?`, 'giu'),
    ({ 0: quote }) => /^(?:flat|ap)/i.test(quote),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${capital} ){1,3}(?:Road|Street|Avenue|Lane|Crescent|Terrace|Gardens|Drive|Close|Grove|Mews|Rd|Ave|Cres)(?![\\p{L}])`,
      'gu',
    ),
    ({ 0: quote }) => !/^(?:Down(?:ing)? Street|The |High Street)/.test(quote),
  ],
]

/** "12 Acacia Avenue", "Flat 3, 4 The Green", "22a park rd", "on Acacia Avenue". */
export const findAddresses = (text: string): readonly Span[] => spansOfForms(text, forms)

const isNoCommonWord = (quote: string): boolean => {
  const word = (/\p{Lu}.*/u.exec(quote)?.[0] ?? '').toLowerCase()
  return !isCommonWord(word) && !notNames.has(word)
}

const noStreet =
  /\d [ ,]*(?:January|February|March|April|May|June|July|August|September|October|November|December|Children|Young|Social|Care|Child|Ofsted|Key|Looked|Early|Local|Family|Virtual|Independent|Team|Newly|Senior|Advanced|Special|Section)\b/

const ordinary =
  /\d (?:of|to|in|on|at|for|with|from|by|and|or|the|a|an|were|was|are|is|had|have|has|who|that|days?|weeks?|months?|years?|yrs?|wks?|hours?|mins?|minutes?|children|young|cases?|records?|visits?|staff|sws?|social|homes?|placements?|moves?|times|miles?|more|other|people|care|new|pm|am|January|February|March|April|May|June|July|August|September|October|November|December|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b| (?:of|to|in|on|at|for|with|from|by|and|or|were|was|are|is|had|not|still|very|too|that|as|so|but|then|did|his|her|their|child|close|drive) (?:road|street|st|dr|cl|drive|close|lane)$| (?:to|was|were|is|are|very|too|not|still|quite|and) (?:close|drive)$/i
