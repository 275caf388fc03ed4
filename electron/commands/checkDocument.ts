import { extname } from 'node:path'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { dayOfText } from '@shared/letters/checkText'
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

/** `check`: every rule that a document of any origin can be held against. It writes no file. */
export const checkDocument = async (
  workshop: Workshop,
  { file, framework, date }: Extract<Command, { kind: 'check' }>,
): Promise<CommandEnd> => {
  const text = await readDocument(file)
  if (!text.ok) return refused('The file cannot be checked.', text.error)
  const listed = await listFrameworks(workshop)
  if (!listed.ok) return endOf(listed.error)
  if (framework !== null && !listed.value.some(({ id }) => id === framework.split('@')[0])) {
    const known = [...new Set(listed.value.map(({ id }) => id))].join(', ')
    return refused(`There is no framework of that name. Known are ${known}.`)
  }
  const day = date ?? dayOfText(text.value)
  const found = await workshop.core.internal('internal.packOfDocument', {
    text: text.value,
    framework,
    day,
  })
  if (!found.ok)
    return found.error.kind === 'unusableFile'
      ? refused('The framework does not hold on this day.', found.error.problems)
      : endOf(found.error)
  const pack = found.value
  workshop.progress(
    pack === null
      ? 'Checking the words: the document names no framework'
      : `Checking the words against ${pack.id}@${pack.version}`,
  )
  return done({
    files: [],
    framework: pack?.id ?? null,
    version: pack?.version ?? null,
    date: day,
    issues: checkDocumentText(text.value, pack, day),
  })
}

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
