import { unzipSync } from 'fflate'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** A letter's text is a thousandth of this; a packed file may claim to be, and be, far larger than it looks. */
const largestPart = 20_000_000
const textParts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/**
 * The words of a Word document, paragraph by paragraph, with its notes at the end. Nothing is looked at but text: no
 * fields, deleted words, comments, headers. The failure is one sentence.
 */
export const docxText = (bytes: Uint8Array): Result<string, string> => {
  const parts = unzipTextParts(bytes)
  if (!parts.ok) return parts
  const texts = textParts.flatMap((name) => parts.value[name] ?? [])
  if (parts.value['word/document.xml'] === undefined)
    return err('is no Word document: it has no word/document.xml')
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const xml = texts.map((part) => decoder.decode(part))
    if (!xml.every((part) => /<\/(?:\w+:)?(?:document|footnotes|endnotes)>\s*$/.test(part.slice(-200))))
      return err('is a damaged Word document: its text is cut off')
    return ok(xml.map(xmlToText).join('\n\n'))
  } catch {
    return err('is a damaged Word document: its text is not in UTF-8')
  }
}

const unzipTextParts = (bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, string> => {
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!textParts.includes(name)) return false
        tooLarge ||= originalSize > largestPart
        return !tooLarge
      },
    })
    return tooLarge ? err('is too large for a letter or a report when it is unpacked') : ok(parts)
  } catch {
    return err('is no Word document, or a damaged one')
  }
}

const piece =
  /<w:pStyle\b[^<>]*w:val="([^"<>]*)"|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s+w:type="[^"<>]*")?\s*\/>|<(\/w:p)>/g

const xmlToText = (xml: string): string => {
  let text = ''
  let paragraph = ''
  let style = ''
  // Text boxes stand twice, once for programs of before 2010.
  for (const [, named, words, sign, end] of withoutFallbacks(xml).matchAll(piece)) {
    if (named !== undefined) style = named
    else if (words !== undefined) paragraph += decoded(words)
    else if (sign !== undefined) paragraph += sign === 'tab' ? '\t' : sign === 'noBreakHyphen' ? '-' : '\n'
    else if (end !== undefined) {
      text += paragraph + (isShortLine(paragraph, style) ? '\n' : '\n\n')
      paragraph = ''
      style = ''
    }
  }
  return text.trim()
}

const withoutFallbacks = (xml: string): string =>
  xml
    .split('<mc:Fallback>')
    .map((part, at) => {
      const end = part.indexOf('</mc:Fallback>')
      return at === 0 || end === -1 ? part : part.slice(end)
    })
    .join('')

/** The lines of an address belong together, as they do in plain text; a heading stands alone. */
const isShortLine = (paragraph: string, style: string): boolean =>
  paragraph.length > 0 &&
  paragraph.length <= 60 &&
  !/[.!?:]\s*$/.test(paragraph) &&
  !/heading|title/i.test(style)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (words: string): string =>
  words.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, figures, name) => {
      if (typeof name === 'string') return entities[name] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(figures)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
