import { Day } from '@shared/dates'
import { EvidenceIndexFormat, ExportFormat } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { bundleUsage, readBundleCommand } from './readBundleCommand'
import type { BundleCommand } from './readBundleCommand'

/** What the app was asked to do without a window. */
export type Command =
  | BundleCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'frameworks' }
  | { readonly kind: 'demo'; readonly out: string }
  | {
      readonly kind: 'draft'
      readonly file: string
      readonly out: string
      readonly formats: readonly ExportFormat[]
      /** Of the internal evidence index; none unless asked for. */
      readonly evidenceIndex: readonly EvidenceIndexFormat[]
    }
  | {
      readonly kind: 'check'
      readonly file: string
      /** null: told from the text, or unknown. */
      readonly framework: string | null
      readonly date: string | null
    }

export const usage = `Usage: npm start -- COMMAND

  demo [--out DIR]           drafts, checks, exports and seals the sample visit;
                             DIR is ./visitbook-demo when it is left out
  draft VISIT.json --out DIR [--formats docx,pdf,html,md,txt] [--evidence-index docx,pdf,csv]
                             drafts the letter of a visit file, checks and exports it; the evidence
                             index beside it is an internal document, not for publication
  check FILE [--framework ID] [--date YYYY-MM-DD]
                             checks the words of a .txt, .md or .docx and writes nothing
${bundleUsage}
  frameworks                 lists the framework packs with their versions
  --help                     shows this

Progress goes to standard error, one JSON object to standard output. Exit code 0: all was done and read back;
2: the command or a file cannot be used, and nothing was left behind; 1: something else went wrong.
Without a command the app opens its window.`

/** Reads the words after the app's name, or says in one sentence what is wrong with them. */
export const readCommand = (words: readonly string[]): Result<Command, string> => {
  const [name, ...rest] = words
  const read = readOptions(rest)
  if (!read.ok) return read
  const { options, files } = read.value
  switch (name) {
    case '--help':
    case 'help':
      return ok({ kind: 'help' })
    case 'frameworks':
      return unexpected(name, options, [], files, 0) ?? ok({ kind: 'frameworks' })
    case 'demo':
      return (
        unexpected(name, options, ['out'], files, 0) ??
        ok({ kind: 'demo', out: options.get('out') ?? 'visitbook-demo' })
      )
    case 'draft':
      return (
        unexpected(name, options, ['out', 'formats', 'evidence-index'], files, 1) ?? draft(options, files[0])
      )
    case 'check':
      return unexpected(name, options, ['framework', 'date'], files, 1) ?? check(options, files[0])
    case 'bundle':
      return readBundleCommand(options, files)
    default:
      return err(`There is no command "${(name ?? '').slice(0, 60)}".`)
  }
}

const draft = (options: ReadonlyMap<string, string>, file: string | undefined): Result<Command, string> => {
  const out = options.get('out')
  if (file === undefined) return err('draft needs the visit file to read.')
  if (out === undefined) return err('draft needs --out DIR, the folder to write to.')
  const formats = ExportFormat.array()
    .nonempty()
    .safeParse([...new Set((options.get('formats') ?? 'docx,pdf,html,md,txt').split(','))])
  if (!formats.success) return err('--formats takes a list of docx, pdf, html, md and txt, parted by commas.')
  const wanted = options.get('evidence-index')
  const index = EvidenceIndexFormat.array().safeParse(
    wanted === undefined ? [] : [...new Set(wanted.split(','))],
  )
  if (!index.success) return err('--evidence-index takes a list of docx, pdf and csv, parted by commas.')
  return ok({ kind: 'draft', file, out, formats: formats.data, evidenceIndex: index.data })
}

const check = (options: ReadonlyMap<string, string>, file: string | undefined): Result<Command, string> => {
  if (file === undefined) return err('check needs the file to read.')
  const date = Day.nullable().safeParse(options.get('date') ?? null)
  if (!date.success) return err('--date takes a day like 2024-10-15.')
  return ok({ kind: 'check', file, framework: options.get('framework') ?? null, date: date.data })
}

const readOptions = (words: readonly string[]) => {
  const options = new Map<string, string>()
  const files: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', value] = word.slice(2).split(/=(.*)/s)
    // A headless command has no profile: `npm start -- --profile=DIR` may still come here where there is no display.
    if (name === 'profile') continue
    const given = value ?? words[(at += 1)]
    if (given === undefined || given === '') return err(`--${name.slice(0, 60)} needs a value.`)
    options.set(name, given)
  }
  return ok({ options, files })
}

const unexpected = (
  command: string,
  options: ReadonlyMap<string, string>,
  known: readonly string[],
  files: readonly string[],
  fileCount: number,
) => {
  const unknown = [...options.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined) return err(`${command} has no option --${unknown.slice(0, 60)}.`)
  if (files.length > fileCount) return err(`${command} takes ${fileCount === 0 ? 'no file' : 'one file'}.`)
  return null
}
