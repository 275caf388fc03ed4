import { open } from 'node:fs/promises'
import type { FileProblem } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

/** Ten thousand notes are half of this; more is not a visit, and reading it would stop the app. */
export const largestVisitFile = 50_000_000
export const largestFrameworkFile = 5_000_000

/** The text of a file from outside, or why it cannot be used. */
export const readChosenFile = async (
  path: string,
  largest: number,
): Promise<Result<string, FileProblem[]>> => {
  const bytes = await readChosenBytes(path, largest)
  return bytes.ok ? decoded(bytes.value) : bytes
}

/** The bytes of a file from outside, or why it cannot be used. */
export const readChosenBytes = async (
  path: string,
  largest: number,
): Promise<Result<Uint8Array, FileProblem[]>> => {
  const whole = (message: string) => err([{ place: 'whole file', message }])
  try {
    const file = await open(path, 'r')
    try {
      const state = await file.stat()
      if (!state.isFile()) return whole('is not a file')
      if (state.size > largest) {
        return whole(`is too large: ${megabytes(state.size)}; the limit is ${megabytes(largest)}`)
      }
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    return whole('is missing or cannot be read')
  }
}

const decoded = (bytes: Uint8Array) => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err([{ place: 'whole file', message: 'is not text in UTF-8' }])
  }
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
