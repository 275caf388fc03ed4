import { Parser } from 'htmlparser2'
import { longestPart, mostParts } from '@shared/letters/import/editedDocument'
import type { EditedDocument, WordComment } from '@shared/letters/import/editedDocument'
import type { PrintedPart } from '@shared/letters/printedParts'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readDocxParts } from '../notes/import/docxParts'
import { readLetterDocx } from './readLetterDocx'

const mostComments = 2_000
const longestComment = 5_000

/**
 * A letter that colleagues edited in Word: its parts as if all tracked changes had been accepted, and what was written
 * beside them. The failure is one sentence.
 */
export const readEditedDocx = (bytes: Uint8Array): Result<EditedDocument, string> => {
  const letter = readLetterDocx(bytes)
  if (!letter.ok) return letter
  const { parts } = letter.value
  if (parts.length === 0) return err('holds no words')
  if (parts.length > mostParts) return err('holds far more parts than a letter or a report has')
  if (parts.some((part) => wordsOf(part).length > longestPart))
    return err(
      `holds a paragraph of more than ${longestPart.toLocaleString('en-GB')} signs, which no letter has`,
    )
  const docx = readDocxParts(bytes)
  if (!docx.ok) return docx
  const body = docx.value.textOf('word/document.xml')
  return ok({
    parts,
    comments: commentsIn(docx.value.textOf('word/comments.xml'), body),
    tracked: body.match(/<w:(?:ins|del|moveFrom|moveTo) /g)?.length ?? 0,
  })
}

const wordsOf = (part: PrintedPart): string => (part.kind === 'row' ? part.cells.join('') : part.text)

const commentsIn = (xml: string, body: string): readonly WordComment[] => {
  const placeOf = commentedPlaces(body)
  const comments: WordComment[] = []
  let [author, id, text] = ['', '', '']
  let isText = false
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'w:comment') {
          ;[author, id, text] = [attributes['w:author'] ?? '', attributes['w:id'] ?? '', '']
        } else if (name === 'w:p' && text !== '') text += '\n'
        else if (name === 'w:t') isText = true
      },
      ontext: (words) => {
        if (isText && text.length < longestComment) text += words
      },
      onclosetag: (name) => {
        if (name === 'w:t') isText = false
        if (name === 'w:comment' && comments.length < mostComments)
          comments.push({
            author: author.slice(0, 200),
            text: text.trim().slice(0, longestComment),
            on: placeOf.get(id) ?? '',
          })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return comments
}

/** The beginning of the paragraph that each comment belongs to. */
const commentedPlaces = (body: string): ReadonlyMap<string, string> => {
  const places = new Map<string, string>()
  let waiting: string[] = []
  let text = ''
  let isText = false
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'w:p') [waiting, text] = [[], '']
        else if (name === 'w:commentRangeStart' || name === 'w:commentReference')
          waiting.push(attributes['w:id'] ?? '')
        else if (name === 'w:t') isText = true
      },
      ontext: (words) => {
        if (isText && text.length < 200) text += words
      },
      onclosetag: (name) => {
        if (name === 'w:t') isText = false
        if (name === 'w:p')
          for (const id of waiting) if (!places.has(id)) places.set(id, text.slice(0, 80).trim())
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(body)
  return places
}
