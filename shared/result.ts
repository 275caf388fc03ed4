/** An expected outcome: the value, or a failure that the caller must handle. Bugs throw instead. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Closes a switch over a union: a new member then fails to compile at every place that must know it. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected member of a closed union: ${typeof value}`)
}
