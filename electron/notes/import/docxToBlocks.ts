import mammoth from 'mammoth'
import type { ImportedBlock, ImportedText } from '@shared/notes/import/importedText'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { docxText } from '../../commands/docxText'
import { readDocxParts } from './docxParts'
import type { DocxParts } from './docxParts'
import { htmlToBlocks } from './htmlToBlocks'
import { countLeftOut } from './leftOutCounts'
import type { LeftOutCounts } from './leftOutCounts'

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  'u => u',
]

/** Blocks of a Word document, and what of it they do not hold. Nothing outside the file is looked at. */
export const docxToBlocks = async (bytes: Uint8Array): Promise<Result<ImportedText, string>> => {
  const parts = readDocxParts(bytes)
  if (!parts.ok) return parts
  const plain = docxText(bytes)
  if (!plain.ok) return plain
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(parts.value.checked) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // The picture itself is never read.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    const leftOut = countLeftOut()
    const blocks = htmlToBlocks(html, leftOut)
    countUnread(parts.value, leftOut)
    leftOut.add('words', missingWords(plain.value, blocks))
    return ok({ blocks, leftOut: leftOut.all() })
  } catch {
    return err('is a damaged Word document, or one nested too deeply')
  }
}

/** What Word shows beside or over the text, and a note has no place for. */
const countUnread = ({ textOf, namesOf }: DocxParts, leftOut: LeftOutCounts): void => {
  const body = textOf('word/document.xml')
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  leftOut.add('comments', count(textOf('word/comments.xml'), /<w:comment[ >]/g))
  leftOut.add('deletedWords', count(body, /<w:(?:del|moveFrom)[ >]/g))
  leftOut.add('insertedWords', count(body, /<w:(?:ins|moveTo)[ >]/g))
  leftOut.add('hidden', count(body, /<w:vanish\s*\/>/g))
  leftOut.add(
    'pageHeads',
    namesOf(/^word\/(?:header|footer)/).filter((name) => /<w:t[ >][^<]*[^<\s]/.test(textOf(name))).length,
  )
}

/** A second, simpler reading finds every word; those that the blocks do not hold are counted, whatever they stood in. */
const missingWords = (plain: string, blocks: readonly ImportedBlock[]): number => {
  const held = new Map<string, number>()
  for (const { text } of blocks) for (const word of wordsOf(text)) held.set(word, (held.get(word) ?? 0) + 1)
  let missing = 0
  for (const word of wordsOf(plain)) {
    const left = held.get(word) ?? 0
    if (left > 0) held.set(word, left - 1)
    else missing += 1
  }
  return missing
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
