import { spansOf } from './identifier'
import type { Span } from './identifier'

/** The letters that British postcodes begin with. */
const areas = new Set(
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
)

/** Full postcodes, also in small letters or without the space. */
export const findPostcodes = (text: string): readonly Span[] =>
  spansOf(
    text,
    /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu,
    (match) => areas.has(/^[a-z]+/i.exec(match[0])?.[0].toUpperCase() ?? '') || /^gir/i.test(match[0]),
  )
