import type { FileProblem } from '@shared/ipc/errors'

/** What a headless command ends with: the one object on standard output, and the exit code. */
export type CommandEnd = { readonly exitCode: 0 | 1 | 2; readonly output: object }

/** Tells the person who waits how far it is; standard error only. */
export type Progress = (line: string) => void

/** Everything asked for is done and was read back. */
export const done = (output: object): CommandEnd => ({ exitCode: 0, output })

/** The input or the wish cannot be met as it stands: nothing was left behind. */
export const refused = (message: string, problems: readonly FileProblem[] = []): CommandEnd => ({
  exitCode: 2,
  output: { error: { kind: 'refused', message, problems } },
})

/** A fault of ours, or of the machine. */
export const failed = (message: string, kind: string, reference?: string): CommandEnd => ({
  exitCode: 1,
  output: { error: { kind, message, problems: [], ...(reference === undefined ? {} : { reference }) } },
})

/** The end in words for standard error. */
export const inWords = (end: CommandEnd): readonly string[] => {
  if (!('error' in end.output)) return []
  const { message, problems } = end.output.error as { message: string; problems: readonly FileProblem[] }
  return [message, ...problems.map((problem) => `  ${problem.place}: ${problem.message}`)]
}
