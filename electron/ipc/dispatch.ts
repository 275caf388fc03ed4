import type { z } from 'zod'
import type { AppError } from '@shared/ipc/errors'
import { err } from '@shared/result'
import type { Result } from '@shared/result'

type Operations = Readonly<Record<string, { readonly input: z.ZodType; readonly output: unknown }>>
type Answer<T> = Result<T, AppError> | Promise<Result<T, AppError>>

/** One handler for each operation of a contract: a missing one does not compile. */
export type Handlers<Ops extends Operations> = {
  readonly [O in keyof Ops]: (input: z.output<Ops[O]['input']>) => Answer<Ops[O]['output']>
}

/** What may be known of a bug outside: no message, for a message may hold what the user typed. */
export type BugReport = { readonly reference: string; readonly name: string; readonly code: string }

/** Names a bug by a reference that the user can quote, and reports its class and code only. */
export const createBugReporter =
  (newId: () => string, log: (report: BugReport) => void) =>
  (error: unknown): string => {
    const reference = newId().slice(-8)
    const name = error instanceof Error ? error.constructor.name : typeof error
    log({ reference, name, code: codeOf(error) })
    return reference
  }

/** Error codes are words of the system, `SQLITE_CORRUPT` or `ENOSPC`; anything else is not passed on. */
export const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,60}$/.test(code) ? code : ''
}

/**
 * The one entrance of a process: looks the operation up in its contract, parses the input, runs the handler. Always
 * answers a `Result` and never throws. `knownFailure` names the thrown errors that are not bugs, as a full disk.
 */
export const createDispatch =
  <Ops extends Operations>(
    operations: Ops,
    handlers: Handlers<Ops>,
    report: (error: unknown) => string,
    knownFailure: (error: unknown) => AppError | null = () => null,
  ) =>
  async (name: string, input: unknown): Promise<Result<unknown, AppError>> => {
    try {
      if (!Object.hasOwn(operations, name)) return err(unknownOperation(name))
      const operation = operations[name]
      if (!operation) return err(unknownOperation(name))
      const parsed = operation.input.safeParse(input)
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
        return err({ kind: 'invalidRequest', operation: name, issues })
      }
      // The one cast: the lookup ties the input to the handler.
      const handler = handlers[name] as (input: unknown) => Answer<unknown>
      return await handler(parsed.data)
    } catch (error) {
      return err(knownFailure(error) ?? { kind: 'unexpected', reference: report(error) })
    }
  }

const unknownOperation = (name: string): AppError => ({
  kind: 'invalidRequest',
  operation: typeof name === 'string' ? name.slice(0, 100) : typeof name,
  issues: ['unknown operation'],
})
