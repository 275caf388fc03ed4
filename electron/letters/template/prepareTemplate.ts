import { shownStyles, styleFor, templateStyles } from '@shared/letters/template/templateStyles'
import type { LetterStyle } from '@shared/letters/template/templateStyles'
import { largestTemplate } from '@shared/letters/template/letterTemplate'
import type { TemplateContents } from '@shared/letters/template/letterTemplate'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { marginsOf, pageOf } from './readSection'
import { readTemplate } from './readTemplate'
import { runningTypes } from './templateParts'
import type { TemplateParts } from './templateParts'
import { paragraphStyles } from './templateStyles'
import { writePackage } from './writePackage'

/** A template as it is kept, and what it holds. */
export type PreparedTemplate = { readonly bytes: Uint8Array; readonly contents: TemplateContents }

/** Makes of a file from outside the template that is kept: only what letters take from it. The failure is one sentence. */
export const prepareTemplate = (file: Uint8Array): Result<PreparedTemplate, string> => {
  const parts = readTemplate(file)
  if (!parts.ok) return parts
  const bytes = writePackage(parts.value, [])
  return bytes.length > largestTemplate
    ? err(`is too large; the limit is ${largestTemplate / 1_000_000} MB`)
    : ok({ bytes, contents: contentsOf(parts.value) })
}

const contentsOf = ({ section, running, styles, media }: TemplateParts): TemplateContents => {
  const { width, height } = pageOf(section)
  const { top, right, bottom, left } = marginsOf(section)
  const kinds = (kind: 'header' | 'footer') =>
    runningTypes.filter((type) => running.some((part) => part.kind === kind && part.type === type))
  const byName = paragraphStyles(styles)
  const has = shownStyles.filter(([part]) => styleFor(part, byName) !== null)
  // Without a style for it, text is what the template calls normal: nothing is added.
  const lacks = shownStyles.filter((each) => !has.includes(each) && each[0] !== 'text')
  return {
    page: { width: millimetres(width), height: millimetres(height) },
    margins: {
      top: millimetres(top),
      right: millimetres(right),
      bottom: millimetres(bottom),
      left: millimetres(left),
    },
    headers: [...kinds('header')],
    footers: [...kinds('footer')],
    pictures: media.size,
    styles: has.map(([part, name]) => takenName(part, name, byName)),
    added: lacks.map(([, name]) => name),
  }
}

/** The name of the style that is there: it may be the second choice. */
const takenName = (part: LetterStyle, name: string, byName: ReadonlyMap<string, unknown>): string => {
  const [first, second] = templateStyles[part]
  return byName.has(first.toLowerCase()) ? name : (second ?? name)
}

/** A margin may be less than nothing: then the text goes over it. */
const millimetres = (twips: number): number => Math.max(0, Math.round((twips * 25.4) / 1440))
