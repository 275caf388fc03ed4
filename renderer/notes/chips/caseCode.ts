/** The stretch of a text that is a case code typed as a word. */
export type CodePlace = { readonly start: number; readonly end: number; readonly code: string }

const typed = /(?<=^|[\s([“"‘'])(c\d{2,3})(?=(?:['’]s)?[.,;:!?)\]”"’']*$)/iu

/**
 * The case code that ends a text: `c07`, also `(c07)` and `c07's`, but not what stands in `abc07`, `c07/2`, `c07@x` or
 * `c2026`.
 */
export const codeAtEnd = (text: string): CodePlace | null => {
  const match = typed.exec(text)
  const code = match?.[1]
  if (match === null || code === undefined) return null
  return { start: match.index, end: match.index + code.length, code: code.toUpperCase() }
}
