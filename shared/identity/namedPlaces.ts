import { isCommonWord } from './english'
import { spansOf } from './identifier'
import type { Span } from './identifier'
import { notNames } from './notNames'
import { wideAreas } from './wideAreas'

const capital = "\\p{Lu}[\\p{L}’'-]{1,20}"
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

/** What places are: behind a name it is one place. In small letters too, as in haste. */
const kinds = [
  'Library|Leisure Centre|Sports Centre|Swimming Pool|Baths|Lido|Community Centre|Village Hall|Youth Club|Youth Centre',
  'Adventure Playground|Playground|Playing Fields|Recreation Ground|Rec|Park|Skate Park|Nature Reserve|Allotments',
  'Health Centre|Medical Centre|Medical Practice|Primary Care Centre|Walk-in Centre|Surgery|Infirmary|Hospice',
  'Church|Chapel|Cathedral|Minster|Mosque|Temple|Gurdwara|Synagogue|Shopping Centre|Retail Park|Market|Arcade|Precinct',
  'Interchange|Bus Station|Train Station|Tram Stop|Bus Stop|Boxing Club|Boxing Gym|Gym|ABC|A?FC|RFC|Football Club|Rugby Club',
  'Cricket Club|Social Club|Working Mens Club|Working Men’s Club|WMC|Arms|Inn|Tavern|Hotel|Guest House|Bingo|Cinema',
  'Estate|Flats|Towers|Tower|Campus|Uni|Centre|Chippy|Chip Shop|Cafe|Café|Barbers|Car Wash|Caravan Park|Campsite',
  'Bowling Club|Bowling Alley|Bowls Club|Tennis Club|Golf Club|Athletics Club|Ice Rink|Scout Hut|Day Centre|Night Shelter',
  'Theatre|Stadium|Arena|Garden Centre|Post Office|Pharmacy|Chemist|Bakery|Nail Bar|Takeaway|Fried Chicken|Kebabs?|Pizza',
]
  .join('|')
  .split('|')
  .map((kind) =>
    kind.replace(/(?<![\p{L}’-])\p{Lu}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toLowerCase()}]`),
  )
  .join('|')

const chains =
  "(?:Aldi|Lidl|Tesco(?:s| Express| Extra)?|Asda|Sainsbury[’']?s?|Morrisons?|Waitrose|Costcutter|Spar|Nisa|Londis|Premier Stores|Co-?op|Farmfoods|Iceland|Heron|Greggs|McDonald[’']?s|Maccies|KFC|Subway|Burger King|Domino[’']?s|Pizza Hut|Nando[’']?s|Costa|Starbucks|Caff[eè] Nero|Wetherspoons?|Spoons|Travelodge|Premier Inn|Holiday Inn|Ibis|Primark|Argos|B&M|Poundland|Wilko|Home Bargains|Boots|Superdrug|Paddy Power|Ladbrokes|Betfred|William Hill|Kwik ?Fit|Halfords|JD Sports|Sports Direct|Cash Converters|Ikea|IKEA|TK Maxx|Matalan|Odeon|Vue|Cineworld|Gala Bingo|Mecca Bingo|PureGym|JD Gyms|Shell|Esso|BP)"
const name = `(?:the )?${capital}(?: ${capital}){0,2}`

const pubs =
  "(?:Red|White|Black|Golden|Blue|Green|Royal|Old|New|King[’']?s|Queen[’']?s|Duke[’']?s|Nag[’']?s|Bull[’']?s|Bay|Grey|Three|Rose) (?:Lion|Swan|Bull|Horse|Hart|Oak|Head|Ship|Bell|Bells|Boar|Cow|Dog|Fleece|Stag|Fox|Keys|Rose|George|Dragon|Tuns|Cross)"
const signs =
  '(?:Horses|Hounds|Crown|Castle|Anchor|Star|Plough|Feathers|Hare|Fox|Lamb|Flag|Thistle|Garter|Compasses|Magpie|Stump|Dragon|Whistle|Barrel|Bottle|Wheatsheaf|Keys|Horns|Bull|Bear|Cushion|Gun|Pheasant|Duck|Goose|Trumpet|Groom|Jockey|Harrow|Barge)'

const street =
  '(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Hill|Drive|Way|Parade|Row|Square|Crescent|Terrace|Gate)'
const someplace =
  '(?:mosque|church|shop|chippy|pub|park|flats?|house|hostel|takeaway|garage|school|surgery|gym|club|café|cafe|bookies|off-licence|newsagents?|hotel|bus stop|temple|nursery|car wash|barbers?|nail bar|library|market|bar|bakery|chemist|pharmacy|station)'

/** Where somebody does what people do in one place. */
const doing =
  '(?:[Dd]rinks?|[Dd]rinking|[Bb]oxing|[Bb]oxes|[Tt]rains?|[Tt]raining|[Pp]lays|[Ss]wims|[Ww]orships|[Vv]olunteers|[Vv]olunteering|[Mm]eets?|[Mm]et|[Ss]een|[Hh]angs? (?:out|about|around)|[Hh]anging (?:out|about|around)|[Aa]rrested|[Pp]icked up|[Dd]ropped(?: off)?|[Bb]anned)'

const surely = [
  // "at Firth Park Library"
  `${before}((?:(?:St\\.?|Our) )?(?:${capital} (?:(?:and|&|of|the|on) ){0,2}){1,3}(?:${kinds}))${after}`,
].map((pattern) => new RegExp(pattern, 'gu'))
const byWords = [
  // "behind the Aldi on Penistone Rd"
  `${before}(?:at|in|outside|behind|near|opposite|by|from|to|into|inside|round|beside|above|over) (?:the |a )?(${chains}(?: (?:on|in|at|near|by|off) ${name})?)${after}`,
  `${before}((?:${capital} ){1,2}General)(?! (?:Practi|Manager|Data|Election|Secretary|Assembly|\\p{Lu}))${after}`,
  // "the mosque on Wolseley Road", "above Perfect Fried Chicken, London Road"
  `${before}(${someplace} (?:on|off|in|at) (?:the )?(?:${capital} ){1,2}${street})${after}`,
  `${before}(?:above|below|outside|behind|opposite|near|beside|over|at|in|of|from) (?:the )?((?:${capital} ){0,3}${capital}(?:,| on| off) (?:the )?(?:${capital} ){1,2}${street})${after}`,
  `${before}the (${pubs}|${capital} (?:and|&|n) (?:the )?${signs})${after}`,
  `${before}${doing} (?:\\p{Ll}+ ){0,2}?(?:at|in|outside|behind|from|by) (?:the )?(${capital}(?: (?:and |& |of )?${capital}){1,3})${after}`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** "Firth Park Library", "the Costa in Crystal Peaks", "drinks at the Wagon and Horses". */
export const findNamedPlaces = (text: string): readonly Span[] => [
  ...surely
    .flatMap((pattern) => spansOf(text, pattern))
    .flatMap(withoutLead)
    .filter(isNamed),
  ...byWords.flatMap((pattern) => spansOf(text, pattern)).filter(isNamed),
]

const lead =
  /^(?:(?:The|A|An|At|In|On|Near|Our|Their|His|Her|My|This|That|Each|Every|Any|Some|All|Local|New|Old|To|From|Behind|Outside|When|Contact|Visit|Met|Meets?|Saw|Seen|Found|Lives|Girls|Boys|Girls’|Boys’|Mum|Dad|SW|YP|PA) )+/

const withoutLead = ({ quote, offset }: Span): readonly Span[] => {
  const from = lead.exec(quote)?.[0].length ?? 0
  return [{ quote: quote.slice(from), offset: offset + from }]
}

const isNamed = ({ quote }: Span): boolean => {
  const words = quote.split(/[ ’']/).filter((word) => /^\p{Lu}/u.test(word))
  const own = words.filter((word) => !notNames.has(word.toLowerCase()) && !wideAreas.has(word))
  const isHurried = /^\p{Ll}/u.test(quote.split(' ').at(-1) ?? '')
  // A kind alone names nothing: "Library", "Community Centre"; nor does "Nearest bus stop".
  return (
    own.some(
      (word) => !kindWords.has(word.toLowerCase()) && !(isHurried && isCommonWord(word.toLowerCase())),
    ) &&
    !/^(?:Crown|Magistrates|Department|Office|Attorney|Director|Secretary|Inspector|Solicitor|Auditor|Registrar|In |The General)/.test(
      quote,
    )
  )
}
const kindWords = new Set(
  'library leisure centre sports swimming pool baths community village hall youth club playground playing fields recreation park skate health medical practice primary care surgery church chapel cathedral mosque temple shopping retail market arcade interchange bus train tram station stop boxing gym football rugby cricket social working hotel inn arms cinema estate flats tower towers campus city town central local public children’s childrens family national british royal open job labour housing stock uni university theatre stadium arena garden post office pharmacy chemist bakery nail bar takeaway fried chicken pizza kebab kebabs bowling bowls tennis golf athletics ice rink scout hut day night shelter car wash caravan guest house'.split(
    ' ',
  ),
)
