/** Where a text stops being JSON, counted from 1, and what stands there. */
export type JsonFault = { readonly line: number; readonly column: number; readonly message: string }

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'comma or end' | 'nothing'

const token =
  /\s*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{}:,]))/y

/**
 * The first fault of a text that `JSON.parse` refused. Engines word and place their errors differently, so that the
 * place is found here.
 */
export const findJsonFault = (text: string): JsonFault | null => {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) break
    const mark = match[3]
    const start = at + match[0].length - (match[1] ?? match[2] ?? mark ?? '').length
    const next = step(expected, match[1] !== undefined, mark, open)
    if (next === null) return fault(text, start, describe(expected, open.at(-1)))
    expected = next
    at = token.lastIndex
  }
  const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
  if (start >= text.length)
    return expected === 'nothing' ? null : fault(text, start, 'the file ends too early; it may be cut off')
  if (text[start] === '"')
    return fault(text, start, 'this text in quotation marks is not closed or not escaped')
  return fault(text, start, describe(expected, open.at(-1)))
}

/** What may follow; null when the token must not stand here. Keeps `open`, the brackets not closed yet. */
const step = (
  expected: Expected,
  isString: boolean,
  mark: string | undefined,
  open: ('{' | '[')[],
): Expected | null => {
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end')
  const inObject = open.at(-1) === '{'
  if (expected === 'nothing') return null
  if (expected === ':') return mark === ':' ? 'value' : null
  if (expected === 'comma or end') {
    if (mark === ',') return inObject ? 'key' : 'value'
    if (mark !== (inObject ? '}' : ']')) return null
    open.pop()
    return afterValue()
  }
  if (expected === 'key' || expected === 'key or }') {
    if (isString) return ':'
    if (expected === 'key' || mark !== '}') return null
    open.pop()
    return afterValue()
  }
  if (mark === undefined) return afterValue()
  if (mark === '{' || mark === '[') {
    open.push(mark)
    return mark === '{' ? 'key or }' : 'value or ]'
  }
  if (expected !== 'value or ]' || mark !== ']') return null
  open.pop()
  return afterValue()
}

const describe = (expected: Expected, inside: '{' | '[' | undefined): string => {
  if (expected === 'nothing') return 'something stands here after the end'
  if (expected === ':') return 'a colon is expected here, after the name'
  if (expected === 'comma or end')
    return `a comma or ${inside === '{' ? '}' : ']'} is expected here, between two entries or after the last one`
  if (expected === 'key' || expected === 'key or }') return 'a name in quotation marks is expected here'
  return 'a value is expected here: text in quotation marks, a number, true, false, null, { or ['
}

const fault = (text: string, at: number, message: string): JsonFault => {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, message }
}
