import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { draftMarking } from '@shared/letters/letter'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'

/** Plain text: the marking stands in the first and the last line. */
export const readExportedText = (text: string): Result<ExportedFile, string> => {
  const { body, places } = betweenMarkings(text.split('\n'))
  return ok({ body: body.join('\n'), places, title: null, hidden: [] })
}

/** What stands between the first and the last line, where these are the marking. */
export const betweenMarkings = (
  lines: readonly string[],
): { readonly body: readonly string[] } & Pick<ExportedFile, 'places'> => {
  const said = lines.filter((line) => line.trim() !== '')
  const [first = '', last = ''] = [said[0], said.at(-1)].map((line) => (line ?? '').trim())
  const body = said.slice(first === draftMarking ? 1 : 0, last === draftMarking ? -1 : undefined)
  return {
    body,
    places: [
      { place: 'first line', words: first },
      { place: 'last line', words: last },
    ],
  }
}
