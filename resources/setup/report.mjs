/** One line of progress. Standard error only: standard output belongs to the app's own JSON. */
export function say(line) {
  process.stderr.write(`visitbook: ${line}\n`)
}

/** Something the set-up cannot do by itself. Its message is one whole answer for the person at the terminal. */
export class SetupError extends Error {
  name = 'SetupError'
}

/** Runs a command of ours to its end: an expected failure is said in its own words, a fault keeps its stack. */
export async function runToExit(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (error instanceof SetupError) say(error.message)
    else process.stderr.write(`${error?.stack ?? error}\n`)
    process.exitCode = 1
  }
}

export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}
