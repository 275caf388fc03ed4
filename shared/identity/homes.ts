import { spansOfForms } from './identifier'
import type { Form, Span } from './identifier'

const name = "\\p{Lu}[\\p{L}’'-]{1,20}(?: (?:of |the )?\\p{Lu}[\\p{L}’'-]{1,20}){0,2}"
const house = '(?:House|Lodge|Cottage|Manor|Grange|Villa|Farm|Hostel|Hall)'
/** What houses are called after: trees, what stood there before, how they look. */
const houseName =
  '(?:Acorns?|Alders|Ashes|Beeches|Birches|Bungalow|Cedars|Chestnuts|Conifers|Coppice|Croft|Elms|Firs|Gables|Grange|Granary|Haven|Hawthorns|Hazels|Heathers|Hollies|Homestead|Larches|Laurels|Lilacs|Limes|Lindens|Lodge|Maltings|Manor|Maples|Mill|Mount|Nook|Oaks|Old Rectory|Orchards?|Paddocks?|Pines|Poplars|Priory|Rectory|Retreat|Rowans|Rushes|Spinney|Stables|Sycamores|Vicarage|Vines|Warren|Willows|Yews)'
const institutions =
  /^(?:The |A |Our )?(?:White|Full|Open|Children’s|Town|City|County|Civic|Guild|Safe|Half|Care|Family|Opening|In|The|Welcome|Semi|Supported|Youth|Court|New|Own|Mansion|Parliament|Upper|Lower|Somerset) (?:House|Lodge|Hall|Manor|Hostel|Farm)$/

const forms: readonly Form[] = [
  [new RegExp(`(?<![\\p{L}\\p{N}])The (?:Old )?${houseName}(?![\\p{L}-])`, 'gu')],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}’'-]{1,20} ){1,3}${house}(?![\\p{L}])`, 'gu'),
    ({ 0: quote }) => !institutions.test(quote),
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:[Pp]laced (?:at|in|with)|[Pp]lacement (?:at|in|is)|[Ll]iv(?:es|ing|ed) (?:at|in)|moved (?:to|from|into)|[Mm]oving to|staying at|resident at|residents at|[Hh]ome:|manager (?:of|at)|staff at) (${name})(?!\\p{L})`,
      'gu',
    ),
    ({ 1: quote = '' }) =>
      /^The \p{Lu}/u.test(quote) &&
      !/^The (?:Council|Local|National|Hub|Team|Court|Panel|Board|MASH)/.test(quote),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(${name}) (?:children[’']?s home|residential(?: unit| home| school)?|care home|childrens home|supported lodgings|secure (?:unit|home)|semi-independent|residential)(?!\\p{L})`,
      'gu',
    ),
    ({ 1: quote = '' }) => !notHomes.test(quote),
  ],
]

/** "Rowan House", "placed at The Willows", "Willowbank children's home". */
export const findHomes = (text: string): readonly Span[] => spansOfForms(text, forms)

const notHomes =
  /^(?:The|A|An|All|Some|Most|Many|Each|Every|In|Of|Local|Registered|Unregistered|Private|New|Both|One|Two|Three|No|Their|His|Her|Our|Other|Ofsted|Children|Council|Current|Previous|House|Small|Large|Specialist|Supported|Secure|This|That|These|Those|Few|When|If|For|From|With|At|And|Number|Good|Any|Placement)\b/
