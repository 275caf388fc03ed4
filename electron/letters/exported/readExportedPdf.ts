import { getDocumentProxy } from 'unpdf'
import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** What a page has below and above the text, in points: footer and header stand there. */
const footHeight = 52
const headHeight = 56

/** Written by the printer into every PDF: what made it, which library drew it; and when, unless we blank it. */
const unavoidable: ReadonlySet<string> = new Set([
  'PDFFormatVersion',
  'Language',
  'EncryptFilterName',
  'IsLinearized',
  'IsAcroFormPresent',
  'IsXFAPresent',
  'IsCollectionPresent',
  'IsSignaturesPresent',
  'Title',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
])

/** A PDF as a reader shows it: the words of its pages, what stands above and below them, what it says of itself. */
export const readExportedPdf = async (bytes: Uint8Array): Promise<Result<ExportedFile, string>> => {
  try {
    // The reader takes the bytes it is given apart.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const { info, metadata } = await pdf.getMetadata()
    const told = new Map(Object.entries(info as Readonly<Record<string, unknown>>))
    const hidden = [
      ...[...told].flatMap(([name, value]) =>
        unavoidable.has(name) || value === null ? [] : [inWords(name)],
      ),
      ...says('another maker', told.get('Creator') !== 'Visitbook'),
      ...says('another producer', !String(told.get('Producer')).startsWith('Skia/PDF')),
      ...says(
        'a form',
        ['IsAcroFormPresent', 'IsXFAPresent'].some((name) => told.get(name) === true),
      ),
      ...says('XMP metadata', Boolean(metadata)),
      ...says('an attached file', Boolean(await pdf.getAttachments())),
      ...says('a script', Boolean(await pdf.getJSActions())),
    ]
    if ((await pdf.getMarkInfo())?.Marked !== true) hidden.push('no tags for screen readers')
    const bodies: string[] = []
    const places: { place: string; words: string }[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const lines = { above: '', body: '', below: '' }
      const textTo = Number(page.view[3]) - headHeight
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue
        const height = Number(item.transform[5])
        const line = height > textTo ? 'above' : height < footHeight ? 'below' : 'body'
        lines[line] += item.str + (item.hasEOL ? '\n' : ' ')
      }
      bodies.push(lines.body)
      places.push({ place: `top of page ${number}`, words: lines.above })
      places.push({ place: `foot of page ${number}`, words: lines.below })
      if ((await page.getAnnotations()).length > 0) hidden.push('a link or a comment on a page')
    }
    const title = told.get('Title')
    return ok({ body: bodies.join('\n'), places, title: typeof title === 'string' ? title : '', hidden })
  } catch {
    return err('is a damaged PDF')
  }
}

const says = (what: string, found: boolean): readonly string[] => (found ? [what] : [])

const inWords = (name: string): string =>
  name === 'Author' ? 'an author' : name === 'Custom' ? 'properties of its own' : `an entry “${name}”`
