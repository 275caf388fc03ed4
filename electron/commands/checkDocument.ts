import { extname } from 'node:path'
import { checkText, contextOfText, dayOfText } from '@shared/letters/checkText'
import type { FileProblem } from '@shared/ipc/errors'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { readChosenBytes, readChosenFile } from '../shell/readChosenFile'
import { done, refused } from './answer'
import type { CommandEnd } from './answer'
import { docxText } from './docxText'
import type { Command } from './readCommand'
import { endOf, listFrameworks } from './workshop'
import type { Workshop } from './workshop'

const largestDocument = 20_000_000

/** `check`: the rules that need nothing but the words, over a text of any origin. It writes no file. */
export const checkDocument = async (
  workshop: Workshop,
  { file, framework, date }: Extract<Command, { kind: 'check' }>,
): Promise<CommandEnd> => {
  const text = await readDocument(file)
  if (!text.ok) return refused('The file cannot be checked.', text.error)
  const listed = await listFrameworks(workshop)
  if (!listed.ok) return endOf(listed.error)
  const wanted = framework?.split('@')[0] ?? frameworkOf(text.value)
  const pack = listed.value.find(({ id }) => id === wanted) ?? null
  if (framework !== null && pack === null) {
    const known = [...new Set(listed.value.map(({ id }) => id))].join(', ')
    return refused(`There is no framework of that name. Known are ${known}.`)
  }
  workshop.progress('Checking the words')
  const day = date ?? dayOfText(text.value)
  const issues = checkText(text.value, contextOfText(pack, day))
  return done({ files: [], framework: pack?.id ?? null, date: day, issues })
}

/** A letter that names its visit need not be told which framework it is under. */
const frameworkOf = (text: string): string | null =>
  /\bfocuss?ed visit to\b/i.test(text.slice(0, 3_000)) ? 'ilacs-focused-visit' : null

const readDocument = async (path: string): Promise<Result<string, readonly FileProblem[]>> => {
  switch (extname(path).toLowerCase()) {
    case '.txt':
    case '.md':
      return readChosenFile(path, largestDocument)
    case '.docx': {
      const bytes = await readChosenBytes(path, largestDocument)
      if (!bytes.ok) return bytes
      const text = docxText(bytes.value)
      return text.ok ? text : err([{ place: 'whole file', message: text.error }])
    }
    default:
      return err([{ place: 'whole file', message: 'is none of .txt, .md and .docx' }])
  }
}
